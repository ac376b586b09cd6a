import type { Occurrence } from '../document/occurrences';
import { isWordAt } from '../language/characters';
import type { Block } from '../prose/prose';
import { isSuperseded } from '../termbase/concept';
import type { Lexicon } from '../termbase/lexicon';
import type { Concept } from '../termbase/model';
import { successorOf } from '../termbase/successor';
import { yearsIn } from './dates';
import { visiblePhrase } from './definitions';
import type { Span, SupersededTerm } from './finding';
import { sentenceAround } from './sentences';

/** Where an occurrence stands. All offsets are the passage's. */
export interface Place {
	/** The passage's projection. */
	readonly text: string;
	readonly block: Block;
	/** The headings above, from the outermost. */
	readonly headings: readonly string[];
	/** The year in which the document was written, if it says so. */
	readonly year: number | undefined;
	/** Where several words are emphasised, as titles are. */
	readonly titles: readonly Span[];
	/** Where the table begins that the block is a cell of. */
	readonly tableStart: number;
	/** Where the lines of the passage begin, if it has cells. */
	readonly lineStarts: readonly number[];
}

/** What is found at an outdated name: it is reported, or the sentence tells of its concept that the name has changed. */
export type Superseded =
	| {
			readonly told?: undefined;
			readonly finding: SupersededTerm;
			/** The change of names, as `told` has it. */
			readonly change: string;
			/** Whether the sentence speaks of the present, so that it is wrong even where the document tells of the change elsewhere. */
			readonly isOfToday: boolean;
	  }
	| { readonly told: string };

/**
 * Whether an occurrence is an outdated name for what goes by another one now; `undefined` where it is not, or where the sentence,
 * a heading or the document speaks of the time before, the sentence tells of the change itself, or the name is part of a title.
 */
export function supersededAt(occurrence: Occurrence, place: Place, lexicon: Lexicon): Superseded | undefined {
	const [entry] = occurrence.judgement.entries;
	if (occurrence.certainty !== 'certain' || entry === undefined) {
		return undefined;
	}
	const { designation } = lexicon.entry(entry);
	const { status } = designation;
	if (status === undefined || status.state === 'ended' || !isSuperseded(status)) {
		return undefined;
	}
	const { text, block, headings, year, titles } = place;
	const { start, end } = occurrence;
	const number = lexicon.conceptOf(entry);
	const successor = successorOf(designation, lexicon);
	const sentence = sentenceIn(start, end, place);
	const spoken = visiblePhrase(text.slice(sentence.start, sentence.end));
	const isCalledOld = OLD.test(text.slice(Math.max(0, start - 40), start));
	if (isCalledOld || CHANGE.test(spoken) || (successor !== undefined && names(spoken, lexicon.conceptAt(successor.concept)))) {
		return { told: toldOf(number, status.year) };
	}
	if (block.kind === 'quote' || block.kind === 'note' || (year !== undefined && year <= status.year)) {
		return undefined;
	}
	const isHistorical =
		OF_THE_PAST.test(spoken) ||
		yearsIn(spoken).some((one) => one < status.year) ||
		columnHeads(place).some((one) => one < status.year) ||
		headings.some((heading) => yearsIn(heading).some((one) => one < status.year));
	const isTitle = titles.some((title) => title.start <= start && title.end >= end);
	if (isHistorical || isTitle || isPartOfName(text, start, end, sentence.start)) {
		return undefined;
	}
	return {
		change: toldOf(number, status.year),
		isOfToday: OF_TODAY.test(spoken) || yearsIn(spoken).some((one) => one > status.year),
		finding: {
			code: 'superseded-term',
			name: visiblePhrase(text.slice(start, end)),
			start,
			end,
			isQuoted: false,
			concept: number,
			state: status.state,
			year: status.year,
			successor,
		},
	};
}

/** A concept may have changed its name several times. */
function toldOf(concept: number, year: number): string {
	return `${concept} ${year}`;
}

/** Whether a text holds a current name of a concept. */
function names(text: string, { designations }: Concept): boolean {
	return designations.some(({ text: name, status }) => {
		const at = isSuperseded(status) ? -1 : text.indexOf(name);
		return at !== -1 && !isWordAt(text, at - 1) && !isWordAt(text, at + name.length);
	});
}

/** The sentence of an occurrence; in a table the row: what a cell means, its neighbours say. */
function sentenceIn(start: number, end: number, { text, block, lineStarts }: Place): Span {
	return block.kind === 'cell' ? lineAt(start, text, lineStarts) : sentenceAround(text, start, end, block.start, block.end);
}

function lineAt(offset: number, text: string, lineStarts: readonly number[]): Span {
	return {
		start: lineStarts.findLast((line) => line <= offset) ?? 0,
		end: lineStarts.find((line) => line > offset) ?? text.length,
	};
}

/** The years in the first row of the table in which a cell stands; none elsewhere. */
function columnHeads({ text, block, tableStart, lineStarts }: Place): readonly number[] {
	if (block.kind !== 'cell') {
		return [];
	}
	return yearsIn(text.slice(tableStart, lineAt(tableStart, text, lineStarts).end));
}

/** Words right before a name that say that it is one of the past. */
const OLD = /(?<!\p{L})(?:old|former|erstwhile|late|defunct|ancienne?|antigu[oa]|ehemaligen?|früheren?)[\s\u0001]+$/iu;

/** Words with which a sentence tells of former times, or of the change. */
const OF_THE_PAST =
	/(?<!\p{L})(?:former|formerly|then|renamed|rename|rebranded|erstwhile|defunct|abolished|dissolved|disbanded|merged|gave way|no longer|back then|at the time|became|becomes?|replaced|replaces|successor|succeeded|predecessor|precursor|previously|previous|until|originally|historical|historically|used to be|since known|now known|now called|now the|was known|as it was|old names?|(?:to|of|in) the past|ehemals?|damals|ancien(?:ne)?|anciennement|antiguo|antes)(?!\p{L})/iu;

/** With which it tells of a change of names, so that the writer knows of it. */
const CHANGE =
	/(?<!\p{L})(?:renam(?:ed|ing)|rebranded|replaced by|superseded|succeeded by|gave way|dissolved|abolished|merged into|now (?:called|known|named)|devenue?s?|remplacée?s? par|rebaptisée?s?|ersetzt|umbenannt|abgelöst|sustituid[oa]s?|rebautizad[oa]s?)(?!\p{L})/iu;

/** With which it speaks of the present. */
const OF_TODAY = /(?<!\p{L})(?:today|now(?:adays)?|current(?:ly)?|present(?:ly|-day)?|still|ongoing|this year)(?!\p{L})/iu;

/** Whether the name is part of a longer one (`ESDP Newsletter`, `Report on ESDP`), or of a title in quotation marks. */
function isPartOfName(text: string, start: number, end: number, sentenceStart: number): boolean {
	const from = Math.max(0, start - 60);
	const before = text.slice(from, start);
	const after = text.slice(end, end + 60);
	const follows = /^[ \n\u0001]+(?:\p{Lu}\p{Ll}+)/u.test(after) || /^[ \n]+(?:mission|operation)s?[ \n]+\p{Lu}/u.test(after);
	const name =
		/(?<![\p{L}\p{N}])(?!The |A |An |In |On |For |By |With |From |And |But )\p{Lu}\p{Ll}[\p{L}-]*[ \n\u0001]+(?:(?:of|for|on|to)[ \n](?:the[ \n])?)?$/u.exec(
			before,
		);
	// The first word of a sentence has a capital anyway.
	const precedes = name !== null && /[\p{L}\p{N}]/u.test(text.slice(sentenceStart, from + name.index));
	return follows || precedes || (/[“„«‘][^”“»’]*$/u.test(before) && /^[^“„«‘]*[”“»’]/u.test(after));
}
