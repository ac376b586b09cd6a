import type { Concept, Designation } from '../../model';
import { slugOf } from '../conceptIds';
import { inModelOrder } from '../modelFields';
import { nameIn } from './nameIn';

/** Fields of a concept that TBX-Basic has no place for. The direction of `broader` and `narrower` is lost, not the reference. */
const CONCEPT_FIELDS = [
	'qualifier',
	'valid',
	'supersededBy',
	'broader',
	'narrower',
	'counterparts',
	'report',
	'history',
	'otherMeanings',
] as const satisfies readonly (keyof Concept)[];

/** Fields of a designation that TBX-Basic has no place for; of `status` a note remains. */
const DESIGNATION_FIELDS = ['case', 'weak', 'spoken', 'status', 'confidence'] as const satisfies readonly (keyof Designation)[];

const SOURCE_FIELDS = ['publisher', 'year', 'confidence', 'checked'] as const satisfies readonly (keyof NonNullable<
	Concept['source']
>)[];

/**
 * The fields of these concepts that `writeTbx` cannot hold in a file in this language, by their names in the model
 * and in its order. Pauses.
 */
export function* lossesInTbx(concepts: Iterable<Concept>, language: string): Generator<void, readonly string[]> {
	const lost = new Set<string>();
	for (const concept of concepts) {
		addLosses(lost, concept, language);
		yield;
	}
	return inModelOrder(lost);
}

function addLosses(lost: Set<string>, concept: Concept, language: string): void {
	const { id, kind, organisation, label, designations, source } = concept;
	const addIf = (isLost: boolean, field: string) => {
		if (isLost) {
			lost.add(field);
		}
	};
	// A reader makes the id anew out of that of the entry.
	addIf(slugOf(id) !== id, 'id');
	addIf(kind !== 'concept', 'kind');
	addIf(organisation !== 'other', 'organisation');
	addIf(nameIn(designations, [language])?.text !== label, 'label');
	for (const field of CONCEPT_FIELDS) {
		addIf(concept[field] !== undefined, field);
	}
	for (const field of SOURCE_FIELDS) {
		addIf(source?.[field] !== undefined, `source.${field}`);
	}
	for (const designation of designations) {
		addIf(designation.preferred === true && designation.status !== undefined, 'designations.preferred');
		for (const field of DESIGNATION_FIELDS) {
			addIf(designation[field] !== undefined, `designations.${field}`);
		}
	}
}
