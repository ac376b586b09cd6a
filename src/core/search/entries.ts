import type { ReportFile, Section, Unit } from '../report/model';
import { shortName } from '../termbase/concept';
import type { Concept, Designation } from '../termbase/model';
import type { ConceptList } from '../termbase/termIndex';
import type { EntryList, SearchEntry } from './entry';

/**
 * What a search over a termbase finds: each concept by all its designations, its definition and all else that is told of it. An
 * entry is made each time that it is asked for. The `origin` is the termbase's name, `undefined` for the bundled one.
 */
export function termEntries(concepts: ConceptList, origin?: string): EntryList {
	const labelsOf = labelsIn(concepts);
	return { length: concepts.size, at: (position) => termEntry(concepts.at(position), origin, labelsOf) };
}

function termEntry(concept: Concept, origin: string | undefined, labelsOf: (id: string) => readonly string[]): SearchEntry {
	const { id, label, designations, definition, report, history } = concept;
	const successors = designations.map(({ status }) => status?.successor).filter((successor) => successor !== undefined);
	return {
		kind: 'term',
		id,
		origin,
		label,
		names: textsOf(designations.filter(({ type }) => type !== 'abbreviation')),
		abbreviations: textsOf(designations.filter(({ type }) => type === 'abbreviation')),
		text:
			report?.treatment === undefined && history === undefined
				? definition
				: [definition, report?.treatment ?? '', ...(history ?? []).map(({ fact }) => fact)].join(' '),
		keywords: [concept.organisation, concept.kind, concept.qualifier ?? '', ...new Set(successors.flatMap(labelsOf))],
	};
}

/**
 * What a search over the report finds: sections by heading and digest, paragraphs and notes by digest, facts and the names of the
 * concepts that they mention or mean, all of them also by id and by the way one speaks of them (`section EU`, `note 4`).
 */
export function unitEntries(report: ReportFile, concepts: ConceptList): SearchEntry[] {
	const labelsOf = labelsIn(concepts);
	const sections = new Map(report.units.filter((unit) => unit.kind === 'section').map((unit) => [unit.id, unit]));
	return report.units.map((unit) => ({
		kind: unit.kind,
		id: unit.id,
		label: labelOf(unit, sections),
		names: [...waysToCall(unit), unit.id],
		abbreviations: [],
		text: [unit.digest, ...detailsOf(unit)].join(' '),
		keywords: meantBy(unit).flatMap(labelsOf),
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

function textsOf(designations: readonly Designation[]): readonly string[] {
	return designations.length < 2 ? designations.map(({ text }) => text) : [...new Set(designations.map(({ text }) => text))];
}

/** Label and short name of a concept by its id; none for an unknown one. Ids are looked at when the first is asked for. */
function labelsIn(concepts: ConceptList): (id: string) => readonly string[] {
	let numbers: Map<string, number> | undefined;
	return (id) => {
		if (numbers === undefined) {
			numbers = new Map();
			for (let number = 0; number < concepts.size; number++) {
				numbers.set(concepts.id(number), number);
			}
		}
		const number = numbers.get(id);
		if (number === undefined) {
			return [];
		}
		const concept = concepts.at(number);
		return [...new Set([concept.label, shortName(concept)])];
	};
}
