import type { Place } from '../termbaseReader';
import type { TableRow } from './tableRow';

/** A row of a text, with exact places. */
export class CsvRow implements TableRow {
	/** `record` is the row's text, `line` the one that it begins in; `hasQuotes` says whether quotes may enclose its values. */
	constructor(
		readonly cells: readonly string[],
		readonly record: string,
		readonly line: number,
		readonly hasQuotes: boolean,
	) {}

	/** As {@link TableRow.place}: without the quotes, and of a value of several lines the first one. */
	place(column: number): Place {
		let at = 0;
		for (let i = 0; i < column && i < this.cells.length; i++) {
			at = this.#end(at, this.cells[i]!) + 1;
		}
		const cell = this.cells[column] ?? '';
		const isQuoted = this.#isQuoted(at);
		const first = Math.min(at + (isQuoted ? 1 : 0), this.record.length);
		const last = Math.max(first, Math.min(this.#end(at, cell) - (isQuoted ? 1 : 0), this.record.length));
		const lineStart = this.record.lastIndexOf('\n', first - 1) + 1;
		const lineEnd = this.record.indexOf('\n', first);
		let breaks = 0;
		for (let i = this.record.indexOf('\n'); i >= 0 && i < first; i = this.record.indexOf('\n', i + 1)) {
			breaks++;
		}
		const end = lineEnd < 0 ? last : Math.min(last, lineEnd);
		return { line: this.line + breaks, start: first - lineStart, end: Math.max(first, end) - lineStart };
	}

	#isQuoted(at: number): boolean {
		return this.hasQuotes && this.record[at] === '"';
	}

	/** Where the value that begins at `at` ends: before the delimiter. */
	#end(at: number, cell: string): number {
		if (!this.#isQuoted(at)) {
			return at + cell.length;
		}
		let end = at + cell.length + 2;
		for (let i = cell.indexOf('"'); i >= 0; i = cell.indexOf('"', i + 1)) {
			// Doubled in the record; a stray quote inside is not, which the check of the closing one below makes up for.
			end++;
		}
		if (this.record[end - 1] !== '"') {
			const closing = this.record.lastIndexOf('"', end - 1);
			end = closing > at ? closing + 1 : end;
		}
		// Blanks may follow the closing quote.
		while (end < this.record.length && this.record[end] === ' ') {
			end++;
		}
		return end;
	}
}
