import { cleanText } from '../cleanText';
import { LIMITS, type Place, type Problem, type ProblemCode } from '../termbaseReader';

/** Longest piece of a file's text that a problem quotes. */
const LONGEST_DETAIL = 100;

/** More columns than that do not change the order. */
const LINE = 1_000_000;

/** The problems of one file; those beyond the limit are dropped. */
export class ProblemList {
	readonly #problems: Problem[] = [];

	/** How many more can be told. */
	get room(): number {
		return LIMITS.problems - this.#problems.length;
	}

	/** Adds a problem; long details are cut. */
	tell(code: ProblemCode, details: readonly string[], place: Place | undefined): void {
		if (this.#problems.length < LIMITS.problems) {
			this.#problems.push({ code, details: details.map(shortened), place });
		}
	}

	/** All problems by their places. */
	inOrder(): readonly Problem[] {
		return [...this.#problems].sort((a, b) => rank(a) - rank(b));
	}
}

/** A text's beginning without control characters, short enough to stand in a sentence. */
export function shortened(whole: string): string {
	const text = cleanText(whole.slice(0, 2 * LONGEST_DETAIL));
	return text.length > LONGEST_DETAIL ? `${text.slice(0, LONGEST_DETAIL)}…` : text;
}

function rank({ place }: Problem): number {
	return place === undefined ? -1 : place.line * LINE + Math.min(place.start, LINE - 1);
}
