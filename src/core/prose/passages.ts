import { type LineSource, type LineWindow, lineWindow } from './lineWindow';
import type { Labels, Passage, ProseFormat, State } from './prose';

/** Lines `first` to `last`, both inclusive, of the document before the change have become `lines` lines. */
export interface LineChange {
	readonly first: number;
	readonly last: number;
	readonly lines: number;
}

/** What is made of the passages of a document. */
export interface PassageUser<T> {
	/** Takes a passage in; its offsets are those of a text in which it begins at `from`. */
	take(passage: Passage, from: number): T;
	/** Forgets what it made of a passage. */
	drop(content: T): void;
}

/** What was made of a passage, and the line at which it begins. */
export interface Placed<T> {
	readonly line: number;
	readonly content: T;
}

/** A passage that was read. */
interface Known<T> {
	readonly isKnown: true;
	readonly lines: number;
	readonly before: State;
	readonly after: State;
	/** Whether its end depends on the line that follows, or on that none does. */
	readonly looksAhead: boolean;
	readonly defines: readonly string[];
	/** The labels whose meaning it depends on, and whether they were defined when it was read. */
	readonly asked: ReadonlyMap<string, boolean>;
	readonly content: T;
}

/** Lines that are still to be read. */
interface Gap {
	readonly isKnown: false;
	readonly lines: number;
}

type Piece<T> = Known<T> | Gap;

/** Characters of a text that is read from: at first, and at most unless a passage wants more. */
const SMALL_WINDOW = 4000;
const LARGE_WINDOW = 32_000;
/** Characters that a passage has at most: it is cut there, at the start of a line. */
const LONGEST_PASSAGE = 250_000;

/** Lines that a reading out of turn goes back and on. */
const NEAR = 100;

/**
 * The passages of a document that is being edited. A change forgets the passages that it touches. Reading fills the gaps, and
 * stops where it comes to a passage that was read before in the same state: behind it nothing can have changed but the meaning
 * of labels, and who asked for those is read again. So what is known in the end is what reading the whole would give.
 */
export class Passages<T> {
	private pieces: Piece<T>[];
	/** The index of the first gap; the number of pieces if there is none. */
	private firstGap = 0;
	/** How many passages define a label. */
	private readonly definitions = new Map<string, number>();
	/** Labels whose definitions came or went since who asks for them was last looked for. */
	private readonly changedLabels = new Set<string>();
	private skipped: number | undefined;
	private readonly labels: Labels = { has: (label) => this.definitions.has(label) };

	constructor(
		private readonly source: LineSource,
		private readonly format: ProseFormat,
		private readonly user: PassageUser<T>,
	) {
		this.pieces = [gapOf(source.lineCount)];
	}

	/** Whether there is nothing left to read. */
	get isComplete(): boolean {
		return this.firstGap === this.pieces.length;
	}

	/** The first line that was met and not read because it is longer than `LONGEST_LINE`; `undefined` if none was. */
	get skippedLine(): number | undefined {
		return this.skipped;
	}

	/** What was made of the passages read so far, in order. */
	*all(): Iterable<Placed<T>> {
		let line = 0;
		for (const piece of this.pieces) {
			if (isKnown(piece)) {
				yield { line, content: piece.content };
			}
			line += piece.lines;
		}
	}

	/** What was made of the passage that holds a line; `undefined` if it is not read. */
	at(line: number): Placed<T> | undefined {
		const { index, start } = this.find(line);
		const piece = this.pieces[index]!;
		return isKnown(piece) ? { line: start, content: piece.content } : undefined;
	}

	/** Forgets what a change touched, which the source already shows. Reads nothing. */
	change({ first, last, lines }: LineChange): void {
		const { pieces } = this;
		let { index, start } = this.find(first);
		const previous = pieces[index - 1];
		if (previous !== undefined && (!isKnown(previous) || (first === start && previous.looksAhead))) {
			index--;
			start -= previous.lines;
		}
		let to = index;
		let end = start;
		while (to < pieces.length && (end <= last || !isKnown(pieces[to]!))) {
			end += pieces[to]!.lines;
			this.forget(pieces[to]!);
			to++;
		}
		pieces.splice(index, to - index, gapOf(end - start - (last - first + 1) + lines));
		this.firstGap = Math.min(this.firstGap, index);
	}

	/** Forgets everything. */
	reset(): void {
		for (const piece of this.pieces) {
			this.forget(piece);
		}
		this.pieces = [gapOf(this.source.lineCount)];
		this.firstGap = 0;
	}

	/** Reads on until nothing is left to read or `isOver`, which is asked after each passage. */
	read(isOver: () => boolean = () => false): void {
		while (!this.isComplete) {
			this.fill(this.firstGap, this.lineOf(this.firstGap), isOver);
			while (!this.isComplete && isKnown(this.pieces[this.firstGap]!)) {
				this.firstGap++;
			}
			if (this.isComplete) {
				this.forgetAskers();
			}
			if (isOver()) {
				return;
			}
		}
	}

	/**
	 * Reads the lines around `line` out of turn, as if the format's `rest` were the state there. If it is not, they are read again
	 * when their turn comes.
	 */
	readAround(line: number): void {
		const { index, start } = this.find(line);
		const gap = this.pieces[index]!;
		if (isKnown(gap) || this.format.rest === undefined) {
			return;
		}
		let first = line;
		while (first > start && line - first < NEAR && !(line - first > NEAR / 2 && this.source.line(first - 1).trim() === '')) {
			first--;
		}
		if (first > start) {
			this.pieces.splice(index, 1, gapOf(first - start), gapOf(gap.lines - (first - start)));
			this.fill(index + 1, first, (at) => at > line + NEAR);
		}
	}

	/** Fills the gap at `index`, which begins at `line`, until it is full or `isOver`; reads one passage at least. */
	private fill(index: number, line: number, isOver: (line: number) => boolean): void {
		const { pieces } = this;
		const read: Known<T>[] = [];
		let state = this.stateBefore(index);
		let window: LineWindow | undefined;
		let left = pieces[index]!.lines;
		let next = index + 1;
		let at = line;
		for (;;) {
			// What the last passage reached into, or what was read in another state, is no longer known.
			while (next < pieces.length && (left < 0 || (left === 0 && !isKnownIn(pieces[next]!, state)))) {
				left += pieces[next]!.lines;
				this.forget(pieces[next]!);
				next++;
			}
			if (left === 0 || (read.length > 0 && isOver(at))) {
				break;
			}
			const known = this.readPassage(at, state, window);
			window = known.window;
			read.push(known.piece);
			left -= known.piece.lines;
			at += known.piece.lines;
			state = known.piece.after;
		}
		pieces.splice(index, next - index, ...read, ...(left > 0 ? [gapOf(left)] : []));
	}

	/** Reads the passage that begins at `line`, from a window that reaches there if there is one. */
	private readPassage(
		line: number,
		state: State,
		reached: LineWindow | undefined,
	): { readonly piece: Known<T>; readonly window: LineWindow | undefined } {
		let window = reached ?? lineWindow(this.source, line, SMALL_WINDOW);
		for (;;) {
			const { first, text, starts, end } = window;
			const from = starts[line - first]!;
			if (from === text.length && end !== 'size') {
				// The document's last line, empty, or a line that is too long.
				if (end === 'longLine') {
					this.skipped ??= line;
				}
				const passage = { end: from, prose: '', blocks: [], after: state };
				return { piece: this.take(passage, window, line, state), window: undefined };
			}
			const isEnd = end !== 'size' || (first === line && text.length >= LONGEST_PASSAGE);
			const passage = from < text.length ? this.format.read(text, from, state, { isEnd, labels: this.labels }) : undefined;
			if (passage !== undefined) {
				return { piece: this.take(passage, window, line, state), window };
			}
			window = lineWindow(this.source, line, Math.min(text.length * 2, first === line ? LONGEST_PASSAGE : LARGE_WINDOW));
		}
	}

	private take(passage: Passage, window: LineWindow, line: number, before: State): Known<T> {
		const { defines = [], asks = [], after, end } = passage;
		const asked = new Map(asks.map((label) => [label, this.labels.has(label)]));
		for (const label of defines) {
			this.changedLabels.add(label);
			this.definitions.set(label, (this.definitions.get(label) ?? 0) + 1);
		}
		const from = window.starts[line - window.first]!;
		return {
			isKnown: true,
			lines: linesUpTo(window, line, end),
			before,
			after,
			looksAhead: passage.looksAhead === true || (end === window.text.length && window.end !== 'size'),
			defines,
			asked,
			content: this.user.take(passage, from),
		};
	}

	private forget(piece: Piece<T>): void {
		if (!isKnown(piece)) {
			return;
		}
		this.user.drop(piece.content);
		for (const label of piece.defines) {
			this.changedLabels.add(label);
			const left = this.definitions.get(label)! - 1;
			if (left > 0) {
				this.definitions.set(label, left);
			} else {
				this.definitions.delete(label);
			}
		}
	}

	/** Forgets the passages that would get another answer now to what they asked. What a passage defines depends on no answer. */
	private forgetAskers(): void {
		const { labels, pieces } = this;
		const changed = new Set(this.changedLabels);
		this.changedLabels.clear();
		if (changed.size === 0) {
			return;
		}
		const stale = pieces.map((piece) => isKnown(piece) && hasStaleAnswer(piece.asked, changed, labels));
		for (let index = pieces.length - 1; index >= 0; index--) {
			const piece = pieces[index]!;
			if (stale[index] === true) {
				this.forget(piece);
				pieces[index] = gapOf(piece.lines);
				this.firstGap = index;
			}
		}
	}

	private stateBefore(index: number): State {
		const previous = this.pieces[index - 1];
		if (previous === undefined) {
			return this.format.start;
		}
		return isKnown(previous) ? previous.after : (this.format.rest ?? this.format.start);
	}

	/** The piece that holds a line, and the line at which it begins. */
	private find(line: number): { readonly index: number; readonly start: number } {
		let start = 0;
		let index = 0;
		while (index < this.pieces.length - 1 && start + this.pieces[index]!.lines <= line) {
			start += this.pieces[index]!.lines;
			index++;
		}
		return { index, start };
	}

	private lineOf(index: number): number {
		let line = 0;
		for (let before = 0; before < index; before++) {
			line += this.pieces[before]!.lines;
		}
		return line;
	}
}

function gapOf(lines: number): Gap {
	return { isKnown: false, lines };
}

function isKnown<T>(piece: Piece<T>): piece is Known<T> {
	return piece.isKnown;
}

/** Whether a piece was read in this state. */
function isKnownIn<T>(piece: Piece<T>, state: State): boolean {
	return isKnown(piece) && piece.before === state;
}

/** Whether a label that changed would be answered otherwise now. */
function hasStaleAnswer(asked: ReadonlyMap<string, boolean>, changed: ReadonlySet<string>, labels: Labels): boolean {
	for (const [label, answer] of asked) {
		if (changed.has(label) && labels.has(label) !== answer) {
			return true;
		}
	}
	return false;
}

/** Lines from `line` up to an offset of the window; one at least. */
function linesUpTo({ first, starts }: LineWindow, line: number, end: number): number {
	let count = 1;
	while (starts[line - first + count]! < end) {
		count++;
	}
	return count;
}
