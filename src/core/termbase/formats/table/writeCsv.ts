import Papa from 'papaparse';
import type { Concept } from '../../model';
import { guardedCell } from './cellValues';
import { writtenColumns } from './csvColumns';

/** A byte order mark: without one, spreadsheets take UTF-8 for their system's own encoding. */
const MARK = '\ufeff';

/**
 * The concepts as a CSV file, a row each, with a byte order mark: what `readCsv` reads back unchanged but for `lossesInCsv`. Cells
 * that a spreadsheet would run as formulas begin with an apostrophe. `language` is that of definitions and labels.
 */
export function writeCsv(concepts: readonly Concept[], language: string): string {
	const columns = writtenColumns(concepts, language);
	const rows = concepts.map((concept) => columns.map(({ cell }) => guardedCell(cell(concept))));
	return MARK + Papa.unparse({ fields: columns.map(({ heading }) => heading), data: rows }, { newline: '\r\n' });
}
