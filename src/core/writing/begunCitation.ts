import { escaped } from '../citing/styledText';
import type { FormatName } from '../prose/formatNames';

/** A citation of which only the beginning is written, on one line; columns of the line. */
export interface BegunCitation {
	readonly syntax: 'pandoc' | 'latex' | 'typst' | 'orgCite';
	/** Where its key begins; it goes on to the cursor. */
	readonly keyStart: number;
	/** Where LaTeX's option with the locator goes; `undefined` where it is written, or goes behind the key. */
	readonly optionAt: number | undefined;
}

/** Characters before the cursor that are looked at. */
const REACH = 400;

const KEY = String.raw`[\p{L}\p{N}_:.#$%&+?<>~/-]*`;
const PANDOC = new RegExp(String.raw`\[(?:[^\[\]]*[\s;-])?@(${KEY})$`, 'u');
const ORG = new RegExp(String.raw`\[cite(?:/[\w/-]*)?:(?:[^\[\]]*[\s;])?@(${KEY})$`, 'u');
const TYPST = /(?:^|[\s([~])@([\p{L}\p{N}_-]*)$/u;
const LATEX = /\\[a-zA-Z]*cite[a-zA-Z]*\*?((?:\[[^[\]]*\])*)\{(?:[^{}]*,\s*)?([^{},\s\\]*)$/;

/** The citation that stands begun before a column of a line; `undefined` where none does, or in a format that cites otherwise. */
export function begunCitation(line: string, column: number, format: FormatName): BegunCitation | undefined {
	const before = line.slice(Math.max(0, column - REACH), column);
	switch (format) {
		case 'markdown':
		case 'mdx':
			return begun('pandoc', PANDOC.exec(before), column);
		case 'org':
			return begun('orgCite', ORG.exec(before), column);
		case 'typst':
			return begun('typst', TYPST.exec(before), column);
		case 'latex': {
			const found = LATEX.exec(before);
			const isFirst = found !== null && found[1] === '' && before.endsWith(`{${found[2]!}`);
			return begun('latex', found && [found[0], found[2]!], column, isFirst);
		}
		case 'restructuredText':
		case 'asciiDoc':
		case 'html':
		case 'plainText':
			return undefined;
	}
}

function begun(
	syntax: BegunCitation['syntax'],
	found: readonly string[] | null,
	column: number,
	hasOption = false,
): BegunCitation | undefined {
	if (found === null) {
		return undefined;
	}
	const keyStart = column - found[1]!.length;
	return { syntax, keyStart, optionAt: hasOption ? keyStart - 1 : undefined };
}

/** What goes on from a begun citation: the key in the place of what is written of it, and the option before it. */
export interface CitationEnd {
	readonly key: string;
	/** Empty where there is none. */
	readonly option: string;
}

/** The key of a record, with the place in it that is cited where the syntax can say it here. */
export function citationEnd(
	{ syntax, optionAt }: BegunCitation,
	key: string,
	locator: string | undefined,
	format: FormatName,
): CitationEnd {
	if (locator === undefined) {
		return { key, option: '' };
	}
	const where = escaped(locator, format);
	switch (syntax) {
		case 'pandoc':
			return { key: `${key}, ${where}`, option: '' };
		case 'orgCite':
			return { key: `${key} ${where}`, option: '' };
		case 'typst':
			return { key: `${key}[${where}]`, option: '' };
		case 'latex':
			return { key, option: optionAt === undefined ? '' : `[${where}]` };
	}
}
