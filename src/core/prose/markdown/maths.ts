import { Code, isAlphanumeric, isDigit, isWhiteSpace, skipSpaces } from '../characters';
import type { ForwardSearch } from '../forwardSearch';

/**
 * Maths between dollars, as Pandoc has it: the opening one has something on its right, the closing one something on its left and
 * no digit on its right, so that prices are none.
 */
export function dollarMathsEnd(text: string, at: number, from: number, to: number, search: ForwardSearch): number | undefined {
	if (text.charCodeAt(at + 1) === Code.dollar) {
		const end = search.endOf(text, '$$', at + 2, to);
		return end === undefined || end === at + 4 ? undefined : end;
	}
	const isOpening =
		at + 1 < to && !isWhiteSpace(text.charCodeAt(at + 1)) && !(at > from && isAlphanumeric(text.charCodeAt(at - 1)));
	return isOpening ? search.endWhere(text, Code.dollar, at + 1, to, closesMaths) : undefined;
}

function closesMaths(text: string, at: number, to: number): boolean {
	return (
		!isWhiteSpace(text.charCodeAt(at - 1)) &&
		text.charCodeAt(at - 1) !== Code.backslash &&
		!(at + 1 < to && isDigit(text.charCodeAt(at + 1)))
	);
}

/** Maths between `\(` and `\)`. */
export function parenMathsEnd(text: string, at: number, to: number, search: ForwardSearch): number | undefined {
	const end = search.endOf(text, '\\)', at + 2, to);
	return end === undefined || end === at + 4 ? undefined : end;
}

/** Maths, and a look at what may be some, on one line are not longer. */
const LONGEST_MATHS = 500;

/**
 * Displayed maths between `\[` and `\]`. Pandoc writes brackets of the text so too: what holds neither an equation nor a macro
 * nor an exponent is text.
 */
export function bracketMathsEnd(text: string, at: number, to: number): number | undefined {
	const start = at + 2;
	const length = text.slice(start, Math.min(to, start + LONGEST_MATHS)).indexOf('\\]');
	return length !== -1 && looksLikeMaths(text, start, start + length) ? start + length + 2 : undefined;
}

function looksLikeMaths(text: string, at: number, end: number): boolean {
	return /=|[\w})]\^|\\[a-z]/i.test(text.slice(at, Math.min(end, at + LONGEST_MATHS)));
}

/** The text that ends displayed maths which the line begins and does not end. */
export function mathsCloser(text: string, at: number, end: number): string | undefined {
	const closer = text.startsWith('$$', at) ? '$$' : text.startsWith('\\[', at) ? '\\]' : undefined;
	if (closer === undefined || text.slice(at + 2, end).includes(closer)) {
		return undefined;
	}
	const isMaths = closer === '$$' || skipSpaces(text, at + 2, end) === end || looksLikeMaths(text, at + 2, end);
	return isMaths ? closer : undefined;
}
