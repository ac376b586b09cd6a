import type { Lexicon } from '../termbase/lexicon';
import type { Designation } from '../termbase/model';
import { TRAIT } from '../termbase/termIndex';

/** What the termbases know of abbreviations, each looked up once. */
export class KnownNames {
	private readonly concepts = new Map<string, readonly number[]>();

	constructor(private readonly lexicon: Lexicon) {}

	/** Numbers of the concepts that have an abbreviation, by the priority of their termbases. */
	conceptsOf(abbreviation: string): readonly number[] {
		let concepts = this.concepts.get(abbreviation);
		if (concepts === undefined) {
			concepts = this.find(abbreviation);
			this.concepts.set(abbreviation, concepts);
		}
		return concepts;
	}

	/** Whether one of them has a name with this `phraseKey`. */
	has(abbreviation: string, key: string): boolean {
		return this.conceptsOf(abbreviation).some((concept) => this.lexicon.hasName(concept, key));
	}

	/** What the concepts that have an abbreviation are called. */
	longForms(abbreviation: string): readonly string[] {
		return this.conceptsOf(abbreviation).map((concept) => this.lexicon.conceptAt(concept).label);
	}

	/** How an abbreviation is read aloud; `undefined` where the termbases do not say, or not the same. */
	spoken(abbreviation: string): Designation['spoken'] {
		const readings = new Set(
			this.conceptsOf(abbreviation).map(
				(concept) => this.lexicon.conceptAt(concept).designations.find(({ text }) => text === abbreviation)?.spoken,
			),
		);
		return readings.size === 1 ? [...readings][0] : undefined;
	}

	private find(abbreviation: string): readonly number[] {
		const { lexicon } = this;
		const found = new Set<number>();
		for (let termbase = 0; termbase < lexicon.termbaseCount; termbase++) {
			lexicon.scan(termbase, abbreviation, 0, abbreviation.length, (start, end, form) => {
				if (start !== 0 || end !== abbreviation.length) {
					return;
				}
				for (const entry of lexicon.entriesOf(form)) {
					if ((lexicon.traitsOf(entry) & TRAIT.abbreviation) !== 0) {
						found.add(lexicon.conceptOf(entry));
					}
				}
			});
		}
		return [...found].sort((a, b) => lexicon.compare(a, b));
	}
}
