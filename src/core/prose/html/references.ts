import { Code, isAlphanumeric, isDigit } from '../characters';
import { type Entity, entityAt } from '../entities';

/** What the numbers 128 to 159 stand for: Windows-1252, since authors meant that; `\0` where it has no character. */
const WINDOWS_1252 =
	'\u20ac\0\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\0\u017d\0' +
	'\0\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\0\u017e\u0178';

const LOWER_X = 120;
const LARGEST = 0x10ffff;
/** Of the names that need no semicolon. */
const LONGEST_OLD_NAME = 6;

/**
 * The character reference at `at` (`&`); `undefined` if there is none (WHATWG HTML, 13.2.5.72 and on). Of the names only common
 * ones are known; an unknown one is text.
 */
export function referenceAt(text: string, at: number, to: number): Entity | undefined {
	return text.charCodeAt(at + 1) === Code.hash ? numericAt(text, at, to) : (entityAt(text, at, to) ?? oldNameAt(text, at, to));
}

function numericAt(text: string, at: number, to: number): Entity | undefined {
	const isHex = (text.charCodeAt(at + 2) | 32) === LOWER_X;
	const first = at + (isHex ? 3 : 2);
	let value = 0;
	let end = first;
	for (; end < to; end++) {
		const code = text.charCodeAt(end);
		const digit = isDigit(code) ? code - Code.digit0 : isHex ? hexLetter(code) : -1;
		if (digit === -1) {
			break;
		}
		value = Math.min(value * (isHex ? 16 : 10) + digit, LARGEST + 1);
	}
	if (end === first) {
		return undefined;
	}
	return { end: end < to && text.charCodeAt(end) === Code.semicolon ? end + 1 : end, value: character(value) };
}

function hexLetter(code: number): number {
	const lower = code | 32;
	return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

function character(value: number): string {
	if (value === 0 || value > LARGEST || (value >= 0xd800 && value <= 0xdfff)) {
		return '\ufffd';
	}
	const windows = value >= 128 && value < 160 ? WINDOWS_1252.charAt(value - 128) : '\0';
	return windows === '\0' ? String.fromCodePoint(value) : windows;
}

/** The names of HTML 3 mean something without a semicolon too, even as the beginning of a longer one: `&nbspx`. */
function oldNameAt(text: string, at: number, to: number): Entity | undefined {
	let end = at + 1;
	while (end < to && end <= at + LONGEST_OLD_NAME && isAlphanumeric(text.charCodeAt(end))) {
		end++;
	}
	for (; end > at + 2; end--) {
		const name = `${text.slice(at, end)};`;
		const value = entityAt(name, 0, name.length)?.value;
		if (value !== undefined && (OLD_ASCII.has(name) || (value >= '\u00a0' && value <= '\u00ff'))) {
			return { end, value };
		}
	}
	return undefined;
}

const OLD_ASCII = new Set(['&amp;', '&lt;', '&gt;', '&quot;']);
