import { decodeText, type TextEncoding } from '../decodeText';
import { ProblemList } from '../problemList';
import { calmed, csvRows } from './csvRows';
import { type Delimited, type Delimiter, delimiterOf } from './delimiter';
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
	const calm = await calmed(text, options.pulse);
	return { ...(await readDelimited(calm, delimiterOf(calm), true, new ProblemList(), options)), encoding };
}

/** As {@link readCsv}, of a {@link calmed} text; `hasQuotes` says whether quotes may enclose values. */
export async function readDelimited(
	calm: string,
	{ delimiter, start }: Delimited,
	hasQuotes: boolean,
	problems: ProblemList,
	options: TableOptions,
): Promise<Omit<ReadCsv, 'encoding'>> {
	const rows = csvRows(calm, start, { delimiter, hasQuotes }, problems, options.pulse);
	return { ...(await readTable(rows, problems, options)), delimiter };
}
