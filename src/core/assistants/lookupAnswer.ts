import { locator } from '../citing/locator';
import type { Report } from '../report/report';
import type { SearchResult } from '../search/searchIndex';
import { conceptStatus, fullName, isSuperseded } from '../termbase/concept';
import type { Lexicon } from '../termbase/lexicon';
import type { Concept, DesignationStatus } from '../termbase/model';
import { answerText, dataText, fitting, listed, NOTE } from './answerText';

/** What answers are written from. */
export interface LookupSources {
	/** The termbases of the user and the bundled glossary. */
	readonly lexicon: Lexicon;
	readonly report: Report;
	/** The day that the facts of the bundled glossary are told as of. */
	readonly asOf: string | undefined;
}

/** Senses that an answer tells at most. */
const MOST_SENSES = 8;

/** Concepts that are suggested for a term that is not found. */
const MOST_SUGGESTIONS = 5;

/**
 * Of each sense: names, facts, units of the report, concepts of each relation, counterparts. With the lengths below, no sense has more
 * than some 20,000 characters, but for what JSON escapes; the largest of the bundled glossary has a quarter of that.
 */
const MOST_NAMES = 16;
const MOST_FACTS = 6;
const MOST_UNITS = 8;
const MOST_RELATED = 6;
const MOST_COUNTERPARTS = 4;

/** Characters of a definition; of a fact, a source or a remark; of a name or an id. */
const LONGEST_DEFINITION = 900;
const LONGEST_TEXT = 450;
const LONGEST_NAME = 120;

/** A concept that a term names. */
interface Sense {
	readonly concept: Concept;
	/** The designation that it was found by; `undefined` where it was found by its id. */
	readonly name: string | undefined;
}

/**
 * What is known of a term: every concept that it names, by the priority of their termbases; else that there is none, and which
 * concepts are nearest. `hits` are what the search finds for it.
 */
export function lookupAnswer(term: string, hits: readonly SearchResult[], sources: LookupSources): string {
	const { lexicon } = sources;
	const terms = hits.filter(({ entry }) => entry.kind === 'term');
	const senses = sensesOf(term, terms, lexicon);
	const asked = { term: dataText(term, LONGEST_NAME), found: senses.length > 0 };
	if (senses.length === 0) {
		return answerText({
			...asked,
			meaning: 'No termbase has this term. That says nothing about what it means: do not guess.',
			nearest: terms
				.slice(0, MOST_SUGGESTIONS)
				.flatMap(({ entry }) => lexicon.concept(entry.id) ?? [])
				.map((concept) => ({ ...reference(concept), termbase: termbaseOf(concept, sources) })),
			note: NOTE,
		});
	}
	const { shown, leftOut } = fitting(
		senses.map((sense) => senseAnswer(sense, sources)),
		MOST_SENSES,
	);
	return answerText({
		...asked,
		meaning: senses.length === 1 ? undefined : 'The term has several senses; only its context can tell which one is meant.',
		senses: shown,
		sensesLeftOut: leftOut === 0 ? undefined : leftOut,
		note: NOTE,
	});
}

/** The concepts that have a term as their id, that are found by it in a text, or that have it as a name if case and accents fold. */
function sensesOf(term: string, hits: readonly SearchResult[], lexicon: Lexicon): readonly Sense[] {
	const names = new Map<number, string | undefined>();
	const add = (concept: number, name: string | undefined): void => {
		names.set(concept, names.get(concept) ?? name);
	};
	for (let termbase = 0; termbase < lexicon.termbaseCount; termbase++) {
		lexicon.scan(termbase, term, 0, term.length, (start, end, form) => {
			if (start === 0 && end === term.length) {
				for (const entry of lexicon.entriesOf(form)) {
					add(lexicon.conceptOf(entry), lexicon.entry(entry).designation.text);
				}
			}
		});
	}
	for (const { entry, name, tier } of hits) {
		const concept = tier === 'abbreviation' || tier === 'name' ? lexicon.numberOf(entry.id) : undefined;
		if (concept !== undefined) {
			add(concept, name);
		}
	}
	const own = lexicon.numberOf(term);
	if (own !== undefined) {
		add(own, undefined);
	}
	return [...names]
		.sort(([one], [other]) => lexicon.compare(one, other))
		.map(([concept, name]) => ({ concept: lexicon.conceptAt(concept), name }));
}

function senseAnswer({ concept, name }: Sense, sources: LookupSources) {
	const { lexicon } = sources;
	const designation = concept.designations.find(({ text }) => text === name);
	const otherwise = (concept.otherMeanings ?? []).filter(({ form }) => form === name).flatMap(({ meanings }) => meanings);
	const references = (ids: readonly string[] = []) =>
		listed(ids.slice(0, MOST_RELATED).flatMap((id) => referenceOf(id, lexicon)));
	return {
		...reference(concept),
		termbase: termbaseOf(concept, sources),
		kind: concept.kind,
		organisation: concept.organisation === 'other' ? undefined : concept.organisation,
		qualifier: concept.qualifier === undefined ? undefined : dataText(concept.qualifier, LONGEST_NAME),
		foundBy: name === undefined ? 'its id' : dataText(name, LONGEST_NAME),
		caution:
			designation?.weak === undefined
				? undefined
				: 'This name is an everyday word or means other things too: it is this concept only where the text around speaks for it.',
		alsoMeans: listed(otherwise.slice(0, MOST_NAMES).map((meaning) => dataText(meaning, LONGEST_NAME))),
		status: statusOf(designation?.status ?? conceptStatus(concept), lexicon),
		definition: concept.definition === '' ? 'no definition recorded' : dataText(concept.definition, LONGEST_DEFINITION),
		definitionSource: sourceOf(concept),
		supersededBy: concept.supersededBy === undefined ? undefined : references([concept.supersededBy]),
		since2007: listed(factsOf(concept)),
		names: concept.designations
			.slice(0, MOST_NAMES)
			.map(({ text, language, type }) => `${language} ${type}: ${dataText(text, LONGEST_NAME)}`),
		inTheReport: inTheReport(concept, sources),
		counterparts: listed(
			(concept.counterparts ?? []).slice(0, MOST_COUNTERPARTS).map(({ organisation, concept: id, note }) => ({
				organisation,
				...(referenceOf(id, lexicon)[0] ?? { id: dataText(id, LONGEST_NAME) }),
				note: note === undefined ? undefined : dataText(note, LONGEST_TEXT),
			})),
		),
		broader: references(concept.broader),
		narrower: references(concept.narrower),
		related: references(concept.related),
		incomplete: incompleteOf(concept),
		remark: concept.note === undefined ? undefined : dataText(concept.note, LONGEST_TEXT),
	};
}

/** The lists of a sense that are cut short, by their names. */
function incompleteOf({ designations, history = [], counterparts = [], broader = [], narrower = [], related = [] }: Concept) {
	const lists: readonly (readonly [name: string, length: number, most: number])[] = [
		['names', designations.length, MOST_NAMES],
		['since2007', history.length, MOST_FACTS],
		['counterparts', counterparts.length, MOST_COUNTERPARTS],
		['broader', broader.length, MOST_RELATED],
		['narrower', narrower.length, MOST_RELATED],
		['related', related.length, MOST_RELATED],
	];
	return listed(lists.filter(([, length, most]) => length > most).map(([name]) => name));
}

function reference(concept: Concept): { readonly id: string; readonly name: string } {
	return { id: dataText(concept.id, LONGEST_NAME), name: dataText(fullName(concept), LONGEST_NAME) };
}

function referenceOf(id: string, lexicon: Lexicon): ReturnType<typeof reference>[] {
	const concept = lexicon.concept(id);
	return concept === undefined ? [] : [reference(concept)];
}

/** Which termbase says it, and as of when. */
function termbaseOf({ id }: Concept, { lexicon, asOf }: LookupSources): string {
	const origin = lexicon.originOf(id);
	if (origin !== undefined) {
		return `of the user: ${dataText(origin, LONGEST_NAME)}`;
	}
	return asOf === undefined ? 'bundled glossary' : `bundled glossary, facts as of ${asOf}`;
}

function statusOf(status: DesignationStatus | undefined, lexicon: Lexicon) {
	return status === undefined
		? undefined
		: {
				state: status.state,
				year: status.year,
				successor: status.successor === undefined ? undefined : referenceOf(status.successor, lexicon)[0],
				isSuperseded: isSuperseded(status),
			};
}

function sourceOf({ source }: Concept): string {
	if (source === undefined) {
		return 'no source recorded';
	}
	const parts = [source.title, source.publisher, source.year?.toString()].filter((part) => part !== undefined);
	return `${dataText(parts.join(', '), LONGEST_TEXT)}${source.checked === true ? '' : ' (unconfirmed)'}`;
}

/** What happened, the latest first: that is what an answer is least to lack. */
function factsOf({ history = [] }: Concept) {
	return history
		.toReversed()
		.slice(0, MOST_FACTS)
		.map(({ year, fact, source, checked, background }) => ({
			year,
			fact: dataText(fact, LONGEST_TEXT),
			source: source === undefined ? 'no source recorded' : dataText(source, LONGEST_TEXT),
			confirmation: checked ? 'confirmed' : 'unconfirmed',
			background,
		}));
}

function inTheReport(concept: Concept, { lexicon, report }: LookupSources) {
	if (lexicon.originOf(concept.id) !== undefined) {
		return undefined;
	}
	if (concept.report === undefined) {
		return 'the report of 2007 does not mention it';
	}
	const { treatment, units, implied = [] } = concept.report;
	const all = [...units, ...implied].flatMap((id) => report.unit(id) ?? []);
	return {
		treatment,
		units: all.slice(0, MOST_UNITS).map((unit) => ({ id: unit.id, locator: locator(report, unit, 'en', undefined) })),
		unitsLeftOut: all.length > MOST_UNITS ? all.length - MOST_UNITS : undefined,
	};
}
