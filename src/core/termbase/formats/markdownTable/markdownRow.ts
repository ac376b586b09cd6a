import type { TableRow } from '../table/tableRow';
import type { Place } from '../termbaseReader';
import type { Line } from './contentLines';
import { inlineText } from './inlineText';

/** A cell's text, and where its source stands. */
export interface Cell {
	readonly text: string;
	readonly place: Place;
}

/** A row of cells that know where they stand. */
export class MarkdownRow implements TableRow {
	readonly cells: readonly string[];
	readonly #places: readonly Place[];

	/** `end` is where the row ends. */
	constructor(
		cells: readonly Cell[],
		private readonly end: Place,
	) {
		this.cells = cells.map(({ text }) => text);
		this.#places = cells.map(({ place }) => place);
	}

	place(column: number): Place {
		return this.#places[column] ?? this.end;
	}

	/** The row with its cells in other columns: `columns` tells where each goes, `undefined` leaves it out. */
	arranged(columns: readonly (number | undefined)[], width: number): MarkdownRow {
		const cells = Array.from({ length: width }, (): Cell => ({ text: '', place: this.end }));
		for (const [from, to] of columns.entries()) {
			if (to !== undefined && from < this.cells.length) {
				cells[to] = { text: this.cells[from]!, place: this.place(from) };
			}
		}
		return new MarkdownRow(cells, this.end);
	}
}

/** A piece of a line as a cell: its inline markup taken away. */
export function cellOf({ text, number }: Line, start: number, end: number): Cell {
	const piece = text.slice(start, end);
	const first = start + (piece.length - piece.trimStart().length);
	const last = Math.max(first, start + piece.trimEnd().length);
	return { text: inlineText(text.slice(first, last)), place: { line: number, start: first, end: last } };
}

/** The cells of a line of a pipe table (GFM): the bars at its ends may be missing, `\|` is text. */
export function pipeRow(line: Line): MarkdownRow {
	const { text, number } = line;
	const bars: number[] = [];
	for (let at = text.indexOf('|'); at !== -1; at = text.indexOf('|', at + 1)) {
		if (!isEscaped(text, at)) {
			bars.push(at);
		}
	}
	const start = text.length - text.trimStart().length;
	const end = text.trimEnd().length;
	if (bars[0] !== start) {
		bars.unshift(start - 1);
	}
	if (bars.length === 1 || bars.at(-1) !== end - 1) {
		bars.push(end);
	}
	const cells = bars.slice(1).map((bar, i) => unescaped(cellOf(line, bars[i]! + 1, bar)));
	return new MarkdownRow(cells, { line: number, start: end, end });
}

/** Inside code a bar keeps the backslash that kept it from ending the cell. */
function unescaped(cell: Cell): Cell {
	return cell.text.includes('\\|') ? { ...cell, text: cell.text.replaceAll('\\|', '|') } : cell;
}

function isEscaped(text: string, at: number): boolean {
	let backslashes = 0;
	while (text[at - 1 - backslashes] === '\\') {
		backslashes++;
	}
	return backslashes % 2 === 1;
}

/** Whether a line is the one between the headings and the rows of a pipe table: `|---|:-:|`. */
export function isDelimiterRow(text: string): boolean {
	return text.includes('-') && /^[\s|:-]+$/.test(text) && text.split('|').every((cell) => /^(?::?-+:?)?$/.test(cell.trim()));
}
