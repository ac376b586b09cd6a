import type { Occurrence } from '../../src/core/document/occurrences';
import { type IndexedTermbase, Lexicon } from '../../src/core/termbase/lexicon';
import type { Concept } from '../../src/core/termbase/model';
import { conceptList, indexTerms } from '../../src/core/termbase/termIndex';
import { finished } from './finished';

/** The lexicon of termbases that are given as their concepts, built without pauses. */
export function lexiconOf(...termbases: readonly (readonly Concept[])[]): Lexicon {
	return new Lexicon(termbases.map((concepts) => indexed(concepts)));
}

/** The lexicon of one termbase that the user added. */
export function usersLexicon(concepts: readonly Concept[]): Lexicon {
	return new Lexicon([{ ...indexed(concepts), origin: 'Team' }]);
}

function indexed(concepts: readonly Concept[]): IndexedTermbase {
	return { concepts: conceptList(concepts), index: finished(indexTerms(concepts, undefined)) };
}

/** Ids of the concepts that an occurrence may mean. */
export function conceptIdsOf({ judgement }: Occurrence, lexicon: Lexicon): readonly string[] {
	return judgement.entries.map((entry) => lexicon.idOf(lexicon.conceptOf(entry)));
}
