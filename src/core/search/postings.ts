import { beginningRange, countOf, type FlatStrings, stringAt } from './flatStrings';
import { type GrowingArray, growingBytes, growingWords } from './growingArray';
import { sortedOrder, stepsPerSlice } from './sortedOrder';

/** Which items hold which terms, in flat arrays. Items and terms are numbers. */
export interface Postings {
	readonly terms: FlatStrings;
	/** The terms in code-unit order. */
	readonly order: Uint32Array;
	/** The items of the term of rank `r` stand in `items` from `offsets[r]` to `offsets[r + 1]`, ascending; `weights` beside. */
	readonly offsets: Uint32Array;
	readonly items: Uint32Array;
	/** From 0 to 255. */
	readonly weights: Uint8Array;
}

/** Collects which item holds which terms. */
export class PostingsBuilder {
	private readonly terms: GrowingArray<Uint32Array> = growingWords();
	private readonly items: GrowingArray<Uint32Array> = growingWords();
	private readonly weights: GrowingArray<Uint8Array> = growingBytes();

	/** Items come in ascending order; a term is added at most once for each. A weight above 255 counts as 255. */
	add(term: number, item: number, weight = 1): void {
		this.terms.push(term);
		this.items.push(item);
		this.weights.push(Math.min(weight, 255));
	}

	/** Builds the postings in slices, by counting; nothing may be added afterwards. */
	*finish(terms: FlatStrings): Generator<void, Postings> {
		const order = yield* sortedOrder(terms);
		const count = countOf(terms);
		const ranks = new Uint32Array(count);
		for (let rank = 0; rank < count; rank++) {
			ranks[order[rank]!] = rank;
		}
		yield;
		const offsets = new Uint32Array(count + 1);
		for (let n = 0; n < this.terms.length; n++) {
			offsets[ranks[this.terms.at(n)]! + 1]!++;
			if (n % stepsPerSlice === 0) {
				yield;
			}
		}
		for (let rank = 0; rank < count; rank++) {
			offsets[rank + 1]! += offsets[rank]!;
		}
		yield;
		const next = offsets.slice();
		// A large array may take milliseconds to be cleared.
		const items = new Uint32Array(this.terms.length);
		yield;
		const weights = new Uint8Array(this.terms.length);
		for (let n = 0; n < this.terms.length; n++) {
			const at = next[ranks[this.terms.at(n)]!]!++;
			items[at] = this.items.at(n);
			weights[at] = this.weights.at(n);
			if (n % stepsPerSlice === 0) {
				yield;
			}
		}
		return { terms, order, offsets, items, weights };
	}
}

/** The ranks of the terms that begin with `prefix`; the term that is no longer than it comes first, if there is one. */
export function termsBeginning({ terms, order }: Postings, prefix: string): readonly [start: number, end: number] {
	return beginningRange(terms, order, prefix);
}

/** The rank of a term; `undefined` where no item holds it. */
export function rankOf(postings: Postings, term: string): number | undefined {
	const [start, end] = termsBeginning(postings, term);
	return start < end && stringAt(postings.terms, postings.order[start]!) === term ? start : undefined;
}
