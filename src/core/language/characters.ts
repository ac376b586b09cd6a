import { TRANSPARENT } from '../prose/prose';

/**
 * Character classes and simple case folding for one UTF-16 code unit, as one table look-up.
 *
 * An entry is the folded code unit where the unit belongs to a word (a letter, digit or combining mark), `SKIPPED` where it
 * takes no room (the mark for markup, soft hyphen, zero-width characters) and 0 elsewhere. Surrogates are 0: who needs them
 * asks `isWordAt`. Folding never changes a string's length, so offsets stay.
 */
const table = new Uint16Array(0x10000);

/** Pages of 256 code units are filled when a text first uses them: the whole table would cost tens of milliseconds. */
const filled = new Uint8Array(0x100);

/** The class of a character that stands inside words and phrases without being seen. */
export const SKIPPED = 1;

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;
const invisible = new Set([TRANSPARENT.charCodeAt(0), 0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]);

function fillPage(page: number): void {
	filled[page] = 1;
	for (let code = page << 8; code < (page + 1) << 8; code++) {
		if (invisible.has(code)) {
			table[code] = SKIPPED;
			continue;
		}
		if (code >= 0xd800 && code < 0xe000) {
			continue;
		}
		const char = String.fromCharCode(code);
		if (wordCharacter.test(char)) {
			const lower = char.toLowerCase();
			table[code] = lower.length === 1 ? lower.charCodeAt(0) : code;
		}
	}
}

fillPage(0);

/** The entries of ASCII and Latin-1, for loops that look up most characters there. */
export const latin: Uint16Array = table.subarray(0, 0x100);

/** Folded code unit of a word's character, `SKIPPED`, or 0. */
export function foldCode(code: number): number {
	if (filled[code >> 8] === 0) {
		fillPage(code >> 8);
	}
	return table[code]!;
}

/** The text without the characters that `foldCode` skips. */
export function withoutSkipped(text: string): string {
	return text.replace(/[\u0001\u00ad\u200b-\u200d\u2060\ufeff]/g, '');
}

/** Whether the character at `offset` belongs to a word, surrogate pairs included. */
export function isWordAt(text: string, offset: number): boolean {
	const code = text.charCodeAt(offset);
	if (code >= 0xd800 && code < 0xe000) {
		const start = code >= 0xdc00 ? offset - 1 : offset;
		const point = text.codePointAt(start);
		return point !== undefined && point > 0xffff && wordCharacter.test(String.fromCodePoint(point));
	}
	return foldCode(code) > SKIPPED;
}

/** Whether a code unit is white space that may stand between two words of a phrase, line ends and no-break spaces included. */
export function isSpace(code: number): boolean {
	return (
		code === 0x20 ||
		(code >= 0x09 && code <= 0x0d) ||
		code === 0xa0 ||
		code === 0x202f ||
		(code >= 0x2000 && code <= 0x200a) ||
		code === 0x3000 ||
		code === 0x2028
	);
}

/** Hyphen-minus, hyphen, no-break hyphen. */
export function isHyphen(code: number): boolean {
	return code === 0x2d || code === 0x2010 || code === 0x2011;
}

/** An upper-case or title-case letter. */
export function isCapital(code: number): boolean {
	if (code < 0x80) {
		return code >= 0x41 && code <= 0x5a;
	}
	const folded = foldCode(code);
	return folded > SKIPPED && folded !== code;
}

/** Round and square brackets that open. */
export function isOpening(code: number): boolean {
	return code === 0x28 || code === 0x5b;
}

/** Round and square brackets that close. */
export function isClosing(code: number): boolean {
	return code === 0x29 || code === 0x5d;
}

/** Straight and typographic apostrophes. */
export function isApostrophe(code: number): boolean {
	return code === 0x27 || code === 0x2019 || code === 0x2bc;
}

/** The text in lower case, folded as the table does: same length, word characters only. */
export function foldWord(word: string): string {
	let folded = '';
	for (let i = 0; i < word.length; i++) {
		const code = word.charCodeAt(i);
		const entry = foldCode(code);
		folded += String.fromCharCode(entry > SKIPPED ? entry : code);
	}
	return folded;
}
