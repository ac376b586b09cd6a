import { refuseAbove } from '../refusal';
import type { Place } from '../termbaseReader';

/** Terms of one context, and of one that holds contexts for parts of the file, which are merged anew at each use. */
const MOST_TERMS = 1000;
const MOST_TERMS_WITH_SCOPES = 100;
/** Terms of all contexts of a file. */
const MOST_TERMS_TOGETHER = 1_000_000;
/** Longest IRI or other text in a context; each name of the file may be appended to it. */
const LONGEST_TEXT = 2000;

/** Watches that the contexts of a file do not make a small file cost much. */
export class ContextLimits {
	#together = 0;

	/**
	 * Counts a context in.
	 *
	 * @throws TermbaseRefusal
	 */
	check(context: unknown, place: Place): void {
		const measure = { terms: 0, longest: 0, hasScopes: false };
		measureContext(context, measure);
		this.#together += measure.terms;
		refuseAbove(measure.longest, LONGEST_TEXT, '@context', () => place);
		refuseAbove(measure.terms, measure.hasScopes ? MOST_TERMS_WITH_SCOPES : MOST_TERMS, '@context', () => place);
		refuseAbove(this.#together, MOST_TERMS_TOGETHER, '@context', () => place);
	}
}

function measureContext(value: unknown, measure: { terms: number; longest: number; hasScopes: boolean }): void {
	if (typeof value === 'string') {
		measure.longest = Math.max(measure.longest, value.length);
	} else if (typeof value === 'object' && value !== null) {
		for (const [key, entry] of Object.entries(value)) {
			measure.terms++;
			measure.longest = Math.max(measure.longest, key.length);
			measure.hasScopes ||= key === '@context';
			measureContext(entry, measure);
		}
	}
}
