import { Code, isSpaceOrTab, skipSpaces } from '../characters';

/** A grid table between two lines. */
export interface GridTable {
	readonly type: 'grid';
	/** The column at which its lines begin. */
	readonly base: number;
	/** Where its columns are divided, counted from there; grows as borders show more. */
	readonly columns: number[];
}

/** A simple table between two lines. */
export interface SimpleTable {
	readonly type: 'simple';
	readonly base: number;
	/** Where its columns begin, counted from there. */
	readonly columns: readonly number[];
	/** Borders seen: the first is above it, the last below. */
	borders: number;
	/** Whether a border was the last line. */
	isAfterBorder: boolean;
}

/** A part of a row's cell that stands in one line: the column's number, and the offsets of the text; equal ones if it is empty. */
export interface CellLine {
	readonly column: number;
	readonly start: number;
	readonly end: number;
	/** Whether it is a piece of the border. */
	readonly isBorder: boolean;
}

/** Divisions that are kept; columns behind them are read as one. */
const MAX_COLUMNS = 100;

/** The divisions that a grid table's first border shows. */
export function gridColumns(text: string, at: number, end: number): number[] {
	const columns: number[] = [];
	for (let offset = at; offset < end && columns.length < MAX_COLUMNS; offset++) {
		if (text.charCodeAt(offset) === Code.plus) {
			columns.push(offset - at);
		}
	}
	return columns;
}

/** Where the columns of a simple table begin, after its border. */
export function simpleColumns(text: string, at: number, end: number): readonly number[] {
	const columns: number[] = [];
	for (let offset = at; offset < end && columns.length < MAX_COLUMNS; offset++) {
		if (text.charCodeAt(offset) !== Code.space && (offset === at || text.charCodeAt(offset - 1) === Code.space)) {
			columns.push(offset - at);
		}
	}
	return columns;
}

/** What the line from `at` to `end` holds of a grid table's cells. Divisions that it shows in a border are added. */
export function gridLine(text: string, at: number, end: number, columns: number[]): readonly CellLine[] {
	const offsets = offsetsOf(text, at, end, columns);
	const cells: CellLine[] = [];
	let start = at;
	let column = 0;
	for (let index = 0; index <= offsets.length; index++) {
		const offset = offsets[index] ?? end;
		const code = text.charCodeAt(offset);
		if (offset > start && (offset >= end || code === Code.pipe || code === Code.plus)) {
			const cell = cellLine(text, column, start, Math.min(offset, end));
			if (cell.isBorder) {
				addDivisions(text, at, cell, columns);
			}
			cells.push(cell);
		}
		if (offset >= end) {
			break;
		}
		if (code === Code.pipe || code === Code.plus) {
			start = offset + 1;
			column = columns[index]!;
		}
	}
	return cells;
}

/** What the line holds of a simple table's cells. Text across a column's beginning joins two columns. */
export function simpleLine(text: string, at: number, end: number, columns: readonly number[]): readonly CellLine[] {
	const offsets = offsetsOf(text, at, end, columns);
	const cells: CellLine[] = [];
	let start = at;
	let column = 0;
	for (let index = 1; index <= offsets.length; index++) {
		const offset = Math.min(offsets[index] ?? end, end);
		if (offset === end || isSpaceOrTab(text.charCodeAt(offset - 1))) {
			cells.push(cellLine(text, column, start, offset));
			start = offset;
			column = columns[index] ?? 0;
		}
		if (offset === end) {
			break;
		}
	}
	return cells;
}

function cellLine(text: string, column: number, from: number, to: number): CellLine {
	const start = skipSpaces(text, from, to);
	let end = to;
	while (end > start && isSpaceOrTab(text.charCodeAt(end - 1))) {
		end--;
	}
	return { column, start, end, isBorder: isBorder(text, from, to) };
}

function isBorder(text: string, from: number, to: number): boolean {
	for (let offset = from; offset < to; offset++) {
		const code = text.charCodeAt(offset);
		if (code !== Code.hyphen && code !== Code.equals && code !== Code.plus) {
			return false;
		}
	}
	return to > from;
}

function addDivisions(text: string, at: number, { start, end }: CellLine, columns: number[]): void {
	for (let offset = start; offset < end; offset++) {
		const isNew = text.charCodeAt(offset) === Code.plus && columns.length < MAX_COLUMNS && !columns.includes(offset - at);
		if (isNew) {
			columns.push(offset - at);
			columns.sort((a, b) => a - b);
		}
	}
}

/** The offsets in a line at which columns begin; those behind its end are left out. */
function offsetsOf(text: string, at: number, end: number, columns: readonly number[]): readonly number[] {
	const offsets: number[] = [];
	let column = 0;
	let offset = at;
	for (const wanted of columns) {
		while (offset < end && column < wanted) {
			const code = text.charCodeAt(offset);
			if (code < 0x300) {
				column++;
				offset++;
			} else {
				const character = String.fromCodePoint(text.codePointAt(offset)!);
				column += columnsOf(character);
				offset += character.length;
			}
		}
		if (offset >= end) {
			break;
		}
		offsets.push(offset);
	}
	return offsets;
}

/** The columns that a character takes in a text editor. */
function columnsOf(character: string): number {
	if (/^\p{M}/u.test(character)) {
		return 0;
	}
	return WIDE.test(character) ? 2 : 1;
}

const WIDE =
	/^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
