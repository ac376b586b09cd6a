import { columnNames, LIST_TITLES } from './columnNames';
import type { ListFormat, ListStyle } from './listFormat';

/** Two columns. */
const table: ListStyle = {
	name: 'table',
	head: () => [''],
	tail: [''],
	row: ({ abbreviation, long }, width) => [`${abbreviation.padEnd(width)}  ${long}`],
	between: [],
	rowStart: /^(?<abbreviation>\S+(?: \S+)*)(?: {2,}|[ ]*\t\s*)/,
	rowEnd: /$/,
	wraps: true,
	isAligned: true,
};

const OPENING = /^-{4} (\S+) -{4}$/;
const CLOSING = /^-{8,}$/;

/**
 * Plain text. It has no comments, so the markers are to be read: a title between hyphens, which one does not type by chance, and a
 * line of hyphens. They are prose to every reader.
 */
export const plainTextLists: ListFormat = {
	markers: {
		open: (_, language) => `---- ${columnNames(language).title} ----`,
		close: '-'.repeat(20),
		readOpen: (line) => (LIST_TITLES.has(OPENING.exec(line.trimEnd())?.[1] ?? '') ? '' : undefined),
		isClose: (line) => CLOSING.test(line.trimEnd()),
		hint: '---- ',
	},
	styles: [table],
	escape: (text) => text,
	unescape: (source) => source,
};
