import type { Block } from '../prose/prose';
import { isPartOfLongerName } from './longerName';
import { OUTLINE, type Senses } from './senses';
import { isPartOfSymbol } from './symbols';

/** The places of a passage at which designations stand, before anything is decided about them. */
export interface Candidates {
	/** Triples of start, end (offsets in the passage) and the number of a meaning; by start, longest first. They overlap. */
	readonly triples: Int32Array;
	/** Where in `triples` those of each block begin, and where the last block's end. */
	readonly blockStarts: readonly number[];
}

/** Finds every designation in the blocks of a projection. Linear in its length. */
export function findCandidates(text: string, blocks: readonly Block[], senses: Senses): Candidates {
	const found = scratch;
	found.length = 0;
	const blockStarts = [0];
	for (const { start, end } of blocks) {
		if (senses.lexicon.termbaseCount > 0) {
			findInTermbase(0, text, start, end, senses, found);
		}
		for (let termbase = 1; termbase < senses.lexicon.termbaseCount; termbase++) {
			const more = new Triples(64);
			findInTermbase(termbase, text, start, end, senses, more);
			if (more.length > 0) {
				merge(found, blockStarts.at(-1)!, more, senses);
			}
		}
		blockStarts.push(found.length);
	}
	return { triples: found.numbers.slice(0, found.length), blockStarts };
}

/** Triples that are found one after the other. */
class Triples {
	numbers: Int32Array;
	/** Of what is filled. */
	length = 0;

	constructor(capacity: number) {
		this.numbers = new Int32Array(capacity);
	}

	push(start: number, end: number, meaning: number): void {
		if (this.length + 3 > this.numbers.length) {
			const longer = new Int32Array(this.length * 2 + 96);
			longer.set(this.numbers);
			this.numbers = longer;
		}
		this.numbers[this.length++] = start;
		this.numbers[this.length++] = end;
		this.numbers[this.length++] = meaning;
	}
}

/** What is found in a passage until it is known how much it is: memory that is new costs more than the finding. */
const scratch = new Triples(1024);

/** Adds what of one termbase stands in text[from, to). */
function findInTermbase(termbase: number, text: string, from: number, to: number, senses: Senses, found: Triples): void {
	const first = found.length;
	senses.lexicon.scan(termbase, text, from, to, (start, end, form) => {
		if (end > to || isPartOfSymbol(text, start, end)) {
			return;
		}
		let meaning = form;
		if ((senses.outline(form) & OUTLINE.hasShortNames) !== 0 && isPartOfLongerName(text, start, end)) {
			meaning = senses.withoutShortNames(form);
			if ((senses.outline(meaning) & OUTLINE.isEmpty) !== 0) {
				return;
			}
		}
		const { numbers, length } = found;
		if (length > first && numbers[length - 3] === start && numbers[length - 2] === end) {
			numbers[length - 1] = senses.union(numbers[length - 1]!, meaning);
		} else {
			found.push(start, end, meaning);
		}
	});
}

/** Merges triples that are in order into those that `found` holds from `first` on. */
function merge(found: Triples, first: number, { numbers: more, length }: Triples, senses: Senses): void {
	const before = found.numbers.slice(first, found.length);
	found.length = first;
	let b = 0;
	let m = 0;
	while (b < before.length || m < length) {
		const order = b === before.length ? 1 : m === length ? -1 : before[b]! - more[m]! || more[m + 1]! - before[b + 1]!;
		if (order < 0) {
			found.push(before[b]!, before[b + 1]!, before[b + 2]!);
			b += 3;
		} else if (order > 0) {
			found.push(more[m]!, more[m + 1]!, more[m + 2]!);
			m += 3;
		} else {
			found.push(before[b]!, before[b + 1]!, senses.union(before[b + 2]!, more[m + 2]!));
			b += 3;
			m += 3;
		}
	}
}

/** Tells the places of the block of a number in order, each with its start, end and the number of its meaning. */
export function forEachPlace(
	{ triples, blockStarts }: Candidates,
	block: number,
	tell: (start: number, end: number, meaning: number) => void,
): void {
	const to = blockStarts[block + 1]!;
	for (let at = blockStarts[block]!; at < to; at += 3) {
		tell(triples[at]!, triples[at + 1]!, triples[at + 2]!);
	}
}
