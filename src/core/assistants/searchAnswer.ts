import { locator } from '../citing/locator';
import type { ReportTexts } from '../citing/model';
import type { Unit } from '../report/model';
import type { Report } from '../report/report';
import { fullName } from '../termbase/concept';
import type { Lexicon } from '../termbase/lexicon';
import { answerText, dataText, fitting, listed, NOTE } from './answerText';

/** What answers are written from. */
export interface SearchSources {
	readonly report: Report;
	readonly lexicon: Lexicon;
	/** The report's bibliographic texts in English. */
	readonly texts: ReportTexts;
}

/** Facts and concepts of a unit. */
const MOST_FACTS = 12;
const MOST_CONCEPTS = 16;

/** Characters of a query that an answer repeats. */
const LONGEST_QUERY = 250;

const ABOUT =
	'Digests and facts are in our own words; the sentences of the report are not included, so do not quote a digest as the report. Page numbers are inferred and may differ from a printed copy.';

/** The units that a search found, best first: what they say in our words, where they stand, and how they are cited. */
export function searchAnswer(query: string, units: readonly Unit[], sources: SearchSources): string {
	const { report, texts } = sources;
	const { title, place, date } = report.file;
	const { shown, leftOut } = fitting(
		units.map((unit) => unitAnswer(unit, sources)),
		units.length,
	);
	return answerText({
		query: dataText(query, LONGEST_QUERY),
		found: units.length > 0,
		report: { title, place, date, bibliography: texts.bibliography },
		units: shown,
		unitsLeftOut: leftOut === 0 ? undefined : leftOut,
		about: ABOUT,
		note: NOTE,
	});
}

function unitAnswer(unit: Unit, { report, lexicon, texts }: SearchSources) {
	const where = locator(report, unit, 'en', undefined);
	const facts = unit.kind === 'section' ? [] : unit.facts;
	return {
		id: unit.id,
		kind: unit.kind,
		locator: where,
		inferredPage: unit.page,
		cite: texts.note.replace('{0}', () => where),
		digest: unit.digest,
		facts: listed(facts.slice(0, MOST_FACTS)),
		remarks: unit.kind === 'paragraph' ? unit.remarks : undefined,
		concepts: listed(
			unit.concepts
				.slice(0, MOST_CONCEPTS)
				.flatMap((id) => lexicon.concept(id) ?? [])
				.map((concept) => `${concept.id}: ${fullName(concept)}`),
		),
	};
}
