import { Code, isAlphanumeric, isWhiteSpace } from '../characters';

/*
 * Where formatted text may begin and end that is told by single marks, after Asciidoctor's regular expressions.
 */

const WORD = /[\p{Alphabetic}\p{N}\p{Pc}]/u;

/** Whether the character that has a code unit at `at` is one of a word: a letter, a digit or a joining mark as `_`. */
export function isWordAt(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	if (code < 128) {
		return isAlphanumeric(code) || code === Code.underscore;
	}
	const isTrail = code >= 0xdc00 && code <= 0xdfff && at > 0;
	return WORD.test(String.fromCodePoint(text.codePointAt(isTrail ? at - 1 : at) ?? 0));
}

/** Whether formatted text may begin at `at`, given what stands before it. The angle brackets are references when it is asked. */
export function mayPrecedeText(text: string, at: number, from: number): boolean {
	return at <= from || !(isWordAt(text, at - 1) || NOT_BEFORE.includes(text.charAt(at - 1)));
}

const NOT_BEFORE = ';:}<>&';

/** Whether the backtick at `at` may end monospaced text. */
export function closesMonospaced(text: string, at: number, to: number): boolean {
	return closesConstrained(text, at, to) && !(at + 1 < to && '"\'`'.includes(text.charAt(at + 1)));
}

/** Whether the mark at `at` may end formatted text: behind a character that is no space, and not inside a word. */
export function closesConstrained(text: string, at: number, to: number): boolean {
	return !isWhiteSpace(text.charCodeAt(at - 1)) && (at + 1 >= to || !isWordAt(text, at + 1));
}

/** Whether the backtick at `at` may end text in curved double quotes. */
export function closesDouble(text: string, at: number, to: number): boolean {
	return closesCurved(text, at, to, Code.doubleQuote);
}

/** The same for single quotes. */
export function closesSingle(text: string, at: number, to: number): boolean {
	return closesCurved(text, at, to, Code.quote);
}

function closesCurved(text: string, at: number, to: number, quote: number): boolean {
	return (
		at + 1 < to &&
		text.charCodeAt(at + 1) === quote &&
		!isWhiteSpace(text.charCodeAt(at - 1)) &&
		(at + 2 >= to || !isWordAt(text, at + 2))
	);
}
