import { latexText, readLatexText } from '../../markup/latexText';
import { commentMarkers } from './commentMarkers';
import type { ListFormat, ListStyle } from './listFormat';

/** Without packages, and it goes on over pages. */
const definitions: ListStyle = {
	name: 'definitions',
	head: () => ['\\begin{description}'],
	tail: ['\\end{description}'],
	row: ({ abbreviation, long }) => [`\t\\item[${abbreviation}] ${long}`],
	between: [],
	rowStart: /^[ \t]*\\item[ \t]*\[(?<abbreviation>(?:\\.|\{[^{}\n]*\}|[^\]{}\\\n])+)\][ \t]*/,
	rowEnd: /$/,
	wraps: true,
};

const table: ListStyle = {
	name: 'table',
	head: (_, { abbreviation, meaning }) => [
		'\\begin{tabular}{@{}lp{0.75\\linewidth}@{}}',
		`\t${abbreviation} & ${meaning} \\\\`,
		'\t\\hline',
	],
	tail: ['\\end{tabular}'],
	row: ({ abbreviation, long }) => [`\t${abbreviation} & ${long} \\\\`],
	between: [],
	rowStart: /^(?<abbreviation>(?:\\.|[^&\\\n])+)&/,
	rowEnd: /(?:\\\\|(?<!\\)&)[^]*$/,
	heading: /^[^]*?\\(?:hline|midrule|endhead)[^\n]*\n/,
	wraps: false,
};

/** The environment of the package `acronym`. */
const acronym: ListStyle = {
	name: 'acronym',
	head: (rows) => [
		`\\begin{acronym}[${rows.reduce((longest, { abbreviation }) => (abbreviation.length > longest.length ? abbreviation : longest), '')}]`,
	],
	tail: ['\\end{acronym}'],
	row: ({ abbreviation, long, key }) => [`\t\\acro{${key}}${key === abbreviation ? '' : `[${abbreviation}]`}{${long}}`],
	between: [],
	rowStart: /^[ \t]*\\acro(?:def)?\{(?<key>[^{}\n]*)\}(?:\[(?<abbreviation>(?:\\.|\{[^{}\n]*\}|[^\]{}\\\n])+)\])?[ \t]*\{/,
	rowEnd: /\}[^}]*$/,
	wraps: true,
};

/** Declarations for the package `glossaries`. */
const glossaries: ListStyle = {
	name: 'glossaries',
	head: () => [],
	tail: [],
	row: ({ abbreviation, long, key }) => [`\\newacronym{${key}}{${abbreviation}}{${long}}`],
	between: [],
	rowStart:
		/^[ \t]*\\new(?:acronym|abbreviation)(?:\[[^\]\n]*\])?\{(?<key>[^{}\n]*)\}\{(?<abbreviation>(?:\\.|\{[^{}\n]*\}|[^{}\\\n])+)\}\{/,
	rowEnd: /\}[^}]*$/,
	wraps: true,
};

const VERBATIM = /^\s*\\begin\{(verbatim\*?|Verbatim|lstlisting|minted|comment)\}/;

/** LaTeX. The default needs no package; the table has to fit on a page, unless its author makes another environment of it. */
export const latexLists: ListFormat = {
	markers: commentMarkers('%', '', true),
	styles: [definitions, table, acronym, glossaries],
	// Brackets would begin an argument behind `\\` and end one in `\item[…]`, as would an asterisk.
	escape: (text) => latexText(text).replace(/[[\]*]/g, '{$&}'),
	unescape: (source) => readLatexText(source.replace(/\{([[\]*])\}/g, '$1')),
	verbatim: (line) => {
		const name = VERBATIM.exec(line)?.[1];
		return name === undefined ? undefined : (last) => last.includes(`\\end{${name}}`);
	},
};
