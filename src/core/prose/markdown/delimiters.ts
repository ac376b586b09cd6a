import { Code, isAsciiPunctuation, isWhiteSpace } from '../characters';

/** A run of `*`, `_` or `~` that may open or close emphasis; part of a doubly linked list. */
export interface Delimiter {
	readonly code: number;
	/** Where the run began in the text, and how long it was. */
	readonly origin: number;
	readonly length: number;
	readonly canOpen: boolean;
	readonly canClose: boolean;
	/** What is left of the run after its characters were used. */
	start: number;
	end: number;
	previous: Delimiter | undefined;
	next: Delimiter | undefined;
}

/**
 * The delimiter runs of one text, paired after CommonMark's algorithm (0.31, "process emphasis"), which is linear: what no opener
 * was found for is remembered by kind.
 */
export class DelimiterStack {
	private last: Delimiter | undefined;

	/** The newest run, below which a link's text begins. */
	get top(): Delimiter | undefined {
		return this.last;
	}

	clear(): void {
		this.last = undefined;
	}

	/** Adds the run from `start` to `end`; the text's bounds tell what stands beside it. */
	push(text: string, start: number, end: number, from: number, to: number): void {
		const code = text.charCodeAt(start);
		const before = start > from ? kindOf(text, start - 1) : 'space';
		const after = end < to ? kindOf(text, end) : 'space';
		// GFM lets emphasis open before a strikethrough and close after one, wherever it stands: `a**~~b~~**c`.
		const isTilde = code === Code.tilde;
		const opensStrike = !isTilde && end < to && text.charCodeAt(end) === Code.tilde;
		const closesStrike = !isTilde && start > from && text.charCodeAt(start - 1) === Code.tilde;
		const isLeft = opensStrike || after === 'other' || (after === 'punctuation' && before !== 'other');
		const isRight = closesStrike || before === 'other' || (before === 'punctuation' && after !== 'other');
		const isUnderscore = code === Code.underscore;
		const canOpen = isLeft && (!isUnderscore || !isRight || before === 'punctuation');
		const canClose = isRight && (!isUnderscore || !isLeft || after === 'punctuation');
		if (!canOpen && !canClose) {
			return;
		}
		const delimiter: Delimiter = {
			code,
			origin: start,
			length: end - start,
			canOpen,
			canClose,
			start,
			end,
			previous: this.last,
			next: undefined,
		};
		if (this.last !== undefined) {
			this.last.next = delimiter;
		}
		this.last = delimiter;
	}

	/** Pairs the runs above `bottom`, reports the characters that mark emphasis, and forgets the runs. */
	process(bottom: Delimiter | undefined, onMark: (start: number, end: number) => void): void {
		if (this.last === bottom) {
			return;
		}
		const searchedTo = new Map<number, number>();
		let closer = this.lowestAbove(bottom);
		while (closer !== undefined) {
			if (!closer.canClose) {
				closer = closer.next;
				continue;
			}
			const key = kindKey(closer);
			const floor = Math.max(searchedTo.get(key) ?? -1, bottom === undefined ? -1 : bottom.origin + 1);
			const opener = findOpener(closer, floor);
			if (opener === undefined) {
				searchedTo.set(key, closer.origin);
				const { next } = closer;
				if (!closer.canOpen) {
					this.remove(closer);
				}
				closer = next;
				continue;
			}
			const isTilde = closer.code === Code.tilde;
			const used: number = isTilde ? closer.length : Math.min(2, opener.end - opener.start, closer.end - closer.start);
			opener.end -= used;
			onMark(opener.end, opener.end + used);
			onMark(closer.start, closer.start + used);
			closer.start += used;
			opener.next = closer;
			closer.previous = opener;
			if (opener.start === opener.end) {
				this.remove(opener);
			}
			if (closer.start === closer.end) {
				const { next } = closer;
				this.remove(closer);
				closer = next;
			}
		}
		this.last = bottom;
		if (bottom !== undefined) {
			bottom.next = undefined;
		}
	}

	private lowestAbove(bottom: Delimiter | undefined): Delimiter | undefined {
		if (bottom !== undefined) {
			return bottom.next;
		}
		let lowest = this.last;
		while (lowest?.previous !== undefined) {
			lowest = lowest.previous;
		}
		return lowest;
	}

	private remove(delimiter: Delimiter): void {
		const { previous, next } = delimiter;
		if (previous !== undefined) {
			previous.next = next;
		}
		if (next === undefined) {
			this.last = previous;
		} else {
			next.previous = previous;
		}
	}
}

function findOpener(closer: Delimiter, floor: number): Delimiter | undefined {
	for (let opener = closer.previous; opener !== undefined && opener.origin >= floor; opener = opener.previous) {
		if (opener.code === closer.code && opener.canOpen && fits(opener, closer)) {
			return opener;
		}
	}
	return undefined;
}

/** Strikethrough pairs runs of one length; emphasis has its rule of three. */
function fits(opener: Delimiter, closer: Delimiter): boolean {
	if (closer.code === Code.tilde) {
		return opener.length === closer.length;
	}
	const isBoth = opener.canClose || closer.canOpen;
	return !isBoth || closer.length % 3 === 0 || (opener.length + closer.length) % 3 !== 0;
}

/** Closers of one key find the same openers. */
function kindKey({ code, length, canOpen }: Delimiter): number {
	return code * 8 + (code === Code.tilde ? length : (canOpen ? 4 : 0) + (length % 3));
}

type Kind = 'space' | 'punctuation' | 'other';

const UNICODE_SPACE = /\p{Zs}/u;
const UNICODE_PUNCTUATION = /[\p{P}\p{S}]/u;

/** The kind of the character that has a code unit at `at`. */
function kindOf(text: string, at: number): Kind {
	const code = text.charCodeAt(at);
	if (code < 128) {
		return isWhiteSpace(code) ? 'space' : isAsciiPunctuation(code) ? 'punctuation' : 'other';
	}
	const isTrail = code >= 0xdc00 && code <= 0xdfff && at > 0;
	const character = String.fromCodePoint(text.codePointAt(isTrail ? at - 1 : at) ?? code);
	return UNICODE_SPACE.test(character) ? 'space' : UNICODE_PUNCTUATION.test(character) ? 'punctuation' : 'other';
}
