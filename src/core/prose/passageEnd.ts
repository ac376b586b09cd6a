import { PASSAGE } from './prose';

/** Text without a place to cut, as a paragraph or a list without blank lines, is cut where a line ends a sentence, or at any. */
const LONG = 4000;
const ENDLESS = 16_000;

/** Finds the end of a passage that is read from left to right. */
export class PassageEnd {
	/** Whether the line after the passage decided its end. */
	looksAhead = false;
	/** Nothing before it may be the end: something was decided by the text up to here. */
	private least: number;
	/** The last line start at which no block was open. */
	private clean: number;

	/** Of the passage that begins at `from`; the text ends with the document if `isEnd`. */
	constructor(
		private readonly text: string,
		private readonly from: number,
		private readonly isEnd: boolean,
	) {
		this.least = from + PASSAGE;
		this.clean = from;
	}

	/** Notes that something was decided by looking at the text up to `at`, exclusive, or by there being no more. */
	saw(at: number): void {
		const least = at > this.text.length - 1 && !this.isEnd ? Number.POSITIVE_INFINITY : at;
		if (least > this.least) {
			this.least = least;
		}
	}

	/**
	 * Whether the passage ends at `at`, the start of a line. `isOpen` tells whether a block is open there and `endsBlock` whether
	 * the line that begins there ends it.
	 */
	isAt(at: number, isOpen: boolean, endsBlock: (at: number) => boolean): boolean {
		if (!isOpen) {
			this.clean = at;
		}
		if (at < this.least) {
			return false;
		}
		if (!isOpen) {
			return true;
		}
		const length = at - this.clean;
		if (length > ENDLESS || (length > LONG && SENTENCE_END.test(this.text.slice(Math.max(at - 6, 0), at)))) {
			return true;
		}
		this.looksAhead = endsBlock(at);
		return this.looksAhead;
	}
}

const SENTENCE_END = /[.!?:;]["'”’»)\]}]*\s*$/;
