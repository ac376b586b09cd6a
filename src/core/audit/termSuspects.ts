import type { Occurrence } from '../document/occurrences';
import { isSuperseded } from '../termbase/concept';
import type { Lexicon } from '../termbase/lexicon';
import { mayBeAmbiguous } from './ambiguousRule';
import type { RuleCode } from './finding';
import { isSpelt } from './spellings';
import type { VariantNames } from './variantNames';

/** Whether a rule may have something to say of an occurrence. Most have nothing, and need not be kept. */
export function isSuspect(
	occurrence: Occurrence,
	lexicon: Lexicon,
	variants: VariantNames,
	rules: ReadonlySet<RuleCode>,
): boolean {
	if (occurrence.certainty === 'possible') {
		return rules.has('ambiguous-term') && mayBeAmbiguous(occurrence, lexicon);
	}
	const entry = occurrence.judgement.entries[0]!;
	return (
		isSuperseded(lexicon.entry(entry).designation.status) ||
		(rules.has('variant-form') && (variants.has(entry) || isSpeltInWays(occurrence, lexicon)))
	);
}

/** Whether an occurrence is a name in words that may be spelt otherwise. */
export function isSpeltInWays({ certainty, judgement }: Occurrence, lexicon: Lexicon): boolean {
	if (certainty !== 'certain' || judgement.isAbbreviation) {
		return false;
	}
	return isSpelt(lexicon.entry(judgement.entries[0]!).designation.text);
}
