/** The formats that papers are written in, by the names of `FORMATS`. */
export type FormatName =
	| 'markdown'
	| 'mdx'
	| 'latex'
	| 'restructuredText'
	| 'asciiDoc'
	| 'typst'
	| 'org'
	| 'html'
	| 'plainText';

/** How a document shows which format it has. */
interface Signs {
	/** Of the editor. Extensions contribute them under several names. */
	readonly languageIds: readonly string[];
	/** Lower case, with the dot; `''` stands for a name without one. Asked if no format has the language id. */
	readonly extensions: readonly string[];
}

const SIGNS: readonly (readonly [name: FormatName, signs: Signs])[] = [
	[
		'markdown',
		{
			languageIds: ['markdown', 'quarto', 'rmd', 'rmarkdown', 'juliamarkdown', 'pandoc', 'multimarkdown', 'mdc'],
			extensions: ['.md', '.markdown', '.mdown', '.mkd', '.mkdn', '.mdwn', '.qmd', '.rmd', '.jmd', '.pmd'],
		},
	],
	['mdx', { languageIds: ['mdx'], extensions: ['.mdx'] }],
	[
		'latex',
		{ languageIds: ['latex', 'tex', 'latex-expl3', 'rsweave', 'jlweave'], extensions: ['.tex', '.ltx', '.latex', '.rnw'] },
	],
	['restructuredText', { languageIds: ['restructuredtext', 'rst'], extensions: ['.rst', '.rest'] }],
	['asciiDoc', { languageIds: ['asciidoc', 'adoc'], extensions: ['.adoc', '.asciidoc', '.asc'] }],
	['typst', { languageIds: ['typst', 'typ'], extensions: ['.typ'] }],
	['org', { languageIds: ['org', 'orgmode', 'org-mode'], extensions: ['.org'] }],
	['html', { languageIds: ['html', 'xhtml'], extensions: ['.html', '.htm', '.xhtml'] }],
	['plainText', { languageIds: [], extensions: ['.txt', '.text', ''] }],
];

/** The language ids of documents that may be papers. */
export const LANGUAGE_IDS: readonly string[] = ['plaintext', ...SIGNS.flatMap(([, { languageIds }]) => languageIds)];

const BY_LANGUAGE = new Map(SIGNS.flatMap(([name, { languageIds }]) => languageIds.map((id) => [id, name] as const)));
const BY_EXTENSION = new Map(SIGNS.flatMap(([name, { extensions }]) => extensions.map((end) => [end, name] as const)));

/**
 * The format of a document, or `undefined` if it is no paper: code, or a format that we cannot read. Chosen by the editor's
 * language id, else by the extension of `fileName` (a path or URI path will do). Only the id `plaintext` makes a document plain
 * text: a `.txt` file with an id of its own (`CMakeLists.txt`) is written in a language.
 */
export function formatFor(languageId: string, fileName: string): FormatName | undefined {
	const name = BY_LANGUAGE.get(languageId) ?? BY_EXTENSION.get(extensionOf(fileName));
	return name === 'plainText' && languageId !== 'plaintext' ? undefined : name;
}

/** Lower case, with the dot. The name of a dot file is all extension. */
function extensionOf(fileName: string): string {
	const name = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
	const dot = name.lastIndexOf('.');
	return dot === -1 ? '' : name.slice(dot).toLowerCase();
}
