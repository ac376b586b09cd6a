import { Code, isAsciiPunctuation, isLineEnd, isSpaceOrTab, isWhiteSpace } from '../characters';
import { shortTagEnd } from './shortcodes';

/*
 * The parts of links, images and their definitions: CommonMark 0.31, 4.7 and 6.3. Each function answers with the offset after
 * the part, or `undefined`.
 */

/** As in CommonMark; also bounds what a bracket without a partner costs. */
const MAX_LABEL = 999;
/** The reference implementations stop here too: deeper parentheses in a destination are an attack. */
const MAX_PARENS = 32;

/** The end of a label that begins at `at` (`[`), after its `]`. A blank label is none. */
export function labelEnd(text: string, at: number, to: number): number | undefined {
	const limit = Math.min(to, at + MAX_LABEL + 2);
	let isBlank = true;
	for (let offset = at + 1; offset < limit; offset++) {
		const code = text.charCodeAt(offset);
		if (code === Code.rightBracket) {
			return isBlank ? undefined : offset + 1;
		}
		if (code === Code.leftBracket) {
			return undefined;
		}
		if (code === Code.backslash && isAsciiPunctuation(text.charCodeAt(offset + 1))) {
			offset++;
		}
		if (isBlank && !isWhiteSpace(code)) {
			isBlank = false;
		}
	}
	return undefined;
}

/** Under which a document's definition of a footnote is known, apart from links' labels. */
export function noteKey(label: string): string {
	return `^${label}`;
}

/** A label (without brackets) in the form in which labels are compared; `undefined` if it is blank or too long. */
export function normalizeLabel(label: string): string | undefined {
	if (label.length > MAX_LABEL) {
		return undefined;
	}
	const normal = label
		.trim()
		.replaceAll(/[\t\n\r ]+/g, ' ')
		.toLowerCase()
		.toUpperCase();
	return normal === '' ? undefined : normal;
}

/** The end of a link's destination, which may be empty if `at` stands on what follows it. A shortcode in it may hold spaces. */
function destinationEnd(text: string, at: number, to: number): number | undefined {
	if (text.charCodeAt(at) === Code.less && at < to) {
		for (let offset = at + 1; offset < to; offset++) {
			const code = text.charCodeAt(offset);
			if (code === Code.greater) {
				return offset + 1;
			}
			if (code === Code.less || isLineEnd(code)) {
				return undefined;
			}
			if (code === Code.backslash && isAsciiPunctuation(text.charCodeAt(offset + 1))) {
				offset++;
			}
		}
		return undefined;
	}
	let depth = 0;
	let offset = at;
	for (; offset < to; offset++) {
		const code = text.charCodeAt(offset);
		if (code <= Code.space || code === 127) {
			break;
		}
		if (code === Code.leftParen) {
			depth++;
			if (depth > MAX_PARENS) {
				return undefined;
			}
		} else if (code === Code.rightParen) {
			if (depth === 0) {
				break;
			}
			depth--;
		} else if (code === Code.backslash && isAsciiPunctuation(text.charCodeAt(offset + 1)) && offset + 1 < to) {
			offset++;
		} else if (code === Code.leftBrace) {
			offset = (shortTagEnd(text, offset, to) ?? offset + 1) - 1;
		}
	}
	return depth === 0 ? offset : undefined;
}

/** The end of a title that begins at `at` with a quote or a parenthesis. */
function titleEnd(text: string, at: number, to: number): number | undefined {
	const open = text.charCodeAt(at);
	const isParen = open === Code.leftParen;
	if (at >= to || (open !== Code.doubleQuote && open !== Code.quote && !isParen)) {
		return undefined;
	}
	const close = isParen ? Code.rightParen : open;
	for (let offset = at + 1; offset < to; offset++) {
		const code = text.charCodeAt(offset);
		if (code === close) {
			return offset + 1;
		}
		if (code === Code.leftParen && isParen) {
			return undefined;
		}
		if (code === Code.backslash && isAsciiPunctuation(text.charCodeAt(offset + 1))) {
			offset++;
		}
	}
	return undefined;
}

/** The end of what follows an inline link's text: destination and title in parentheses, from `at` (`(`). */
export function resourceEnd(text: string, at: number, to: number): number | undefined {
	const start = skipWhite(text, at + 1, to);
	const destination = destinationEnd(text, start, to);
	if (destination === undefined) {
		return undefined;
	}
	let end = skipWhite(text, destination, to);
	if (end > destination) {
		const title = titleEnd(text, end, to);
		if (title !== undefined) {
			end = skipWhite(text, title, to);
		}
	}
	return end < to && text.charCodeAt(end) === Code.rightParen ? end + 1 : undefined;
}

/** A link reference definition. */
export interface Definition {
	readonly label: string;
	/** After its line. */
	readonly end: number;
}

/** The link reference definition that begins at `at` (`[`) and takes whole lines. */
export function definitionAt(text: string, at: number, to: number): Definition | undefined {
	const afterLabel = labelEnd(text, at, to);
	if (afterLabel === undefined || text.charCodeAt(afterLabel) !== Code.colon || afterLabel >= to) {
		return undefined;
	}
	const label = normalizeLabel(text.slice(at + 1, afterLabel - 1));
	const start = skipWhite(text, afterLabel + 1, to);
	const destination = destinationEnd(text, start, to);
	if (label === undefined || destination === undefined || destination === start) {
		return undefined;
	}
	const afterSpace = skipWhite(text, destination, to);
	const title = afterSpace > destination ? titleEnd(text, afterSpace, to) : undefined;
	const end = (title === undefined ? undefined : restOfLine(text, title, to)) ?? restOfLine(text, destination, to);
	return end === undefined ? undefined : { label, end };
}

/** The start of the next line if nothing but spaces is left of this one. */
function restOfLine(text: string, at: number, to: number): number | undefined {
	let offset = at;
	while (offset < to && isSpaceOrTab(text.charCodeAt(offset))) {
		offset++;
	}
	if (offset < to && text.charCodeAt(offset) === Code.carriageReturn) {
		offset++;
		return text.charCodeAt(offset) === Code.lineFeed && offset < to ? offset + 1 : offset;
	}
	if (offset < to && text.charCodeAt(offset) === Code.lineFeed) {
		return offset + 1;
	}
	return offset === to ? to : undefined;
}

function skipWhite(text: string, at: number, to: number): number {
	let offset = at;
	while (offset < to && isWhiteSpace(text.charCodeAt(offset))) {
		offset++;
	}
	return offset;
}
