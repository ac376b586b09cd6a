import { Code, isWhiteSpace } from '../characters';
import { closesConstrained, mayPrecedeText } from './boundaries';

/** Where a mark was found that may be one of a pair. */
interface Candidate {
	readonly at: number;
	/** Where the attributes in front of it begin, or the mark itself. */
	readonly start: number;
	isUsed: boolean;
}

/** Reports a mark, with the attributes in front of it. */
type OnMark = (start: number, end: number, code: number) => void;

/**
 * The marks of one text that pair around formatted text. Each kind is paired for itself, in Asciidoctor's order: first the doubled
 * marks, which may stand inside words, then the single ones. Linear: where no end was found for one, none is looked for again.
 */
export class TextMarks {
	private readonly candidates = new Map<number, Candidate[]>();

	add(code: number, at: number, start: number): void {
		const all = this.candidates.get(code);
		if (all === undefined) {
			this.candidates.set(code, [{ at, start, isUsed: false }]);
		} else {
			all.push({ at, start, isUsed: false });
		}
	}

	/** Pairs the marks found in `text` between `from` and `to`, and forgets them. */
	pair(text: string, from: number, to: number, onMark: OnMark): void {
		if (this.candidates.size === 0) {
			return;
		}
		for (const [code, all] of this.candidates) {
			if (code === Code.caret || code === Code.tilde) {
				pairRaised(text, code, all, onMark);
			} else {
				pairDoubled(code, all, onMark);
				pairSingle(text, code, all, from, to, onMark);
			}
		}
		this.candidates.clear();
	}
}

/** `**bold**`, around one character at least. */
function pairDoubled(code: number, all: readonly Candidate[], onMark: OnMark): void {
	for (let index = 0; index + 1 < all.length; index++) {
		const open = all[index]!;
		if (all[index + 1]!.at !== open.at + 1) {
			continue;
		}
		let close = index + 2;
		while (close + 1 < all.length && !(all[close]!.at >= open.at + 3 && all[close + 1]!.at === all[close]!.at + 1)) {
			close++;
		}
		if (close + 1 >= all.length) {
			return;
		}
		for (const used of [index, index + 1, close, close + 1]) {
			all[used]!.isUsed = true;
		}
		onMark(open.start, open.at + 2, code);
		onMark(all[close]!.at, all[close]!.at + 2, code);
		index = close + 1;
	}
}

/** `*bold*`, between words. */
function pairSingle(text: string, code: number, all: readonly Candidate[], from: number, to: number, onMark: OnMark): void {
	for (let index = 0; index < all.length; index++) {
		const open = all[index]!;
		if (open.isUsed || !mayOpen(text, open, from, to)) {
			continue;
		}
		let close = index + 1;
		while (close < all.length && !mayClose(text, open, all[close]!, to)) {
			close++;
		}
		if (close >= all.length) {
			return;
		}
		all[close]!.isUsed = true;
		onMark(open.start, open.at + 1, code);
		onMark(all[close]!.at, all[close]!.at + 1, code);
		index = close;
	}
}

function mayOpen(text: string, { at, start }: Candidate, from: number, to: number): boolean {
	return at + 1 < to && !isWhiteSpace(text.charCodeAt(at + 1)) && mayPrecedeText(text, start, from);
}

function mayClose(text: string, open: Candidate, close: Candidate, to: number): boolean {
	return !close.isUsed && close.at > open.at + 1 && closesConstrained(text, close.at, to);
}

/** `^raised^` and `~lowered~`, around characters without white space. */
function pairRaised(text: string, code: number, all: readonly Candidate[], onMark: OnMark): void {
	for (let index = 0; index + 1 < all.length; index++) {
		const open = all[index]!;
		const close = all[index + 1]!;
		if (close.at > open.at + 1 && !hasWhiteSpace(text, open.at + 1, close.at)) {
			onMark(open.start, open.at + 1, code);
			onMark(close.at, close.at + 1, code);
			index++;
		}
	}
}

function hasWhiteSpace(text: string, from: number, to: number): boolean {
	for (let at = from; at < to; at++) {
		if (isWhiteSpace(text.charCodeAt(at))) {
			return true;
		}
	}
	return false;
}
