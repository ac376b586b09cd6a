import { cleanName } from '../cleanText';
import { ProblemList } from '../problemList';
import { refusal } from '../refusal';
import { LIMITS, type Place, type ReadOptions } from '../termbaseReader';
import { LOOKED_AT } from './cellValues';
import { recogniseColumns, SAMPLE_ROWS } from './columns';
import { type ReadTable, ROWS_SHARE, readTable, type TableOptions } from './readTable';
import { isBlank, type TableRow } from './tableRow';
import { type Sheet, type SheetRow, sheetsOf } from './workbook';

/** What a sheet of a workbook holds, and how it was read. */
export interface ReadXlsx extends ReadTable {
	/** The name of the sheet that was read. */
	readonly sheet: string;
}

export interface XlsxOptions extends TableOptions {
	/** The name of the sheet to read; where it is not given, or there is none, the first one that holds terms. */
	readonly sheet?: string | undefined;
}

/** Share of the work that is done when the sheets are parsed. */
const PARSED = 0.7;

/**
 * The concepts of one sheet of an XLSX workbook: formulas by the value that they had when it was saved, dates as `YYYY-MM-DD`. A
 * place is a row and a column, counted from 0. Throws as `readTable` does, and where the file is no workbook (an `.xls` or an
 * encrypted one is none either) or larger than it may be.
 */
export async function readXlsx(bytes: Uint8Array, options: XlsxOptions): Promise<ReadXlsx> {
	const sheets = await sheetsOf(bytes, (done) => options.pulse(done * PARSED));
	const sheet = sheetToRead(sheets, options);
	const pulse = (done: number) => options.pulse(PARSED + done * (1 - PARSED));
	const table = await readTable(pieces(sheet, pulse), new ProblemList(), { ...options, pulse });
	return { ...table, sheet: cleanName(sheet.name) };
}

/** Sheets that are looked at; a workbook with more has other uses. */
const MOST_SHEETS = 100;

function sheetToRead(sheets: readonly Sheet[], { sheet: wanted, mapping }: XlsxOptions): Sheet {
	const filled = sheets.slice(0, MOST_SHEETS).filter(({ rows }) => rows.length > 0);
	const named = filled.find(({ name }) => name === wanted);
	const chosen = named ?? (mapping === undefined ? filled.find(holdsTerms) : undefined) ?? filled[0];
	if (chosen === undefined) {
		throw refusal('no-concepts', []);
	}
	return chosen;
}

function holdsTerms({ rows }: Sheet): boolean {
	const sample: TableRow[] = [];
	for (let i = 0; i < rows.length && sample.length < SAMPLE_ROWS; i++) {
		const row = tableRow(rows[i]!);
		if (!isBlank(row)) {
			sample.push(row);
		}
	}
	return recogniseColumns(sample) !== undefined;
}

const PIECE = 500;

async function* pieces({ rows }: Sheet, pulse: ReadOptions['pulse']): AsyncGenerator<readonly TableRow[]> {
	for (let start = 0; start < rows.length; start += PIECE) {
		await pulse((ROWS_SHARE * start) / rows.length);
		yield rows.slice(start, start + PIECE).map(tableRow);
	}
}

function tableRow({ line, cells }: SheetRow): TableRow {
	return {
		cells: cells.slice(0, LIMITS.columns).map(cellText),
		place: (column): Place => ({ line, start: column, end: column + 1 }),
	};
}

function cellText(value: unknown): string {
	if (value instanceof Date) {
		return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
	}
	if (typeof value === 'string') {
		// A text that many cells share is cut before anything looks at it for each of them.
		return value.slice(0, LOOKED_AT);
	}
	return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
