import { Code, isAlphanumeric, isDigit, isLetter, isLineEnd, isWhiteSpace } from '../characters';
import type { Ahead } from './ahead';
import type { Brackets } from './brackets';

/*
 * Inline constructs that hold no prose: each is a question about what begins at `at` and ends before `to`, answered with its end.
 */

/** What a scanner of one text from `from` to `to` remembers. */
export interface Surroundings {
	readonly text: string;
	readonly from: number;
	readonly to: number;
	readonly ahead: Ahead;
	readonly brackets: Brackets;
}

/** A time stamp, active (`<2026-01-01 Thu 10:00 +1w>`) or not (`[2026-01-01]`). */
export function timeStampEnd(text: string, at: number, to: number): number | undefined {
	const isDate =
		text.charCodeAt(at + 5) === Code.hyphen &&
		text.charCodeAt(at + 8) === Code.hyphen &&
		DATE.every((offset) => isDigit(text.charCodeAt(at + offset)));
	return isDate
		? closeOnLine(text, at + 11, to, text.charCodeAt(at) === Code.less ? Code.greater : Code.rightBracket)
		: undefined;
}

const DATE = [1, 2, 3, 4, 6, 7, 9, 10];
const LONGEST_STAMP = 80;

function closeOnLine(text: string, at: number, to: number, close: number): number | undefined {
	const limit = Math.min(to, at + LONGEST_STAMP);
	for (let offset = at; offset < limit; offset++) {
		const code = text.charCodeAt(offset);
		if (code === close) {
			return offset + 1;
		}
		if (isLineEnd(code) || code === Code.less || code === Code.leftBracket) {
			return undefined;
		}
	}
	return undefined;
}

/** A cookie that counts what is done: `[2/5]`, `[40%]`. */
export function cookieEnd(text: string, at: number, to: number): number | undefined {
	let offset = skipDigits(text, at + 1, to);
	if (text.charCodeAt(offset) === Code.percent) {
		offset++;
	} else if (text.charCodeAt(offset) === Code.slash) {
		offset = skipDigits(text, offset + 1, to);
	} else {
		return undefined;
	}
	return offset < to && text.charCodeAt(offset) === Code.rightBracket ? offset + 1 : undefined;
}

function skipDigits(text: string, at: number, to: number): number {
	let offset = at;
	while (offset < to && isDigit(text.charCodeAt(offset))) {
		offset++;
	}
	return offset;
}

/** A citation: `[cite:@key]`, `[cite/style:see @key p. 3; @other]`. */
export function citationEnd(at: number, { text, from, to, brackets }: Surroundings): number | undefined {
	const isCitation = text.startsWith('[cite', at) && CITATION.test(text.slice(at, Math.min(to, at + LONGEST_STYLE)));
	const close = isCitation ? brackets.closeOf(text, at, from, to) : undefined;
	return close === undefined ? undefined : close + 1;
}

const CITATION = /^\[cite(?:\/[\w/-]+)?:/;
const LONGEST_STYLE = 60;

/** Where the label of a footnote's reference ends, before its `]` or the second colon of a definition within the text. */
export function noteLabelEnd(text: string, at: number, to: number): number | undefined {
	if (!text.startsWith('[fn:', at)) {
		return undefined;
	}
	const limit = Math.min(to, at + LONGEST_LABEL);
	let offset = at + '[fn:'.length;
	while (offset < limit && isLabelUnit(text.charCodeAt(offset))) {
		offset++;
	}
	return offset < limit ? offset : undefined;
}

const LONGEST_LABEL = 200;

function isLabelUnit(code: number): boolean {
	return isAlphanumeric(code) || code === Code.hyphen || code === Code.underscore || code >= 0xa1;
}

/** The target of a link, `[[target]`; the offset after its first closing bracket. */
export function linkTargetEnd(text: string, at: number, to: number): number | undefined {
	for (let offset = at + 2; offset < to; offset++) {
		const code = text.charCodeAt(offset);
		if (code === Code.rightBracket) {
			return offset > at + 2 ? offset + 1 : undefined;
		}
		if (code === Code.leftBracket) {
			return undefined;
		}
		if (code === Code.backslash) {
			offset++;
		}
	}
	return undefined;
}

/** What angle brackets hold: a target (`<<target>>`) or an address with its scheme. */
export function angleEnd(text: string, at: number, to: number): number | undefined {
	const isTarget = text.charCodeAt(at + 1) === Code.less;
	let offset = at + (isTarget ? 2 : 1);
	let hasScheme = false;
	for (; offset < to; offset++) {
		const code = text.charCodeAt(offset);
		if (code === Code.greater) {
			if (isTarget) {
				return offset > at + 2 && text.charCodeAt(offset + 1) === code && offset + 1 < to ? offset + 2 : undefined;
			}
			return hasScheme ? offset + 1 : undefined;
		}
		if (code === Code.less || isLineEnd(code)) {
			return undefined;
		}
		if (!isTarget && !hasScheme) {
			if (code === Code.colon && offset > at + 2 && !isWhiteSpace(text.charCodeAt(offset + 1))) {
				hasScheme = true;
			} else if (!isLetter(code) && code !== Code.plus && code !== Code.hyphen) {
				return undefined;
			}
		}
	}
	return undefined;
}

/** A radio target, whose text shows: `<<<text>>>`; the offset of its closing brackets. */
export function radioClose(text: string, at: number, to: number): number | undefined {
	for (let offset = at + 3; offset < to; offset++) {
		const code = text.charCodeAt(offset);
		if (code === Code.greater) {
			return offset > at + 3 && offset + 3 <= to && text.startsWith('>>>', offset) ? offset : undefined;
		}
		if (code === Code.less || isLineEnd(code)) {
			return undefined;
		}
	}
	return undefined;
}

/** Maths in LaTeX's own brackets: `\(…\)`, `\[…\]`. */
export function bracketMathsEnd(at: number, { text, to, ahead }: Surroundings): number | undefined {
	const close = text.charCodeAt(at + 1) === Code.leftParen ? '\\)' : '\\]';
	return endAfter(ahead.find(text, close, at + 2, to), close.length);
}

/** A macro: `{{{name(arguments)}}}`. */
export function macroEnd(at: number, { text, to, ahead }: Surroundings): number | undefined {
	const isMacro = text.startsWith('{{{', at) && isLetter(text.charCodeAt(at + 3));
	return isMacro ? endAfter(ahead.find(text, '}}}', at + 3, to), 3) : undefined;
}

/** What is meant for one export format: `@@html:<b>@@`. */
export function snippetEnd(at: number, { text, to, ahead }: Surroundings): number | undefined {
	const isSnippet = text.startsWith('@@', at) && SNIPPET.test(text.slice(at, Math.min(to, at + LONGEST_BACKEND)));
	return isSnippet ? endAfter(ahead.find(text, '@@', at + 2, to), 2) : undefined;
}

const SNIPPET = /^@@[-A-Za-z0-9]+:/;
const LONGEST_BACKEND = 40;

function endAfter(close: number, length: number): number | undefined {
	return close === Number.POSITIVE_INFINITY ? undefined : close + length;
}

/** Code within the text whose name's underscore is at `at`: `src_python[:results]{code}`, `call_name[](arguments)[]`. */
export function inlineCode(
	at: number,
	surroundings: Surroundings,
	floor: number,
): { readonly start: number; readonly end: number } | undefined {
	const { text, from, to, brackets } = surroundings;
	const isSource = text.startsWith('src', at - 3);
	const start = at - (isSource ? 3 : 4);
	if (
		(!isSource && !text.startsWith('call', start)) ||
		start < floor ||
		(start > from && isAlphanumeric(text.charCodeAt(start - 1)))
	) {
		return undefined;
	}
	const limit = Math.min(to, at + LONGEST_NAME);
	let end = at + 1;
	while (end < limit && !ENDS_NAME.includes(text.charAt(end))) {
		end++;
	}
	end = end > at + 1 ? groupEnd(end, Code.leftBracket, surroundings) : limit;
	const body = end < to && text.charCodeAt(end) === (isSource ? Code.leftBrace : Code.leftParen) ? end : undefined;
	const close = body === undefined ? undefined : brackets.closeOf(text, body, from, to);
	return close === undefined
		? undefined
		: { start, end: isSource ? close + 1 : groupEnd(close + 1, Code.leftBracket, surroundings) };
}

const LONGEST_NAME = 100;
const ENDS_NAME = ' \t\r\n[]{}()';

function groupEnd(at: number, open: number, { text, from, to, brackets }: Surroundings): number {
	const close = text.charCodeAt(at) === open ? brackets.closeOf(text, at, from, to) : undefined;
	return close === undefined ? at : close + 1;
}

/** The types of links that are recognised without brackets, beside those with `//` behind the colon. */
const LINK_TYPES = new Set(
	(
		'file mailto doi id attachment info elisp shell help bibtex cite citep citet citealp citealt citeauthor citeyear citetitle ' +
		'autocite parencite textcite footcite nocite ref pageref nameref eqref autoref cref label bibliography bibliographystyle'
	).split(' '),
);
const LONGEST_TYPE = 17;

/** A link without brackets whose colon is at `at`: `doi:10.1000/182`, `cite:key1,key2`. */
export function plainLink(
	at: number,
	text: string,
	floor: number,
	to: number,
): { readonly start: number; readonly end: number } | undefined {
	const limit = Math.max(floor, at - LONGEST_TYPE - 1);
	let start = at;
	while (start > limit && isLetter(text.charCodeAt(start - 1))) {
		start--;
	}
	if (!LINK_TYPES.has(text.slice(start, at)) || (start > floor && isAlphanumeric(text.charCodeAt(start - 1)))) {
		return undefined;
	}
	let end = at + 1;
	while (end < to && !ENDS_LINK.includes(text.charAt(end)) && text.charCodeAt(end) !== 0xa0) {
		end++;
	}
	while (end > at + 1 && TRAILING.includes(text.charAt(end - 1))) {
		end--;
	}
	return end > at + 1 ? { start, end } : undefined;
}

const ENDS_LINK = ' \t\r\n[]()<>';
const TRAILING = '.,;:!?\'"*/_+=~’”»';
