import type { PassageReading } from '../document/passageReading';
import { detectLanguage } from '../language/functionWords';
import type { FormatName } from '../prose/formatNames';
import { LIST_FORMATS } from './abbreviationList/listFormats';
import { findAbbreviations, type Token } from './abbreviations';
import { wrongArticleBefore } from './articleRule';
import { definitionAround, type Knows } from './definitions';
import { titlesIn } from './emphasis';
import type { Definition, Span, WrongArticle } from './finding';
import { type Possessive, possessiveOf } from './houseRules';
import { type Markup, readMarkup, type SectionMark } from './markup';
import { findRows, type Row } from './rows';
import { type Heading, headingsOf, type SectionNames } from './sections';
import { isWithin } from './sectionWalk';
import type { Spoken } from './spoken';

/** An abbreviation in a passage. */
export interface Use extends Token {
	/** Whether it stands in a note, which neither explains nor wants an explanation. */
	readonly isNote: boolean;
	readonly isQuoted: boolean;
}

/** What a passage holds that the audit is about; all in order, in offsets of the passage. */
export interface PassageAudit {
	readonly uses: readonly Use[];
	/** What is explained in the prose, but in notes, and in rows that may be a list's. */
	readonly explained: readonly Row[];
	/** What stands somewhere as nothing but an abbreviation, each once. */
	readonly undoubted: readonly string[];
	readonly declared: Markup['declared'];
	readonly labelled: Markup['uses'];
	readonly headings: readonly Heading[];
	readonly marks: readonly SectionMark[];
	/** Notes within paragraphs. */
	readonly notes: readonly Span[];
	/** Articles that do not fit the abbreviation behind them, if the document is English. */
	readonly articles: readonly WrongArticle[];
	/** Possessives of abbreviations, but for those in notes and quotations. */
	readonly possessives: readonly Possessive[];
	/** Where several words are emphasised, as titles are. */
	readonly titles: readonly Span[];
	/** Whether a list of abbreviations may be marked in it. */
	readonly hasListMark: boolean;
	/** Words of prose. */
	readonly words: number;
}

/** What a passage is audited with. */
export interface PassageContext {
	readonly format: FormatName;
	readonly knows: Knows;
	/** How an abbreviation is read aloud. */
	readonly spoken: (abbreviation: string) => Spoken;
	/** The same string for equal ones: names that are one object are compared at once. */
	readonly intern: (name: string) => string;
	/** Whether the passage begins the document. */
	readonly isFirst: boolean;
	readonly sectionNames: SectionNames | undefined;
}

/** Characters of a block that its language is recognised by. */
const LANGUAGE_SAMPLE = 4000;

/** Audits a passage by itself. `source` is its text. Linear in its length. */
export function auditPassage(reading: PassageReading, source: string, context: PassageContext): PassageAudit {
	const { text, blocks } = reading;
	const { format, knows, spoken, intern, isFirst, sectionNames } = context;
	const { declared, uses: labelled, notes, sections } = readMarkup(source, format, isFirst);
	const tokens = blocks.map(({ start, end }) => findAbbreviations(text, start, end));
	const uses: Use[] = [];
	const articles: WrongArticle[] = [];
	const possessives: Possessive[] = [];
	const definitions: Definition[] = [];
	const headings = headingsOf(text, blocks, format === 'plainText', sectionNames);
	const capitals = new Set(headings.filter(({ isInCapitals }) => isInCapitals).map(({ start }) => start));
	for (const [index, block] of blocks.entries()) {
		const isShouted = capitals.has(block.start);
		for (const token of tokens[index]!) {
			const isNote = block.kind === 'note' || notes.some((note) => isWithin(token.start, note));
			const isDoubtful = token.isDoubtful || isShouted;
			const { start, end, parts } = token;
			uses.push({ start, end, key: intern(token.key), isDoubtful, parts, isNote, isQuoted: block.kind === 'quote' });
			if (!isNote && block.kind !== 'quote' && !isShouted) {
				addTo(possessives, possessiveOf(text, token, token.key));
				addTo(articles, wrongArticleOf(text, token, block, spoken));
			}
			addTo(definitions, isNote ? undefined : definitionOf(text, token, block, knows));
		}
	}
	const explained = new Set(definitions.map(({ at }) => at.start));
	const rows = findRows({ text, blocks, tokens }, knows).filter(({ definition: { at } }) => !explained.has(at.start));
	return {
		uses,
		explained: inOrder(definitions, rows),
		undoubted: undoubtedIn(uses),
		declared,
		labelled,
		headings,
		marks: sections,
		notes,
		articles,
		possessives,
		titles: titlesIn(source, format),
		hasListMark: source.includes(LIST_FORMATS[format].markers.hint),
		words: wordsIn(reading),
	};
}

function addTo<T>(list: T[], found: T | undefined): void {
	if (found !== undefined) {
		list.push(found);
	}
}

/** The article before a token, if it is wrong, in what is not another language than English. */
function wrongArticleOf(
	text: string,
	token: Token,
	block: PassageReading['blocks'][number],
	spoken: PassageContext['spoken'],
): WrongArticle | undefined {
	const [part] = token.parts ?? [];
	const { key, isDoubtful } = part?.start === token.start ? part : token;
	const isDotted = text.charAt(token.start + 1) === '.';
	if (isDoubtful && !isDotted && !/^\d/.test(key)) {
		return undefined;
	}
	const found = wrongArticleBefore(text, token.start, block.start, key, () => (isDotted ? 'letters' : spoken(key)));
	const language = found && detectLanguage(text.slice(block.start, Math.min(block.end, block.start + LANGUAGE_SAMPLE)));
	return language === undefined || language === 'en' ? found : undefined;
}

function inOrder(definitions: readonly Definition[], rows: readonly Row[]): readonly Row[] {
	const all = [...definitions.map((definition) => ({ definition, isAligned: true })), ...rows];
	return all.sort((a, b) => a.definition.at.start - b.definition.at.start);
}

function undoubtedIn(uses: readonly Use[]): readonly string[] {
	const tokens = uses.flatMap((use): readonly Token[] => use.parts ?? [use]);
	return [...new Set(tokens.filter(({ isDoubtful }) => !isDoubtful).map(({ key }) => key))];
}

/** The explanation of a token, or of the part of a compound that is explained. */
function definitionOf(
	text: string,
	token: Token,
	block: PassageReading['blocks'][number],
	knows: Knows,
): Definition | undefined {
	const whole = definitionAround(text, token, block, knows);
	if (whole !== undefined || token.parts === undefined) {
		return whole;
	}
	for (const part of token.parts) {
		const found = definitionAround(text, part, block, knows);
		if (found !== undefined) {
			return found;
		}
	}
	return undefined;
}

function wordsIn({ text, blocks }: PassageReading): number {
	let count = 0;
	for (const { start, end } of blocks) {
		let isInside = false;
		for (let at = start; at < end; at++) {
			const isSeparator = text.charCodeAt(at) <= 0x20;
			count += !isSeparator && !isInside ? 1 : 0;
			isInside = !isSeparator;
		}
	}
	return count;
}
