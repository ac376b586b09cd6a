import type { SearchEntry } from './entry';
import { stringAt } from './flatStrings';
import { growingWords } from './growingArray';
import { Numbering } from './numbering';
import { type Postings, PostingsBuilder, termsBeginning } from './postings';
import { Shortlist } from './shortlist';
import { stepsPerSlice } from './sortedOrder';
import { stem } from './stem';
import { stopWords } from './stopWords';
import type { Vocabulary } from './vocabulary';

/**
 * Finds entries by the words of all that is written about them. Ranks by BM25F (Robertson and Zaragoza, The probabilistic
 * relevance framework: BM25 and beyond, Foundations and Trends in Information Retrieval 3, 2009): a word counts more the rarer
 * it is, more in a name than in running text, and less the longer the entry and the oftener it is repeated.
 */
export interface TextIndex {
	/** Entries by stem, weighted with their saturated frequency. */
	readonly postings: Postings;
	readonly entryCount: number;
	/** Scratch: the sum for an entry in the current query, and its weight for the current word; all zero in between. */
	readonly sums: Float32Array;
	readonly weights: Uint8Array;
	/** Scratch: the entries that hold the current word. */
	readonly holders: Uint32Array;
}

const saturation = 1.2;
const lengthShare = 0.4;
const nameWeight = 3;
/** Of a longer text only the beginning is found. */
const mostWords = 10_000;

/** Builds the index over names, texts and keywords. */
export class TextIndexBuilder {
	private readonly vocabulary: Vocabulary;
	private readonly postings = new PostingsBuilder();
	private readonly stems = new Numbering();
	/** By number of the word: that of its stem; negative for a function word. */
	private readonly stemOfWord: number[] = [];
	private readonly lengths = growingWords();
	/** By stem: how often it comes in the entry that is being read. */
	private readonly frequencies: number[] = [];

	constructor(vocabulary: Vocabulary) {
		this.vocabulary = vocabulary;
	}

	/** Entries come in the order of their positions. */
	add(position: number, { names, abbreviations, text, keywords }: SearchEntry): void {
		const held: number[] = [];
		let length = 0;
		const read = (one: string, weight: number) => {
			for (const word of this.vocabulary.wordsOf(one, mostWords)) {
				const stem = this.stemOf(word);
				if (stem >= 0) {
					if (this.frequencies[stem] === 0) {
						held.push(stem);
					}
					this.frequencies[stem]! += weight;
					length++;
				}
			}
		};
		for (const name of names) {
			read(name, nameWeight);
		}
		for (const name of abbreviations) {
			read(name, nameWeight);
		}
		read(text, 1);
		for (const keyword of keywords ?? []) {
			read(keyword, 1);
		}
		for (const stem of held) {
			this.postings.add(stem, position, this.frequencies[stem]);
			this.frequencies[stem] = 0;
		}
		this.lengths.push(length);
	}

	/** Builds in slices. */
	*finish(): Generator<void, TextIndex> {
		const postings = yield* this.postings.finish(yield* this.stems.finish());
		const { items, weights } = postings;
		const lengths = yield* this.lengths.finish();
		const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
		for (let at = 0; at < weights.length; at++) {
			const frequency = weights[at]!;
			const length = lengths[items[at]!]! / average;
			weights[at] = (255 * frequency) / (frequency + saturation * (1 - lengthShare + lengthShare * length));
			if (at % stepsPerSlice === 0) {
				yield;
			}
		}
		return {
			postings,
			entryCount: lengths.length,
			sums: new Float32Array(lengths.length),
			weights: new Uint8Array(lengths.length),
			holders: new Uint32Array(lengths.length),
		};
	}

	/** The number of a word's stem; negative for a function word. */
	private stemOf(word: number): number {
		while (this.stemOfWord.length <= word) {
			this.stemOfWord.push(this.numberOfStem(this.vocabulary.words.at(this.stemOfWord.length)));
		}
		return this.stemOfWord[word]!;
	}

	private numberOfStem(word: string): number {
		if (stopWords.has(word)) {
			return -1;
		}
		const number = this.stems.numberOf(stem(word));
		if (number === this.frequencies.length) {
			this.frequencies.push(0);
		}
		return number;
	}
}

/** How many terms an unfinished last word stands for at most, and how many postings one word reads. */
const widestPrefix = 40;
const budget = 40_000;
/** What an entry earns for holding a word at all, the rest for how much it is about it. */
const presence = 0.45;

/**
 * The at most `limit` entries that best account for the folded words, with the share between 0 and 1 that they account for,
 * rare words counting more. With `isUnfinished`, the last word also stands for those that begin with it.
 */
export function entriesAbout(
	index: TextIndex,
	words: readonly string[],
	isUnfinished: boolean,
	limit: number,
): readonly (readonly [entry: number, share: number])[] {
	const { sums, weights, holders, entryCount } = index;
	let whole = 0;
	for (const [position, word] of words.entries()) {
		const count = findHolders(index, word, isUnfinished && position === words.length - 1);
		// An unknown word counts as one that a few entries hold: it may be a slip or just not to the point.
		const bearers = count === 0 ? Math.sqrt(entryCount) : count;
		const rarity = Math.log(1 + (entryCount - bearers + 0.5) / (bearers + 0.5));
		whole += rarity;
		for (let at = 0; at < count; at++) {
			const entry = holders[at]!;
			sums[entry]! += rarity * (presence + (1 - presence) * (weights[entry]! / 255));
			weights[entry] = 0;
		}
	}
	const best = new Shortlist(limit);
	for (let entry = 0; entry < entryCount; entry++) {
		if (sums[entry]! > 0) {
			best.offer(entry, sums[entry]! / whole);
		}
	}
	sums.fill(0);
	return best.entries();
}

/** Writes the entries that hold a word to `holders`, and the weight that it has there to `weights`; tells how many they are. */
function findHolders({ postings, holders, weights }: TextIndex, word: string, isUnfinished: boolean): number {
	const stemmed = stem(word);
	const [start, end] = termsBeginning(postings, stemmed);
	const isWhole = start < end && stringAt(postings.terms, postings.order[start]!) === stemmed;
	const last = isUnfinished && word.length > 2 ? Math.min(end, start + widestPrefix) : isWhole ? start + 1 : start;
	const from = postings.offsets[start]!;
	const to = Math.min(postings.offsets[last]!, from + budget);
	let count = 0;
	for (let at = from; at < to; at++) {
		const entry = postings.items[at]!;
		if (weights[entry] === 0) {
			holders[count++] = entry;
		}
		weights[entry] = Math.max(1, weights[entry]!, postings.weights[at]!);
	}
	return count;
}
