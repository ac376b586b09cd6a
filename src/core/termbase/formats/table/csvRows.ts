import Papa from 'papaparse';
import { LinePlaces } from '../linePlaces';
import type { ProblemList } from '../problemList';
import { refusal } from '../refusal';
import { LIMITS, type Place, type ReadOptions } from '../termbaseReader';
import { CsvRow } from './csvRow';
import type { Delimiter } from './delimiter';
import { ROWS_SHARE } from './readTable';

/** Share of the work that is done when the text is prepared. */
const PREPARED = 0.1;

const SLICE = 1 << 20;
/** More white space than this on one line is cut down: the parser would look at it once for each quote before it. */
const LONG_BLANK = /(?<![^\S\n])[^\S\n]{200,}/g;
/** What is left of it still holds more tabs than a table may have columns. */
const LONGEST_BLANK = 2 * LIMITS.columns;

/**
 * The text with `\n` as its only line break (lines and columns stay the same) and without endless blanks: what
 * {@link csvRows} reads. Throws a {@link TermbaseRefusal} where it holds U+0000.
 */
export async function calmed(text: string, pulse: ReadOptions['pulse']): Promise<string> {
	const nul = text.indexOf('\0');
	if (nul >= 0) {
		throw refusal('not-readable', ['U+0000'], new LinePlaces(text).place(nul, nul + 1));
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
				// The parser takes a byte order mark off each piece; its successor is as wide and invisible.
				.replaceAll('\ufeff', '\u2060')
				.replace(LONG_BLANK, (blank) => blank.replace(/[^\S\n\t]+/g, ' ').slice(0, LONGEST_BLANK)),
		);
		at = end;
	}
	return slices.join('');
}

/** Rows that are read at once. */
const MOST_ROWS = 500;
/** Characters that the parser sees at once, and of one row at most. */
const WINDOW = 1 << 17;
const LONGEST_RECORD = 1 << 20;

/** How the values of a text are told apart. */
export interface CsvDialect {
	readonly delimiter: Delimiter;
	/** Whether quotes may enclose values; otherwise they are characters as any. */
	readonly hasQuotes: boolean;
}

/**
 * The rows of a {@link calmed} text from `start`, in pieces of at most {@link MOST_ROWS}. Throws a
 * {@link TermbaseRefusal} where a quote stays open, or a row has too many characters or columns.
 */
export async function* csvRows(
	text: string,
	start: number,
	dialect: CsvDialect,
	problems: ProblemList,
	pulse: ReadOptions['pulse'],
): AsyncGenerator<readonly CsvRow[]> {
	let line = start === 0 ? 0 : 1;
	let size = WINDOW;
	for (let at = start; at < text.length; ) {
		await pulse(PREPARED + ((ROWS_SHARE - PREPARED) * at) / text.length);
		const end = Math.min(at + size, text.length);
		const piece = parsedPiece(text.slice(at, end), end === text.length, line, dialect);
		if (piece.length > 0) {
			for (const error of piece.errors) {
				problems.tell('not-readable', [error.message], { line: error.line, start: 0, end: 0 });
			}
			yield piece.rows;
			at += piece.length;
			line = piece.nextLine;
			size = WINDOW;
		} else if (size < LONGEST_RECORD) {
			size *= 2;
		} else {
			throw dialect.hasQuotes && text.slice(at, end).includes('"')
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

/** A character that a calm text has nowhere. */
const UNUSED = '\0';

/** The whole rows of a part of a text; the last one may go on after it, unless it is the last part. */
function parsedPiece(text: string, isLast: boolean, firstLine: number, { delimiter, hasQuotes }: CsvDialect): Piece {
	const rows: CsvRow[] = [];
	const errors: { message: string; line: number }[] = [];
	let length = 0;
	let line = firstLine;
	Papa.parse<string[]>(text, {
		delimiter,
		newline: '\n',
		quoteChar: hasQuotes ? '"' : UNUSED,
		fastMode: false,
		step: ({ data, errors: found, meta }, parser) => {
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
			if (data.length > LIMITS.columns && data.findLastIndex((cell) => cell.trim() !== '') >= LIMITS.columns) {
				throw refusal('too-large', ['columns', String(LIMITS.columns)], { line, start: 0, end: firstLineEnd(record) });
			}
			rows.push(new CsvRow(data, record, line, hasQuotes));
			length = meta.cursor;
			line += breaksIn(record);
			if (rows.length === MOST_ROWS) {
				parser.abort();
			}
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
function placeOfQuote(text: string, index: number, line: number, start: number): Place {
	const before = text.slice(start, index);
	const column = before.length - before.lastIndexOf('\n') - 1;
	return { line: line + breaksIn(before), start: Math.max(0, column - 1), end: column };
}
