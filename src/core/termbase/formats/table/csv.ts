import { decodeText, type TextEncoding } from '../decodeText';
import { ProblemList } from '../problemList';
import { calmed, csvRows } from './csvRows';
import { type Delimiter, delimiterOf } from './delimiter';
import { type ReadTable, readTable, type TableOptions } from './readTable';

/** What a CSV or TSV file holds, and how it was read. */
export interface ReadCsv extends ReadTable {
	readonly encoding: TextEncoding;
	readonly delimiter: Delimiter;
}

/**
 * The concepts of a file of values separated by commas, semicolons, tabs or bars (RFC 4180 and what spreadsheets make of it).
 * Throws a {@link TermbaseRefusal} if it is no table of terms: see {@link readTable}; also where it holds U+0000, leaves a quote
 * open, or has more than {@link LIMITS.columns} columns.
 */
export async function readCsv(bytes: Uint8Array, options: TableOptions): Promise<ReadCsv> {
	const { text, encoding } = decodeText(bytes);
	return { ...(await readCsvText(text, options)), encoding };
}

/** As {@link readCsv}, of a text. */
async function readCsvText(text: string, options: TableOptions): Promise<Omit<ReadCsv, 'encoding'>> {
	const calm = await calmed(text, options.pulse);
	const { delimiter, start } = delimiterOf(calm);
	const problems = new ProblemList();
	const rows = csvRows(calm, start, { delimiter, hasQuotes: true }, problems, options.pulse);
	return { ...(await readTable(rows, problems, options)), delimiter };
}
