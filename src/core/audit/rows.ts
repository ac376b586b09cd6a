import { phraseKey } from '../language/phraseKey';
import type { Block } from '../prose/prose';
import type { Token } from './abbreviations';
import { type Knows, visiblePhrase, wholePhrase } from './definitions';
import type { Definition, Span } from './finding';

/** A row that may be one of a list of abbreviations. */
export interface Row {
	readonly definition: Definition;
	/** Whether the letters of the long form make the abbreviation; without that it counts only in a list that is called so. */
	readonly isAligned: boolean;
}

/** The blocks of a passage that rows are looked for in. */
export interface RowSource {
	/** Projection. */
	readonly text: string;
	readonly blocks: readonly Block[];
	/** The tokens of each block. */
	readonly tokens: readonly (readonly Token[])[];
}

/** Characters of a row. */
const LONGEST = 300;

/**
 * The rows of lists and tables of abbreviations: a cell or term that is an abbreviation and its long form in the next one, or a
 * line that begins with one and goes on with its long form.
 */
export function findRows({ text, blocks, tokens }: RowSource, knows: Knows): readonly Row[] {
	const rows: Row[] = [];
	for (const [index, block] of blocks.entries()) {
		const alone = tokenAlone(text, block, tokens[index]!);
		if (alone === undefined) {
			rows.push(...tokens[index]!.flatMap((token) => rowOfLine(text, token, block, knows) ?? []));
			continue;
		}
		const next = blocks[index + 1];
		const previous = blocks[index - 1];
		const isBeforeTerm = next !== undefined && (next.kind === 'cell' || next.kind === 'item') && isNear(text, block, next);
		const row =
			(isBeforeTerm && tokenAlone(text, next, tokens[index + 1]!) === undefined
				? rowOf(text, alone, next, knows)
				: undefined) ??
			(previous?.kind === 'cell' && block.kind === 'cell' ? alignedOnly(rowOf(text, alone, previous, knows)) : undefined);
		if (row !== undefined) {
			rows.push(row);
		}
	}
	return rows;
}

/** The token that is all of a short block. */
function tokenAlone(text: string, { start, end, kind }: Block, tokens: readonly Token[]): Token | undefined {
	const [token] = tokens;
	if (token === undefined || kind === 'heading' || kind === 'note') {
		return undefined;
	}
	const isAlone = isNothing(text.slice(start, token.start)) && isNothing(text.slice(token.end, end));
	return isAlone ? token : undefined;
}

function isNothing(text: string): boolean {
	return text.length < 40 && /^[\s\u0001\u0002*_:()"“”]*$/u.test(text);
}

function isNear(text: string, { end }: Block, { start }: Block): boolean {
	return start - end < 400 && !/\n\s*\n\s*\n/.test(text.slice(end, start));
}

function rowOf(text: string, token: Token, { start, end, kind }: Block, knows: Knows): Row | undefined {
	return end - start > LONGEST ? undefined : rowWith(text, token, start, end, kind === 'quote', knows);
}

function alignedOnly(row: Row | undefined): Row | undefined {
	return row?.isAligned === true ? row : undefined;
}

const SEPARATOR = /^(?:\]?[\s\u0001\u0002]*[:=–—-]+[\s\u0001\u0002]*|[\s\u0001\u0002]+)/u;

/** A line of a paragraph or item: `ABC  long form`, `- ABC: long form`, `*[ABC]: long form`. */
function rowOfLine(text: string, token: Token, block: Block, knows: Knows): Row | undefined {
	if (block.kind === 'heading' || block.kind === 'cell' || block.kind === 'note') {
		return undefined;
	}
	const lineStart = Math.max(block.start, text.lastIndexOf('\n', token.start - 1) + 1);
	const lead = text.slice(lineStart, token.start);
	if (!/^[\s\u0001\u0002*_•·▪–-]*\[?$/u.test(lead)) {
		return undefined;
	}
	const lineEnd = text.indexOf('\n', token.end);
	const end = block.kind === 'item' || lineEnd === -1 ? block.end : Math.min(block.end, lineEnd);
	const separator = SEPARATOR.exec(text.slice(token.end, token.end + 30))?.[0];
	if (separator === undefined || end - token.end > LONGEST) {
		return undefined;
	}
	const isDeclared = lead.endsWith('*[') && separator.startsWith(']');
	const start = token.end + separator.length;
	const isList = block.kind === 'item' || isDeclared || /[:=–—\t\u0002]|\s-\s|\s{2}/.test(separator);
	const row = start < end ? rowWith(text, token, start, end, block.kind === 'quote', knows) : undefined;
	if (row === undefined || (!isList && !(row.isAligned && row.definition.long.end >= end - 1))) {
		return undefined;
	}
	return isDeclared ? { isAligned: true, definition: { ...row.definition, pattern: 'declared' } } : row;
}

/** The row whose long form stands in text[start, end), or begins it. */
function rowWith(text: string, token: Token, start: number, end: number, isQuoted: boolean, knows: Knows): Row | undefined {
	const about = { abbreviation: token.key, at: { start: token.start, end: token.end }, isQuoted };
	for (const stop of stopsIn(text, start, end)) {
		const found = wholePhrase(text, token, start, stop, 'row', knows);
		if (found !== undefined) {
			return { isAligned: true, definition: { ...about, ...found } };
		}
	}
	const long = trimmed(text, start, end);
	const longForm = visiblePhrase(text.slice(long.start, long.end));
	return /\p{L}{3}/u.test(longForm) && !longForm.includes('\u0002')
		? { isAligned: false, definition: { ...about, long, longForm, key: phraseKey(longForm), pattern: 'row' } }
		: undefined;
}

/** Where a long form in text[start, end) may end: with it, or before what explains more. */
function stopsIn(text: string, start: number, end: number): readonly number[] {
	const stops = [end];
	for (const match of text.slice(start, end).matchAll(/\.(?=\s|$)|[;(:,]|\s[–—-]\s|[[\u0002]/g)) {
		if (match.index > 0) {
			stops.push(start + match.index);
		}
	}
	return stops.length > 8 ? stops.slice(0, 8) : stops;
}

function trimmed(text: string, start: number, end: number): Span {
	const lead = /^[\s\u0001\u0002]*/.exec(text.slice(start, end))![0].length;
	const trail = /[\s\u0001\u0002.;,]*$/.exec(text.slice(start, end))![0].length;
	return { start: start + lead, end: Math.max(start + lead, end - trail) };
}
