import type { Designation } from '../../model';
import type { Place } from '../termbaseReader';
import type { Disuse } from './dataCategories';

/** A term as an entry gives it. */
export interface EntryTerm {
	readonly text: string;
	readonly place: Place;
	readonly language: string;
	readonly type: Designation['type'] | undefined;
	readonly preferred: boolean;
	readonly disuse: Disuse | undefined;
	/** When it came out of use. */
	readonly year: number | undefined;
	readonly confidence: Designation['confidence'];
	readonly note: string | undefined;
}

/** A relation to another entry, by the id that the file has for it or for one of its terms. */
export interface EntryRelation {
	readonly kind: 'broader' | 'narrower' | 'related';
	readonly target: string;
}

/** A concept entry as read, its texts clean. */
export interface Entry {
	/** As the file has it; empty where it has none. */
	readonly id: string;
	/** Ids of its languages and terms. */
	readonly innerIds: readonly string[];
	/** What identifies it elsewhere, beside its id. */
	readonly identifier: string | undefined;
	/** The start tag's. */
	readonly place: Place;
	readonly terms: readonly EntryTerm[];
	/** Whether there are terms at all, be they empty. */
	readonly hadTerms: boolean;
	readonly domains: readonly string[];
	readonly relations: readonly EntryRelation[];
	/** By language, in the file's order. */
	readonly definitions: ReadonlyMap<string, string>;
	readonly notes: ReadonlyMap<string, string>;
	/** By the language of the definition that is taken from there. */
	readonly definitionSources: ReadonlyMap<string, string>;
	readonly source: string | undefined;
	/** The first source of a term: it says where a word was read, not who defined the concept. */
	readonly termSource: string | undefined;
}
