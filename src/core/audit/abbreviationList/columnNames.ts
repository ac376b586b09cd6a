/** What a list of abbreviations calls itself and its columns. */
export interface ColumnNames {
	readonly title: string;
	readonly abbreviation: string;
	readonly meaning: string;
}

const ENGLISH: ColumnNames = { title: 'Abbreviations', abbreviation: 'Abbreviation', meaning: 'Meaning' };

const NAMES: ReadonlyMap<string, ColumnNames> = new Map([
	['en', ENGLISH],
	['fr', { title: 'Sigles', abbreviation: 'Sigle', meaning: 'Signification' }],
	['es', { title: 'Siglas', abbreviation: 'Sigla', meaning: 'Significado' }],
	['de', { title: 'Abkürzungen', abbreviation: 'Abkürzung', meaning: 'Bedeutung' }],
	['it', { title: 'Sigle', abbreviation: 'Sigla', meaning: 'Significato' }],
	['pt', { title: 'Siglas', abbreviation: 'Sigla', meaning: 'Significado' }],
]);

/** In a language, a BCP 47 tag; in English where we do not know its words. */
export function columnNames(language: string): ColumnNames {
	return NAMES.get(language.split('-', 1)[0]!.toLowerCase()) ?? ENGLISH;
}

/** The titles of lists in every language. */
export const LIST_TITLES: ReadonlySet<string> = new Set([...NAMES.values()].map(({ title }) => title));
