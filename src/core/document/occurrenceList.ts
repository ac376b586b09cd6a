import { type Decision, type Occurrence, occurrencesOf } from './occurrences';

/**
 * Occurrences in order, not overlapping. Passages are decided when they are added, but an occurrence is made only when it is
 * asked for: with a large termbase a paper has a hundred thousand, and to keep as many objects takes longer than to find them.
 */
export class OccurrenceList implements Iterable<Occurrence> {
	private readonly decisions: Decision[] = [];
	private count = 0;

	get length(): number {
		return this.count;
	}

	/** Adds those of the passage that follows. */
	add(decision: Decision): void {
		this.decisions.push(decision);
		for (const judgement of decision.judged) {
			this.count += judgement === undefined ? 0 : 1;
		}
	}

	*[Symbol.iterator](): Iterator<Occurrence> {
		for (const decision of this.decisions) {
			yield* occurrencesOf(decision);
		}
	}
}
