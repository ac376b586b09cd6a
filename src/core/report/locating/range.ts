import { isSpace } from '../../language/characters';
import type { Place } from './places';
import { isLineEnd, type TextWords } from './words';

/** Characters before or after a word that may belong to it. */
const FARTHEST = 100;

/**
 * The offsets of a unit: from its first word, with what stands before it on its line if that is no word (a quotation mark, a note's
 * number, a heading's mark), to its last word with what belongs to it.
 */
export function rangeOf({ begin, end }: Place, words: TextWords): { readonly start: number; readonly end: number } {
	return { start: startOf(words, begin), end: endOf(words, end - 1) };
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
