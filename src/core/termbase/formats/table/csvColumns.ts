import type { Concept, Designation } from '../../model';
import { cleanName, cleanText } from '../cleanText';
import { slugOf } from '../conceptIds';
import { labelOf } from '../designations';
import { languageTag } from '../languageTags';
import { LIMITS } from '../termbaseReader';
import { isOneName } from './cellValues';

/** A column as it is written: its heading, which the reader recognises, and a concept's cell. */
export interface WrittenColumn {
	readonly heading: string;
	readonly cell: (concept: Concept) => string;
}

const typeHeadings: readonly (readonly [Designation['type'], string])[] = [
	['full', 'Full form'],
	['abbreviation', 'Abbreviation'],
	['short', 'Short form'],
	['variant', 'Variants'],
];

/** Columns that are written where a concept has something for them. */
const fieldColumns: readonly WrittenColumn[] = [
	{ heading: 'Note', cell: ({ note }) => note ?? '' },
	{ heading: 'Domains', cell: ({ domains }) => joined(domains) },
	{ heading: 'Source', cell: ({ source }) => source?.title ?? '' },
	{ heading: 'Kind', cell: ({ kind }) => kind },
	{ heading: 'Organisation', cell: ({ organisation }) => organisation },
	{ heading: 'Qualifier', cell: ({ qualifier }) => qualifier ?? '' },
	{ heading: 'Valid from', cell: ({ valid }) => String(valid?.from ?? '') },
	{ heading: 'Valid until', cell: ({ valid }) => String(valid?.until ?? '') },
	{ heading: 'Superseded by', cell: ({ supersededBy }) => supersededBy ?? '' },
	{ heading: 'Broader', cell: ({ broader }) => joined(broader) },
	{ heading: 'Narrower', cell: ({ narrower }) => joined(narrower) },
	{ heading: 'Related', cell: ({ related }) => joined(related) },
	{ heading: 'External identifier', cell: ({ identifier }) => identifier ?? '' },
];

function joined(names: readonly string[] | undefined): string {
	return (names ?? []).filter(isOneName).join('; ');
}

/**
 * The columns that hold these concepts: id, names by language (the termbase's own first) and type, definition, and what else any
 * of them has; at most {@link LIMITS.columns}, the last languages left out.
 */
export function writtenColumns(concepts: readonly Concept[], language: string): readonly WrittenColumn[] {
	const used = new Map<string, Set<Designation['type']>>([[language, new Set(['full'])]]);
	for (const one of concepts.flatMap(({ designations }) => designations)) {
		const types = used.get(one.language) ?? new Set();
		used.set(one.language, types.add(one.type));
	}
	const names = languagesInOrder([...used.keys()], language).flatMap((tag) =>
		typeHeadings
			.filter(([type]) => used.get(tag)!.has(type))
			.map(([type, heading]) => ({
				heading: `${heading} [${tag}]`,
				cell: (concept: Concept) => namesCell(concept, tag, type),
			})),
	);
	const fields = fieldColumns.filter(({ cell }) => concepts.some((concept) => cell(concept) !== ''));
	return [
		{ heading: 'Id', cell: ({ id }) => id },
		...names.slice(0, LIMITS.columns - fields.length - 2),
		{ heading: `Definition [${language}]`, cell: ({ definition }) => definition },
		...fields,
	];
}

/** The termbase's own language first, the others by their tags: the same for each concept as for all. */
function languagesInOrder(languages: readonly string[], own: string): readonly string[] {
	return [own, ...[...new Set(languages)].filter((language) => language !== own).sort()];
}

/** The names of a language and type, the preferred one first. */
function namesCell({ designations }: Concept, language: string, type: Designation['type']): string {
	const names = designations.filter((one) => one.language === language && one.type === type);
	return joined([...names.filter((one) => one.preferred), ...names.filter((one) => !one.preferred)].map(({ text }) => text));
}

/**
 * The fields of the model, in the order in which they are found, that occur in these concepts and that a table cannot hold or
 * holds otherwise: `history`, `designations.status`.
 */
export function csvLosses(concepts: readonly Concept[], language: string): readonly string[] {
	const losses = new Set<string>();
	const headings = new Set(writtenColumns(concepts, language).map(({ heading }) => heading));
	for (const concept of concepts) {
		for (const field of lostFields(concept, language, headings)) {
			losses.add(field);
		}
	}
	return [...losses];
}

function* lostFields(concept: Concept, language: string, headings: ReadonlySet<string>): Generator<string> {
	if (slugOf(concept.id) !== concept.id) {
		yield 'id';
	}
	if (labelOf(inTableOrder(concept, language), language) !== concept.label) {
		yield 'label';
	}
	for (const field of ['definition', 'note', 'qualifier', 'identifier'] as const) {
		if (!isKept(concept[field] ?? '')) {
			yield field;
		}
	}
	if (concept.domains?.some((domain) => !isName(domain))) {
		yield 'domains';
	}
	yield* ['counterparts', 'report', 'history', 'otherMeanings'].filter((field) => field in concept);
	for (const field of Object.keys(concept.source ?? {}).filter(
		(field) => field !== 'title' || !isKept(concept.source!.title),
	)) {
		yield `source.${field}`;
	}
	const seen = new Set<string>();
	for (const one of concept.designations) {
		const key = `${one.language}\n${one.text}`;
		const column = typeHeadings.find(([type]) => type === one.type)![1];
		if (seen.has(key) || !isName(one.text)) {
			yield 'designations.text';
		}
		if (languageTag(one.language) !== one.language || !headings.has(`${column} [${one.language}]`)) {
			yield 'designations.language';
		}
		seen.add(key);
		yield* Object.keys(one)
			.filter((field) => field !== 'text' && field !== 'language' && field !== 'type')
			.map((field) => `designations.${field}`);
	}
}

/** The designations as a reader meets them. */
function inTableOrder({ designations }: Concept, language: string): readonly Designation[] {
	const languages = languagesInOrder(
		designations.map((one) => one.language),
		language,
	);
	const rank = (one: Designation) =>
		languages.indexOf(one.language) * 10 + typeHeadings.findIndex(([type]) => type === one.type) * 2 + (one.preferred ? 0 : 1);
	return designations.toSorted((one, other) => rank(one) - rank(other));
}

function isKept(text: string): boolean {
	return text.length <= LIMITS.text && cleanText(text) === text;
}

function isName(text: string): boolean {
	return text.length <= LIMITS.text && isOneName(text) && cleanName(text) === text;
}
