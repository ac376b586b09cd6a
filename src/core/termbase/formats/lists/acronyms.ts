import { preferredDesignation } from '../../concept';
import type { Concept } from '../../model';

/** An entry of a list of abbreviations. */
export interface Acronym {
	readonly concept: Concept;
	readonly short: string;
	readonly long: string;
}

/** The abbreviation of each concept in a language beside its name there; concepts that lack one of them are left out. */
export function acronymsOf(concepts: readonly Concept[], language: string): readonly Acronym[] {
	return concepts.flatMap((concept) => {
		const short = preferredDesignation(concept, language, 'abbreviation')?.text;
		const long = preferredDesignation(concept, language, 'full')?.text;
		return short === undefined || long === undefined || short === long ? [] : [{ concept, short, long }];
	});
}
