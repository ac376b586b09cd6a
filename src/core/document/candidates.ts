import type { Block } from '../prose/prose';
import { isPartOfLongerName } from './longerName';
import type { Senses } from './senses';
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
	for (const { start: from, end: to } of blocks) {
		senses.lexicon.matcher.scan(text, from, to, (start, end, target) => {
			if (end > to || isPartOfSymbol(text, start, end)) {
				return;
			}
			const isCut = senses.meaning(target).hasShortNames && isPartOfLongerName(text, start, end);
			const meaning = isCut ? senses.withoutShortNames(target) : target;
			if (isCut && senses.meaning(meaning).entries.length === 0) {
				return;
			}
			const last = found.length - 3;
			if (found[last] === start && found[last + 1] === end) {
				found[last + 2] = senses.union(found[last + 2]!, meaning);
			} else {
				found.push(start, end, meaning);
			}
		});
		blockStarts.push(found.length);
	}
	return { triples: new Int32Array(found), blockStarts };
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
