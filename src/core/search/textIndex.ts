import type { SearchEntry } from './entry';
import { wordsOf } from './fold';
import { type Postings, PostingsBuilder, prefixRange } from './postings';
import { Shortlist } from './shortlist';
import { stem } from './stem';
import { stopWords } from './stopWords';

/**
 * Finds entries by the words of all that is written about them. Ranks by BM25F (Robertson and Zaragoza, The probabilistic
 * relevance framework: BM25 and beyond, Foundations and Trends in Information Retrieval 3, 2009): a word counts more the rarer
 * it is, more in a name than in running text, and less the longer the entry and the oftener it is repeated.
 */
export interface TextIndex {
	/** Entries by stem, weighted with their saturated frequency, between 0 and 1. */
	readonly postings: Postings;
	readonly entryCount: number;
	/** Scratch: the sum for an entry in the current query; all zero between queries. */
	readonly sums: Float32Array;
}

const saturation = 1.2;
const lengthShare = 0.4;
const nameWeight = 3;

/** Builds the index in slices. */
export function* buildTextIndex(entries: readonly SearchEntry[]): Generator<void, TextIndex> {
	const builder = new PostingsBuilder();
	const stems = new Map<string, string>();
	const lengths = new Float32Array(entries.length);
	let total = 0;
	for (const [position, entry] of entries.entries()) {
		const frequencies = new Map<string, number>();
		const add = (text: string, weight: number) => {
			for (const folded of wordsOf(text)) {
				let term = stems.get(folded);
				if (term === undefined) {
					term = stopWords.has(folded) ? '' : stem(folded);
					stems.set(folded, term);
				}
				if (term !== '') {
					frequencies.set(term, (frequencies.get(term) ?? 0) + weight);
					lengths[position]!++;
				}
			}
		};
		for (const name of entry.names) {
			add(name, nameWeight);
		}
		for (const name of entry.abbreviations) {
			add(name, nameWeight);
		}
		add(entry.text, 1);
		for (const keyword of entry.keywords ?? []) {
			add(keyword, 1);
		}
		for (const [term, frequency] of frequencies) {
			builder.add(term, position, frequency);
		}
		total += lengths[position]!;
		if (position % 25 === 24) {
			yield;
		}
	}
	const postings = yield* builder.finish();
	const average = total / Math.max(1, entries.length);
	for (let at = 0; at < postings.weights.length; at++) {
		const length = lengths[postings.items[at]!]! / average;
		const frequency = postings.weights[at]!;
		postings.weights[at] = frequency / (frequency + saturation * (1 - lengthShare + lengthShare * length));
	}
	return { postings, entryCount: entries.length, sums: new Float32Array(entries.length) };
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
	const { sums, entryCount } = index;
	const touched: number[] = [];
	let whole = 0;
	for (const [position, word] of words.entries()) {
		const matches = entriesWith(index, word, isUnfinished && position === words.length - 1);
		// An unknown word counts as one that a few entries hold: it may be a slip or just not to the point.
		const holders = matches.size === 0 ? Math.sqrt(entryCount) : matches.size;
		const rarity = Math.log(1 + (entryCount - holders + 0.5) / (holders + 0.5));
		whole += rarity;
		for (const [entry, weight] of matches) {
			if (sums[entry] === 0) {
				touched.push(entry);
			}
			sums[entry]! += rarity * (presence + (1 - presence) * weight);
		}
	}
	const best = new Shortlist(limit);
	for (const entry of touched.sort((a, b) => a - b)) {
		best.offer(entry, sums[entry]! / whole);
		sums[entry] = 0;
	}
	return best.entries();
}

/** The entries that hold a word, with the weight that it has there. */
function entriesWith({ postings }: TextIndex, word: string, isUnfinished: boolean): ReadonlyMap<number, number> {
	const { terms, offsets, items, weights } = postings;
	const stemmed = stem(word);
	const matches = new Map<number, number>();
	const [start, end] = prefixRange(terms.length, (rank) => terms[rank]!, stemmed);
	const last =
		isUnfinished && word.length > 2 ? Math.min(end, start + widestPrefix) : terms[start] === stemmed ? start + 1 : start;
	for (let at = offsets[start]!; at < Math.min(offsets[last]!, offsets[start]! + budget); at++) {
		const entry = items[at]!;
		matches.set(entry, Math.max(weights[at]!, matches.get(entry) ?? 0));
	}
	return matches;
}
