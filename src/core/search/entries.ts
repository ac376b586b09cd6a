import type { Note, Paragraph, ReportFile, Section, Unit } from '../report/model';
import type { Concept, Designation } from '../termbase/model';
import type { SearchEntry } from './entry';

/** What a search over a termbase finds: each concept by all its designations, its definition and all else that is told of it. */
export function termEntries(concepts: readonly Concept[]): SearchEntry[] {
	const labels = labelsOf(concepts);
	return concepts.map((concept) => ({
		kind: 'term',
		id: concept.id,
		label: concept.label,
		names: textsOf(concept.designations, (type) => type !== 'abbreviation'),
		abbreviations: textsOf(concept.designations, (type) => type === 'abbreviation'),
		text: [concept.definition, concept.report?.treatment, ...(concept.history ?? []).map((event) => event.fact)]
			.filter((part) => part !== undefined)
			.join(' '),
		keywords: [
			concept.organisation,
			concept.kind,
			...(concept.qualifier === undefined ? [] : [concept.qualifier]),
			...concept.designations.flatMap(({ status }) => labels.get(status?.successor ?? '') ?? []),
		],
	}));
}

/**
 * What a search over the report finds: sections by heading and digest, paragraphs and notes by digest, facts and the names of the
 * concepts that they mention, all of them also by id and by the way one speaks of them (`section EU`, `note 4`).
 */
export function unitEntries(report: ReportFile, concepts: readonly Concept[]): SearchEntry[] {
	const labels = labelsOf(concepts);
	const sections = new Map(report.units.filter((unit) => unit.kind === 'section').map((unit) => [unit.id, unit]));
	return report.units.map((unit) => {
		const mentioned =
			unit.kind === 'section' ? [] : [...unit.concepts, ...(unit.kind === 'paragraph' ? (unit.implied ?? []) : [])];
		const remarks = unit.kind === 'paragraph' ? (unit.remarks ?? []) : [];
		return {
			kind: unit.kind,
			id: unit.id,
			label: labelOf(unit, sections),
			names: [...waysToCall(unit), unit.id],
			abbreviations: [],
			text: [unit.digest, ...(unit.kind === 'section' ? [] : unit.facts), ...remarks].join(' '),
			keywords: mentioned.flatMap((id) => labels.get(id) ?? []),
		};
	});
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

function labelOf(unit: Section | Paragraph | Note, sections: ReadonlyMap<string, Section>): string {
	switch (unit.kind) {
		case 'section':
			return unit.title;
		case 'paragraph':
			return `${sections.get(unit.section)?.title ?? unit.section}, paragraph ${unit.ordinal}`;
		case 'note':
			return `Note ${unit.number}`;
	}
}

function textsOf(designations: readonly Designation[], has: (type: Designation['type']) => boolean): string[] {
	return designations.filter(({ type }) => has(type)).map(({ text }) => text);
}

/** Label and preferred abbreviation of each concept. */
function labelsOf(concepts: readonly Concept[]): ReadonlyMap<string, readonly string[]> {
	return new Map(
		concepts.map((concept) => {
			const abbreviation = concept.designations.find(({ type, language }) => type === 'abbreviation' && language === 'en');
			return [concept.id, abbreviation ? [concept.label, abbreviation.text] : [concept.label]] as const;
		}),
	);
}
