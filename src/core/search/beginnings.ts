import type { EntryList, SearchEntry } from './entry';
import { hasBeginning } from './flatStrings';
import { wordsOf } from './fold';
import { formsBeginning, isAbbreviation, type NameIndex, nameAt } from './nameIndex';
import { Shortlist } from './shortlist';

/** A name that begins as somebody has begun to write it. */
export interface BegunName {
	readonly entry: SearchEntry;
	/** As it is written. */
	readonly name: string;
	readonly isAbbreviation: boolean;
}

/** Names that are compared with a beginning at most. */
const BUDGET = 40_000;
/** Bearers of one name are no more worth showing than longer names. */
const MOST_LETTERS = 1000;

/**
 * The names that begin with a phrase, word by word, the shortest first and of equally long ones the first in the entries' order.
 * Words are folded as in a search; the last may be unfinished. Looks the beginning up in a sorted list and nowhere else.
 */
export function namesBeginning(entries: EntryList, index: NameIndex, phrase: string, limit: number): readonly BegunName[] {
	const words = wordsOf(phrase);
	if (words.length === 0) {
		return [];
	}
	const [start, end] = formsBeginning(index, words.join(''));
	// The list is sorted without spaces: `un is` is not the beginning of `UNISFA`.
	const written = ` ${words.join(' ')}`;
	const shortest = new Shortlist(limit);
	for (let rank = start; rank < Math.min(end, start + BUDGET); rank++) {
		const form = index.sorted[rank]!;
		if (hasBeginning(index.words, form, written)) {
			shortest.offer(form, MOST_LETTERS - index.lengths[form]!);
		}
	}
	return shortest.entries().map(([form]) => {
		const entry = entries.at(index.entries[form]!)!;
		return { entry, name: nameAt(index, form, entry), isAbbreviation: isAbbreviation(index, form) };
	});
}
