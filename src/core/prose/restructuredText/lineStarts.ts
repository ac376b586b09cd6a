import { Code, isAlphanumeric, isAsciiPunctuation, isDigit, isLetter, isWhiteSpace, skipSpaces } from '../characters';
import { isMarkerEnd } from './line';

/*
 * What a line may begin with, each a question about the line from `at` to `end` (white space at its end left out), answered with
 * the offset after the marker or `undefined`.
 */

const BULLETS = '-+*•‣⁃';

/** A bullet and white space or nothing. */
export function bulletEnd(text: string, at: number, end: number): number | undefined {
	return BULLETS.includes(text.charAt(at)) && isMarkerEnd(text, at + 1, end) ? at + 1 : undefined;
}

/** More characters than any enumerator has: `lxxxviii`. */
const MAX_ENUMERATOR = 9;

/** `1.`, `(a)`, `iv)`, `#.` and white space or nothing. */
export function enumeratorEnd(text: string, at: number, end: number): number | undefined {
	const hasParen = text.charCodeAt(at) === Code.leftParen;
	const start = hasParen ? at + 1 : at;
	const limit = Math.min(end, start + MAX_ENUMERATOR);
	let offset = start;
	if (text.charCodeAt(offset) === Code.hash) {
		offset++;
	} else {
		const isPart = isDigit(text.charCodeAt(offset)) ? isDigit : isLetter;
		while (offset < limit && isPart(text.charCodeAt(offset))) {
			offset++;
		}
	}
	const close = text.charCodeAt(offset);
	const isClosed = offset > start && (close === Code.rightParen || (close === Code.dot && !hasParen));
	if (!isClosed || !isMarkerEnd(text, offset + 1, end)) {
		return undefined;
	}
	const isWord = offset > start + 1 && isLetter(text.charCodeAt(start));
	return isWord && !ROMAN.test(text.slice(start, offset)) ? undefined : offset + 1;
}

/**
 * Whether the line from `at` to `end` begins with the enumerator that comes after the one at `first`, or with `#` formatted alike.
 * Letters are not counted.
 */
export function isNextEnumerator(text: string, first: number, at: number, end: number): boolean {
	const enumerator = text.slice(first, first + MAX_ENUMERATOR + 2);
	const next = text.slice(at, enumeratorEnd(text, at, end) ?? at);
	const [opens, label = '', closes] = ENUMERATOR.exec(enumerator)?.slice(1) ?? [];
	const [nextOpens, nextLabel = '', nextCloses] = ENUMERATOR.exec(next)?.slice(1) ?? [];
	if (nextLabel === '' || opens !== nextOpens || closes !== nextCloses) {
		return false;
	}
	return nextLabel === '#' || (/\d/.test(label) ? Number(nextLabel) === Number(label) + 1 : !/[\d#]/.test(nextLabel + label));
}

const ENUMERATOR = /^(\(?)(#|\d+|[A-Za-z]+)([.)])/;

const ROMAN =
	/^(?:M{0,4}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})|m{0,4}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3}))$/;

/** A field's marker, `:name:` and white space or nothing. A role before interpreted text is none. */
export function fieldMarkerEnd(text: string, at: number, end: number): number | undefined {
	if (text.charCodeAt(at) !== Code.colon || at + 2 >= end || text.charCodeAt(at + 1) === Code.colon) {
		return undefined;
	}
	if (isWhiteSpace(text.charCodeAt(at + 1))) {
		return undefined;
	}
	for (let offset = at + 2; offset < end; offset++) {
		const code = text.charCodeAt(offset);
		if (code === Code.backslash) {
			offset++;
		} else if (code === Code.colon) {
			if (isMarkerEnd(text, offset + 1, end)) {
				return isWhiteSpace(text.charCodeAt(offset - 1)) ? undefined : offset + 1;
			}
			if (text.charCodeAt(offset + 1) === Code.backtick) {
				return undefined;
			}
		}
	}
	return undefined;
}

/** The longest part of a line that is looked at for options. */
const MAX_OPTIONS = 120;
const OPTION =
	'(?:[-+][A-Za-z0-9](?: ?(?:[A-Za-z][\\w-]*|<[^<>]+>))?|(?:--|/)[A-Za-z0-9][\\w-]*(?:[ =](?:[A-Za-z][\\w-]*|<[^<>]+>))?)';
const OPTIONS = new RegExp(`^${OPTION}(?:, ${OPTION})*(?=  |$)`);

/** The options of an option list, with two spaces after them or nothing. */
export function optionsEnd(text: string, at: number, end: number): number | undefined {
	if (!isAlphanumeric(text.charCodeAt(at + 1)) && text.charCodeAt(at + 1) !== Code.hyphen) {
		return undefined;
	}
	const match = OPTIONS.exec(text.slice(at, Math.min(end, at + MAX_OPTIONS)));
	return match === null ? undefined : at + match[0].length;
}

/** A bar and white space or nothing: a line block's line. */
export function isLineOfBlock(text: string, at: number, end: number): boolean {
	return text.charCodeAt(at) === Code.pipe && isMarkerEnd(text, at + 1, end);
}

/** Shorter lines of punctuation are text, unless they fit a title. */
export const SHORTEST_ADORNMENT = 4;

/** A line of one punctuation character: a section's under- or overline, or a transition. */
export function isAdornment(text: string, at: number, end: number): boolean {
	const code = text.charCodeAt(at);
	if (!isAsciiPunctuation(code)) {
		return false;
	}
	for (let offset = at + 1; offset < end; offset++) {
		if (text.charCodeAt(offset) !== code) {
			return false;
		}
	}
	return true;
}

/** The upper border of a grid table: `+---+----+`. */
export function isGridBorder(text: string, at: number, end: number): boolean {
	if (end - at < 4 || text.charCodeAt(at) !== Code.plus || text.charCodeAt(end - 1) !== Code.plus) {
		return false;
	}
	for (let offset = at + 1; offset < end; offset++) {
		const code = text.charCodeAt(offset);
		if (code !== Code.plus && code !== Code.hyphen && code !== Code.equals) {
			return false;
		}
	}
	return text.charCodeAt(at + 1) !== Code.plus;
}

/** How many runs of `=` a line holds that is a border of a simple table; 0 if it is none. The first border has two or more. */
export function borderRuns(text: string, at: number, end: number): number {
	let runs = 0;
	for (let offset = at; offset < end; offset++) {
		const code = text.charCodeAt(offset);
		if (code === Code.equals) {
			runs += offset === at || text.charCodeAt(offset - 1) === Code.space ? 1 : 0;
		} else if (code !== Code.space) {
			return 0;
		}
	}
	return runs;
}

/** The dashes before an attribution, and the spaces after them. */
export function attributionStart(text: string, at: number, end: number): number | undefined {
	let offset = at;
	while (offset < end && text.charCodeAt(offset) === Code.hyphen) {
		offset++;
	}
	const dashes = offset - at;
	if (dashes === 0 && text.charCodeAt(offset) === EM_DASH) {
		offset++;
	} else if (dashes !== 2 && dashes !== 3) {
		return undefined;
	}
	const start = skipSpaces(text, offset, end);
	return start < end ? start : undefined;
}

const EM_DASH = 0x2014;

/** Whether a paragraph announces a literal block: two colons end it, not escaped. */
export function endsInColons(text: string, start: number, end: number): boolean {
	if (end - start < 2 || text.charCodeAt(end - 1) !== Code.colon || text.charCodeAt(end - 2) !== Code.colon) {
		return false;
	}
	let slashes = 0;
	while (end - 3 - slashes >= start && text.charCodeAt(end - 3 - slashes) === Code.backslash) {
		slashes++;
	}
	return slashes % 2 === 0;
}
