import type { DocumentReading, DocumentSource } from '../../document/documentReading';
import type { FormatName } from '../../prose/formatNames';
import { isSuperseded } from '../../termbase/concept';
import type { Lexicon } from '../../termbase/lexicon';
import type { Concept, Designation } from '../../termbase/model';
import type { Abbreviation, Explanation } from '../census';
import type { Knows } from '../definitions';
import type { AuditOptions, AuditResult } from '../documentAudit';
import type { Span } from '../finding';
import { isWellKnown } from '../houseStyles';
import { KnownNames } from '../knownNames';
import { alignLongForm, wordsIn } from '../longForm';
import type { Spoken } from '../spoken';
import { type DocumentBlock, DocumentBlocks } from './documentBlocks';

/** What fixes know of the document that was audited, and of the termbases. */
export interface FixContext {
	readonly format: FormatName;
	/** The block of prose that holds a span; `undefined` if none does. */
	readonly blockOf: (span: Span) => DocumentBlock | undefined;
	/** What the audit found, by name. */
	readonly abbreviations: ReadonlyMap<string, Abbreviation>;
	/** The explanation that an offset lies in, be it in the abbreviation, in the long form or between them. */
	readonly explanationAt: (offset: number) => Explanation | undefined;
	/** As in `AuditOptions`. */
	readonly fewUses: number;
	/** Whether it needs no explanation. */
	readonly isWellKnown: (abbreviation: string) => boolean;
	/** Whether a termbase knows an abbreviation as the short form of a name, which is given as its phrase key. */
	readonly knows: Knows;
	/** What the concepts with an abbreviation may be called where it is explained: of each the names that fit it, best first. */
	readonly longForms: (abbreviation: string) => readonly (readonly string[])[];
	/** Whether an abbreviation has no other meaning that anybody recorded. */
	readonly isUnambiguous: (abbreviation: string) => boolean;
	readonly spoken: (abbreviation: string) => Spoken;
	/** Whether a name of a concept was renamed or replaced. */
	readonly isSuperseded: (concept: number, name: string) => boolean;
	/** Whether a concept is called exactly so, but for capitals. */
	readonly isNameOf: (concept: number, text: string) => boolean;
}

/** What fixes of a document's findings go by: the reading and the result are those of one version of it. */
export function fixContext(
	reading: DocumentReading,
	source: DocumentSource,
	format: FormatName,
	{ houseStyle, fewUses }: Pick<AuditOptions, 'houseStyle' | 'fewUses'>,
	{ abbreviations }: Pick<AuditResult, 'abbreviations'>,
): FixContext {
	const { lexicon } = reading;
	const names = new KnownNames(lexicon);
	const blocks = new DocumentBlocks(reading, source);
	const designationsOf = (abbreviation: string): readonly Designation[] =>
		names.conceptsOf(abbreviation).flatMap((concept) => abbreviationsOf(lexicon.conceptAt(concept), abbreviation));
	let explanations: readonly Explanation[] | undefined;
	return {
		format,
		blockOf: (span) => blocks.holding(span),
		abbreviations,
		explanationAt: (offset) => {
			explanations ??= [...abbreviations.values()].flatMap((abbreviation) => abbreviation.explanations);
			return explanations.find(({ definition: { at, long } }) => {
				return offset >= Math.min(at.start, long.start) && offset < Math.max(at.end, long.end);
			});
		},
		fewUses,
		isWellKnown: (name) => isWellKnown(houseStyle, name),
		knows: (name, key) => names.has(name, key),
		longForms: (name) => longFormsOf(name, lexicon, names.conceptsOf(name), reading.language ?? 'en'),
		isUnambiguous: (name) =>
			names.conceptsOf(name).length === 1 && designationsOf(name).every(({ weak }) => weak === undefined) && !hasOther(name),
		spoken: (name) => names.spoken(name),
		isSuperseded: (concept, name) =>
			lexicon.conceptAt(concept).designations.some(({ text, status }) => text === name && isSuperseded(status)),
		isNameOf: (concept, text) =>
			lexicon.conceptAt(concept).designations.some((one) => one.text.toLowerCase() === text.toLowerCase()),
	};

	function hasOther(name: string): boolean {
		return names
			.conceptsOf(name)
			.some((concept) => lexicon.conceptAt(concept).otherMeanings?.some(({ form }) => form === name) === true);
	}
}

function abbreviationsOf({ designations }: Concept, abbreviation: string): readonly Designation[] {
	return designations.filter(({ text, type }) => type === 'abbreviation' && text === abbreviation);
}

/**
 * Of each concept the names in the document's language whose letters make the abbreviation, else its name, if that is what the
 * abbreviation is the short form of: a concept has several, of which some may be out of use.
 */
function longFormsOf(
	abbreviation: string,
	lexicon: Lexicon,
	concepts: readonly number[],
	language: string,
): readonly (readonly string[])[] {
	return concepts.flatMap((number) => {
		const concept = lexicon.conceptAt(number);
		const [own] = abbreviationsOf(concept, abbreviation).toSorted((a, b) => rank(a, language) - rank(b, language));
		if (own === undefined) {
			return [];
		}
		const inWords = concept.designations.filter((one) => one.type !== 'abbreviation' && one.language === own.language);
		const texts = inWords.map(({ text }) => text).filter((text) => isLongForm(text, abbreviation));
		const fitting = texts.filter((text) => isMadeOf(abbreviation, text));
		if (fitting.length > 0) {
			return [fitting];
		}
		const [name] = inWords;
		const first = concept.designations.find((one) => one.type === 'abbreviation' && one.language === own.language);
		const isItsName = first?.text === abbreviation && name?.status?.state === own.status?.state;
		return isItsName && name !== undefined && texts.includes(name.text) ? [texts] : [];
	});
}

function rank(designation: Designation, language: string): number {
	return designation.language.startsWith(language) ? 0 : 1;
}

/** Whether a name can stand in an explanation and says more than the abbreviation. */
function isLongForm(text: string, abbreviation: string): boolean {
	return /^\p{L}[^()[\]\n]*$/u.test(text) && text.includes(' ') && !text.includes(abbreviation);
}

function isMadeOf(abbreviation: string, text: string): boolean {
	const words = wordsIn(text, 0, text.length);
	return words !== undefined && alignLongForm(abbreviation, words, true) !== undefined;
}
