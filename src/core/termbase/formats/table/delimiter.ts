import Papa from 'papaparse';
import { recogniseColumns } from './columns';
import type { TableRow } from './tableRow';

/** What may stand between two values. */
export type Delimiter = ',' | ';' | '\t' | '|';

const delimiters: readonly Delimiter[] = [',', ';', '\t', '|'];

/** Characters that are looked at. */
const SAMPLE = 32_000;
const SAMPLE_ROWS = 20;

/** Excel's own way to say it: a first line `sep=;`. */
const DECLARED = /^sep=([,;\t|])[ \t]*(?:\n|$)/i;

/** A table's delimiter and where its first row begins. */
export interface Delimited {
	readonly delimiter: Delimiter;
	readonly start: number;
}

/**
 * What stands between the values of a table: as its first line declares; else what makes the most of its columns known ones;
 * else what divides its rows most evenly; a comma where nothing divides them.
 */
export function delimiterOf(text: string): Delimited {
	const declared = DECLARED.exec(text);
	if (declared !== null) {
		return { delimiter: declared[1] as Delimiter, start: declared[0].length };
	}
	const sample = text.slice(0, SAMPLE);
	const known = delimiters.map((delimiter) => ({ delimiter, columns: knownColumns(sample, delimiter) }));
	const best = known.reduce((one, other) => (other.columns > one.columns ? other : one));
	if (best.columns > 1) {
		return { delimiter: best.delimiter, start: 0 };
	}
	const guess = Papa.parse<string[]>(sample, { delimitersToGuess: [...delimiters], preview: SAMPLE_ROWS, newline: '\n' });
	return { delimiter: delimiters.find((one) => one === guess.meta.delimiter) ?? ',', start: 0 };
}

function knownColumns(sample: string, delimiter: Delimiter): number {
	const { data } = Papa.parse<string[]>(sample, { delimiter, preview: SAMPLE_ROWS, newline: '\n' });
	const rows = data.map((cells): TableRow => ({ cells, place: () => ({ line: 0, start: 0, end: 0 }) }));
	const mapping = recogniseColumns(rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')));
	return mapping?.columns.filter(({ role }) => role !== 'ignored').length ?? 0;
}
