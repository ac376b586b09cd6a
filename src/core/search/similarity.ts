import Fuse from 'fuse.js';
import { editDistance } from './editDistance';
import { type FlatStrings, stringAt } from './flatStrings';
import { Shortlist } from './shortlist';

/** The longest pattern that Fuse's bitap algorithm takes whole. */
const longestWord = 32;
/** What Fuse's verdict counts for beside {@link likeness}; measured: more loses single words with two errors. */
const fuseWeight = 0.3;
/** Two words with less in common than this are different words. */
const sameWord = 0.5;

/** How many candidates are worth comparing with a query of so many words: the time of each grows with their number. */
export function candidateLimit(wordCount: number): number {
	return Math.max(30, Math.min(120, Math.floor(480 / wordCount)));
}

/**
 * How well the best candidates answer the query's folded words, between 0 and 1, at most half of them. Fuse tells how well the
 * words of the query are found in the name, typing errors and order aside; {@link likeness} also counts what the query leaves out.
 */
export function rankSimilar(
	words: readonly string[],
	candidates: readonly number[],
	names: FlatStrings,
): readonly (readonly [form: number, score: number])[] {
	const finalists = new Shortlist(candidateLimit(words.length) / 2);
	const texts = new Map(candidates.map((form) => [form, stringAt(names, form).trimStart()]));
	for (const [form, text] of texts) {
		finalists.offer(form, likeness(words, text.split(' ')));
	}
	const liked = finalists.entries();
	const fuse = new Fuse(
		liked.map(([form]) => texts.get(form)!),
		{ useTokenSearch: true, ignoreLocation: true, ignoreFieldNorm: true, includeScore: true, threshold: 0.4 },
	);
	const found = fuse.search(words.map((word) => word.slice(0, longestWord)).join(' '));
	const verdicts = new Map(found.map(({ refIndex, score }) => [refIndex, 1 - score!]));
	return liked.map(([form, like], at) => [form, fuseWeight * (verdicts.get(at) ?? 0) + (1 - fuseWeight) * like]);
}

/** The share of letters that query and name have in common, the better of word by word in any order and all in one. */
function likeness(words: readonly string[], name: readonly string[]): number {
	const joined = name.join('');
	const left = [...name];
	const isSpacedAlike = left.length === words.length;
	let common = 0;
	let length = 0;
	for (const word of words) {
		length += word.length;
		let best = 0;
		let bestAt = -1;
		for (let at = 0; at < left.length; at++) {
			const kept = commonLetters(word, left[at]!);
			if (kept > best) {
				best = kept;
				bestAt = at;
			}
		}
		if (bestAt >= 0) {
			common += best;
			left.splice(bestAt, 1);
		}
	}
	if (!isSpacedAlike && Math.abs(length - joined.length) < length / 4) {
		common = Math.max(common, commonLetters(words.join(''), joined));
	}
	return (2 * common) / (length + joined.length);
}

/** How many letters of the shorter one survive the edits between two words; none if the words are too different. */
function commonLetters(one: string, other: string): number {
	if (one === other) {
		return one.length;
	}
	const shorter = Math.min(one.length, other.length);
	const longer = Math.max(one.length, other.length);
	// The difference in length alone costs so many edits.
	if (shorter < sameWord * longer) {
		return 0;
	}
	const kept = 1 - editDistance(one, other) / longer;
	return kept < sameWord ? 0 : kept * shorter;
}
