import { Code, isDigit, isSpaceOrTab, skipSpaces } from '../characters';

/*
 * What a line may begin with, each a question about the text from `at` to `end` (white space around left out). The grammar is
 * that of Org 9.7's syntax document.
 */

/** The number of stars of a heading; 0 if there is none. */
export function starsAt(text: string, at: number, end: number): number {
	let offset = at;
	while (offset < end && text.charCodeAt(offset) === Code.asterisk) {
		offset++;
	}
	return text.charCodeAt(offset) === Code.space && offset < end ? offset - at : 0;
}

/** The offset after a list item's bullet. A star is one only where the line is indented. */
export function bulletEnd(text: string, at: number, end: number, isIndented: boolean): number | undefined {
	const code = text.charCodeAt(at);
	let offset = at;
	if (code === Code.hyphen || code === Code.plus || (code === Code.asterisk && isIndented)) {
		offset++;
	} else if (isDigit(code)) {
		while (offset < end && isDigit(text.charCodeAt(offset))) {
			offset++;
		}
		const mark = text.charCodeAt(offset);
		if (offset >= end || (mark !== Code.dot && mark !== Code.rightParen)) {
			return undefined;
		}
		offset++;
	} else {
		return undefined;
	}
	return offset >= end || isSpaceOrTab(text.charCodeAt(offset)) ? offset : undefined;
}

const MAX_BOXES = 40;
/** The number that an item counts on from, and its check box. */
const BOXES = /^(?:\[@(?:start:)?(?:\d{1,9}|[a-z])\](?:[ \t]+|$))?(?:\[[ xX-]\](?:[ \t]+|$))?/i;

/** Where an item's text begins, after its counter and check box. */
export function itemTextStart(text: string, at: number, end: number): number {
	const start = skipSpaces(text, at, end);
	const boxes =
		text.charCodeAt(start) === Code.leftBracket ? BOXES.exec(text.slice(start, Math.min(end, start + MAX_BOXES))) : null;
	return start + (boxes?.[0].length ?? 0);
}

/** The last `::` that separates a term from what is said of it. */
export function termEnd(text: string, at: number, end: number): number | undefined {
	for (let offset = end - 2; offset > at; offset--) {
		if (
			text.charCodeAt(offset) === Code.colon &&
			text.charCodeAt(offset + 1) === Code.colon &&
			isSpaceOrTab(text.charCodeAt(offset - 1)) &&
			(offset + 2 >= end || isSpaceOrTab(text.charCodeAt(offset + 2)))
		) {
			return offset;
		}
	}
	return undefined;
}

const MAX_START = 200;
const NOTE = /^\[fn:[-\w\u00a1-\uffff]+\]/;

/** The offset after the label of a footnote's definition. */
export function noteLabelEnd(text: string, at: number, end: number): number | undefined {
	const match = text.startsWith('[fn:', at) ? NOTE.exec(text.slice(at, Math.min(end, at + MAX_START))) : null;
	return match === null ? undefined : at + match[0].length;
}

/** A line that begins with `#+`. */
export type Directive =
	| { readonly kind: 'begin' | 'end'; readonly name: string }
	/** `#+KEY: value`, the name in lower case. */
	| { readonly kind: 'keyword'; readonly name: string; readonly value: number };

const BLOCK = /^#\+(begin|end)_(\S+)/i;
const KEYWORD = /^#\+([^\s:[\]]+)(?:\[[^\n]*?\])?:/;

export function directiveAt(text: string, at: number, end: number): Directive | undefined {
	const start = text.slice(at, Math.min(end, at + MAX_START));
	const block = BLOCK.exec(start);
	if (block !== null) {
		return { kind: block[1]!.toLowerCase() === 'begin' ? 'begin' : 'end', name: block[2]!.toLowerCase() };
	}
	const keyword = KEYWORD.exec(start);
	return keyword === null
		? undefined
		: { kind: 'keyword', name: keyword[1]!.toLowerCase(), value: skipSpaces(text, at + keyword[0].length, end) };
}

const DRAWER = /^:[-\w\u00a1-\uffff]+:$/;

/** Whether the line begins or ends a drawer. */
export function isDrawer(text: string, at: number, end: number): boolean {
	return end - at < MAX_START && text.charCodeAt(end - 1) === Code.colon && DRAWER.test(text.slice(at, end));
}

/** Whether the line is shown as it stands, after a colon. */
export function isFixedWidth(text: string, at: number, end: number): boolean {
	return at + 1 === end || isSpaceOrTab(text.charCodeAt(at + 1));
}

export function isHorizontalRule(text: string, at: number, end: number): boolean {
	let offset = at;
	while (offset < end && text.charCodeAt(offset) === Code.hyphen) {
		offset++;
	}
	return offset === end && end - at >= 5;
}

/** The border of a table that is drawn by table.el: `+---+---+`. */
export function isTableBorder(text: string, at: number, end: number): boolean {
	if (text.charCodeAt(at + 1) !== Code.hyphen) {
		return false;
	}
	for (let offset = at; offset < end; offset++) {
		const code = text.charCodeAt(offset);
		if (code !== Code.plus && code !== Code.hyphen && code !== Code.equals) {
			return false;
		}
	}
	return text.charCodeAt(end - 1) === Code.plus;
}

const PLANNING = /^(?:SCHEDULED|DEADLINE|CLOSED|CLOCK):[ \t]*[[<]/;
const LONGEST_PLANNING = 12;

/** Whether the line holds when a task is planned, or clocked. */
export function isPlanning(text: string, at: number, end: number): boolean {
	return PLANNING.test(text.slice(at, Math.min(end, at + LONGEST_PLANNING)));
}

const ENVIRONMENT = /^\\begin(\{[A-Za-z0-9*]{1,60}\})/;

/** The text that ends the LaTeX environment which the line begins. */
export function environmentEnd(text: string, at: number, end: number): string | undefined {
	const match = ENVIRONMENT.exec(text.slice(at, Math.min(end, at + MAX_START)));
	return match === null ? undefined : `\\end${match[1]!}`;
}
