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

/** Room for a passage; more is made when it is needed. */
const ROOM = 4096;
/** Room that the last passage was done with, everything `BREAK`. */
let spare: Uint8Array<ArrayBuffer> | undefined;

/**
 * The projection of a passage in the making: one byte a character, everything `BREAK` until painted. Painting may happen in any
 * order, the last one wins, so that a block can be painted as prose first and its markup, found out of order, over it.
 */
export class Paint {
	private marks: Uint8Array<ArrayBuffer>;
	private replacements: Map<number, string> | undefined;

	/** Of the passage that begins at `from`; all offsets are the text's. */
	constructor(
		private readonly text: string,
		private readonly from = 0,
	) {
		this.marks = spare ?? new Uint8Array(ROOM).fill(Mark.break);
		spare = undefined;
	}

	/** Paints `start` to `end`, end exclusive. */
	fill(start: number, end: number, mark: Exclude<Mark, typeof Mark.replaced>): void {
		const first = start - this.from;
		const last = end - this.from;
		this.makeRoom(last);
		// The native fill costs a call; most marks are one or two characters.
		if (last - first > 8) {
			this.marks.fill(mark, first, last);
			return;
		}
		for (let at = first; at < last; at++) {
			this.marks[at] = mark;
		}
	}

	/** Shows the UTF-16 code unit `unit` at one offset instead of the source's. */
	replace(at: number, unit: string): void {
		this.makeRoom(at + 1 - this.from);
		this.marks[at - this.from] = Mark.replaced;
		this.replacements ??= new Map();
		this.replacements.set(at, unit);
	}

	/** Takes over `prose`, the projection of the text from `start` on that was made apart. */
	project(start: number, prose: string): void {
		const first = start - this.from;
		this.makeRoom(first + prose.length);
		for (let index = 0; index < prose.length; index++) {
			const shown = prose.charAt(index);
			// Each symbol stands at its mark.
			const mark = shown === this.text.charAt(start + index) ? Mark.prose : SYMBOLS.indexOf(shown);
			if (mark === -1) {
				this.replace(start + index, shown);
			} else {
				this.marks[first + index] = mark;
			}
		}
	}

	/** The projection up to `end`, which nothing was painted behind. Nothing is painted afterwards. */
	toString(end: number): string {
		this.makeRoom(end - this.from);
		const { marks, text, from } = this;
		const length = end - from;
		const chunks: string[] = [];
		let chunk = '';
		let chunkStart = 0;
		for (let start = 0; start < length; ) {
			const mark = marks[start]!;
			let stop = start + 1;
			while (stop < length && marks[stop] === mark) {
				stop++;
			}
			if (mark === Mark.prose) {
				chunk += text.slice(from + start, from + stop);
			} else if (mark === Mark.replaced) {
				for (let at = start; at < stop; at++) {
					chunk += this.replacements?.get(from + at) ?? BREAK;
				}
			} else {
				chunk += RUNS[mark]![stop - start] ?? SYMBOLS[mark]!.repeat(stop - start);
			}
			start = stop;
			if (stop - chunkStart >= CHUNK) {
				chunks.push(chunk);
				chunk = '';
				chunkStart = stop;
			}
		}
		chunks.push(chunk);
		spare = marks.length === ROOM ? marks.fill(Mark.break) : spare;
		return chunks.join('');
	}

	private makeRoom(length: number): void {
		const { marks } = this;
		if (length > marks.length) {
			const room = new Uint8Array(Math.max(length, marks.length * 2)).fill(Mark.break, marks.length);
			room.set(marks);
			this.marks = room;
		}
	}
}
