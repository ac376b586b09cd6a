import { commentMarkers } from './commentMarkers';
import type { ListFormat, ListStyle } from './listFormat';

/** A list of terms. */
const definitions: ListStyle = {
	name: 'definitions',
	head: () => [],
	tail: [],
	row: ({ abbreviation, long }) => [`/ ${abbreviation}: ${long}`],
	between: [],
	rowStart: /^[ \t]*\/[ \t]+(?<abbreviation>(?:\\.|[^:\\\n])+):[ \t]+/,
	rowEnd: /$/,
	wraps: true,
};

const table: ListStyle = {
	name: 'table',
	head: (_, { abbreviation, meaning }) => [
		'#table(',
		'  columns: (auto, 1fr),',
		`  table.header([${abbreviation}], [${meaning}]),`,
	],
	tail: [')'],
	row: ({ abbreviation, long }) => [`  [${abbreviation}], [${long}],`],
	between: [],
	rowStart: /^[ \t]*\[(?<abbreviation>(?:\\.|[^[\]\\\n])+)\],[ \t]*\[/,
	rowEnd: /(?<=(?:^|[^\\])(?:\\\\)*)\](?:,[^]*)?$/,
	wraps: false,
};

/** Hyphens inside words stay, as do single slashes and dots there: elsewhere they may be dashes, signs, comments and ellipses. */
function escape(text: string): string {
	return text
		.replace(/[\\#*_$@<>`~[\]:]|(?<![\p{L}\p{N}])-|-(?![\p{L}\p{N}])|\/(?=[/*])|(?<=[/*])\/|\.(?=\.)|(?<=\.)\./gu, '\\$&')
		.replace(/^(?:[+=/]|\d+(?=\.))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** Typst. */
export const typstLists: ListFormat = {
	markers: commentMarkers('//', '', true),
	styles: [definitions, table],
	escape,
	unescape: (source) => source.replace(/\\(\S)/g, '$1'),
	verbatim: (line) => {
		const mark = /^[^`]*(`{3,})[^`]*$/.exec(line)?.[1];
		return mark === undefined ? undefined : (last) => last.includes(mark);
	},
};
