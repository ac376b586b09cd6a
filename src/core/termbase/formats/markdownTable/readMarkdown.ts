import { cleanName } from '../cleanText';
import { decodeText } from '../decodeText';
import { ProblemList } from '../problemList';
import { refusal } from '../refusal';
import { type ColumnMapping, recogniseColumns, SAMPLE_ROWS } from '../table/columns';
import { type ReadTable, readTable, type TableOptions } from '../table/readTable';
import type { TableRow } from '../table/tableRow';
import { LIMITS } from '../termbaseReader';
import { BlockFinder, type TermBlock } from './blocks';
import { ENTRY_COLUMNS } from './definitionEntry';
import type { MarkdownRow } from './markdownRow';
import { SharedColumns } from './sharedColumns';

/** Lines that are read between two pulses. */
const STRIDE = 500;

/** The share of the work that is done when the tables and lists are found, and when their rows are read. */
const FINDING = 0.5;
const FINISHING = 0.8;

/**
 * The concepts of a Markdown text: of its pipe tables (GFM) whose headings name a column of terms, and of its definition lists
 * (`Term` above `: definition`, `**ABC**: long form – definition`, `- **ABC** (long form): definition`). Inline markup is taken
 * away. A mapping that is given holds for all tables.
 *
 * @throws TermbaseRefusal where it holds neither (`no-concepts`), only tables without terms (`no-term-column`), or too much, and
 * what `options.pulse` rejects with.
 */
export async function readMarkdown(source: string | Uint8Array, options: TableOptions): Promise<ReadTable> {
	const text = typeof source === 'string' ? source.replace(/^\uFEFF/, '') : decodeText(source).text;
	const problems = new ProblemList();
	const finder = new BlockFinder(text);
	while (finder.read(STRIDE)) {
		await options.pulse((finder.length / text.length) * FINDING);
	}
	const shared = new SharedColumns();
	const parts = finder.blocks.flatMap((block) => partOf(block, options.mapping, shared, problems));
	if (parts.length === 0) {
		const [problem] = problems.all;
		throw problem === undefined ? refusal('no-concepts', []) : refusal(problem.code, problem.details, problem.place);
	}
	const rows = rowsOf(parts, shared, (done) => options.pulse(FINDING + done * (FINISHING - FINDING)));
	const table = await readTable(rows, problems, {
		language: options.language,
		mapping: { rowsBefore: 0, columns: shared.columns },
		pulse: (done) => options.pulse(FINISHING + done * (1 - FINISHING)),
	});
	const title = cleanName(finder.title ?? '');
	return { ...table, name: title === '' ? undefined : title };
}

/** Rows, and where each of their cells goes in the columns that all tables share. */
interface Part {
	readonly rows: readonly MarkdownRow[];
	readonly columns: readonly (number | undefined)[];
}

function partOf(
	block: TermBlock,
	mapping: ColumnMapping | undefined,
	shared: SharedColumns,
	problems: ProblemList,
): readonly Part[] {
	if (block.kind === 'entry') {
		return [{ rows: [block.row], columns: shared.take(ENTRY_COLUMNS) }];
	}
	const [headings] = block.rows;
	const width = headings!.cells.length;
	if (width > LIMITS.columns) {
		problems.tell('too-large', ['columns', String(LIMITS.columns)], headings!.place(0));
		return [];
	}
	const read = mapping ?? recogniseColumns(block.rows.slice(0, SAMPLE_ROWS));
	if (read === undefined) {
		problems.tell('no-term-column', headings!.cells.map(cleanName).slice(0, 20), headings!.place(0));
		return [];
	}
	// Cells beyond the headings belong to no column (GFM).
	return [{ rows: block.rows.slice(read.rowsBefore), columns: shared.take(read.columns.slice(0, width)) }];
}

/** The rows of all parts, in pieces, as rows of the columns that they share. */
async function* rowsOf(
	parts: readonly Part[],
	shared: SharedColumns,
	pulse: (done: number) => Promise<void>,
): AsyncGenerator<readonly TableRow[]> {
	const width = shared.columns.length;
	let piece: TableRow[] = [];
	for (const [index, { rows, columns }] of parts.entries()) {
		for (const [number, row] of rows.entries()) {
			piece.push(row.arranged(columns, width));
			if (piece.length === STRIDE) {
				yield piece;
				piece = [];
				await pulse((index + number / rows.length) / parts.length);
			}
		}
	}
	yield piece;
}
