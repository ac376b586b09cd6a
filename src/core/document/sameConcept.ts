import type { Lexicon } from '../termbase/lexicon';
import type { Certainty } from './judgement';
import type { Occurrence } from './occurrences';

/** What a designation may mean, and how sure that is. Ids, which are the same in documents that are read with other termbases. */
export interface WantedConcepts {
	readonly ids: ReadonlySet<string>;
	readonly certainty: Certainty;
}

/** What an occurrence means. */
export function conceptsOf({ judgement, certainty }: Occurrence, lexicon: Lexicon): WantedConcepts {
	return { ids: new Set(judgement.entries.map((entry) => lexicon.idOf(lexicon.conceptOf(entry)))), certainty };
}

/**
 * The occurrences that mean what another one does, under whatever name: those that are certain to; and where the other one is only
 * possible, all that may mean the same as it.
 */
export function meaningTheSame(
	occurrences: Iterable<Occurrence>,
	lexicon: Lexicon,
	{ ids, certainty }: WantedConcepts,
): readonly Occurrence[] {
	const numbers = new Set([...ids].flatMap((id) => lexicon.numberOf(id) ?? []));
	const found: Occurrence[] = [];
	for (const occurrence of numbers.size === 0 ? [] : occurrences) {
		const isMeant = occurrence.judgement.entries.some((entry) => numbers.has(lexicon.conceptOf(entry)));
		if (isMeant && (occurrence.certainty === 'certain' || certainty === 'possible')) {
			found.push(occurrence);
		}
	}
	return found;
}
