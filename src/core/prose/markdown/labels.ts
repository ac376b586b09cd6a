import { Code, isAlphanumeric } from '../characters';

/*
 * The labels of bookdown, each a question about the text at `at`, answered with the offset after it or `undefined`.
 */

/** A reference: `\@ref(fig:map)`. `at` is its backslash. */
export function bookReferenceEnd(text: string, at: number, to: number): number | undefined {
	return text.startsWith('\\@ref(', at) ? labelEnd(text, at + '\\@ref('.length, to) : undefined;
}

/** A label: `(\#tab:missions)`. `at` is its backslash, after the parenthesis. */
export function bookLabelEnd(text: string, at: number, to: number): number | undefined {
	const isLabel = text.charCodeAt(at + 1) === Code.hash && text.charCodeAt(at - 1) === Code.leftParen;
	return isLabel ? labelEnd(text, at + 2, to) : undefined;
}

/** The name of a text, where it is defined and where it is used: `(ref:caption)`. `at` is its colon. */
export function textReferenceEnd(text: string, at: number, to: number): number | undefined {
	return text.startsWith('(ref:', at - TEXT_REFERENCE) ? labelEnd(text, at + 1, to) : undefined;
}

/** Characters of a text's name before its colon. */
export const TEXT_REFERENCE = '(ref'.length;

function labelEnd(text: string, at: number, to: number): number | undefined {
	let offset = at;
	while (offset < to && isLabelUnit(text.charCodeAt(offset))) {
		offset++;
	}
	return offset > at && offset < to && text.charCodeAt(offset) === Code.rightParen ? offset + 1 : undefined;
}

function isLabelUnit(code: number): boolean {
	return isAlphanumeric(code) || (code >= Code.hyphen && code <= Code.colon) || code === Code.underscore;
}
