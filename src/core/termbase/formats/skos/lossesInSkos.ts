import type { Concept } from '../../model';
import { inModelOrder } from '../modelFields';

/** What neither SKOS nor our own vocabulary beside it has a property for. */
const LOST = ['counterparts', 'report', 'history', 'otherMeanings'] as const satisfies readonly (keyof Concept)[];

/** The fields of these concepts that `writeSkos` leaves out, by their names in the model and in its order. Pauses. */
export function* lossesInSkos(concepts: readonly Concept[]): Generator<void, readonly string[]> {
	const lost = new Set<string>();
	for (const concept of concepts) {
		for (const field of LOST) {
			if (concept[field] !== undefined) {
				lost.add(field);
			}
		}
		yield;
	}
	return inModelOrder(lost);
}
