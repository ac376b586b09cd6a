import { looksLikeAbbreviation, looksLikeLongForm } from '../designations';
import type { MappedColumn } from '../table/columns';
import type { Line } from './contentLines';
import { type Cell, cellOf, MarkdownRow } from './markdownRow';

/** The columns that an entry of a definition list fills. */
export const ENTRY_COLUMNS: readonly MappedColumn[] = [
	{ role: 'term' },
	{ role: 'full' },
	{ role: 'abbreviation' },
	{ role: 'definition' },
];

/** `- **ABC** (Long form): definition`: the name in bold, what is in parentheses after it, and where the rest begins. */
const BOLD =
	/^(\s{0,3}(?:[-*+]|\d{1,9}[.)])?\s{1,4}|)(\*\*|__)([^*_]{1,200}?):?\2(?:\s*\(([^()]{1,200})\))?\s*(?::|–|—|-(?=\s)|=)?\s*/;

/** `- ABC: long form`: without bold only an abbreviation. */
const PLAIN = /^(\s{0,3}(?:[-*+]|\d{1,9}[.)])\s{1,4})([^\s:*_()]{2,12})()(?:\s*\(([^()]{1,200})\))?\s*(?::|–|—|=)\s+/;

/** Between a long form and its definition. */
const DASH = /\s(?:–|—|-{1,3})\s/;

/** A line that names a concept and says what it means. */
export interface EntryStart {
	readonly name: Cell;
	readonly inParentheses: Cell | undefined;
	/** Where the text after the name begins. */
	readonly rest: number;
}

/** The beginning of an entry in a list of definitions; `undefined` where the line is none. */
export function entryStart(line: Line): EntryStart | undefined {
	const bold = BOLD.exec(line.text);
	const match = bold ?? PLAIN.exec(line.text);
	if (match === null) {
		return undefined;
	}
	const name = bold === null ? match[2]! : match[3]!;
	const start = line.text.indexOf(name, match[1]!.length);
	const rest = match[0].length;
	// A name alone is a heading in bold, a name that nothing sets apart from the rest emphasis in a sentence.
	if (rest >= line.text.length || (bold === null && !looksLikeAbbreviation(name)) || (bold !== null && !isSetApart(match[0]))) {
		return undefined;
	}
	const parentheses = match[4] === undefined ? undefined : line.text.indexOf(match[4], start + name.length);
	return {
		name: cellOf(line, start, start + name.length),
		inParentheses: parentheses === undefined ? undefined : cellOf(line, parentheses, parentheses + match[4]!.length),
		rest,
	};
}

function isSetApart(beginning: string): boolean {
	return /(?:[:–—=]|\s-)\s*$|:(?:\*\*|__)\s*(?:\([^()]*\)\s*)?$/.test(beginning);
}

/** The row of an entry whose text after the name is `text`. */
export function entryRow({ name, inParentheses, rest }: EntryStart, text: string, line: Line): MarkdownRow {
	const end = { line: line.number, start: line.text.length, end: line.text.length };
	const empty: Cell = { text: '', place: end };
	const body = (content: string): Cell => ({
		text: content,
		place: { line: line.number, start: Math.min(rest, line.text.length), end: line.text.length },
	});
	if (!looksLikeAbbreviation(name.text)) {
		const isAbbreviated = inParentheses !== undefined && looksLikeAbbreviation(inParentheses.text);
		const abbreviation = isAbbreviated ? inParentheses : empty;
		const definition = inParentheses === undefined || isAbbreviated ? text : `(${inParentheses.text}) ${text}`;
		return new MarkdownRow([empty, name, abbreviation, body(definition)], end);
	}
	if (inParentheses !== undefined) {
		return new MarkdownRow([empty, inParentheses, name, body(text)], end);
	}
	const [longForm = '', ...definition] = text.replace(/[^\S\n]+/g, ' ').split(DASH);
	return looksLikeLongForm(longForm)
		? new MarkdownRow([empty, body(longForm), name, body(definition.join(' – '))], end)
		: new MarkdownRow([empty, empty, name, body(text)], end);
}
