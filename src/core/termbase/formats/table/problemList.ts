import { cutOff } from '../cleanText';
import { LIMITS, type Place, type Problem, type ProblemCode, TermbaseRefusal } from '../termbaseReader';

/** Characters of a text that a problem quotes. */
const QUOTED = 60;

/** Gathers what is wrong with a file, up to {@link LIMITS.problems}. */
export class ProblemList {
	readonly #problems: Problem[] = [];
	readonly #told = new Set<string>();

	add(code: ProblemCode, details: readonly string[], place: Place | undefined): void {
		if (this.#problems.length < LIMITS.problems) {
			this.#problems.push({ code, details: details.map(quoted), place });
		}
	}

	/** As {@link add}, where no problem of this code and these details was added so: a thousand equal values are one problem. */
	addOnce(code: ProblemCode, details: readonly string[], place: Place | undefined): void {
		const key = [code, ...details.map(quoted)].join('\n');
		if (!this.#told.has(key) && this.#told.size < LIMITS.problems) {
			this.#told.add(key);
			this.add(code, details, place);
		}
	}

	/** The text, cut at {@link LIMITS.text} if it is longer, which is told. */
	cut(text: string, place: () => Place): string {
		const kept = cutOff(text);
		if (kept !== text) {
			this.add('cut-off', [text, String(LIMITS.text)], place());
		}
		return kept;
	}

	/** The texts, each cut, and of a list longer than {@link LIMITS.designationsPerConcept} the first ones, which is told. */
	cutList(texts: readonly string[], place: () => Place): string[] {
		if (texts.length > LIMITS.designationsPerConcept) {
			this.add('too-large', ['list', String(LIMITS.designationsPerConcept)], place());
		}
		return texts.slice(0, LIMITS.designationsPerConcept).map((text) => this.cut(text, place));
	}

	/** What was added, in order. */
	get all(): readonly Problem[] {
		return this.#problems;
	}
}

/** The error that says that a file is not read at all. */
export function refusal(code: ProblemCode, details: readonly string[], place?: Place): TermbaseRefusal {
	return new TermbaseRefusal({ code, details: details.map(quoted), place });
}

function quoted(text: string): string {
	return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
}
