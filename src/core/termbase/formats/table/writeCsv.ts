import Papa from 'papaparse';
import type { Concept } from '../../model';
import { pausing } from '../pieces';
import { guardedCell } from './cellValues';
import { writtenColumns } from './csvColumns';

/** A byte order mark: without one, spreadsheets take UTF-8 for their system's own encoding. */
const MARK = '\ufeff';

const NEW_LINE = '\r\n';

/**
 * The concepts as a CSV file, a row each, with a byte order mark: what `readCsv` reads back unchanged but for `lossesInCsv`. Cells
 * that a spreadsheet would run as formulas begin with an apostrophe. `language` is that of definitions and labels. In pieces.
 */
export function* writeCsv(concepts: readonly Concept[], language: string): Iterable<string> {
	const columns = yield* pausing(writtenColumns(concepts, language));
	yield MARK + line(columns.map(({ heading }) => heading)) + NEW_LINE;
	let before = '';
	for (const concept of concepts) {
		yield before + line(columns.map(({ cell }) => guardedCell(cell(concept))));
		before = NEW_LINE;
	}
}

function line(cells: readonly string[]): string {
	return Papa.unparse([cells]);
}
