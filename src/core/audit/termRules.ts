import type { Occurrence } from '../document/occurrences';
import { preferredDesignation } from '../termbase/concept';
import type { Lexicon } from '../termbase/lexicon';
import type { AmbiguousTerm, VariantForm } from './finding';

/** A homograph that nothing decides; `undefined` where the occurrence has one meaning or is none. Offsets are the occurrence's. */
export function ambiguousAt(occurrence: Occurrence, name: string, lexicon: Lexicon): AmbiguousTerm | undefined {
	const { start, end, certainty, judgement } = occurrence;
	const concepts = [...new Set(judgement.entries.map((entry) => lexicon.conceptOf(entry)))];
	return certainty === 'possible' && concepts.length > 1 && judgement.otherMeaning === undefined
		? { code: 'ambiguous-term', name, start, end, isQuoted: false, concepts }
		: undefined;
}

/** A name in words that its concept has another preferred one for; `undefined` where it is the preferred one, or none is. */
export function variantAt(occurrence: Occurrence, name: string, lexicon: Lexicon): VariantForm | undefined {
	const [entry] = occurrence.judgement.entries;
	if (occurrence.certainty !== 'certain' || entry === undefined || occurrence.judgement.isAbbreviation) {
		return undefined;
	}
	const { concept, designation } = lexicon.entry(entry);
	const preferred = preferredDesignation(concept, designation.language, 'full');
	if (designation.type !== 'variant' || designation.status !== undefined || preferred === undefined) {
		return undefined;
	}
	const { start, end } = occurrence;
	return {
		code: 'variant-form',
		name,
		start,
		end,
		isQuoted: false,
		concept: lexicon.conceptOf(entry),
		preferred: preferred.text,
	};
}
