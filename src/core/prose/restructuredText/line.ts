import { Code, isLineEnd, isSpaceOrTab, isWhiteSpace, trimEnd } from '../characters';

/** A line, without the white space around it. */
export interface Line {
	/** Where the line itself starts. */
	readonly start: number;
	/** Where its text starts and ends; equal in a blank line. */
	readonly at: number;
	readonly end: number;
	/** The column at which its text starts; a tab goes to the next eighth. */
	readonly column: number;
}

const TAB = 8;

/** The line that starts at `start`; `end` is where its end mark stands. */
export function lineAt(text: string, start: number, end: number): Line {
	let at = text.charCodeAt(start) === Code.byteOrderMark && start < end ? start + 1 : start;
	let column = 0;
	for (; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code === Code.space) {
			column++;
		} else if (isWhiteSpace(code)) {
			column = code === Code.tab ? nextStop(column) : column + 1;
		} else {
			break;
		}
	}
	const last = trimEnd(text, at, end);
	return { start, at: isBlank(text, at, last) ? last : at, end: last, column };
}

/** The line that starts at `start`, whose end mark is still to be found. */
export function lineFrom(text: string, start: number): Line {
	let end = start;
	while (end < text.length && !isLineEnd(text.charCodeAt(end))) {
		end++;
	}
	return lineAt(text, start, end);
}

/** The column at `to`, if the one at `from` is `column`. */
export function columnAt(text: string, from: number, column: number, to: number): number {
	let result = column;
	for (let at = from; at < to; at++) {
		result = text.charCodeAt(at) === Code.tab ? nextStop(result) : result + 1;
	}
	return result;
}

/** Whether a marker may end before `at`: nothing or white space stands there. */
export function isMarkerEnd(text: string, at: number, end: number): boolean {
	return at >= end || isSpaceOrTab(text.charCodeAt(at));
}

function nextStop(column: number): number {
	return column - (column % TAB) + TAB;
}

/** Whether nothing but white space of any kind is there. */
function isBlank(text: string, start: number, end: number): boolean {
	const first = text.charCodeAt(start);
	return start >= end || (first > 127 && text.slice(start, end).trim() === '');
}
