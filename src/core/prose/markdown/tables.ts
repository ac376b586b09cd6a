import { Code, isSpaceOrTab, skipSpaces, trimEnd } from '../characters';

/** The number of columns that a delimiter row of a GFM table declares (`| --- | :-: |`); `undefined` if the line is none. */
export function delimiterColumns(text: string, start: number, end: number): number | undefined {
	let at = text.charCodeAt(start) === Code.pipe ? skipSpaces(text, start + 1, end) : start;
	let columns = 0;
	let hasMark = at > start;
	while (at < end) {
		if (text.charCodeAt(at) === Code.colon) {
			hasMark = true;
			at++;
		}
		const dashes = at;
		while (at < end && text.charCodeAt(at) === Code.hyphen) {
			at++;
		}
		if (at === dashes) {
			return undefined;
		}
		if (at < end && text.charCodeAt(at) === Code.colon) {
			hasMark = true;
			at++;
		}
		columns++;
		at = skipSpaces(text, at, end);
		if (at < end) {
			if (text.charCodeAt(at) !== Code.pipe) {
				return undefined;
			}
			hasMark = true;
			at = skipSpaces(text, at + 1, end);
		}
	}
	return hasMark && columns > 0 ? columns : undefined;
}

/** The cells of a row, in pairs of start and end, without the white space around; an empty cell has equal ones. */
export function rowCells(text: string, start: number, end: number): readonly number[] {
	const cells: number[] = [];
	const rowEnd = trimEnd(text, start, end);
	let cell = text.charCodeAt(start) === Code.pipe ? start + 1 : start;
	for (let at = cell; at < rowEnd; at++) {
		const code = text.charCodeAt(at);
		if (code === Code.backslash) {
			at++;
		} else if (code === Code.pipe) {
			pushCell(text, cell, at, cells);
			cell = at + 1;
		}
	}
	if (cell < rowEnd) {
		pushCell(text, cell, rowEnd, cells);
	}
	return cells;
}

function pushCell(text: string, start: number, end: number, cells: number[]): void {
	const from = skipSpaces(text, start, end);
	let to = end;
	while (to > from && isSpaceOrTab(text.charCodeAt(to - 1))) {
		to--;
	}
	cells.push(from, to);
}

/** Whether the line is a border of a grid table of Pandoc's (`+---+:===:+`). */
export function isGridBorder(text: string, start: number, end: number): boolean {
	const last = trimEnd(text, start, end);
	if (last - start < 3 || text.charCodeAt(last - 1) !== Code.plus) {
		return false;
	}
	for (let at = start; at < last; at++) {
		const code = text.charCodeAt(at);
		if (code !== Code.plus && code !== Code.hyphen && code !== Code.equals && code !== Code.colon) {
			return false;
		}
	}
	return text.charCodeAt(start + 1) !== Code.plus;
}
