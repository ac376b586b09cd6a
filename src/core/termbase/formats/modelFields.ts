import type { Concept, Designation } from '../model';

type ModelField = keyof Concept | `designations.${keyof Designation}` | `source.${keyof NonNullable<Concept['source']>}`;

/** In the model's order. Written out, since the schemas would come with their order into each part that is bundled. */
const ORDER = Object.keys({
	id: 0,
	kind: 0,
	organisation: 0,
	label: 0,
	qualifier: 0,
	designations: 0,
	'designations.text': 0,
	'designations.language': 0,
	'designations.type': 0,
	'designations.preferred': 0,
	'designations.case': 0,
	'designations.weak': 0,
	'designations.spoken': 0,
	'designations.status': 0,
	'designations.confidence': 0,
	'designations.note': 0,
	definition: 0,
	domains: 0,
	valid: 0,
	supersededBy: 0,
	identifier: 0,
	broader: 0,
	narrower: 0,
	related: 0,
	counterparts: 0,
	report: 0,
	history: 0,
	otherMeanings: 0,
	source: 0,
	'source.title': 0,
	'source.publisher': 0,
	'source.year': 0,
	'source.confidence': 0,
	'source.checked': 0,
	note: 0,
} satisfies Record<ModelField, 0>);

/** Names of fields of a concept, its designations (`designations.status`) and its source, each once, in the model's order. */
export function inModelOrder(fields: Iterable<string>): readonly string[] {
	const named = new Set(fields);
	return ORDER.filter((field) => named.has(field));
}
