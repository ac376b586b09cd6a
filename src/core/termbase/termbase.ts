import type { Place, Problem, ReadTermbase } from './formats/termbaseReader';
import type { IndexedTermbase } from './lexicon';
import { qualified } from './qualifiedIds';
import { conceptList, indexTerms } from './termIndex';

/** A termbase that the user added, ready for use. */
export interface Termbase extends Omit<IndexedTermbase, 'origin'> {
	/** As the file says; `undefined` where it does not. */
	readonly name: string | undefined;
	/** What is wrong with the file, but for what only other termbases tell. */
	readonly problems: readonly Problem[];
	/** Where a concept stands in the file, by its number. */
	placeOf(concept: number): Place;
}

/**
 * Makes what was read of a file ready for use, with pauses: its ids become `<id>:…`, and its designations of the given languages
 * (primary subtags; all where none are given) are indexed.
 */
export function* buildTermbase(
	id: string,
	{ name, concepts, problems }: ReadTermbase,
	languages: ReadonlySet<string> | undefined,
): Generator<void, Termbase> {
	const own = yield* qualified(
		concepts.map(({ concept }) => concept),
		id,
	);
	const index = yield* indexTerms(own, languages);
	return { name, problems, index, concepts: conceptList(own), placeOf: (concept) => concepts[concept]!.place };
}
