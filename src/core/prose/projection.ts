import { BREAK, SPACE, TRANSPARENT } from './prose';

/** How the characters of a projection are made; the values of a `Paint`. */
export const Mark = { prose: 0, transparent: 1, break: 2, space: 3, replaced: 4 } as const;
export type Mark = (typeof Mark)[keyof typeof Mark];

/**
 * Appending makes ropes and joining flattens them, which is four times as fast as joining the pieces; a rope of the whole text
 * would outlive the young generation of the heap.
 */
const CHUNK = 16_384;
/** Longer runs of one mark are made when they occur. */
const KEPT_RUN = 64;
const SYMBOLS = ['', TRANSPARENT, BREAK, SPACE];
const RUNS: readonly (readonly string[])[] = SYMBOLS.map((symbol) =>
	Array.from({ length: KEPT_RUN }, (_, length) => symbol.repeat(length)),
);

/**
 * A projection in the making: one byte a character, everything `BREAK` until painted. Painting may happen in any order, the
 * last one wins, so that a block can be painted as prose first and its markup, found out of order, over it.
 */
export class Paint {
	private readonly marks: Uint8Array;
	private readonly replacements = new Map<number, string>();

	constructor(private readonly text: string) {
		this.marks = new Uint8Array(text.length).fill(Mark.break);
	}

	/** Paints `start` to `end`, end exclusive. */
	fill(start: number, end: number, mark: Exclude<Mark, typeof Mark.replaced>): void {
		// The native fill costs a call; most marks are one or two characters.
		if (end - start > 8) {
			this.marks.fill(mark, start, end);
			return;
		}
		for (let at = start; at < end; at++) {
			this.marks[at] = mark;
		}
	}

	/** Shows the UTF-16 code unit `unit` at one offset instead of the source's. */
	replace(at: number, unit: string): void {
		this.marks[at] = Mark.replaced;
		this.replacements.set(at, unit);
	}

	/** The projection; as long as the text. */
	toString(): string {
		const { marks, text } = this;
		const { length } = marks;
		const chunks: string[] = [];
		let chunk = '';
		let chunkStart = 0;
		for (let start = 0; start < length; ) {
			const mark = marks[start]!;
			let end = start + 1;
			while (end < length && marks[end] === mark) {
				end++;
			}
			if (mark === Mark.prose) {
				chunk += text.slice(start, end);
			} else if (mark === Mark.replaced) {
				for (let at = start; at < end; at++) {
					chunk += this.replacements.get(at) ?? BREAK;
				}
			} else {
				chunk += RUNS[mark]![end - start] ?? SYMBOLS[mark]!.repeat(end - start);
			}
			start = end;
			if (end - chunkStart >= CHUNK) {
				chunks.push(chunk);
				chunk = '';
				chunkStart = end;
			}
		}
		chunks.push(chunk);
		return chunks.join('');
	}
}
