import type { FormatName } from '../prose/formatNames';
import type { CitationStyle, CitationSyntax } from './citationSyntax';
import type { ReportTexts } from './model';
import { escaped, styledText } from './styledText';

/** What is cited, and how. */
export interface Cited {
	/** The report's key in the paper's bibliography, else ours. */
	readonly key: string;
	/** Of the unit: the same place cited twice has one footnote. */
	readonly unitId: string;
	/** As `locator` writes it. */
	readonly locator: string;
	/** Of the report. Every citation that is written out begins with it: no author is named. */
	readonly title: string;
	/** In the paper's language. */
	readonly texts: ReportTexts;
	readonly style: CitationStyle;
}

/** Where it is cited. */
export interface Place {
	readonly text: string;
	readonly format: FormatName;
	readonly syntax: CitationSyntax;
	/** Offset at which the citation goes. */
	readonly offset: number;
	readonly lineEnd: string;
}

/** Text that is put into a document. */
export interface Insertion {
	readonly offset: number;
	readonly text: string;
}

/** What a citation puts into a paper. */
export interface Citation {
	/** By offset. A definition that its footnote or label lacks is among them. Where both go to one place they are one. */
	readonly insertions: readonly Insertion[];
	/** Offset behind the citation once all is inserted. */
	readonly cursor: number;
}

/** Cites a unit of the report in a paper, in its own syntax, with spaces around it as the place asks. Linear in the paper. */
export function cite(cited: Cited, place: Place): Citation {
	const { text, offset } = place;
	const mark = citationMark(cited, place);
	const before = isGlued(place.syntax) || /^$|[\s([{"'“‘«–—]/u.test(text.slice(offset - 1, offset)) ? '' : ' ';
	// A bracket would make a link of a footnote, and reStructuredText ends a role only before what ends a word.
	const behind = /^$|[\s.,;:!?)\]}"'”’»…–—/<-]/u.test(text.charAt(offset)) ? '' : ' ';
	const citation: Insertion = { offset, text: before + mark + behind };
	const cursor = offset + before.length + mark.length;
	const isAtEnd = offset === text.length;
	const definition = definitionOf(cited, place, isAtEnd ? text + citation.text : text);
	if (definition === undefined) {
		return { insertions: [citation], cursor };
	}
	if (isAtEnd && definition.offset === offset) {
		return { insertions: [{ offset, text: citation.text + definition.text }], cursor };
	}
	return definition.offset > offset
		? { insertions: [citation, definition], cursor }
		: { insertions: [definition, citation], cursor: cursor + definition.text.length };
}

/** Whether a citation stands directly behind the word. */
function isGlued(syntax: CitationSyntax): boolean {
	return syntax.kind === 'footnote' || (syntax.kind === 'latex' && /^(?:foot|super)/.test(syntax.command));
}

/** The citation as it stands in the line. */
function citationMark(cited: Cited, { text, offset, format, syntax }: Place): string {
	const { key, title, texts, style } = cited;
	const where = escaped(cited.locator, format);
	switch (syntax.kind) {
		case 'pandoc':
			return `[@${/^[\p{L}\p{N}_]+(?:[:.#$%&+?<>~/-][\p{L}\p{N}_]+)*$/u.test(key) ? key : `{${key}}`}, ${where}]`;
		case 'latex':
			return `\\${syntax.command}[${where}]{${key}}`;
		case 'typst':
			return /^[\p{L}\p{N}_-]+(?:[.:][\p{L}\p{N}_-]+)*$/u.test(key)
				? `@${key}[${where}]`
				: `#cite(label(${JSON.stringify(key)}), supplement: [${where}])`;
		case 'orgCite':
			return `[cite:@${key} ${where}]`;
		case 'citeRole':
			return `:${syntax.role}:\`${key}{${cited.locator}}\``;
		case 'restructuredText':
			return `[${key}]_, ${where}`;
		case 'citeMacro':
			return syntax.hasLocators ? `cite:[${key}(${cited.locator})]` : `cite:[${key}], ${where}`;
		case 'asciiDoc':
			return `<<${key}>>, ${where}`;
		case 'footnote':
			return `[^${labelOf(cited)}]`;
		case 'parentheses': {
			const isKnown = text.slice(0, offset).replace(/\s+/g, ' ').includes(escaped(title, format));
			return `(${styledText(filled(style === 'apa' ? texts.citation : note(texts, isKnown), cited), format).replace(/\.$/, '')})`;
		}
	}
}

/** What a citation refers to within the paper, and the paper does not have yet. `whole` is what it will then stand behind. */
function definitionOf(cited: Cited, place: Place, whole: string): Insertion | undefined {
	const { key, texts, style } = cited;
	const { text: paper, format, syntax, offset, lineEnd } = place;
	const atEnd = (definition: string, sibling?: string): Insertion => ({
		offset: paper.length,
		text: `${gapBehind(whole, lineEnd, sibling)}${definition}${lineEnd}`,
	});
	const entry = (): string => styledText(style === 'apa' ? texts.reference : texts.bibliography, format);
	switch (syntax.kind) {
		case 'footnote': {
			const label = labelOf(cited);
			if (paper.includes(`[^${label}]:`)) {
				return undefined;
			}
			const isKnown = paper.slice(0, offset).includes(`[^${key}-`);
			return atEnd(`[^${label}]: ${styledText(filled(note(texts, isKnown), cited), format)}`, '[^');
		}
		case 'restructuredText':
			return paper.includes(`.. [${key}]`) ? undefined : atEnd(`.. [${key}] ${entry()}`, '.. [');
		case 'asciiDoc': {
			if (paper.includes(`[[[${key}`)) {
				return undefined;
			}
			const item = `* [[[${key}]]] ${entry()}`;
			const first = firstItem(paper);
			return first === undefined
				? atEnd(`[bibliography]${lineEnd}== ${HEADINGS.get(texts.language) ?? 'References'}${lineEnd}${lineEnd}${item}`)
				: { offset: first, text: `${item}${lineEnd}` };
		}
		case 'pandoc':
		case 'latex':
		case 'typst':
		case 'orgCite':
		case 'citeRole':
		case 'citeMacro':
		case 'parentheses':
			return undefined;
	}
}

/** What separates a text from a block behind it: a blank line, but for one of those that begin alike and stand line by line. */
export function gapBehind(text: string, lineEnd: string, sibling?: string): string {
	const inked = text.trimEnd();
	if (inked === '') {
		return '';
	}
	const ends = text.slice(inked.length).split('\n').length - 1;
	const lastLine = inked.slice(inked.lastIndexOf('\n') + 1);
	return lineEnd.repeat(Math.max(0, (sibling !== undefined && lastLine.startsWith(sibling) ? 1 : 2) - ends));
}

/** Where the first item of a paper's bibliography begins, in AsciiDoc; `undefined` where it has none. */
function firstItem(paper: string): number | undefined {
	const section = /^\[bibliography\][ \t]*$/m.exec(paper);
	const item = /^\*+[ \t]+\[\[\[/gm;
	item.lastIndex = section?.index ?? paper.length;
	return item.exec(paper)?.index;
}

/** What a list of references is called. */
const HEADINGS: ReadonlyMap<string, string> = new Map([
	['en', 'References'],
	['fr', 'Bibliographie'],
	['es', 'Referencias'],
]);

function labelOf({ key, unitId }: Cited): string {
	return `${key.replace(/[^\p{L}\p{N}_-]/gu, '-')}-${unitId}`;
}

function note(texts: ReportTexts, isKnown: boolean): string {
	return isKnown ? texts.shortNote : texts.note;
}

function filled(text: string, { locator }: Cited): string {
	return text.replace('{0}', () => locator);
}
