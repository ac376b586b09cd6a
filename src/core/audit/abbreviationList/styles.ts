import type { FormatName } from '../../prose/formatNames';
import { latexText } from '../../termbase/formats/lists/latexAcronyms';
import { markdownText } from '../../termbase/formats/lists/quartoAcronyms';

/** How the rows of a list of abbreviations are written. */
export type StyleName = 'table' | 'definitions' | 'acronym' | 'glossaries' | 'columns';

/** A style in one format. Rows take text that is escaped already. */
export interface ListStyle {
	readonly name: StyleName;
	/** Lines before and behind the rows; `longest` is the longest abbreviation, escaped. */
	readonly before: (longest: string) => readonly string[];
	readonly after: readonly string[];
	readonly row: (abbreviation: string, longForm: string) => string;
	/** Matches a row: the abbreviation and the long form, as they are written. */
	readonly pattern: RegExp;
	/** Escapes plain text, without line breaks, for a row. */
	readonly escape: (text: string) => string;
}

/** What stands before and behind a list, and is not shown. `{}` is its text. */
export interface ListFormat {
	readonly marker: string;
	/** The default first. */
	readonly styles: readonly ListStyle[];
}

const HTML_COMMENT = '<!-- {} -->';

const MARKDOWN_STYLES: readonly ListStyle[] = [
	{
		name: 'table',
		before: () => ['', '| Abbreviation | Long form |', '| :----------- | :-------- |'],
		after: [''],
		row: (abbreviation, longForm) => `| ${abbreviation} | ${longForm} |`,
		pattern: /^\| (.*?) \| (.*) \|$/,
		escape: markdownText,
	},
	{
		name: 'definitions',
		before: () => [''],
		after: [],
		row: (abbreviation, longForm) => `${abbreviation}\n: ${longForm}\n`,
		pattern: /^(.+)\n: (.*)\n?$/,
		escape: markdownText,
	},
];

const LATEX_STYLES: readonly ListStyle[] = [
	{
		name: 'definitions',
		before: () => ['\\begin{description}'],
		after: ['\\end{description}'],
		row: (abbreviation, longForm) => `\\item[{${abbreviation}}] ${longForm}`,
		pattern: /^\\item\[\{(.*?)\}\] (.*)$/,
		escape: latexText,
	},
	{
		name: 'acronym',
		before: (longest) => [`\\begin{acronym}[${longest}]`],
		after: ['\\end{acronym}'],
		row: (abbreviation, longForm) => `\\acro{${abbreviation}}{${longForm}}`,
		pattern: /^\\acro\{(.*?)\}\{(.*)\}$/,
		escape: latexText,
	},
	{
		name: 'glossaries',
		before: () => [],
		after: [],
		row: (abbreviation, longForm) =>
			`\\newacronym{${abbreviation.toLowerCase().replace(/[^a-z0-9]/g, '')}}{${abbreviation}}{${longForm}}`,
		pattern: /^\\newacronym\{[^{}]*\}\{(.*?)\}\{(.*)\}$/,
		escape: latexText,
	},
	{
		name: 'table',
		before: () => ['\\begin{tabular}{ll}'],
		after: ['\\end{tabular}'],
		row: (abbreviation, longForm) => `${abbreviation} & ${longForm} \\\\`,
		pattern: /^(.*?) & (.*) \\\\$/,
		escape: latexText,
	},
];

/** Puts a backslash before what is markup in reStructuredText. */
const rstText = (text: string): string => text.replace(/[\\*`|_:<>[\]]/g, '\\$&');
/** Text that AsciiDoc shows as it stands; its own delimiter is written as a character reference. */
const asciiDocText = (text: string): string =>
	/[*_`#^~+{}<>|\\:[\]"']/.test(text) ? `pass:c[${text.replace(/[[\]|\\]/g, (char) => `&#${char.charCodeAt(0)};`)}]` : text;
const typstText = (text: string): string => text.replace(/[\\*_`$#<>@[\]:/~"'=+-]/g, '\\$&');
/** Zero-width spaces keep Org from reading markup, as its manual says. */
const orgText = (text: string): string => text.replace(/[*/_=~+[\]|<>{}$^\\]|::/g, '\u200b$&\u200b');
const htmlText = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

function definitions(row: ListStyle['row'], pattern: RegExp, escape: ListStyle['escape'], isApart = false): ListStyle {
	const apart = isApart ? [''] : [];
	return { name: 'definitions', before: () => apart, after: apart, row, pattern, escape };
}

/** How lists are written in each format. */
export const LIST_FORMATS: Readonly<Record<FormatName, ListFormat>> = {
	markdown: { marker: HTML_COMMENT, styles: MARKDOWN_STYLES },
	mdx: { marker: '{/* {} */}', styles: MARKDOWN_STYLES.slice(0, 1) },
	latex: { marker: '% {}', styles: LATEX_STYLES },
	restructuredText: {
		marker: '.. {}',
		styles: [definitions((a, l) => `${a}\n   ${l}\n`, /^(\S.*)\n {3}(.*)\n?$/, rstText, true)],
	},
	asciiDoc: {
		marker: '// {}',
		styles: [
			definitions((a, l) => `${a}:: ${l}`, /^(.*?):: (.*)$/, asciiDocText),
			{
				name: 'table',
				before: () => ['[cols="1,3"]', '|==='],
				after: ['|==='],
				row: (a, l) => `|${a} |${l}`,
				pattern: /^\|(.*?) \|(.*)$/,
				escape: asciiDocText,
			},
		],
	},
	typst: {
		marker: '// {}',
		styles: [
			definitions((a, l) => `/ ${a}: ${l}`, /^\/ (.*?): (.*)$/, typstText),
			{
				name: 'table',
				before: () => ['#table(', '  columns: 2,'],
				after: [')'],
				row: (a, l) => `  [${a}], [${l}],`,
				pattern: /^ {2}\[(.*?)\], \[(.*)\],$/,
				escape: typstText,
			},
		],
	},
	org: {
		marker: '# {}',
		styles: [
			definitions((a, l) => `- ${a} :: ${l}`, /^- (.*?) :: (.*)$/, orgText),
			{
				name: 'table',
				before: () => [],
				after: [],
				row: (a, l) => `| ${a} | ${l} |`,
				pattern: /^\| (.*?) \| (.*) \|$/,
				escape: orgText,
			},
		],
	},
	html: {
		marker: HTML_COMMENT,
		styles: [
			{
				name: 'definitions',
				before: () => ['<dl>'],
				after: ['</dl>'],
				row: (a, l) => `<dt>${a}</dt><dd>${l}</dd>`,
				pattern: /^<dt>(.*?)<\/dt><dd>(.*)<\/dd>$/,
				escape: htmlText,
			},
		],
	},
	plainText: {
		marker: '---- {} ----',
		styles: [
			{
				name: 'columns',
				before: () => [''],
				after: [''],
				row: (a, l) => `${a.padEnd(12)}  ${l}`,
				pattern: /^(\S(?:.*?\S)?) {2,}(.*)$/,
				escape: (text) => text,
			},
		],
	},
};
