import type { SearchEntry } from './entry';
import { foldWord, wordsOf } from './fold';
import { type Postings, PostingsBuilder, prefixRange, sortedOrder } from './postings';
import { stopWords } from './stopWords';

/** One designation of one entry. */
export interface Form {
	/** Position of its entry in the list that was indexed. */
	readonly entry: number;
	/** As written. */
	readonly name: string;
	readonly isAbbreviation: boolean;
	/** Its folded words, each after a space: ` peace building`. */
	readonly words: string;
	/** Its folded words without spaces, so that `peace building` and `peacebuilding` are one. */
	readonly joined: string;
}

/** Finds designations by whole name, beginning, initials and words. Forms are named by their position in `forms`. */
export interface NameIndex {
	readonly forms: readonly Form[];
	/** Forms in the order of their `joined`. */
	readonly sorted: Uint32Array;
	/** First letters of names of three and more words, with and without function words. */
	readonly initials: ReadonlyMap<string, readonly number[]>;
	/** Which forms hold which folded words. */
	readonly words: Postings;
}

/** Longer names are found by their beginning only. */
const longestName = 32;

/** Builds the index over all designations, in slices. Names without letters or digits are left out. */
export function* buildNameIndex(entries: readonly SearchEntry[]): Generator<void, NameIndex> {
	const forms: Form[] = [];
	const initials = new Map<string, number[]>();
	const words = new PostingsBuilder();
	for (const [position, entry] of entries.entries()) {
		const seen = new Set<string>();
		for (const [names, isAbbreviation] of [[entry.abbreviations, true] as const, [entry.names, false] as const]) {
			for (const name of names) {
				const folded = wordsOf(name, longestName);
				const joined = folded.join('');
				if (joined === '' || seen.has(name)) {
					continue;
				}
				seen.add(name);
				const form = forms.push({ entry: position, name, isAbbreviation, words: ` ${folded.join(' ')}`, joined }) - 1;
				for (const word of new Set(folded)) {
					words.add(word, form);
				}
				for (const letters of initialsOf(folded)) {
					const bearers = initials.get(letters);
					if (bearers) {
						bearers.push(form);
					} else {
						initials.set(letters, [form]);
					}
				}
			}
		}
		if (position % 100 === 99) {
			yield;
		}
	}
	const sorted = yield* sortedOrder(forms.map((form) => form.joined));
	return { forms, sorted, initials, words: yield* words.finish() };
}

function initialsOf(words: readonly string[]): ReadonlySet<string> {
	const all = new Set<string>();
	for (const chosen of [words, words.filter((word) => !stopWords.has(word))]) {
		if (chosen.length > 2) {
			// Folded as the query will be.
			all.add(foldWord(chosen.map((word) => word[0]).join('')));
		}
	}
	return all;
}

/** The forms that begin with the joined words `prefix`, whole matches first, as positions in `sorted`. */
export function formsBeginning(index: NameIndex, prefix: string): readonly [start: number, end: number] {
	return prefixRange(index.sorted.length, (rank) => index.forms[index.sorted[rank]!]!.joined, prefix);
}

/** The forms that are the joined words and nothing else. */
export function* formsNamed(index: NameIndex, joined: string): Generator<number> {
	const [start, end] = formsBeginning(index, joined);
	for (let rank = start; rank < end; rank++) {
		const form = index.sorted[rank]!;
		if (index.forms[form]!.joined.length > joined.length) {
			return;
		}
		yield form;
	}
}

/**
 * Calls `visit` with each form that has, for every one of the prefixes, a word beginning so, in any order. Starts from the rarest
 * prefix and gives up after `budget` forms.
 */
export function visitFormsWithWords(
	index: NameIndex,
	prefixes: readonly string[],
	budget: number,
	visit: (form: number) => void,
): void {
	const { terms, offsets, items } = index.words;
	let start = 0;
	let end = Number.POSITIVE_INFINITY;
	let rarest = '';
	for (const prefix of prefixes) {
		const [first, last] = prefixRange(terms.length, (rank) => terms[rank]!, prefix);
		if (offsets[last]! - offsets[first]! < end - start) {
			start = offsets[first]!;
			end = offsets[last]!;
			rarest = prefix;
		}
	}
	const others = prefixes.filter((prefix) => prefix !== rarest).map((prefix) => ` ${prefix}`);
	for (let at = start; at < Math.min(end, start + budget); at++) {
		const form = items[at]!;
		if (others.every((prefix) => index.forms[form]!.words.includes(prefix))) {
			visit(form);
		}
	}
}
