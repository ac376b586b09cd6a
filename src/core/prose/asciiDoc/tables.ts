import { Code, isSpaceOrTab, skipSpaces, trimEnd } from '../characters';

/** An open table. */
export interface Table {
	readonly format: 'psv' | 'csv' | 'dsv';
	readonly separator: number;
	/** The styles of the columns, one letter each, where they are known and some are code; else `''`. */
	columns: string;
	/** The column that the next cell stands in; 0 if the styles are not known. */
	column: number;
	/** Whether a cell of this row reaches into the next: then the columns of the next rows' cells are not known. */
	isSkewed: boolean;
	/** Whether a quoted value of a table of comma-separated values is open. */
	isQuoted: boolean;
}

/** The beginning of a cell in a line. */
export interface CellStart {
	/** Where the text before it ends: the specification in front of the separator belongs to the cell. */
	readonly before: number;
	/** After the separator. */
	readonly start: number;
	/** The letter of its style, or `''`. */
	readonly style: string;
	/** Columns that it takes. */
	readonly span: number;
	/** Whether it takes more than one row. */
	readonly isTall: boolean;
}

const LONGEST_SPEC = 16;
const SPEC = /^(?:(\d+)?(?:\.(\d+))?([*+]))?(?:[<^>](?:\.[<^>]?)?|\.[<^>])?([a-z])?$/;

/** The cells that begin in the line from `start` to `end`, which are told by an unescaped separator. */
export function cellStarts(text: string, start: number, end: number, separator: number): readonly CellStart[] {
	const cells: CellStart[] = [];
	let from = start;
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code === Code.backslash) {
			at++;
		} else if (code === separator) {
			cells.push(cellAt(text, from, at, from === start));
			from = at + 1;
		}
	}
	return cells;
}

function cellAt(text: string, from: number, separator: number, isFirst: boolean): CellStart {
	const limit = Math.max(from, separator - LONGEST_SPEC);
	let spec = separator;
	while (spec > limit && isSpecUnit(text.charCodeAt(spec - 1))) {
		spec--;
	}
	const isApart = spec > from ? isSpaceOrTab(text.charCodeAt(spec - 1)) : isFirst;
	const match = isApart && spec < separator ? SPEC.exec(text.slice(spec, separator)) : null;
	const [whole, columns = '1', rows = '1', operator, style = ''] = match ?? [];
	return {
		before: trimEnd(text, from, whole === undefined ? separator : spec),
		start: separator + 1,
		style,
		span: operator === undefined ? 1 : Number(columns),
		isTall: operator === '+' && rows !== '1',
	};
}

function isSpecUnit(code: number): boolean {
	return (
		(code >= 97 && code <= 122) ||
		(code >= Code.digit0 && code <= Code.digit9) ||
		code === Code.dot ||
		code === Code.plus ||
		code === Code.asterisk ||
		code === Code.less ||
		code === Code.caret ||
		code === Code.greater
	);
}

/** Whether the line begins a row or at least a cell. */
export function beginsCell(text: string, start: number, end: number, separator: number): boolean {
	const first = cellStarts(text, start, Math.min(end, start + LONGEST_SPEC), separator)[0];
	return first !== undefined && skipSpaces(text, start, first.before) >= first.before;
}

/** The values of a line of a table in another format, in pairs of start and end. Tells the table whether the last stays open. */
export function valuesOf(text: string, start: number, end: number, table: Table): readonly number[] {
	const values: number[] = [];
	const { separator } = table;
	const hasQuotes = table.format === 'csv';
	let from = start;
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		if (hasQuotes && code === Code.doubleQuote) {
			if (!table.isQuoted) {
				table.isQuoted = skipSpaces(text, from, at) === at;
			} else if (text.charCodeAt(at + 1) === code && at + 1 < end) {
				at++;
			} else {
				table.isQuoted = false;
			}
		} else if (code === Code.backslash && !hasQuotes) {
			at++;
		} else if (code === separator && !table.isQuoted) {
			pushValue(text, from, at, hasQuotes, values);
			from = at + 1;
		}
	}
	pushValue(text, from, end, hasQuotes, values);
	return values;
}

function pushValue(text: string, from: number, to: number, hasQuotes: boolean, values: number[]): void {
	let start = skipSpaces(text, from, to);
	let end = trimEnd(text, start, to);
	if (hasQuotes) {
		while (start < end && text.charCodeAt(start) === Code.doubleQuote) {
			start++;
		}
		while (end > start && text.charCodeAt(end - 1) === Code.doubleQuote) {
			end--;
		}
	}
	if (start < end) {
		values.push(start, end);
	}
}

/** The style of the next cell of a table, which is taken note of. */
export function takeCell(table: Table, { style, span, isTall }: CellStart): string {
	const { columns } = table;
	const own = style === '' ? columns.charAt(table.column) : style;
	table.isSkewed ||= isTall && columns !== '';
	const next = table.column + span;
	if (next >= columns.length && table.isSkewed) {
		table.columns = '';
		table.isSkewed = false;
	}
	table.column = table.columns === '' ? 0 : next % columns.length;
	return own;
}
