import { isExplainedAt, type PaperAbbreviations } from '../audit/explainedAt';
import { writtenText } from '../audit/fixes/writtenText';
import type { Declared } from '../audit/markup';
import { isCapital } from '../language/characters';
import { isFunctionWord } from '../language/functionWords';
import { capitalized } from '../language/nounPhrase';
import type { FormatName } from '../prose/formatNames';
import type { BegunName } from '../search/beginnings';
import { conceptStatus, isSuperseded, preferredDesignation } from '../termbase/concept';
import type { Lexicon } from '../termbase/lexicon';
import type { Concept, Designation } from '../termbase/model';

/** What could be meant by what somebody has begun to write. */
export interface Proposal {
	/** `both` is `long form (ABC)`, `label` a command of LaTeX's that writes what the paper declares. */
	readonly kind: 'abbreviation' | 'name' | 'both' | 'label';
	/** As it is read: one line. Of a label the abbreviation. */
	readonly text: string;
	/** As the document's format writes it. */
	readonly source: string;
	/** Number of the concept; `undefined` for what only the paper says. */
	readonly concept: number | undefined;
	/** What the paper says that it stands for, where there is no concept. */
	readonly meaning: string | undefined;
	readonly isSuperseded: boolean;
}

/** What proposals are made from. */
export interface WritingContext {
	readonly lexicon: Lexicon;
	readonly format: FormatName;
	/** Primary subtag of the document's language; `undefined` where it is not clear. */
	readonly language: string | undefined;
	/** Primary subtags of the languages that names are proposed in. */
	readonly languages: ReadonlySet<string>;
	/** Concept ids and designations that never show. */
	readonly ignored: ReadonlySet<string>;
	/** Whether the document names a concept. */
	readonly holds: (concept: number) => boolean;
	/** What the document says of its abbreviations; `undefined` while that is not known. */
	readonly paper: (PaperAbbreviations & { readonly declared: ReadonlyMap<string, Declared> }) | undefined;
	/** Offset in the document at which it is written. */
	readonly offset: number;
}

/** Letters from which on a word in small letters is the beginning of a name. */
const LEAST_LETTERS = 3;

/**
 * What a phrase may be the beginning of, best first: what the paper itself declares and abbreviates, concepts that it names, then
 * others, superseded ones last. `names` are those that begin so, the likeliest first. Each concept gives its abbreviation, its long
 * form and, while the abbreviation is not explained, both; in the paper's language first.
 */
export function proposalsFor(phrase: string, names: readonly BegunName[], context: WritingContext): readonly Proposal[] {
	if (!isEnough(phrase)) {
		return [];
	}
	const meant = meantConcepts(phrase, names, context);
	const known = new Set(meant.flatMap(({ designation, isOtherwise }) => (isOtherwise ? [] : [designation.text])));
	const proposals = [
		...declaredProposals(phrase, context),
		...ownProposals(phrase, known, context),
		...meant.flatMap((one) => conceptProposals(phrase, one, context)),
	];
	const seen = new Set<string>();
	return proposals.filter(({ source, concept }) => {
		const key = `${concept ?? ''} ${source}`;
		return seen.size < seen.add(key).size;
	});
}

/** Whether so much is written that a proposal helps: two capitals, or three letters of a word that is not one of the commonest. */
function isEnough(phrase: string): boolean {
	return hasTwoCapitals(phrase) || (phrase.length >= LEAST_LETTERS && !isFunctionWord(phrase.toLowerCase()));
}

function hasTwoCapitals(word: string): boolean {
	return /\p{Lu}.*\p{Lu}/su.test(word);
}

/** A concept by the designation that begins as it is written. */
interface Meant {
	readonly concept: Concept;
	readonly number: number;
	readonly designation: Designation;
	readonly isSuperseded: boolean;
	/** Whether the paper says that the abbreviation stands for something else. */
	readonly isOtherwise: boolean;
}

function meantConcepts(phrase: string, names: readonly BegunName[], context: WritingContext): readonly Meant[] {
	const { lexicon, languages, ignored, holds } = context;
	const found = new Map<number, Meant>();
	for (const { entry, name, isAbbreviation } of names) {
		const number = entry.kind === 'term' && fits(phrase, name, isAbbreviation) ? lexicon.numberOf(entry.id) : undefined;
		if (number === undefined || found.has(number) || ignored.has(entry.id) || ignored.has(name)) {
			continue;
		}
		const concept = lexicon.conceptAt(number);
		const designation = concept.designations.find(
			({ text, type, language, weak }) =>
				text === name &&
				(type === 'abbreviation') === isAbbreviation &&
				languages.has(primary(language)) &&
				(isAbbreviation || weak !== 'quiet'),
		);
		if (designation !== undefined) {
			const status = designation.status ?? conceptStatus(concept);
			const isOtherwise = isAbbreviation && isDefinedOtherwise(name, number, context);
			found.set(number, { concept, number, designation, isSuperseded: isSuperseded(status), isOtherwise });
		}
	}
	const rank = ({ number, isSuperseded: isOld, isOtherwise }: Meant): number =>
		(isOtherwise ? 4 : 0) + (holds(number) ? 0 : 2) + (isOld ? 1 : 0);
	return [...found.values()].sort((a, b) => rank(a) - rank(b));
}

/** Whether a name that begins so, folded, is meant by what is written: by the case of its words, as the matching contract has it. */
function fits(phrase: string, name: string, isAbbreviation: boolean): boolean {
	if (name.startsWith(phrase)) {
		return true;
	}
	return isAbbreviation ? isSmall(phrase) || isShouted(phrase) : !hasTwoCapitals(phrase.split(/[ -]/, 1)[0]!);
}

function isSmall(phrase: string): boolean {
	return phrase.length >= LEAST_LETTERS && !/\p{Lu}/u.test(phrase);
}

function isShouted(phrase: string): boolean {
	return hasTwoCapitals(phrase) && !/\p{Ll}/u.test(phrase);
}

function isDefinedOtherwise(abbreviation: string, concept: number, { lexicon, paper }: WritingContext): boolean {
	const explanations = paper?.abbreviations.get(abbreviation)?.explanations ?? [];
	return explanations.length > 0 && !explanations.some(({ definition }) => lexicon.hasName(concept, definition.key));
}

/** What LaTeX's packages write by label. */
function declaredProposals(phrase: string, { paper, format }: WritingContext): readonly Proposal[] {
	if (format !== 'latex') {
		return [];
	}
	return [...(paper?.declared.values() ?? [])].flatMap(({ label, command, definition: { abbreviation, longForm } }) =>
		command !== undefined && isLabel(label) && (abbreviation.startsWith(phrase) || begins(longForm, phrase))
			? [
					{
						kind: 'label' as const,
						text: abbreviation,
						source: `\\${command}{${label}}`,
						concept: undefined,
						meaning: longForm,
						isSuperseded: false,
					},
				]
			: [],
	);
}

/** A label that ends neither its argument nor the line. */
function isLabel(label: string): boolean {
	return /^[\p{L}\p{N} :.,;_+/&-]+$/u.test(label);
}

function begins(longForm: string, phrase: string): boolean {
	return phrase.length >= LEAST_LETTERS && longForm.slice(0, phrase.length).toLowerCase() === phrase.toLowerCase();
}

/** Abbreviations that the paper explains and no termbase that it is read with knows. */
function ownProposals(phrase: string, known: ReadonlySet<string>, { paper, format }: WritingContext): readonly Proposal[] {
	const own = [...(paper?.abbreviations.values() ?? [])].filter(
		({ name, explanations }) =>
			name.startsWith(phrase) && name !== phrase && explanations.length > 0 && !known.has(name) && hasTwoCapitals(phrase),
	);
	return own.flatMap(({ name, explanations }) => {
		const source = writtenText(name, format);
		const meaning = explanations[0]!.definition.longForm;
		return source === undefined
			? []
			: [{ kind: 'abbreviation' as const, text: name, source, concept: undefined, meaning, isSuperseded: false }];
	});
}

function conceptProposals(phrase: string, meant: Meant, context: WritingContext): readonly Proposal[] {
	const { concept, number, designation, isSuperseded: isOld, isOtherwise } = meant;
	const { format, language, languages } = context;
	const written = primary(designation.language);
	const first = language !== undefined && language !== written && languages.has(language) ? language : undefined;
	const isAbbreviation = designation.type === 'abbreviation';
	const texts = [
		...(first === undefined ? [] : namesIn(concept, first, undefined)),
		...namesIn(concept, written, designation),
	].filter(({ kind }) => !isOtherwise || kind === 'name');
	const isCapitalized = isCapital(phrase.charCodeAt(0));
	return (isAbbreviation ? texts : byWords(texts, first)).flatMap(({ kind, short, long }): readonly Proposal[] => {
		if (kind === 'both' && isExplained(short!, context)) {
			return [];
		}
		const full = long !== undefined && isCapitalized ? capitalized(long) : long;
		const text = kind === 'abbreviation' ? short! : kind === 'name' ? full! : `${full!} (${short!})`;
		const source = writtenText(text, format);
		return source === undefined ? [] : [{ kind, text, source, concept: number, meaning: undefined, isSuperseded: isOld }];
	});
}

/** One of the ways to name a concept in a language. */
interface Naming {
	readonly kind: 'abbreviation' | 'name' | 'both';
	readonly language: string;
	readonly short: string | undefined;
	readonly long: string | undefined;
}

/** The abbreviation, the name and both of a concept in a language; `begun` is among them if it is given. */
function namesIn(concept: Concept, language: string, begun: Designation | undefined): readonly Naming[] {
	const isShort = begun?.type === 'abbreviation';
	const short = (isShort ? begun : preferredDesignation(concept, language, 'abbreviation'))?.text;
	const full = preferredDesignation(concept, language, 'full')?.text;
	const long = isShort || begun === undefined ? full : begun.text;
	const naming = (kind: Naming['kind'], name: string | undefined): Naming => ({ kind, language, short, long: name });
	return [
		...(short === undefined ? [] : [naming('abbreviation', long)]),
		...fullFirst(full, long).map((name) => naming('name', name)),
		...(short === undefined || full === undefined || full.includes(short) ? [] : [naming('both', full)]),
	];
}

/** The names in words, each once: what is begun before the full name, unless that only goes on where what is begun ends. */
function fullFirst(full: string | undefined, begun: string | undefined): readonly string[] {
	const goesOn = full !== undefined && begun !== undefined && full.toLowerCase().startsWith(begun.toLowerCase());
	const names = goesOn ? [full, begun] : [begun, full];
	return [...new Set(names.filter((name) => name !== undefined))];
}

/** Who begins to write a name in words wants it first, the abbreviation last; but names of the paper's language before others. */
function byWords(namings: readonly Naming[], first: string | undefined): readonly Naming[] {
	const rank = ({ kind, language }: Naming): number => (language === first ? 0 : 2) + (kind === 'abbreviation' ? 1 : 0);
	return [...namings].sort((a, b) => rank(a) - rank(b));
}

function isExplained(abbreviation: string, { paper, offset }: WritingContext): boolean {
	return paper !== undefined && isExplainedAt(abbreviation, offset, paper);
}

function primary(language: string): string {
	return language.slice(0, 2).toLowerCase();
}
