import type { Concept, Designation } from '../../model';
import { PartedMap } from '../partedMap';
import { jsonPieces, pausing } from '../pieces';
import type { WriteOptions } from '../termbaseFormat';
import { OWN_CONCEPT, OWN_SCHEME } from './vocabulary';
import { WRITTEN_CONTEXT, type WrittenProperty } from './writtenContext';
import { writtenLabels } from './writtenLabels';

/** A node of the file, by property. */
type Node = { readonly '@id'?: string; readonly '@type'?: string } & { readonly [P in WrittenProperty]?: unknown };

/**
 * Writes concepts as a SKOS vocabulary in JSON-LD that needs no other file, in pieces. Labels, definitions, notes and relations are plain SKOS;
 * what SKOS has no word for stands beside in a vocabulary of our own, where a designation that needs it is a label of SKOS-XL too.
 * Reading the file again gives the same concepts but for what `lossesInSkos` names.
 */
export function* writeSkos(concepts: readonly Concept[], options: WriteOptions): Iterable<string> {
	const iriOf = yield* pausing(conceptIris(concepts));
	const scheme: Node = {
		'@id': OWN_SCHEME,
		'@type': 'ConceptScheme',
		title: inLanguage(options.name, options.language),
		inLanguage: options.language,
	};
	yield* jsonPieces({ '@context': WRITTEN_CONTEXT }, '@graph', nodes(scheme, concepts, iriOf, options.language));
}

function* nodes(
	scheme: Node,
	concepts: readonly Concept[],
	iriOf: (id: string) => string,
	language: string,
): Generator<Node, void> {
	yield scheme;
	for (const concept of concepts) {
		yield conceptNode(concept, iriOf, language);
	}
}

/** The IRI of each concept: its own where it is one that no other has, else one made of its id. Pauses. */
function* conceptIris(concepts: readonly Concept[]): Generator<void, (id: string) => string> {
	const byId = new PartedMap<string>();
	const taken = new PartedMap<true>();
	for (const { id, identifier } of concepts) {
		if (identifier !== undefined && isWebAddress(identifier) && !taken.has(identifier)) {
			taken.set(identifier, true);
			byId.set(id, identifier);
		}
		yield;
	}
	return (id) => byId.get(id) ?? OWN_CONCEPT + id;
}

/** Whether an identifier can stand as an IRI and is read back as it is. */
function isWebAddress(identifier: string): boolean {
	return /^https?:\/\/[a-z0-9.-]+\/[\w/#?=&:;,+~!$@().-]*$/i.test(identifier) && !/\/\.{1,2}(\/|$)/.test(identifier);
}

function conceptNode(concept: Concept, iriOf: (id: string) => string, language: string): Node {
	const iri = iriOf(concept.id);
	const labels = writtenLabels(concept);
	const text = (value: string | undefined) => (value === undefined || value === '' ? undefined : inLanguage(value, language));
	const relations = (ids: readonly string[] | undefined) => ids?.map(iriOf);
	return {
		'@id': iri,
		'@type': 'Concept',
		inScheme: OWN_SCHEME,
		notation: iri === OWN_CONCEPT + concept.id ? undefined : concept.id,
		identifier: iri === concept.identifier ? undefined : concept.identifier,
		name: concept.label,
		kind: concept.kind,
		organisation: concept.organisation,
		qualifier: concept.qualifier,
		prefLabel: Object.fromEntries(labels.preferred),
		altLabel: labels.alternative.size > 0 ? Object.fromEntries(labels.alternative) : undefined,
		...(!labels.areWhole && detailedLabels(concept, labels.preferred, iriOf)),
		definition: text(concept.definition),
		scopeNote: text(concept.note),
		subject: concept.domains?.map((domain) => inLanguage(domain, language)),
		validFrom: concept.valid?.from,
		validUntil: concept.valid?.until,
		replacedBy: concept.supersededBy === undefined ? undefined : iriOf(concept.supersededBy),
		broader: relations(concept.broader),
		narrower: relations(concept.narrower),
		related: relations(concept.related),
		source: concept.source && sourceNode(concept.source),
	};
}

function sourceNode({ title, publisher, year, confidence, checked }: NonNullable<Concept['source']>): string | Node {
	const details = { publisher, year, confidence, checked };
	return Object.values(details).every((detail) => detail === undefined) ? title : { title, ...details };
}

/** A label of SKOS-XL for each designation, by whether it is the preferred one of its language. */
function detailedLabels(
	{ designations }: Concept,
	preferred: ReadonlyMap<string, string>,
	iriOf: (id: string) => string,
): Pick<Node, 'xlPrefLabel' | 'xlAltLabel'> {
	const named = new Set<string>();
	const lists: Record<'xlPrefLabel' | 'xlAltLabel', Node[]> = { xlPrefLabel: [], xlAltLabel: [] };
	for (const [position, designation] of designations.entries()) {
		const { text, language } = designation;
		const isPreferred = preferred.get(language) === text && !named.has(language);
		if (isPreferred) {
			named.add(language);
		}
		lists[isPreferred ? 'xlPrefLabel' : 'xlAltLabel'].push(labelNode(designation, position, iriOf));
	}
	return lists;
}

function labelNode(designation: Designation, position: number, iriOf: (id: string) => string): Node {
	const { text, language, type, preferred, case: caseRule, weak, spoken, status, confidence, note } = designation;
	return {
		'@type': 'Label',
		literalForm: inLanguage(text, language),
		position,
		designationType: type,
		preferred,
		case: caseRule,
		weak,
		spoken,
		state: status?.state,
		year: status?.year,
		successor: status?.successor === undefined ? undefined : iriOf(status.successor),
		confidence,
		note,
	};
}

function inLanguage(text: string, language: string): { readonly '@value': string; readonly '@language': string } {
	return { '@value': text, '@language': language };
}
