import { preferredDesignation } from '../../concept';
import type { Concept } from '../../model';

/** An entry of a list of abbreviations. */
export interface Acronym {
	readonly short: string;
	readonly long: string;
}

/** The abbreviation of a concept in a language beside its name there; `undefined` where it lacks one of them. */
export function acronymOf(concept: Concept, language: string): Acronym | undefined {
	const short = preferredDesignation(concept, language, 'abbreviation')?.text;
	const long = preferredDesignation(concept, language, 'full')?.text;
	return short === undefined || long === undefined || short === long ? undefined : { short, long };
}
