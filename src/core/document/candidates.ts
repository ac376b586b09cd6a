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
	const found: number[] = [];
	const blockStarts = [0];
	for (const { start, end } of blocks) {
		findInTermbase(0, text, start, end, senses, found);
		for (let termbase = 1; termbase < senses.lexicon.termbaseCount; termbase++) {
			const more: number[] = [];
			findInTermbase(termbase, text, start, end, senses, more);
			if (more.length > 0) {
				merge(found, blockStarts.at(-1)!, more, senses);
			}
		}
		blockStarts.push(found.length);
	}
	return { triples: new Int32Array(found), blockStarts };
}

/** Adds what of one termbase stands in text[from, to). */
function findInTermbase(termbase: number, text: string, from: number, to: number, senses: Senses, found: number[]): void {
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
		const last = found.length - 3;
		if (last >= first && found[last] === start && found[last + 1] === end) {
			found[last + 2] = senses.union(found[last + 2]!, meaning);
		} else {
			found.push(start, end, meaning);
		}
	});
}

/** Merges triples that are in order into those that `found` holds from `first` on. */
function merge(found: number[], first: number, more: readonly number[], senses: Senses): void {
	const before = found.splice(first);
	let b = 0;
	let m = 0;
	while (b < before.length || m < more.length) {
		const order = b === before.length ? 1 : m === more.length ? -1 : before[b]! - more[m]! || more[m + 1]! - before[b + 1]!;
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
