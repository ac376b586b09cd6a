import type { Span } from '../addresses';
import { Code, skipSpaces, trimEnd } from '../characters';

/** The values of one line. */
export interface ValueLine {
	/** Without quotes and white space around; empty ones are left out. */
	readonly values: readonly Span[];
	/** Whether the last one is in quotes that the line does not close. */
	readonly isOpen: boolean;
}

/** The values in the line from `at` to `end`, separated by commas, which begins inside quotes if `isInQuotes`. */
export function valuesOf(text: string, at: number, end: number, isInQuotes: boolean): ValueLine {
	const values: Span[] = [];
	let isQuoted = isInQuotes;
	let offset = at;
	for (;;) {
		offset = skipSpaces(text, offset, end);
		if (!isQuoted && text.charCodeAt(offset) === Code.doubleQuote && offset < end) {
			isQuoted = true;
			offset++;
		}
		const start = offset;
		while (offset < end && (isQuoted ? !closesQuotes(text, offset) : text.charCodeAt(offset) !== Code.comma)) {
			// A doubled quote is a character.
			offset += isQuoted && text.charCodeAt(offset) === Code.doubleQuote ? 2 : 1;
		}
		const valueEnd = trimEnd(text, start, Math.min(offset, end));
		if (start < valueEnd) {
			values.push({ start, end: valueEnd });
		}
		if (offset >= end) {
			return { values, isOpen: isQuoted };
		}
		if (isQuoted) {
			isQuoted = false;
			while (offset < end && text.charCodeAt(offset) !== Code.comma) {
				offset++;
			}
		}
		if (offset >= end) {
			return { values, isOpen: false };
		}
		offset++;
	}
}

function closesQuotes(text: string, at: number): boolean {
	return text.charCodeAt(at) === Code.doubleQuote && text.charCodeAt(at + 1) !== Code.doubleQuote;
}
