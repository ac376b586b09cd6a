import { findMarkdownProse, findMdxProse } from './markdown/markdown';
import { findPlainTextProse } from './plainText';
import type { ProseFinder } from './prose';

/** A format that papers are written in: how a document shows that it has it, and how its prose is found. */
interface Format {
	/** Of the editor. Extensions contribute them under several names. */
	readonly languageIds: readonly string[];
	/** Lower case, with the dot; `''` stands for a name without one. Asked if no format has the language id. */
	readonly extensions: readonly string[];
	readonly find: ProseFinder;
}

const FORMATS: readonly Format[] = [
	{
		languageIds: ['markdown', 'quarto', 'rmd', 'rmarkdown', 'juliamarkdown', 'pandoc', 'multimarkdown', 'mdc'],
		extensions: ['.md', '.markdown', '.mdown', '.mkd', '.mkdn', '.mdwn', '.qmd', '.rmd', '.jmd', '.pmd'],
		find: findMarkdownProse,
	},
	{ languageIds: ['mdx'], extensions: ['.mdx'], find: findMdxProse },
	{ languageIds: [], extensions: ['.txt', '.text', ''], find: findPlainTextProse },
];

const BY_LANGUAGE = new Map(FORMATS.flatMap(({ languageIds, find }) => languageIds.map((id) => [id, find] as const)));
const BY_EXTENSION = new Map(FORMATS.flatMap(({ extensions, find }) => extensions.map((name) => [name, find] as const)));

/**
 * How the prose of a document is found, or `undefined` if it is no paper: code, or a format that we cannot read. Chosen by the
 * editor's language id, else by the extension of `fileName` (a path or URI path will do). Only the id `plaintext` makes a
 * document plain text: a `.txt` file with an id of its own (`CMakeLists.txt`) is written in a language.
 */
export function proseFinderFor(languageId: string, fileName: string): ProseFinder | undefined {
	const find = BY_LANGUAGE.get(languageId) ?? BY_EXTENSION.get(extensionOf(fileName));
	return find === findPlainTextProse && languageId !== 'plaintext' ? undefined : find;
}

/** Lower case, with the dot. The name of a dot file is all extension. */
function extensionOf(fileName: string): string {
	const name = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
	const dot = name.lastIndexOf('.');
	return dot === -1 ? '' : name.slice(dot).toLowerCase();
}
