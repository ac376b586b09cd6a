import type { Span } from '../finding';

/** A replacement of text[start, end) by `text`. */
export interface FixEdit extends Span {
	/** Escaped for the document's format. */
	readonly text: string;
	/** Where in `text` the long form is to be written that nobody knows; `undefined` where there is nothing to fill in. */
	readonly placeholderAt?: number;
}

/**
 * What a fix does. `explain`: gives the long form with the abbreviation; `write-out`: gives it instead of the abbreviation;
 * `move-explanation`: explains here, and no longer where it is explained; `remove-explanation`: leaves the abbreviation of an
 * explanation; `expected-long-form`: explains it by another long form; `successor`, `preferred`: another name; `shorten`: the
 * abbreviation for a long form; `article`: `a` for `an` or the other way round.
 */
export type FixKind =
	| 'explain'
	| 'write-out'
	| 'move-explanation'
	| 'remove-explanation'
	| 'expected-long-form'
	| 'successor'
	| 'preferred'
	| 'shorten'
	| 'article';

/** What can be done about a finding, in one step. */
export interface Fix {
	readonly kind: FixKind;
	/** In order; they neither overlap nor touch. */
	readonly edits: readonly FixEdit[];
	/** What is written in the main place, as a reader sees it; `undefined` where the writer has to fill it in. */
	readonly written?: string;
	/** Whether it is safe to apply without asking; of the fixes of a finding one at most. */
	readonly isPreferred: boolean;
}

/** Edits in order; `undefined` if two of them meet, so that they cannot be applied together. */
export function inOrder(edits: readonly FixEdit[]): readonly FixEdit[] | undefined {
	const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
	return sorted.some((edit, index) => index > 0 && edit.start <= sorted[index - 1]!.end) ? undefined : sorted;
}
