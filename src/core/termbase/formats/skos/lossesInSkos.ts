import type { Concept } from '../../model';
import { inModelOrder } from '../modelFields';

/** What neither SKOS nor our own vocabulary beside it has a property for. */
const LOST = ['counterparts', 'report', 'history', 'otherMeanings'] as const satisfies readonly (keyof Concept)[];

/** The fields of these concepts that `writeSkos` leaves out, by their names in the model and in its order. */
export function lossesInSkos(concepts: readonly Concept[]): readonly string[] {
	return inModelOrder(LOST.filter((field) => concepts.some((concept) => concept[field] !== undefined)));
}
