import type { SearchEntry } from './entry';
import { beginningRange, type FlatStrings, FlatStringsBuilder, hasWordBeginning } from './flatStrings';
import { foldWord } from './fold';
import { growingWords } from './growingArray';
import { Numbering } from './numbering';
import { type Postings, PostingsBuilder, rankOf, termsBeginning } from './postings';
import { sortedOrder } from './sortedOrder';
import { stopWords } from './stopWords';
import type { Vocabulary } from './vocabulary';

/**
 * Finds designations by whole name, beginning, initials and words. A form is one designation of one entry, known by its number:
 * flat arrays tell the rest.
 */
export interface NameIndex {
	/** The folded words of each form, each after a space: ` peace building`. */
	readonly words: FlatStrings;
	/** How many letters they have without spaces: `peace building` and `peacebuilding` are one. */
	readonly lengths: Uint32Array;
	/** The position of each form's entry. */
	readonly entries: Uint32Array;
	/** Which name of its entry a form is; see {@link nameAt}. */
	readonly places: Uint32Array;
	/** Forms in the order of their words without spaces. */
	readonly sorted: Uint32Array;
	/** First letters of names of three and more words, with and without function words, and the forms that have them. */
	readonly initials: Postings;
	/** Which forms hold which folded words. */
	readonly holders: Postings;
}

/** Longer names are found by their beginning only. */
const longestName = 32;

/** Builds the index over all designations. Names without letters or digits are left out. */
export class NameIndexBuilder {
	private readonly vocabulary: Vocabulary;
	private readonly words = new FlatStringsBuilder();
	private readonly lengths = growingWords();
	private readonly entries = growingWords();
	private readonly places = growingWords();
	private readonly holders = new PostingsBuilder();
	private readonly initials = new PostingsBuilder();
	private readonly initialsNumbers = new Numbering();

	constructor(vocabulary: Vocabulary) {
		this.vocabulary = vocabulary;
	}

	/** Entries come in the order of their positions. */
	add(position: number, { abbreviations, names }: SearchEntry): void {
		for (const [place, name] of abbreviations.entries()) {
			this.addName(position, name, 2 * place + 1);
		}
		for (const [place, name] of names.entries()) {
			if (!abbreviations.includes(name)) {
				this.addName(position, name, 2 * place);
			}
		}
	}

	/** Builds in slices, once the vocabulary is complete. */
	*finish(vocabulary: FlatStrings): Generator<void, NameIndex> {
		const words = yield* this.words.finish();
		return {
			words,
			lengths: yield* this.lengths.finish(),
			entries: yield* this.entries.finish(),
			places: yield* this.places.finish(),
			sorted: yield* sortedOrder(words),
			initials: yield* this.initials.finish(yield* this.initialsNumbers.finish()),
			holders: yield* this.holders.finish(vocabulary),
		};
	}

	private addName(position: number, name: string, place: number): void {
		const words = this.vocabulary.wordsOf(name, longestName);
		if (words.length === 0) {
			return;
		}
		const form = this.words.count;
		this.words.begin();
		let length = 0;
		for (const [at, word] of words.entries()) {
			this.words.addLetters(' ');
			length += this.words.addLettersOf(this.vocabulary.words, word);
			if (words.indexOf(word) === at) {
				this.holders.add(word, form);
			}
		}
		this.lengths.push(length);
		this.entries.push(position);
		this.places.push(place);
		if (words.length > 2) {
			for (const letters of initialsOf(words.map((word) => this.vocabulary.words.at(word)))) {
				this.initials.add(this.initialsNumbers.numberOf(letters), form);
			}
		}
	}
}

/** The first letters of at least three words, with and without function words. */
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

/** Whether a form is an abbreviation of its entry. */
export function isAbbreviation({ places }: NameIndex, form: number): boolean {
	return places[form]! % 2 === 1;
}

/** A form's designation as it is written. */
export function nameAt({ places }: NameIndex, form: number, { abbreviations, names }: SearchEntry): string {
	return (places[form]! % 2 === 1 ? abbreviations : names)[places[form]! >>> 1]!;
}

/** The forms that begin with the joined words `prefix`, whole matches first, as positions in `sorted`. */
export function formsBeginning({ words, sorted }: NameIndex, prefix: string): readonly [start: number, end: number] {
	return beginningRange(words, sorted, prefix);
}

/** The forms that are the joined words and nothing else. */
export function* formsNamed(index: NameIndex, joined: string): Generator<number> {
	const [start, end] = formsBeginning(index, joined);
	for (let rank = start; rank < end; rank++) {
		const form = index.sorted[rank]!;
		if (index.lengths[form]! > joined.length) {
			return;
		}
		yield form;
	}
}

/** The forms of three and more words whose first letters are these. */
export function formsWithInitials({ initials }: NameIndex, letters: string): Uint32Array {
	const rank = rankOf(initials, letters);
	return rank === undefined ? new Uint32Array() : initials.items.subarray(initials.offsets[rank], initials.offsets[rank + 1]);
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
	const { offsets, items } = index.holders;
	let start = 0;
	let end = Number.POSITIVE_INFINITY;
	let rarest = '';
	for (const prefix of prefixes) {
		const [first, last] = termsBeginning(index.holders, prefix);
		if (offsets[last]! - offsets[first]! < end - start) {
			start = offsets[first]!;
			end = offsets[last]!;
			rarest = prefix;
		}
	}
	const others = prefixes.filter((prefix) => prefix !== rarest);
	for (let at = start; at < Math.min(end, start + budget); at++) {
		const form = items[at]!;
		if (others.every((prefix) => hasWordBeginning(index.words, form, prefix))) {
			visit(form);
		}
	}
}
