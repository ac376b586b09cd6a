import Papa from 'papaparse';
import { decodeText, type TextEncoding } from '../decodeText';
import { LIMITS, type ReadOptions } from '../termbaseReader';
import { CsvRow } from './csvRow';
import { type Delimiter, delimiterOf } from './delimiter';
import { ProblemList, refusal } from './problemList';
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
export async function readCsvText(text: string, options: TableOptions): Promise<Omit<ReadCsv, 'encoding'>> {
	const calm = await calmed(text, options.pulse);
	const { delimiter, start } = delimiterOf(calm);
	const problems = new ProblemList();
	const rows = csvRows(calm, start, delimiter, problems, options.pulse);
	return { ...(await readTable(rows, problems, options)), delimiter };
}

/** Shares of the work that are done when the text is prepared, and when its rows are read. */
const PREPARED = 0.1;
const READ = 0.9;

const SLICE = 1 << 20;
/** More white space than this on one line is cut down: the parser would look at it once for each quote before it. */
const LONG_BLANK = /(?<![^\S\n])[^\S\n]{200,}/g;
/** What is left of it still holds more tabs than a table may have columns. */
const LONGEST_BLANK = 2 * LIMITS.columns;

/** The text with `\n` as its only line break (lines and columns stay the same) and without endless blanks. */
async function calmed(text: string, pulse: ReadOptions['pulse']): Promise<string> {
	const nul = text.indexOf('\0');
	if (nul >= 0) {
		throw refusal('not-readable', ['U+0000'], placeAt(text, nul));
	}
	const slices: string[] = [];
	for (let at = 0; at < text.length; ) {
		await pulse((PREPARED * at) / text.length);
		let end = Math.min(at + SLICE, text.length);
		if (text.charCodeAt(end - 1) === 0x0d && text.charCodeAt(end) === 0x0a) {
			end++;
		}
		slices.push(
			text
				.slice(at, end)
				.replace(/\r\n?/g, '\n')
				.replace(LONG_BLANK, (blank) => blank.replace(/[^\S\n\t]+/g, ' ').slice(0, LONGEST_BLANK)),
		);
		at = end;
	}
	return slices.join('');
}

/** Characters that the parser sees at once, and of one row at most. */
const WINDOW = 1 << 17;
const LONGEST_RECORD = 1 << 20;

/** The rows of a text from `start`, in pieces of about {@link WINDOW} characters. */
async function* csvRows(
	text: string,
	start: number,
	delimiter: Delimiter,
	problems: ProblemList,
	pulse: ReadOptions['pulse'],
): AsyncGenerator<readonly CsvRow[]> {
	let line = start === 0 ? 0 : 1;
	let size = WINDOW;
	for (let at = start; at < text.length; ) {
		await pulse(PREPARED + ((READ - PREPARED) * READ * at) / text.length);
		const end = Math.min(at + size, text.length);
		const piece = parsedPiece(text.slice(at, end), end === text.length, line, delimiter);
		if (piece.length > 0) {
			for (const error of piece.errors) {
				problems.add('not-readable', [error.message], { line: error.line, start: 0, end: 0 });
			}
			yield piece.rows;
			at += piece.length;
			line = piece.nextLine;
			size = WINDOW;
		} else if (size < LONGEST_RECORD) {
			size *= 2;
		} else {
			throw text[at] === '"' || text.slice(at, end).includes(`${delimiter}"`)
				? refusal('not-readable', ['Quoted field unterminated'], { line, start: 0, end: 1 })
				: refusal('too-large', ['row', String(LONGEST_RECORD)], { line, start: 0, end: 1 });
		}
	}
}

interface Piece {
	readonly rows: readonly CsvRow[];
	readonly errors: readonly { readonly message: string; readonly line: number }[];
	/** Characters of the rows; 0 where not even the first one is whole. */
	readonly length: number;
	/** Line in which the next piece begins. */
	readonly nextLine: number;
}

/** The whole rows of a part of a text; the last one may go on after it, unless it is the last part. */
function parsedPiece(text: string, isLast: boolean, firstLine: number, delimiter: Delimiter): Piece {
	const rows: CsvRow[] = [];
	const errors: { message: string; line: number }[] = [];
	let length = 0;
	let line = firstLine;
	Papa.parse<string[]>(text, {
		delimiter,
		newline: '\n',
		fastMode: false,
		step: ({ data, errors: found, meta }) => {
			if (meta.cursor === text.length && !isLast) {
				return;
			}
			const open = found.find(({ code }) => code === 'MissingQuotes');
			if (open !== undefined) {
				throw refusal('not-readable', [open.message], placeOfQuote(text, open.index ?? length, line, length));
			}
			if (found.length > 0) {
				errors.push({ message: found[0]!.message, line });
			}
			const record = text.slice(length, meta.cursor);
			if (data.length > LIMITS.columns) {
				throw refusal('too-large', ['columns', String(LIMITS.columns)], { line, start: 0, end: firstLineEnd(record) });
			}
			rows.push(new CsvRow(data, record, line));
			length = meta.cursor;
			line += breaksIn(record);
		},
	});
	return { rows, errors, length, nextLine: line };
}

function breaksIn(record: string): number {
	let count = 0;
	for (let i = record.indexOf('\n'); i >= 0; i = record.indexOf('\n', i + 1)) {
		count++;
	}
	return count;
}

function firstLineEnd(record: string): number {
	const end = record.indexOf('\n');
	return end < 0 ? record.length : end;
}

/** The place of the quote before `index`, in a record that begins at `start` in `line`. */
function placeOfQuote(text: string, index: number, line: number, start: number): { line: number; start: number; end: number } {
	const before = text.slice(start, index);
	const column = before.length - before.lastIndexOf('\n') - 1;
	return { line: line + breaksIn(before), start: Math.max(0, column - 1), end: column };
}

function placeAt(text: string, offset: number): { line: number; start: number; end: number } {
	const before = text.slice(0, offset).split(/\r\n?|\n/);
	const start = before.at(-1)!.length;
	return { line: before.length - 1, start, end: start + 1 };
}
