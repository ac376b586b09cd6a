import { quoted } from './quoted';
import { LIMITS, type Place, type Problem, type ProblemCode } from './termbaseReader';

/** More columns than that do not change the order. */
const LINE = 1_000_000;

/** The problems of one file; those beyond {@link LIMITS.problems} are dropped. */
export class ProblemList {
	readonly #problems: Problem[] = [];
	readonly #told = new Set<string>();

	/** In the order in which they were found. */
	get all(): readonly Problem[] {
		return this.#problems;
	}

	/** How many more can be told. */
	get room(): number {
		return LIMITS.problems - this.#problems.length;
	}

	/** Adds a problem; long details are cut. */
	tell(code: ProblemCode, details: readonly string[], place: Place | undefined): void {
		if (this.room > 0) {
			this.#problems.push({ code, details: details.map(quoted), place });
		}
	}

	/** As {@link tell}, where no problem of this code and these details was told so: a thousand equal values are one problem. */
	tellOnce(code: ProblemCode, details: readonly string[], place: () => Place | undefined): void {
		if (this.#told.size === LIMITS.problems) {
			return;
		}
		const key = [code, ...details.map(quoted)].join('\n');
		if (!this.#told.has(key)) {
			this.#told.add(key);
			this.tell(code, details, place());
		}
	}

	/** By their places, those of the whole file first. */
	inOrder(): readonly Problem[] {
		return this.#problems.toSorted((one, other) => rank(one) - rank(other));
	}
}

function rank({ place }: Problem): number {
	return place === undefined ? -1 : place.line * LINE + Math.min(place.start, LINE - 1);
}
