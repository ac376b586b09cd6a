import type { Concept, Designation } from '../../model';
import { LIMITS } from '../termbaseReader';
import { isOneName } from './cellValues';

/** A column as it is written: its heading, which the reader recognises, and a concept's cell. */
export interface WrittenColumn {
	readonly heading: string;
	readonly cell: (concept: Concept) => string;
}

/** What heads the names of a type, in the order of the columns. */
const TYPE_HEADINGS: ReadonlyMap<Designation['type'], string> = new Map([
	['full', 'Full form'],
	['abbreviation', 'Abbreviation'],
	['short', 'Short form'],
	['variant', 'Variants'],
]);

const TYPES = [...TYPE_HEADINGS.keys()];

/** What heads the column of a concept's names of a type in a language. */
export function nameHeading(type: Designation['type'], language: string): string {
	return `${TYPE_HEADINGS.get(type)} [${language}]`;
}

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
 * of them has; at most {@link LIMITS.columns}, the last languages left out. Pauses.
 */
export function* writtenColumns(concepts: readonly Concept[], language: string): Generator<void, readonly WrittenColumn[]> {
	const used = new Map<string, Set<Designation['type']>>([[language, new Set(['full'])]]);
	let unused = fieldColumns;
	for (const concept of concepts) {
		for (const one of concept.designations) {
			const types = used.get(one.language) ?? new Set();
			used.set(one.language, types.add(one.type));
		}
		unused = unused.filter(({ cell }) => cell(concept) === '');
		yield;
	}
	const names = languagesInOrder([...used.keys()], language).flatMap((tag) =>
		TYPES.filter((type) => used.get(tag)!.has(type)).map((type) => ({
			heading: nameHeading(type, tag),
			cell: (concept: Concept) => namesCell(concept, tag, type),
		})),
	);
	const fields = fieldColumns.filter((column) => !unused.includes(column));
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

/** A concept's designations as a reader of the table meets them. */
export function inTableOrder({ designations }: Concept, language: string): readonly Designation[] {
	const languages = languagesInOrder(
		designations.map((one) => one.language),
		language,
	);
	const rank = (one: Designation) =>
		languages.indexOf(one.language) * 10 + TYPES.indexOf(one.type) * 2 + (one.preferred ? 0 : 1);
	return designations.toSorted((one, other) => rank(one) - rank(other));
}
