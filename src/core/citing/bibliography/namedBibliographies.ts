import type { FormatName } from '../../prose/formatNames';
import { frontMatterAt } from '../../prose/frontMatter';

/**
 * The files that a paper names as its bibliographies, in order, as they are written there. They are names and no paths yet: whoever
 * opens one chooses it among the files that there are. Linear.
 */
export function namedBibliographies(text: string, format: FormatName): readonly string[] {
	switch (format) {
		case 'markdown':
		case 'mdx':
			return inMetadata(text.slice(0, frontMatterAt(text, 0, true)?.end));
		case 'latex': {
			const source = text.replace(/(?<!\\)%.*/g, '');
			return [
				...matches(source, /\\add(?:bib|global|section)(?:resource|bib)\s*(?:\[[^[\]{}]{0,400}\])?\s*\{([^{}]*)\}/g),
				...matches(source, /\\bibliography\s*\{([^{}]*)\}/g).flatMap((list) => list.split(',').map(withExtension)),
			].map((name) => name.trim());
		}
		case 'typst':
			return matches(text.replace(/(?<!:)\/\/.*/g, ''), /#bibliography\(([^()]*(?:\([^()]*\))?)/g).flatMap((source) =>
				matches(source, /(?<!:[ \t]*)"([^"\n]+)"/g),
			);
		case 'asciiDoc':
			return matches(text, /^:(?:bibtex-file|bibliography-database):[ \t]+(\S.*)$/gm);
		case 'restructuredText':
			return matches(text, /^\.\. (?:foot)?bibliography::[ \t]+(\S.*)$/gm).flatMap((list) => list.split(/\s+/));
		case 'org':
			return matches(text, /^[ \t]*#\+bibliography:[ \t]*(\S.*)$/gim).map(unquoted);
		case 'html':
		case 'plainText':
			return [];
	}
}

function matches(text: string, pattern: RegExp): readonly string[] {
	return Array.from(text.matchAll(pattern), ([, name]) => name!.trim());
}

/** BibTeX reads `\bibliography{refs}` from `refs.bib`. */
function withExtension(name: string): string {
	return /\.bib\s*$/.test(name) ? name : `${name.trim()}.bib`;
}

/** `bibliography:` with one name, or with a list on its line or on lines of its own. */
function inMetadata(metadata: string): readonly string[] {
	const found = /^bibliography[ \t]*:[ \t]*(.*)((?:\r?\n[ \t]*-[ \t].*)*)/m.exec(metadata);
	const [, value = '', items = ''] = found ?? [];
	const line = value.replace(/[ \t]#.*$/, '').trim();
	const names = line === '' ? matches(items, /^[ \t]*-[ \t]+(\S.*)$/gm) : line.replace(/^\[(.*)\]$/, '$1').split(',');
	return names.map((name) => unquoted(name.replace(/[ \t]#.*$/, ''))).filter((name) => name !== '');
}

function unquoted(name: string): string {
	return name.trim().replace(/^(["'])(.*)\1$/, '$2');
}
