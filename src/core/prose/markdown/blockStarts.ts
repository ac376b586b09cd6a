import { Code, isAlphanumeric, isDigit, isSpaceOrTab, skipSpaces, trimEnd } from '../characters';

/*
 * What a line may begin with, each a question about the text from `at` (the first character that is no white space) to `end`
 * (the line's). The grammar is CommonMark 0.31 unless said otherwise.
 */

/** A fence of code. */
export interface Fence {
	readonly marker: number;
	readonly length: number;
}

/** The opening fence of a code block. */
export function fenceAt(text: string, at: number, end: number): Fence | undefined {
	const marker = text.charCodeAt(at);
	const length = runLength(text, at, end, marker);
	if (length < 3) {
		return undefined;
	}
	if (marker === Code.backtick) {
		const backtick = text.indexOf('`', at + length);
		if (backtick !== -1 && backtick < end) {
			return undefined;
		}
	}
	return { marker, length };
}

/** Whether the line closes `fence`. */
export function closesFence(text: string, at: number, end: number, fence: Fence): boolean {
	const length = runLength(text, at, end, fence.marker);
	return length >= fence.length && skipSpaces(text, at + length, end) === end;
}

/** The content of an ATX heading; empty if `start === end`. */
export interface AtxHeading {
	readonly level: number;
	readonly start: number;
	readonly end: number;
}

export function atxHeadingAt(text: string, at: number, end: number): AtxHeading | undefined {
	const level = runLength(text, at, end, Code.hash);
	const after = at + level;
	if (level > 6 || (after < end && !isSpaceOrTab(text.charCodeAt(after)))) {
		return undefined;
	}
	const start = skipSpaces(text, after, end);
	const contentEnd = trimEnd(text, start, end);
	let hashes = contentEnd;
	while (hashes > start && text.charCodeAt(hashes - 1) === Code.hash) {
		hashes--;
	}
	if (hashes === start) {
		return { level, start, end: start };
	}
	return { level, start, end: isSpaceOrTab(text.charCodeAt(hashes - 1)) ? trimEnd(text, start, hashes) : contentEnd };
}

/** The level of the heading that this line underlines. */
export function setextLevelAt(text: string, at: number, end: number): 1 | 2 | undefined {
	const marker = text.charCodeAt(at);
	const after = at + runLength(text, at, end, marker);
	return skipSpaces(text, after, end) === end ? (marker === Code.equals ? 1 : 2) : undefined;
}

/** The offset at which the line turns out to be no thematic break; `undefined` if it is one. */
export function thematicBreakFailure(text: string, at: number, end: number): number | undefined {
	const marker = text.charCodeAt(at);
	let count = 0;
	for (let offset = at; offset < end; offset++) {
		const code = text.charCodeAt(offset);
		if (code === marker) {
			count++;
		} else if (!isSpaceOrTab(code)) {
			return offset;
		}
	}
	return count >= 3 ? undefined : end;
}

/** The marker of a list item. */
export interface ListMarker {
	readonly length: number;
	/** Of an ordered item; 1 for bullets. */
	readonly number: number;
}

export function listMarkerAt(text: string, at: number, end: number): ListMarker | undefined {
	let digits = at;
	while (digits < end && digits < at + 10 && isDigit(text.charCodeAt(digits))) {
		digits++;
	}
	const count = digits - at;
	const mark = text.charCodeAt(digits);
	const isMark =
		count === 0
			? mark === Code.hyphen || mark === Code.plus || mark === Code.asterisk
			: count < 10 && (mark === Code.dot || mark === Code.rightParen);
	const after = digits + 1;
	if (digits >= end || !isMark || (after < end && !isSpaceOrTab(text.charCodeAt(after)))) {
		return undefined;
	}
	return { length: count + 1, number: count === 0 ? 1 : Number(text.slice(at, digits)) };
}

/** The `]:` of a footnote definition's marker, of GFM: the label stands between `at + 2` and it. */
export function noteLabelEnd(text: string, at: number, end: number): number | undefined {
	if (text.charCodeAt(at) !== Code.leftBracket || text.charCodeAt(at + 1) !== Code.caret) {
		return undefined;
	}
	for (let offset = at + 2; offset < end; offset++) {
		const code = text.charCodeAt(offset);
		if (code === Code.rightBracket) {
			return offset > at + 2 && text.charCodeAt(offset + 1) === Code.colon ? offset : undefined;
		}
		if (code === Code.leftBracket || isSpaceOrTab(code)) {
			return undefined;
		}
		if (code === Code.backslash) {
			offset++;
		}
	}
	return undefined;
}

/** Where a caption begins after its marker, of Pandoc: `: text` or `Table: text`. */
export function captionStart(text: string, at: number, end: number): number | undefined {
	const colon = text.startsWith('able:', at + 1) && (text.charCodeAt(at) | 32) === LOWER_T ? at + 'Table'.length : at;
	if (text.charCodeAt(colon) !== Code.colon || colon + 1 >= end || !isSpaceOrTab(text.charCodeAt(colon + 1))) {
		return undefined;
	}
	const start = skipSpaces(text, colon + 1, end);
	return start < end ? start : undefined;
}

const LOWER_T = 116;

/**
 * Whether the line begins the definition of a term, of Pandoc, kramdown and others: `:   text`. Where it does not follow the
 * term's line one space more tells it from a caption.
 */
export function isDefinition(text: string, at: number, end: number, followsTerm: boolean): boolean {
	const start = captionStart(text, at, end);
	return start !== undefined && (followsTerm || start > at + 2 || text.charCodeAt(at + 1) === Code.tab);
}

/** Where the title of an alert begins, after the `[!NOTE]` of GitHub or the `[!note]-` of Obsidian; `end` if it has none. */
export function alertTitle(text: string, at: number, end: number): number | undefined {
	if (text.charCodeAt(at) !== Code.leftBracket || text.charCodeAt(at + 1) !== Code.exclamation) {
		return undefined;
	}
	let offset = at + 2;
	while (offset < end && (isAlphanumeric(text.charCodeAt(offset)) || text.charCodeAt(offset) === Code.hyphen)) {
		offset++;
	}
	if (offset === at + 2 || offset >= end || text.charCodeAt(offset) !== Code.rightBracket) {
		return undefined;
	}
	const fold = offset + 1 < end ? text.charCodeAt(offset + 1) : 0;
	const after = fold === Code.plus || fold === Code.hyphen ? offset + 2 : offset + 1;
	const isMarker = after === end || isSpaceOrTab(text.charCodeAt(after));
	return isMarker ? skipSpaces(text, after, end) : undefined;
}

/** The number of characters `code` from `at`. */
export function runLength(text: string, at: number, end: number, code: number): number {
	let offset = at;
	while (offset < end && text.charCodeAt(offset) === code) {
		offset++;
	}
	return offset - at;
}
