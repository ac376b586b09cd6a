import { isRoom } from './characters';
import { Mark, Paint } from './projection';
import type { Block, BlockKind } from './prose';

/** What a block is, before its extent is known. */
export interface BlockRole {
	readonly kind: BlockKind;
	readonly level?: number;
}

/**
 * Paints a passage from left to right, for formats in which only reading on tells where a block ends. A block opens at the first
 * markup or text after `close`, ends after the last, and counts only if it holds text.
 */
export class BlockPainter {
	readonly blocks: Block[] = [];
	private readonly paint: Paint;
	/** Of the open block. */
	private role: BlockRole | undefined;
	private start = 0;
	private end = 0;
	private hasText = false;
	/** Where painting has arrived. */
	private painted = 0;

	/** `roleOf` is asked when a block opens. */
	constructor(
		private readonly text: string,
		from: number,
		private readonly roleOf: () => BlockRole,
	) {
		this.paint = new Paint(text, from);
	}

	/** The role of the open block; `undefined` if none is open. */
	get open(): BlockRole | undefined {
		return this.role;
	}

	/** Where the last text or markup of the open block ends. */
	get shownEnd(): number {
		return this.end;
	}

	/** Text. White space opens no block. */
	prose(start: number, end: number): void {
		const { text } = this;
		let first = start;
		while (first < end && isRoom(text.charCodeAt(first))) {
			first++;
		}
		let last = end;
		while (last > first && isRoom(text.charCodeAt(last - 1))) {
			last--;
		}
		if (first < last) {
			const from = this.role === undefined ? first : start;
			this.extend(from, last);
			this.hasText = true;
			this.fill(from, end, Mark.prose);
		} else if (this.role !== undefined) {
			this.fill(start, end, Mark.prose);
		}
	}

	/** Markup that takes no room and belongs to what it stands beside. */
	markup(start: number, end: number): void {
		this.extend(start, end);
		this.fill(start, end, Mark.transparent);
	}

	/** The text `value`, of no more UTF-16 code units than `start` to `end`, where it is written as a name or number. */
	character(start: number, end: number, value: string): void {
		this.markup(start, end);
		this.hasText = true;
		for (let unit = 0; unit < value.length; unit++) {
			this.paint.replace(start + unit, value.charAt(unit));
		}
	}

	/** What is rendered as white space. */
	space(start: number, end: number): void {
		if (this.role !== undefined) {
			this.fill(start, end, Mark.space);
		}
	}

	/** What takes no room and belongs to nothing: comments, soft hyphens. */
	nothing(start: number, end: number): void {
		if (this.role !== undefined) {
			this.fill(start, end, Mark.transparent);
		}
	}

	/** Ends the open block, if any. */
	close(): void {
		if (this.role === undefined) {
			return;
		}
		const { start, end } = this;
		if (this.hasText) {
			const { kind, level } = this.role;
			// Spreading the role costs more than all the rest of painting.
			this.blocks.push({ kind, start, end, level });
		}
		this.paint.fill(this.hasText ? end : start, this.painted, Mark.break);
		this.role = undefined;
		this.hasText = false;
	}

	/** The projection up to `end`; no block goes on behind it. */
	finish(end: number): string {
		this.close();
		return this.paint.toString(end);
	}

	private extend(start: number, end: number): void {
		if (this.role === undefined) {
			this.role = this.roleOf();
			this.start = start;
		}
		this.end = end;
	}

	private fill(start: number, end: number, mark: Exclude<Mark, typeof Mark.replaced>): void {
		this.paint.fill(start, end, mark);
		this.painted = end;
	}
}
