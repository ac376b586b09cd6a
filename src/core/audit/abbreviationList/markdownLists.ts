import { markdownText, readMarkdownText } from '../../markup/markdownText';
import { commentMarkers } from './commentMarkers';
import type { ListFormat, ListStyle } from './listFormat';

/** The rule's lengths are the columns' widths where Pandoc has to wrap a row. */
const table: ListStyle = {
	name: 'table',
	head: (_, { abbreviation, meaning }) => ['', `| ${abbreviation} | ${meaning} |`, '| :--- | :--------------- |'],
	tail: [''],
	row: ({ abbreviation, long }) => [`| ${abbreviation} | ${long} |`],
	between: [],
	rowStart: /^ {0,3}\|?(?<abbreviation>(?:\\.|[^|\\\n])+)\|/,
	rowEnd: /(?<!\\)\|[^]*$/,
	heading: /^[^]*?\n {0,3}\|?[ \t:|]*-[ \t:|-]*\n/,
	wraps: false,
};

/** A definition list of Pandoc and PHP Markdown Extra. */
const definitions: ListStyle = {
	name: 'definitions',
	head: () => [''],
	tail: [''],
	row: ({ abbreviation, long }) => [abbreviation, `:   ${long}`],
	between: [''],
	rowStart: /^ {0,3}(?![:~][ \t])(?<abbreviation>[^\s][^\n]*)\n(?:[ \t]*\n)? {0,3}[:~][ \t]+/,
	rowEnd: /$/,
	wraps: true,
};

/** A fenced block ends with its own mark, as long or longer. */
function fence(line: string): ((line: string) => boolean) | undefined {
	const mark = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
	return mark === undefined
		? undefined
		: (last) => {
				const end = last.trim();
				return end.startsWith(mark) && end === mark.charAt(0).repeat(end.length);
			};
}

/** Also what begins a block where a line begins, and what would be maths to some readers or a tag of a template before any. */
function escape(text: string): string {
	const source = markdownText(text)
		.replace(/:(?=\/\/)|(?<=\bwww)\.|(?<=\{)%/gi, '\\$&')
		.replace(/^[:=]/, '\\$&')
		.replace(/^(\(?(?:\d+|[a-z]|[ivxlcdm]+))([.)])(?=\s|$)/i, '$1\\$2');
	return /^\[|[=^\\]/.test(text) ? source.replaceAll('\\[', BRACKET) : source;
}

const BRACKET = '&#91;';

function unescape(source: string): string {
	return readMarkdownText(source.replaceAll(BRACKET, '\\['));
}

/** Markdown of all kinds, Quarto's included. */
export const markdownLists: ListFormat = {
	markers: commentMarkers('<!--', '-->'),
	styles: [table, definitions],
	escape,
	unescape,
	verbatim: fence,
};

/** MDX has comments of its own and no definition lists. */
export const mdxLists: ListFormat = { ...markdownLists, markers: commentMarkers('{/*', '*/}'), styles: [table] };
