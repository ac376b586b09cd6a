import type { PassageReading } from '../document/passageReading';
import type { Senses } from '../document/senses';
import { isSuperseded } from '../termbase/concept';
import type { RuleCode } from './finding';
import { isSpelt } from './spellings';
import type { VariantNames } from './variantNames';

const UNKNOWN = 0xff;

/** Which meanings some rules about names may have something to say of: most are none of their business. Each is asked once. */
export class TermInterest {
	private known = new Uint8Array(1024).fill(UNKNOWN);

	constructor(
		private readonly senses: Senses,
		private readonly variants: VariantNames,
		private readonly rules: ReadonlySet<RuleCode>,
	) {}

	/** Whether a passage may hold an occurrence that one of the rules is about, whatever the document says for its concepts. */
	isIn({ triples }: PassageReading): boolean {
		for (let at = 2; at < triples.length; at += 3) {
			if (this.has(triples[at]!)) {
				return true;
			}
		}
		return false;
	}

	private has(meaning: number): boolean {
		if (meaning >= this.known.length) {
			const longer = new Uint8Array(meaning * 2).fill(UNKNOWN);
			longer.set(this.known);
			this.known = longer;
		}
		if (this.known[meaning] === UNKNOWN) {
			this.known[meaning] = Number(this.workOut(meaning));
		}
		return this.known[meaning] === 1;
	}

	private workOut(meaning: number): boolean {
		const { rules, variants } = this;
		const { lexicon } = this.senses;
		const { entries, senses } = this.senses.meaning(meaning);
		const mayBeAmbiguous =
			senses.length > 1 || senses.some(({ concept }) => lexicon.conceptAt(concept).otherMeanings !== undefined);
		return (
			(rules.has('ambiguous-term') && mayBeAmbiguous) ||
			entries.some((entry) => {
				const { designation } = lexicon.entry(entry);
				const isName = rules.has('variant-form') && (variants.has(entry) || isSpelt(designation.text));
				return isName || (rules.has('superseded-term') && isSuperseded(designation.status));
			})
		);
	}
}
