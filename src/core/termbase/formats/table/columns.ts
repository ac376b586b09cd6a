import { looksLikeAbbreviation, looksLikeLongForm } from '../designations';
import { LIMITS } from '../termbaseReader';
import { type ColumnRole, type Heading, headingOf } from './headings';
import type { TableRow } from './tableRow';

export type { ColumnRole } from './headings';

/** What one column holds, and in which language (BCP 47) where it holds one language's. */
export interface MappedColumn {
	readonly role: ColumnRole;
	readonly language?: string;
}

/** How to read a table: plain data, so that it can be made in a picker and stored. */
export interface ColumnMapping {
	/** How many rows, blank ones not counted, stand before the first concept: title and headings. */
	readonly rowsBefore: number;
	/** In the table's order; columns after the last one are ignored. */
	readonly columns: readonly MappedColumn[];
}

/** Rows that `recogniseColumns` wants to see at most. */
export const SAMPLE_ROWS = 1000;

/** Rows among which the headings are looked for: a title and a date may stand above them. */
const ROWS_ABOVE = 10;

/**
 * How to read a table whose first rows (blank ones left out, at most {@link SAMPLE_ROWS}) these are: by its headings, else as
 * abbreviations beside their long forms. `undefined` where no column holds terms.
 */
export function recogniseColumns(rows: readonly TableRow[]): ColumnMapping | undefined {
	for (let row = 0; row < Math.min(rows.length, ROWS_ABOVE); row++) {
		const columns = headedColumns(rows[row]!, rows.slice(row + 1));
		const headed = columns.filter((column) => column.role !== 'ignored').length;
		// Below the first row, a single heading is more likely a sentence.
		if (columns.some(isNaming) && (row === 0 || headed > 1)) {
			return { rowsBefore: row + 1, columns };
		}
	}
	return abbreviationPairs(rows);
}

/** Whether a table that is mapped so can be read: some column names concepts. */
export function hasNames(mapping: ColumnMapping): boolean {
	return mapping.columns.some(isNaming);
}

function isNaming({ role }: MappedColumn): boolean {
	return role === 'term' || role === 'full' || role === 'abbreviation';
}

const IGNORED: MappedColumn = { role: 'ignored' };

/** Roles that several columns of one language may have: each adds to the others. */
const gathered: ReadonlySet<ColumnRole> = new Set([
	'full',
	'abbreviation',
	'short',
	'variant',
	'domain',
	'broader',
	'narrower',
	'related',
]);

function headedColumns(headings: TableRow, below: readonly TableRow[]): MappedColumn[] {
	const found = headings.cells.slice(0, LIMITS.columns).map((cell, column) => {
		const heading = headingOf(cell);
		return heading?.isWeak && !isPlausible(heading.role, below, column) ? undefined : heading;
	});
	const best = new Map<string, number>();
	for (const [column, heading] of found.entries()) {
		if (heading !== undefined && !gathered.has(heading.role)) {
			const key = `${heading.role} ${heading.language ?? ''}`;
			const rival = best.get(key);
			if (rival === undefined || isBetter(heading, column, found[rival]!, rival, below)) {
				best.set(key, column);
			}
		}
	}
	const columns = found.map((heading, column): MappedColumn => {
		if (
			heading === undefined ||
			(!gathered.has(heading.role) && best.get(`${heading.role} ${heading.language ?? ''}`) !== column)
		) {
			return IGNORED;
		}
		return heading.language === undefined ? { role: heading.role } : { role: heading.role, language: heading.language };
	});
	return withLongForms(withoutLoneLanguage(columns, headings), below);
}

/** Whether the values are what the heading hardly says: ids differ, a subject field is no number. */
function isPlausible(role: ColumnRole, below: readonly TableRow[], column: number): boolean {
	const values = valuesOf(below, column);
	return role === 'id' ? new Set(values).size === values.length : !values.every((value) => /^[\d.]+$/.test(value));
}

/** The better heading is meant; of two that are parts of longer ones, the column that repeats itself less. */
function isBetter(one: Heading, column: number, other: Heading, rival: number, below: readonly TableRow[]): boolean {
	if (one.isLoose && other.isLoose) {
		return new Set(valuesOf(below, column)).size > new Set(valuesOf(below, rival)).size;
	}
	return one.rank < other.rank;
}

/** A single heading `it` or `English` names no terms; beside another language's or a definition it does. */
function withoutLoneLanguage(columns: readonly MappedColumn[], headings: TableRow): readonly MappedColumn[] {
	const used = columns.filter((column) => column.role !== 'ignored');
	const lone =
		used.length === 1 && used[0]!.role === 'term' && used[0]!.language !== undefined ? columns.indexOf(used[0]!) : -1;
	const heading = lone < 0 ? undefined : headingOf(headings.cells[lone]!);
	return heading?.isLoose && heading.rank === 0 ? columns.map(() => IGNORED) : columns;
}

/** A table of abbreviations and their "definitions" alone may mean the long forms by them. */
function withLongForms(columns: readonly MappedColumn[], below: readonly TableRow[]): MappedColumn[] {
	const roles = new Set(columns.map(({ role }) => role));
	if (!roles.has('abbreviation') || roles.has('term') || roles.has('full')) {
		return [...columns];
	}
	return columns.map((column, i) =>
		column.role === 'definition' && areLongForms(valuesOf(below, i)) ? { ...column, role: 'full' } : column,
	);
}

/** Share of a column's values that must look so. */
const MOST = 0.8;

function areLongForms(values: readonly string[]): boolean {
	return areMostly(values, looksLikeLongForm);
}

function areMostly(values: readonly string[], test: (value: string) => boolean): boolean {
	return values.length > 0 && values.filter(test).length >= values.length * MOST;
}

/** Two columns without headings, one of which holds abbreviations and the other longer texts. */
function abbreviationPairs(rows: readonly TableRow[]): ColumnMapping | undefined {
	if (
		rows.length < 2 ||
		!areMostly(
			rows.map(({ cells }) => String(filled(cells))),
			(count) => count === '2',
		)
	) {
		return undefined;
	}
	const columns = [0, 1].map((column) => valuesOf(rows, column));
	const abbreviations = columns.findIndex((values) => areMostly(values, looksLikeAbbreviation));
	const others = columns[1 - abbreviations];
	if (abbreviations < 0 || others === undefined || areMostly(others, looksLikeAbbreviation)) {
		return undefined;
	}
	const other: MappedColumn = { role: areLongForms(others) ? 'full' : 'definition' };
	const abbreviation: MappedColumn = { role: 'abbreviation' };
	return { rowsBefore: 0, columns: abbreviations === 0 ? [abbreviation, other] : [other, abbreviation] };
}

function filled(cells: readonly string[]): number {
	return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

function valuesOf(rows: readonly TableRow[], column: number): string[] {
	return rows.map(({ cells }) => cells[column]?.trim() ?? '').filter((cell) => cell !== '');
}
