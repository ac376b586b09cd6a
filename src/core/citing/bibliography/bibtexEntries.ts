import type { BibliographyEntry } from './bibliographyEntry';

const ENTRY = /@[ \t]*([A-Za-z]+)\s*[{(]\s*([^\s,{}()"=#%\\@]+)\s*,/g;
const NO_ENTRIES: ReadonlySet<string> = new Set(['comment', 'preamble', 'string']);

/**
 * The entries of a `.bib` file, as far as keys and titles go. Only that is needed, and a file that is broken elsewhere still gives
 * it: an entry whose braces never close ends where the next one begins. Linear.
 */
export function bibtexEntries(text: string): readonly BibliographyEntry[] {
	const heads = [...text.matchAll(ENTRY)].filter(([, type]) => !NO_ENTRIES.has(type!.toLowerCase()));
	return heads.map(({ index, 0: head, 2: key }, at) => ({
		key: key!,
		title: titleIn(text, index + head.length, heads[at + 1]?.index ?? text.length),
	}));
}

/** The field `title` of the entry whose fields begin at `from`; empty where it has none. */
function titleIn(text: string, from: number, end: number): string {
	const field = /[{}]|(?<![\w-])title\s*=\s*(?=[{"])/giy;
	let depth = 0;
	for (let at = from; at < end && depth >= 0; ) {
		field.lastIndex = at;
		const [found] = field.exec(text) ?? [];
		if (found === undefined) {
			at++;
		} else if (found === '{' || found === '}') {
			depth += found === '{' ? 1 : -1;
			at++;
		} else if (depth === 0) {
			return valueAt(text, at + found.length, end);
		} else {
			at += found.length;
		}
	}
	return '';
}

/** The inside of the braces or quotation marks at `from`. */
function valueAt(text: string, from: number, end: number): string {
	const isQuoted = text[from] === '"';
	let depth = 0;
	for (let at = from; at < end; at++) {
		const char = text[at];
		depth += char === '{' ? 1 : char === '}' ? -1 : 0;
		if (depth === 0 && at > from && char === (isQuoted ? '"' : '}')) {
			return text.slice(from + 1, at);
		}
	}
	return text.slice(from + 1, end);
}
