import type { ReportFile, Section, Unit } from '../report/model';
import { shortName } from '../termbase/concept';
import type { Concept, Designation } from '../termbase/model';
import type { SearchEntry } from './entry';

/** What a search over a termbase finds: each concept by all its designations, its definition and all else that is told of it. */
export function termEntries(concepts: readonly Concept[]): SearchEntry[] {
	const labels = labelsOf(concepts);
	return concepts.map((concept) => {
		const events = concept.history ?? [];
		return {
			kind: 'term',
			id: concept.id,
			label: concept.label,
			names: textsOf(concept.designations.filter(({ type }) => type !== 'abbreviation')),
			abbreviations: textsOf(concept.designations.filter(({ type }) => type === 'abbreviation')),
			text: [concept.definition, concept.report?.treatment ?? '', ...events.map(({ fact }) => fact)].join(' '),
			keywords: [
				concept.organisation,
				concept.kind,
				concept.qualifier ?? '',
				...new Set(concept.designations.flatMap(({ status }) => labels.get(status?.successor ?? '') ?? [])),
			],
		};
	});
}

/**
 * What a search over the report finds: sections by heading and digest, paragraphs and notes by digest, facts and the names of the
 * concepts that they mention or mean, all of them also by id and by the way one speaks of them (`section EU`, `note 4`).
 */
export function unitEntries(report: ReportFile, concepts: readonly Concept[]): SearchEntry[] {
	const labels = labelsOf(concepts);
	const sections = new Map(report.units.filter((unit) => unit.kind === 'section').map((unit) => [unit.id, unit]));
	return report.units.map((unit) => ({
		kind: unit.kind,
		id: unit.id,
		label: labelOf(unit, sections),
		names: [...waysToCall(unit), unit.id],
		abbreviations: [],
		text: [unit.digest, ...detailsOf(unit)].join(' '),
		keywords: meantBy(unit).flatMap((id) => labels.get(id) ?? []),
	}));
}

function waysToCall(unit: Unit): string[] {
	switch (unit.kind) {
		case 'section':
			return [unit.title, `Section ${unit.title}`, unit.id.replace(/^sec-/, 'section ')];
		case 'paragraph':
			return [];
		case 'note':
			return [`Note ${unit.number}`, `Footnote ${unit.number}`];
	}
}

function labelOf(unit: Unit, sections: ReadonlyMap<string, Section>): string {
	switch (unit.kind) {
		case 'section':
			return unit.title;
		case 'paragraph':
			return `${sections.get(unit.section)?.title ?? unit.section}, paragraph ${unit.ordinal}`;
		case 'note':
			return `Note ${unit.number}`;
	}
}

function detailsOf(unit: Unit): readonly string[] {
	switch (unit.kind) {
		case 'section':
			return [];
		case 'paragraph':
			return [...unit.facts, ...(unit.remarks ?? [])];
		case 'note':
			return unit.facts;
	}
}

function meantBy(unit: Unit): readonly string[] {
	return unit.kind === 'paragraph' ? [...unit.concepts, ...(unit.implied ?? [])] : unit.concepts;
}

function textsOf(designations: readonly Designation[]): string[] {
	return [...new Set(designations.map(({ text }) => text))];
}

/** Label and short name of each concept by its id. */
function labelsOf(concepts: readonly Concept[]): ReadonlyMap<string, readonly string[]> {
	return new Map(concepts.map((concept) => [concept.id, [...new Set([concept.label, shortName(concept)])]]));
}
