import { editDistance } from './editDistance';
import { type Word, wordsOf } from './fold';
import type { Query } from './query';

/** A stretch of a text: offsets, end exclusive. */
export type Stretch = readonly [start: number, end: number];

/** The stretches of a name that a query accounts for, ascending and apart: its beginning, words, beginnings of words, slips. */
export function highlightsOf(name: string, { asked }: Query): readonly Stretch[] {
	const words = wordsOf(name);
	return (
		beginningOf(words, asked.join('')) ?? words.map((word) => stretchOf(word, asked)).filter((stretch) => stretch !== undefined)
	);
}

/** The words that joined queries stand for, whatever the spaces: `peacebuild` in `peace building`. */
function beginningOf(words: readonly Word[], joined: string): readonly Stretch[] | undefined {
	const whole = words.map((word) => word.folded).join('');
	if (!whole.startsWith(joined)) {
		return undefined;
	}
	const stretches: Stretch[] = [];
	let left = joined.length;
	for (const word of words) {
		if (left > 0) {
			stretches.push(beginningOfWord(word, left));
			left -= word.folded.length;
		}
	}
	return stretches;
}

function stretchOf(word: Word, asked: readonly string[]): Stretch | undefined {
	const prefixes = asked.filter((one) => word.folded.startsWith(one)).map((one) => one.length);
	if (prefixes.length > 0) {
		return beginningOfWord(word, Math.max(...prefixes));
	}
	return asked.some((one) => isSlip(one, word.folded)) ? [word.start, word.end] : undefined;
}

function isSlip(typed: string, meant: string): boolean {
	const most = Math.floor(Math.max(typed.length, meant.length) / 4);
	return Math.abs(typed.length - meant.length) <= most && editDistance(typed, meant) <= most;
}

function beginningOfWord({ folded, start, end }: Word, length: number): Stretch {
	return [start, length >= folded.length ? end : Math.min(end, start + length)];
}
