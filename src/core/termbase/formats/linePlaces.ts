import { LineWalker, lineEnd } from '../../prose/lines';
import type { Place } from './termbaseReader';

/** Turns offsets of a text into places; looks for lines only as far as it was asked. */
export class LinePlaces {
	readonly #starts = [0];
	readonly #lines: LineWalker;

	constructor(private readonly text: string) {
		this.#lines = new LineWalker(text);
	}

	/** Where a stretch of the text stands; of one that spans lines, the part on its first. */
	place(start: number, end: number): Place {
		const starts = this.#starts;
		while (starts.at(-1)! <= start && this.#lines.advance() && this.#lines.next > this.#lines.end) {
			starts.push(this.#lines.next);
		}
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (starts[middle]! <= start) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}
		const lineStart = starts[low]!;
		return { line: low, start: start - lineStart, end: Math.max(start, lineEnd(this.text, start, end)) - lineStart };
	}
}
