import { wordsOf } from './fold';
import type { Query } from './query';

/** The stretches of a name that a query accounts for: whole words, and beginnings of words, that the query has too. */
export function highlightsOf(name: string, query: Query): readonly (readonly [start: number, end: number])[] {
	const highlights: [number, number][] = [];
	for (const { folded, start, end } of wordsOf(name)) {
		const prefix = query.words.filter((word) => folded.startsWith(word)).sort((a, b) => b.length - a.length)[0];
		if (prefix !== undefined) {
			highlights.push([start, prefix === folded ? end : Math.min(end, start + prefix.length)]);
		}
	}
	return highlights;
}
