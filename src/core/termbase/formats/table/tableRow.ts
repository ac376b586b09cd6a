import type { Place } from '../termbaseReader';

/** One row of a table. */
export interface TableRow {
	readonly cells: readonly string[];
	/** Where the cell of a column (counted from 0) stands; the row's end where it has none. */
	place(column: number): Place;
}

/** Whether nothing stands in any cell. */
export function isBlank(row: TableRow): boolean {
	return row.cells.every((cell) => cell.trim() === '');
}
