import { cleanText } from './cleanText';
import { LIMITS, type Place, type Problem, type ProblemCode } from './termbaseReader';

/** Longest piece of a file's text that a problem quotes. */
const LONGEST_DETAIL = 100;

/** The problems of one file, in the order in which they were found; those beyond the limit are dropped. */
export class ProblemList {
	readonly #problems: Problem[] = [];

	get all(): readonly Problem[] {
		return this.#problems;
	}

	/** Adds a problem; long details are cut. */
	tell(code: ProblemCode, details: readonly string[], place: Place | undefined): void {
		if (this.#problems.length < LIMITS.problems) {
			this.#problems.push({ code, details: details.map(shortened), place });
		}
	}
}

/** A text's beginning without control characters, short enough to stand in a sentence. */
export function shortened(whole: string): string {
	const text = cleanText(whole.slice(0, 2 * LONGEST_DETAIL));
	return text.length > LONGEST_DETAIL ? `${text.slice(0, LONGEST_DETAIL)}…` : text;
}
