import Fuse from 'fuse.js';
import { editDistance } from './editDistance';
import type { Form } from './nameIndex';

/** Fuse compares every word of the query with every candidate: so many comparisons at most. */
const comparisons = 480;
/** Its bitap algorithm takes patterns of 32 letters. */
const longestWord = 32;

/** How many candidates are worth ranking for a query of so many words. */
export function candidateLimit(wordCount: number): number {
	return Math.max(24, Math.min(120, Math.floor(comparisons / wordCount)));
}

/**
 * How well each candidate answers the query's folded words, between 0 and 1; candidates that do not are left out. Fuse tells how
 * well the words of the query are found in the name, {@link likeness} how much of the name is left over.
 */
export function rankSimilar(
	words: readonly string[],
	candidates: readonly (readonly [form: number, share: number])[],
	forms: readonly Form[],
): readonly (readonly [form: number, score: number])[] {
	const W = +((globalThis as any).process?.env.W ?? 0.3);
	const fuse = new Fuse(
		candidates.map(([form]) => forms[form]!.words.slice(1)),
		{ useTokenSearch: true, ignoreLocation: true, ignoreFieldNorm: true, includeScore: true, threshold: 0.4 },
	);
	const found = new Map(
		fuse
			.search(words.map((word) => word.slice(0, longestWord)).join(' '))
			.map(({ refIndex, score }) => [refIndex, 1 - score!] as const),
	);
	return candidates.map(([form], at): [number, number] => [
		form,
		W * (found.get(at) ?? 0) + (1 - W) * likeness(words, forms[form]!),
	]);
}

/** The share of letters that query and name have in common when each word is set beside the one most like it. */
function likeness(words: readonly string[], form: Form): number {
	const left = form.words.slice(1).split(' ');
	let common = 0;
	let length = 0;
	for (const word of words) {
		let best = 0;
		let bestAt = -1;
		for (const [at, name] of left.entries()) {
			const kept = 1 - editDistance(word, name) / Math.max(word.length, name.length);
			if (kept >= 0.5 && kept * Math.min(word.length, name.length) > best) {
				best = kept * Math.min(word.length, name.length);
				bestAt = at;
			}
		}
		if (bestAt >= 0) {
			left.splice(bestAt, 1);
		}
		common += best;
		length += word.length;
	}
	const whole = 1 - editDistance(words.join(''), form.joined) / Math.max(length, form.joined.length);
	return Math.max(whole, (2 * common) / (length + form.joined.length));
}
