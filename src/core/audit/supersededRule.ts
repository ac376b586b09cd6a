import type { Occurrence } from '../document/occurrences';
import type { Block } from '../prose/prose';
import { isSuperseded, preferredDesignation } from '../termbase/concept';
import type { Lexicon } from '../termbase/lexicon';
import type { Concept, Designation } from '../termbase/model';
import { namesYearBefore } from './dates';
import type { SupersededTerm } from './finding';
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
}

/**
 * Whether an occurrence is an outdated name for what goes by another one now; `undefined` where it is not, or where the sentence,
 * a heading or the document speaks of the time before, the sentence tells of the change itself, or the name is part of a title.
 */
export function supersededAt(occurrence: Occurrence, place: Place, lexicon: Lexicon): SupersededTerm | undefined {
	const [entry] = occurrence.judgement.entries;
	if (occurrence.certainty !== 'certain' || entry === undefined) {
		return undefined;
	}
	const { concept, designation } = lexicon.entry(entry);
	const { status } = designation;
	if (status === undefined || status.state === 'ended' || !isSuperseded(status)) {
		return undefined;
	}
	const { text, block, headings, year } = place;
	const { start, end } = occurrence;
	if (block.kind === 'quote' || block.kind === 'note' || (year !== undefined && year <= status.year)) {
		return undefined;
	}
	const successor = successorOf(concept, designation, lexicon);
	const sentence = block.kind === 'cell' ? rowAround(text, start) : sentenceIn(text, start, end, block);
	const isHistorical =
		[sentence, ...headings].some((one) => namesYearBefore(one, status.year)) ||
		OF_THE_PAST.test(sentence) ||
		(successor !== undefined && successor.text !== designation.text && sentence.includes(successor.text));
	if (isHistorical || isPartOfTitle(text, start, end)) {
		return undefined;
	}
	return {
		code: 'superseded-term',
		name: text
			.slice(start, end)
			.replace(/[\u0001\u00ad]/g, '')
			.replace(/\s+/g, ' '),
		start,
		end,
		isQuoted: false,
		concept: lexicon.conceptOf(entry),
		state: status.state,
		year: status.year,
		successor,
	};
}

function sentenceIn(text: string, start: number, end: number, block: Block): string {
	const around = sentenceAround(text, start, end, block.start, block.end);
	return text.slice(around.start, around.end);
}

/** The row of a table: what a cell means, its neighbours say. */
function rowAround(text: string, at: number): string {
	const end = text.indexOf('\n', at);
	return text.slice(text.lastIndexOf('\n', at) + 1, end === -1 ? text.length : end);
}

/** Words with which a sentence tells of former times, or of the change. */
const OF_THE_PAST =
	/(?<!\p{L})(?:former|formerly|then|renamed|rename|rebranded|became|becomes?|replaced|replaces|successor|succeeded|predecessor|precursor|previously|previous|until|originally|historical|historically|used to be|since known|now known|now called|now the|was known|as it was|old name|ehemals?|damals|ancien(?:ne)?|anciennement|antiguo|antes)(?!\p{L})/iu;

function successorOf(concept: Concept, { type, text, language }: Designation, lexicon: Lexicon): SupersededTerm['successor'] {
	const id = concept.designations.find((designation) => designation.text === text && designation.type === type)?.status
		?.successor;
	const number = id === undefined ? undefined : lexicon.numberOf(id);
	if (number === undefined) {
		return undefined;
	}
	const other = lexicon.conceptAt(number);
	const designation =
		preferredDesignation(other, language, type === 'abbreviation' ? 'abbreviation' : 'full') ??
		preferredDesignation(other, 'en', type === 'abbreviation' ? 'abbreviation' : 'full');
	return { concept: number, text: designation?.text ?? other.label };
}

/** Whether the name is part of a longer one (`ESDP Newsletter`, `Berlin Plus`), or of a title in quotation marks. */
function isPartOfTitle(text: string, start: number, end: number): boolean {
	const before = text.slice(Math.max(0, start - 60), start);
	const after = text.slice(end, end + 60);
	const follows = /^[ \n\u0001]+(?:\p{Lu}\p{Ll}+)/u.test(after) || /^[ \n]+(?:mission|operation)s?[ \n]+\p{Lu}/u.test(after);
	const precedes =
		/(?:^|[^.!?:\u0002\n(“"][ \n])(?!The |A |An |In |On |For |By |With |From |And |But )\p{Lu}\p{Ll}+[ \n]$/u.test(before);
	return follows || precedes || (/[“„«‘][^”“»’]*$/u.test(before) && /^[^“„«‘]*[”“»’]/u.test(after));
}
