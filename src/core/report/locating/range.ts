import { isSpace } from '../../language/characters';
import type { Place } from './places';
import { SHINGLE } from './shingles';
import { isLineEnd, type TextWords } from './words';

/** Words by which a beginning or an end may be off that no shingle tells. */
const JITTER = 2;
/** Characters before or after a word that may belong to it. */
const FARTHEST = 100;

/**
 * The offsets of a unit: from its first word, with what stands before it on its line if that is no word (a quotation mark, a note's
 * number, a heading's mark), to its last word with what belongs to it.
 */
export function rangeOf(
	place: Place,
	words: TextWords,
	unitWords: number,
): { readonly start: number; readonly end: number } {
	const hits = place.candidate?.hits;
	const first = hits?.[0]!.position === 0 || hits === undefined ? place.begin : lineBegin(words, place.begin);
	const lastPosition = hits === undefined ? unitWords : hits[hits.length - 1]!.position + SHINGLE;
	const last = lastPosition === unitWords ? place.end - 1 : lineEnd(words, place.end - 1);
	return { start: startOf(words, first), end: endOf(words, Math.max(first, last)) };
}

/** The nearest word that begins a line. */
function lineBegin(words: TextWords, word: number): number {
	return nearest(word, words.count, (near) => words.beginsLine(near));
}

function lineEnd(words: TextWords, word: number): number {
	return nearest(word, words.count, (near) => words.endsLine(near));
}

function nearest(word: number, count: number, isIt: (word: number) => boolean): number {
	for (let away = 0; away <= JITTER; away++) {
		for (const near of [word - away, word + away]) {
			if (near >= 0 && near < count && isIt(near)) {
				return near;
			}
		}
	}
	return word;
}

function startOf(words: TextWords, word: number): number {
	const { text } = words;
	let start = words.startOf(word);
	if (words.beginsLine(word)) {
		const line = Math.max(word === 0 ? 0 : words.endOf(word - 1), start - FARTHEST);
		for (let at = start - 1; at >= line && !isLineEnd(text.charCodeAt(at)); at--) {
			start = isSpace(text.charCodeAt(at)) ? start : at;
		}
		return start;
	}
	const before = words.endOf(word - 1);
	while (start > before && !isSpace(text.charCodeAt(start - 1))) {
		start--;
	}
	return start;
}

function endOf(words: TextWords, word: number): number {
	const { text } = words;
	let end = words.endOf(word);
	if (words.endsLine(word)) {
		const line = Math.min(word === words.count - 1 ? text.length : words.startOf(word + 1), end + FARTHEST);
		for (let at = end; at < line && !isLineEnd(text.charCodeAt(at)); at++) {
			end = isSpace(text.charCodeAt(at)) ? end : at + 1;
		}
		return end;
	}
	const after = words.startOf(word + 1);
	while (end < after && !isSpace(text.charCodeAt(end))) {
		end++;
	}
	return end;
}
