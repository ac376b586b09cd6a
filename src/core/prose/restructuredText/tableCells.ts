import { Code, skipSpaces } from '../characters';
import type { Leaf } from '../leaves';
import { borderRuns, bulletEnd, enumeratorEnd } from './lineStarts';
import { valuesOf } from './separatedValues';
import { type CellLine, type GridTable, gridLine, type SimpleTable, simpleLine } from './tables';

/** The text of a cell that the next line may continue. */
interface OpenCell {
	/** Where it begins; of no meaning for values separated by commas. */
	readonly column: number;
	/** Where each of its lines starts and ends, in pairs. */
	readonly lines: number[];
}

/**
 * Makes cells of a table's lines. Blocks do not overlap, so a cell of several lines is one block only where no other cell stands
 * between its lines: such lines are blocks of their own.
 */
export class TableCells {
	private cell: OpenCell | undefined;

	/** `emit` takes the cells, in order. */
	constructor(
		private readonly text: string,
		private readonly emit: (leaf: Leaf) => void,
	) {}

	/** Whether the next line may continue a cell. */
	get isOpen(): boolean {
		return this.cell !== undefined;
	}

	/** Reads a line of a grid table. */
	gridLine(table: GridTable, at: number, end: number): void {
		for (const piece of gridLine(this.text, at, end, table.columns)) {
			if (piece.isBorder || piece.start === piece.end) {
				if (this.cell?.column === piece.column) {
					this.close();
				}
			} else {
				this.add(piece);
			}
		}
	}

	/** Reads a line of a simple table that is not blank; `false` if it is the table's last. */
	simpleLine(table: SimpleTable, at: number, end: number): boolean {
		if (borderRuns(this.text, at, end) > 0) {
			this.close();
			table.borders++;
			table.isAfterBorder = true;
			return table.borders < 3;
		}
		table.isAfterBorder = false;
		if (isSpanBorder(this.text, at, end)) {
			this.close();
			return true;
		}
		const pieces = simpleLine(this.text, at, end, table.columns);
		const [first] = pieces;
		// Text in the first column begins a row; without, the line goes on with the row's cells.
		if (first !== undefined && first.start < first.end) {
			this.close();
		}
		for (const piece of pieces) {
			if (piece.start < piece.end) {
				this.add(piece);
			}
		}
		return true;
	}

	/** Reads a line of comma-separated values, which begins inside quotes if `isInQuotes`; whether it ends there. */
	valueLine(at: number, end: number, isInQuotes: boolean): boolean {
		const { values, isOpen } = valuesOf(this.text, at, end, isInQuotes);
		for (const [index, { start, end: valueEnd }] of values.entries()) {
			if (index > 0 || !isInQuotes || this.cell === undefined) {
				this.close();
				this.cell = { column: 0, lines: [start, valueEnd] };
			} else {
				this.cell.lines.push(start, valueEnd);
			}
		}
		if (!isOpen) {
			this.close();
		}
		return isOpen;
	}

	/** Ends the open cell, as a blank line and the table's end do. */
	close(): void {
		if (this.cell !== undefined) {
			const { lines } = this.cell;
			const place = { start: lines[0]!, end: lines.at(-1)! };
			this.emit(lines.length > 2 ? { kind: 'cell', ...place, lines } : { kind: 'cell', ...place });
			this.cell = undefined;
		}
	}

	private add({ column, start, end }: CellLine): void {
		const content = this.contentStart(start, end);
		if (this.cell?.column === column && content === start) {
			this.cell.lines.push(start, end);
			return;
		}
		this.close();
		if (content < end) {
			this.cell = { column, lines: [content, end] };
		}
	}

	/** After the marker of a list's item; `end` for explicit markup, and for the backslash that stands for an empty cell. */
	private contentStart(start: number, end: number): number {
		const { text } = this;
		if (text.startsWith('.. ', start) || (end - start === 1 && text.charCodeAt(start) === Code.backslash)) {
			return end;
		}
		const marker = bulletEnd(text, start, end) ?? enumeratorEnd(text, start, end);
		return marker === undefined ? start : skipSpaces(text, marker, end);
	}
}

/** Hyphens under cells that span columns. */
function isSpanBorder(text: string, at: number, end: number): boolean {
	for (let offset = at; offset < end; offset++) {
		const code = text.charCodeAt(offset);
		if (code !== Code.hyphen && code !== Code.space) {
			return false;
		}
	}
	return end - at > 1;
}
