import { commentMarkers } from './commentMarkers';
import type { ListFormat, ListStyle } from './listFormat';

const definitions: ListStyle = {
	name: 'definitions',
	head: () => [''],
	tail: [''],
	row: ({ abbreviation, long }) => [abbreviation, `   ${long}`],
	between: [''],
	rowStart: /^(?!\.\.[ \t])(?<abbreviation>\S[^\n]*)\n[ \t]+(?=\S)/,
	rowEnd: /$/,
	wraps: true,
};

const table: ListStyle = {
	name: 'table',
	head: (_, { abbreviation, meaning }) => [
		'',
		'.. list-table::',
		'   :header-rows: 1',
		'   :widths: 1 4',
		'',
		`   * - ${abbreviation}`,
		`     - ${meaning}`,
	],
	tail: [''],
	row: ({ abbreviation, long }) => [`   * - ${abbreviation}`, `     - ${long}`],
	between: [],
	rowStart: /^[ \t]+\*[ \t]+-[ \t]+(?<abbreviation>\S[^\n]*)\n[ \t]+-[ \t]+/,
	rowEnd: /$/,
	heading: /^[^]*?:header-rows: 1[^]*?\n[ \t]+\*[ \t]+-[^\n]*\n[ \t]+-[^\n]*\n/,
	wraps: true,
};

/** Colons stay where they can begin neither a role nor a field nor a literal block nor an address. */
function escape(text: string): string {
	return text
		.replace(/[\\`*|_@]|(?<!\p{L}):|:(?! \S)/gu, '\\$&')
		.replace(/^(?:[!"#$%&'()+,\-./;<=>?[\]^{}~•‣⁃]|([A-Za-z0-9]+)(?=[.)](?:\s|$)))/, (start, enumerator?: string) =>
			enumerator === undefined ? `\\${start}` : `${enumerator}\\`,
		);
}

/** reStructuredText. Code is indented there, and markers are not: none is taken for another. */
export const restructuredTextLists: ListFormat = {
	markers: commentMarkers('..'),
	styles: [definitions, table],
	escape,
	unescape: (source) => source.replace(/\\(\S)/g, '$1'),
};
