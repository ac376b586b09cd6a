import type { Occurrence } from '../document/occurrences';
import type { Lexicon } from '../termbase/lexicon';
import type { AmbiguousTerm } from './finding';

/**
 * A homograph that nothing decides: of several concepts, or an abbreviation of one that its termbase knows other meanings of.
 * `undefined` where the occurrence is none. Offsets are the occurrence's.
 */
export function ambiguousAt(occurrence: Occurrence, name: string, lexicon: Lexicon): AmbiguousTerm | undefined {
	const { start, end, judgement } = occurrence;
	return mayBeAmbiguous(occurrence, lexicon) && judgement.otherMeaning === undefined
		? { code: 'ambiguous-term', name, start, end, isQuoted: false, concepts: conceptsOf(occurrence, lexicon) }
		: undefined;
}

/** Whether an occurrence may mean several things. */
export function mayBeAmbiguous(occurrence: Occurrence, lexicon: Lexicon): boolean {
	const { certainty, judgement } = occurrence;
	if (certainty !== 'possible') {
		return false;
	}
	if (conceptsOf(occurrence, lexicon).length > 1) {
		return true;
	}
	const { concept, designation } = lexicon.entry(judgement.entries[0]!);
	return judgement.isAbbreviation && concept.otherMeanings?.some(({ form }) => form === designation.text) === true;
}

function conceptsOf({ judgement }: Occurrence, lexicon: Lexicon): readonly number[] {
	return [...new Set(judgement.entries.map((entry) => lexicon.conceptOf(entry)))];
}
