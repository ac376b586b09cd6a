import type { Occurrence } from '../document/occurrences';
import type { PassageReading } from '../document/passageReading';
import { isSuperseded } from '../termbase/concept';
import type { Lexicon } from '../termbase/lexicon';
import { mayBeAmbiguous } from './ambiguousRule';
import type { RuleCode } from './finding';
import { isSpelt } from './spellings';
import type { Said, TermContext } from './termFindings';
import type { VariantNames } from './variantNames';

/** Whether a rule may have something to say of an occurrence. Most have nothing, and need not be kept. */
function isSuspect(occurrence: Occurrence, lexicon: Lexicon, variants: VariantNames, rules: ReadonlySet<RuleCode>): boolean {
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

/** The occurrences of a passage that a rule may be about, and what was found about them; in offsets of the passage. */
export interface Suspects {
	readonly evidence: string;
	readonly occurrences: readonly Occurrence[];
	/** Under which headings, and what. */
	found: { readonly headings: string; readonly said: readonly Said[] } | undefined;
}

/** The suspects of a passage; `undefined` where there cannot be any. */
export function suspectsIn(
	passage: PassageReading,
	evidence: string,
	{ reading, kept, rules, variants, interest }: TermContext,
): { readonly suspects: Suspects | undefined; readonly isNew: boolean } {
	const known = kept.get(passage);
	if (known === 'none' || known?.evidence === evidence) {
		return { suspects: known === 'none' ? undefined : known, isNew: false };
	}
	if (known === undefined && !interest.isIn(passage)) {
		kept.set(passage, 'none');
		return { suspects: undefined, isNew: false };
	}
	const { lexicon } = reading;
	const occurrences = [...reading.occurrencesOf(passage)].filter((occurrence) =>
		isSuspect(occurrence, lexicon, variants, rules),
	);
	const isSame = known !== undefined && areEqual(known.occurrences, occurrences);
	const suspects: Suspects = { evidence, occurrences, found: isSame ? known.found : undefined };
	kept.set(passage, suspects);
	return { suspects, isNew: true };
}

/** Whether some occurrences of one passage are judged alike; where they stand they always agree. */
function areEqual(some: readonly Occurrence[], others: readonly Occurrence[]): boolean {
	return (
		some.length === others.length &&
		some.every(({ start, certainty, judgement: { entries, otherMeaning } }, index) => {
			const other = others[index]!;
			return (
				start === other.start &&
				certainty === other.certainty &&
				otherMeaning === other.judgement.otherMeaning &&
				entries.length === other.judgement.entries.length &&
				entries.every((entry, at) => entry === other.judgement.entries[at])
			);
		})
	);
}
