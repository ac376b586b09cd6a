import { foldCode, isCapital, SKIPPED } from '../language/characters';
import type { Designation } from '../termbase/model';

/** How one word of a form must be written. */
export type CaseRule = 'exact' | 'capital' | 'fold';

/**
 * The case rule of each word, in order. Decided per word unless the designation overrides it: two or more capitals, or a
 * capital beside a digit, match exactly; the word of a one-word name keeps its capital; any other folds.
 */
export function caseRules(words: readonly string[], override: Designation['case']): readonly CaseRule[] {
	return words.map((word) => {
		if (override === 'exact' || override === 'fold') {
			return override;
		}
		const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
		if (capitals >= 2 || (capitals === 1 && /\p{N}/u.test(word)) || (capitals === 1 && word.length === 1 && words.length > 1)) {
			return 'exact';
		}
		return isCapital(word.charCodeAt(0)) && (words.length === 1 || override === 'capital') ? 'capital' : 'fold';
	});
}

/** The words of a form: runs of letters, digits and marks. */
export function splitWords(text: string): readonly string[] {
	const words: string[] = [];
	let start = -1;
	for (let i = 0; i <= text.length; i++) {
		const entry = i < text.length ? foldCode(text.charCodeAt(i)) : 0;
		if (entry > SKIPPED && start === -1) {
			start = i;
		} else if (entry === 0 && start !== -1) {
			words.push(text.slice(start, i));
			start = -1;
		}
	}
	return words;
}
