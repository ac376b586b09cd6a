import { isWordAt } from '../language/characters';
import { BREAK } from '../prose/prose';

/** Of a token of markdown-it (version 12 to 15), what is read and made here. */
export interface PreviewToken {
	readonly type: string;
	readonly tag: string;
	readonly nesting: number;
	readonly content: string;
	readonly info: string;
	readonly attrs: readonly (readonly [string, string])[] | null;
	/** First line of the source, and the line after the last. */
	readonly map: readonly [number, number] | null;
	readonly children: readonly PreviewToken[] | null;
}

/** A designation that stands in the source of a preview. */
export interface PreviewTerm {
	/** Offset in the source. */
	readonly start: number;
	/** As a reader sees it: without markup, on one line. */
	readonly phrase: string;
	/** What it certainly means, any key; `undefined` where that is not certain. */
	readonly concept: number | undefined;
}

/** What the terms of a preview are marked with. */
export interface PreviewMarks {
	/** All that stands in the document, in order, not overlapping; what is only possible too. */
	readonly terms: readonly PreviewTerm[];
	/** Offset of a line of the source. */
	readonly offsetOf: (line: number) => number;
	/** Whether a concept is marked wherever it stands, or where it stands first. */
	readonly marks: 'first' | 'all';
	/** What a mark says of a concept, as plain text. */
	readonly titleOf: (concept: number) => string;
}

/** A place of the text of a group of tokens, and the concept that stands there. Offsets of that text. */
interface Mark {
	readonly start: number;
	readonly end: number;
	readonly concept: number | undefined;
}

/** Tokens that are made of the same lines: a paragraph, or the cells of a row. */
interface Group {
	readonly from: number;
	readonly to: number;
	/** The places of the group's tokens among all. */
	readonly members: readonly number[];
}

/**
 * The tokens of a preview with the definitions of its terms in `abbr` elements. Text is not changed, nor are code, links'
 * targets and headings, whose anchors follow from what they hold. The tokens that are given stay as they are: the editor keeps
 * them.
 *
 * A token knows the lines that it is made of and nothing nearer. So the k-th place of a name in the rendered text of these lines
 * is taken for the k-th in their source, and only if both have as many: where they do not, nothing is marked.
 */
export function markTerms(tokens: readonly PreviewToken[], marks: PreviewMarks): readonly PreviewToken[] {
	const marked = [...tokens];
	const told = new Set<number>();
	for (const { from, to, members } of groupsOf(tokens)) {
		const terms = termsBetween(marks.terms, marks.offsetOf(from), marks.offsetOf(to));
		if (!terms.some(({ concept }) => concept !== undefined && (marks.marks === 'all' || !told.has(concept)))) {
			continue;
		}
		const texts = members.map((member) => renderedText(tokens[member]!.children!));
		let first = 0;
		const places = placesOf(texts.join(BREAK), terms);
		for (const [index, member] of members.entries()) {
			const text = texts[index]!;
			const token = tokens[member]!;
			const chosen = places
				.filter(({ start, end }) => start >= first && end <= first + text.length)
				.map(({ start, end, concept }) => ({ start: start - first, end: end - first, concept }))
				.filter((mark) => isWhole(token.children!, mark) && isChosen(mark, told, marks.marks));
			first += text.length + BREAK.length;
			if (chosen.length > 0) {
				marked[member] = changed(token, { children: withMarks(token.children!, chosen, marks.titleOf) });
			}
		}
	}
	return marked;
}

function isChosen({ concept }: Mark, told: Set<number>, marks: 'first' | 'all'): boolean {
	if (concept === undefined || (marks === 'first' && told.has(concept))) {
		return false;
	}
	told.add(concept);
	return true;
}

/** The tokens with text outside headings, those of the same lines together. */
function groupsOf(tokens: readonly PreviewToken[]): readonly Group[] {
	const groups: { from: number; to: number; members: number[] }[] = [];
	/** The cells of a table have no lines of their own. */
	let lines: readonly [number, number] | null = null;
	for (const [index, token] of tokens.entries()) {
		lines = token.map ?? lines;
		if (token.type !== 'inline' || token.children === null || lines === null || tokens[index - 1]?.type === 'heading_open') {
			continue;
		}
		const [from, to] = lines;
		const last = groups.at(-1);
		if (last?.from === from && last.to === to) {
			last.members.push(index);
		} else {
			groups.push({ from, to, members: [index] });
		}
	}
	return groups;
}

/** Those that begin between two offsets, the second exclusive. */
function termsBetween(terms: readonly PreviewTerm[], from: number, to: number): readonly PreviewTerm[] {
	return terms.slice(firstFrom(terms, from), firstFrom(terms, to));
}

function firstFrom(terms: readonly PreviewTerm[], offset: number): number {
	let low = 0;
	let high = terms.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (terms[middle]!.start < offset) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

/** Tokens whose content is text that may be marked. A line break is one space. */
function isText({ type }: PreviewToken): boolean {
	return type === 'text' || type === 'softbreak';
}

function lengthOf({ type, content }: PreviewToken): number {
	return type === 'softbreak' ? 1 : content.length;
}

/**
 * What the children of a token show as text, each character in its place: addresses that link to themselves and what is
 * explained already are left out, and end a phrase as code and images do.
 */
function renderedText(children: readonly PreviewToken[]): string {
	let text = '';
	let hidden = 0;
	for (const child of children) {
		if (isText(child)) {
			text += hidden > 0 ? BREAK.repeat(lengthOf(child)) : child.type === 'softbreak' ? ' ' : child.content.replace(/\s/g, ' ');
		} else if (isHidden(child)) {
			hidden += child.nesting;
			text += BREAK;
		} else if (child.nesting === 0 && child.type !== 'html_inline') {
			text += BREAK;
		}
	}
	return text;
}

/** Whether a token begins or ends a link that shows its own address, or an explanation. */
function isHidden({ type, info, nesting }: PreviewToken): boolean {
	return nesting !== 0 && (type.startsWith('abbr_') || (type.startsWith('link_') && info === 'auto'));
}

/** How much the text that {@link renderedText} makes of a child takes. */
function roomOf(child: PreviewToken): number {
	if (isText(child)) {
		return lengthOf(child);
	}
	return isHidden(child) || (child.nesting === 0 && child.type !== 'html_inline') ? 1 : 0;
}

/** Where terms stand in a text, in order; the longest names take their places first. */
function placesOf(text: string, terms: readonly PreviewTerm[]): readonly Mark[] {
	const byPhrase = new Map<string, PreviewTerm[]>();
	for (const term of terms) {
		const same = byPhrase.get(term.phrase);
		if (same === undefined) {
			byPhrase.set(term.phrase, [term]);
		} else {
			same.push(term);
		}
	}
	const taken = new Uint8Array(text.length);
	const found: Mark[] = [];
	for (const [phrase, same] of [...byPhrase].sort(([a], [b]) => b.length - a.length)) {
		const starts = startsOf(text, phrase, taken);
		const isSure = starts.length === same.length;
		for (const [index, start] of starts.entries()) {
			const end = start + phrase.length;
			taken.fill(1, start, end);
			if (isSure) {
				found.push({ start, end, concept: same[index]!.concept });
			}
		}
	}
	return found.sort((a, b) => a.start - b.start);
}

/** Where a phrase stands as whole words, not in a place that is taken. */
function startsOf(text: string, phrase: string, taken: Uint8Array): readonly number[] {
	const starts: number[] = [];
	if (phrase === '') {
		return starts;
	}
	for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) {
		const end = at + phrase.length;
		if (taken[at] === 0 && taken[end - 1] === 0 && !isWordAt(text, at - 1) && !isWordAt(text, end)) {
			starts.push(at);
			at = end - 1;
		}
	}
	return starts;
}

/** Children with marks around their places. */
function withMarks(
	children: readonly PreviewToken[],
	marks: readonly Mark[],
	titleOf: (concept: number) => string,
): readonly PreviewToken[] {
	const result: PreviewToken[] = [];
	let next = 0;
	let first = 0;
	for (const child of children) {
		const end = first + roomOf(child);
		let done = first;
		while (isText(child) && marks[next] !== undefined && marks[next]!.start < end) {
			const mark = marks[next]!;
			if (mark.start >= first) {
				result.push(...piece(child, done - first, mark.start - first), opening(child, titleOf(mark.concept!)));
				done = mark.start;
			}
			if (mark.end > end) {
				break;
			}
			result.push(...piece(child, done - first, mark.end - first), closing(child));
			done = mark.end;
			next++;
		}
		result.push(...(isText(child) ? piece(child, done - first, end - first) : [child]));
		first = end;
	}
	return result;
}

/** Whether nothing but text stands between a mark's ends. */
function isWhole(children: readonly PreviewToken[], { start, end }: Mark): boolean {
	let first = 0;
	return children.every((child) => {
		const from = first;
		first += roomOf(child);
		return isText(child) || first <= start || from >= end;
	});
}

function piece(child: PreviewToken, from: number, to: number): readonly PreviewToken[] {
	if (from === to) {
		return [];
	}
	return [child.type === 'softbreak' ? child : changed(child, { content: child.content.slice(from, to) })];
}

function opening(child: PreviewToken, title: string): PreviewToken {
	return changed(child, { type: 'abbr_open', tag: 'abbr', nesting: 1, content: '', attrs: [['title', title]] });
}

function closing(child: PreviewToken): PreviewToken {
	return changed(child, { type: 'abbr_close', tag: 'abbr', nesting: -1, content: '', attrs: null });
}

/** A token of the same class with other properties. */
function changed(token: PreviewToken, properties: Partial<PreviewToken>): PreviewToken {
	return Object.assign(Object.create(Object.getPrototypeOf(token) as object) as PreviewToken, token, properties);
}
