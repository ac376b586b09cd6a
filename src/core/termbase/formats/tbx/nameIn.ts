import type { Designation } from '../../model';
import { sameLanguage } from '../languageTags';

/** Languages that names and definitions are wanted in, the best first: the file's, then the user's. */
export type WantedLanguages = readonly string[];

/**
 * The designation that a concept is called by: the preferred full one, or the first full one, or the first of all of a wanted
 * language; else the first of any.
 */
export function nameIn(designations: readonly Designation[], wanted: WantedLanguages): Designation | undefined {
	for (const language of wanted) {
		const own = designations.filter((designation) => sameLanguage(designation.language, language));
		const full = own.filter(({ type }) => type === 'full');
		const name = full.find(({ preferred }) => preferred) ?? full[0] ?? own[0];
		if (name) {
			return name;
		}
	}
	return designations[0];
}

/** The language among these that is wanted most; `undefined` where none is wanted. */
export function chosenLanguage(languages: Iterable<string>, wanted: WantedLanguages): string | undefined {
	const all = [...languages];
	for (const language of wanted) {
		const chosen = all.includes(language) ? language : all.find((other) => sameLanguage(other, language));
		if (chosen !== undefined) {
			return chosen;
		}
	}
	return undefined;
}
