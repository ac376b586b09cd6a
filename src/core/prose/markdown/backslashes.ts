import { Code, isAsciiPunctuation, isLetter, isLineEnd, isWhiteSpace } from '../characters';
import type { ForwardSearch } from '../forwardSearch';
import type { MarkupMark } from '../inlinePainter';
import { Mark } from '../projection';
import type { Dialect } from './dialect';
import { bookLabelEnd, bookReferenceEnd } from './labels';
import { bracketMathsEnd, parenMathsEnd } from './maths';
import { macroAt } from './rawTex';

/** The text that a backslash stands in. */
export interface Surroundings {
	readonly text: string;
	readonly from: number;
	readonly to: number;
	/** Nothing that stands before it may belong to the backslash. */
	readonly floor: number;
	readonly dialect: Dialect;
	readonly search: ForwardSearch;
}

/** What a backslash makes of the text from `start` to `end`. */
export interface Backslashed {
	readonly start: number;
	readonly end: number;
	readonly mark: MarkupMark;
	/** Where to read on, if not at the end: an escaped character begins nothing. */
	readonly next?: number;
	/** The character that it stands for, if it does. */
	readonly symbol?: string;
	/** How it shows, with the brace before its end, if it takes the text up to the `}` of that brace. */
	readonly aroundText?: MarkupMark;
}

/** What the backslash at `at` means: an escape, a line's end, a space, maths, a label, a macro; `undefined` if it is text. */
export function backslashAt(surroundings: Surroundings, at: number): Backslashed | undefined {
	const { text, to } = surroundings;
	if (at + 1 >= to) {
		return undefined;
	}
	const next = text.charCodeAt(at + 1);
	if (isLetter(next)) {
		return macro(surroundings, at);
	}
	if (isLineEnd(next)) {
		return { start: at, end: at + 1, mark: Mark.space };
	}
	if (next === Code.space) {
		return isBetweenWords(surroundings, at) ? { start: at, end: at + 2, mark: Mark.space } : undefined;
	}
	if (!isAsciiPunctuation(next)) {
		return undefined;
	}
	return hidden(surroundings, at, next) ?? { start: at, end: at + 1, mark: Mark.transparent, next: at + 2 };
}

function hidden({ text, to, floor, search }: Surroundings, at: number, next: number): Backslashed | undefined {
	let start = at;
	let end: number | undefined;
	switch (next) {
		case Code.leftParen:
			end = parenMathsEnd(text, at, to, search);
			break;
		case Code.leftBracket:
			end = bracketMathsEnd(text, at, to);
			break;
		case Code.at:
			end = bookReferenceEnd(text, at, to);
			break;
		case Code.hash:
			start = at - 1;
			end = start >= floor ? bookLabelEnd(text, at, to) : undefined;
			break;
	}
	return end === undefined ? undefined : { start, end, mark: Mark.break };
}

/** Whether a backslash and a space are Pandoc's no-break space, and no text about backslashes. */
function isBetweenWords({ text, from, to }: Surroundings, at: number): boolean {
	const after = at + 2 < to ? text.charCodeAt(at + 2) : Code.space;
	return at > from && !isWhiteSpace(text.charCodeAt(at - 1)) && !isWhiteSpace(after) && after !== Code.backslash;
}

function macro({ text, to, dialect }: Surroundings, at: number): Backslashed | undefined {
	const found = macroAt(text, at, to, dialect);
	if (found === undefined) {
		return undefined;
	}
	const { end, opensText, mark, symbol } = found;
	if (symbol !== undefined) {
		return { start: at, end, mark, symbol };
	}
	// Without the end of its text it is no more than a name.
	return opensText ? { start: at, end, mark: Mark.break, aroundText: mark } : { start: at, end, mark };
}
