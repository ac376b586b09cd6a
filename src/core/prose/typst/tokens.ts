import type { Span } from '../addresses';
import { Code, isAlphanumeric, isDigit, isLetter, isLineEnd, isSpaceOrTab, isWhiteSpace } from '../characters';

/** The end of the identifier at `at`; `at` if there is none. With UAX 31, `_`, and `-` behind the start. */
export function identifierEnd(text: string, at: number): number {
	if (!isIdentifierStart(text.charCodeAt(at))) {
		return at;
	}
	let end = at + 1;
	while (isIdentifierUnit(text.charCodeAt(end))) {
		end++;
	}
	return end;
}

/** The end of the identifier at `at` and the fields after it: `table.header`. */
export function pathEnd(text: string, at: number): number {
	let end = identifierEnd(text, at);
	while (text.charCodeAt(end) === Code.dot && isIdentifierStart(text.charCodeAt(end + 1))) {
		end = identifierEnd(text, end + 1);
	}
	return end;
}

/** The end of the label `<key>` whose `<` is at `at`; `undefined` if it is none. */
export function labelEnd(text: string, at: number): number | undefined {
	const end = keyEnd(text, at + 1);
	return end > at + 1 && text.charCodeAt(end) === Code.greater ? end + 1 : undefined;
}

/** The end of the reference `@key` whose `@` is at `at`, without the punctuation of the sentence; `undefined` if it is none. */
export function referenceEnd(text: string, at: number): number | undefined {
	let end = keyEnd(text, at + 1);
	while (end > at + 1 && isKeyPunctuation(text.charCodeAt(end - 1))) {
		end--;
	}
	return end > at + 1 ? end : undefined;
}

function keyEnd(text: string, at: number): number {
	let end = at;
	while (isIdentifierUnit(text.charCodeAt(end)) || isKeyPunctuation(text.charCodeAt(end))) {
		end++;
	}
	return end;
}

function isKeyPunctuation(code: number): boolean {
	return code === Code.colon || code === Code.dot;
}

export function isIdentifierStart(code: number): boolean {
	return code < 128 ? isLetter(code) || code === Code.underscore : ID_START.test(String.fromCharCode(code));
}

export function isIdentifierUnit(code: number): boolean {
	return code < 128
		? isAlphanumeric(code) || code === Code.underscore || code === Code.hyphen
		: ID_CONTINUE.test(String.fromCharCode(code));
}

const ID_START = /\p{XID_Start}/u;
const ID_CONTINUE = /\p{XID_Continue}/u;

/** Where an address that begins at `at` ends at the latest: it holds ASCII only, and brackets only in pairs. */
export function addressLimit(text: string, at: number): number {
	const open: number[] = [];
	for (let end = at; ; end++) {
		const code = text.charCodeAt(end);
		if (code === Code.leftBracket || code === Code.leftParen) {
			open.push(code);
		} else if (code === Code.rightBracket || code === Code.rightParen) {
			if (open.pop() !== (code === Code.rightBracket ? Code.leftBracket : Code.leftParen)) {
				return end;
			}
		} else if (!isAlphanumeric(code) && !isAddressPunctuation(code)) {
			return end;
		}
	}
}

function isAddressPunctuation(code: number): boolean {
	return code < 128 && ADDRESS_PUNCTUATION.includes(String.fromCharCode(code));
}

const ADDRESS_PUNCTUATION = "!#$%&*+,-./:;=?@_~'";

/** The e-mail address around the escaped `\@` whose backslash is at `at`, no part of it before `from`; `undefined` if it is none. */
export function escapedMail(text: string, at: number, from: number): Span | undefined {
	let start = at;
	while (start > from && isMailUnit(text.charCodeAt(start - 1))) {
		start--;
	}
	let end = at + 2;
	let hasDot = false;
	for (let next = end; isMailUnit(text.charCodeAt(next)); next++) {
		if (isAlphanumeric(text.charCodeAt(next))) {
			hasDot ||= text.charCodeAt(next - 1) === Code.dot;
			end = next + 1;
		}
	}
	return start < at && hasDot ? { start, end } : undefined;
}

export function isMailUnit(code: number): boolean {
	return isAlphanumeric(code) || code === Code.dot || code === Code.hyphen || code === Code.underscore || code === Code.plus;
}

/** Whether the `*` or `_` at `at` stands inside a word, and is text. Han, kana and hangul are written without spaces. */
export function isInWord(text: string, at: number): boolean {
	return isWordUnit(text.charCodeAt(at - 1)) && isWordUnit(text.charCodeAt(at + 1));
}

/** Letters and digits, but of the scripts that are written without spaces. */
export function isWordUnit(code: number): boolean {
	return code < 128 ? isAlphanumeric(code) : WORD.test(String.fromCharCode(code));
}

const WORD = /[\p{L}\p{N}](?<![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])/u;

/** What the mark at the beginning of a line begins. */
export interface LineMark {
	/** After the mark. */
	readonly end: number;
	/** Of a heading; absent for an item of a list. */
	readonly level?: number;
}

/** The mark of a heading or an item at `at`, the first character of a line that is no white space; `undefined` if there is none. */
export function lineMarkAt(text: string, at: number): LineMark | undefined {
	const code = text.charCodeAt(at);
	let end = at + 1;
	switch (code) {
		case Code.equals:
			while (text.charCodeAt(end) === Code.equals) {
				end++;
			}
			return endsWord(text, end) ? { end, level: end - at } : undefined;
		case Code.hyphen:
		case Code.plus:
		case Code.slash:
			return endsWord(text, end) ? { end } : undefined;
		default:
			if (!isDigit(code)) {
				return undefined;
			}
			while (isDigit(text.charCodeAt(end)) && end - at < MAX_NUMBER) {
				end++;
			}
			return text.charCodeAt(end) === Code.dot && endsWord(text, end + 1) ? { end: end + 1 } : undefined;
	}
}

/** Digits of an item's number. */
const MAX_NUMBER = 19;

function endsWord(text: string, at: number): boolean {
	return at >= text.length || isWhiteSpace(text.charCodeAt(at));
}

/** Whether the line from `at` on, which may be a part of one, holds nothing but white space. */
export function isBlank(text: string, at: number): boolean {
	let end = at;
	while (isSpaceOrTab(text.charCodeAt(end))) {
		end++;
	}
	return end >= text.length || isLineEnd(text.charCodeAt(end));
}

/** A character written as its number, `\u{e9}`. */
export interface Escape {
	readonly end: number;
	readonly value: string;
}

/** The escape whose backslash is at `at`; `undefined` if it is none, or of no character. */
export function unicodeEscapeAt(text: string, at: number): Escape | undefined {
	if (!text.startsWith('\\u{', at)) {
		return undefined;
	}
	const digits = text.slice(at + 3, at + 3 + MAX_HEX);
	const length = digits.indexOf('}');
	const hex = digits.slice(0, length);
	if (length < 1 || !/^[\da-f]+$/i.test(hex)) {
		return undefined;
	}
	const point = Number.parseInt(hex, 16);
	const isCharacter = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
	return isCharacter ? { end: at + 4 + length, value: String.fromCodePoint(point) } : undefined;
}

const MAX_HEX = 10;
