import { skipSpaces } from '../characters';
import type { Leaf } from '../leaves';
import type { BlockKind } from '../prose';
import { beginBody, bodyColumn, hasRoom, kindOfText, mayHoldTitles } from './frames';
import type { Line } from './line';
import { endsInColons, isAdornment, isLineOfBlock, isNextEnumerator, SHORTEST_ADORNMENT } from './lineStarts';
import type { OpenBlocks } from './openBlocks';

/** What seemed to number a paragraph. */
export interface Enumerator {
	readonly start: number;
	readonly column: number;
	/** How many frames are outside it. */
	readonly depth: number;
}

/** A paragraph, a title, a term: which of them, the second line decides. */
interface Text {
	readonly type: 'text';
	readonly kind: BlockKind;
	readonly start: number;
	/** Of the last line. */
	end: number;
	lines: number;
	/** Whether it is a directive's title, which goes on to a blank line. */
	readonly isArgument: boolean;
	readonly enumerator: Enumerator | undefined;
}

/** A line block: where each line's text starts and ends, in pairs. */
interface Lines {
	readonly type: 'lines';
	readonly kind: BlockKind;
	readonly lines: number[];
}

/** A line of punctuation over a title, or a transition; and the title, once it is read. */
interface Overline {
	readonly type: 'overline';
	readonly start: number;
	readonly end: number;
	title: { readonly start: number; readonly end: number } | undefined;
}

/** Puts the lines of text together: paragraphs, titles, terms, line blocks. */
export class TextReader {
	private leaf: Text | Lines | Overline | undefined;

	/** `emit` takes what is complete, in order. */
	constructor(
		private readonly text: string,
		private readonly open: OpenBlocks,
		private readonly emit: (leaf: Leaf) => void,
	) {}

	/** Whether the next line may go on with it. */
	get isOpen(): boolean {
		return this.leaf !== undefined;
	}

	/** Begins a paragraph in which `enumerator` may belong to the text. */
	begin(start: number, end: number, enumerator?: Enumerator): void {
		const kind = kindOfText(this.open);
		this.leaf = { type: 'text', kind, start, end, lines: 1, isArgument: false, enumerator };
	}

	/** Begins what is left of a paragraph whose first lines were cut off. */
	beginRest(start: number, end: number): void {
		this.begin(start, end);
		if (this.leaf?.type === 'text') {
			this.leaf.lines = 2;
		}
	}

	/** Adds a line to the title of a directive. */
	addToArgument(start: number, end: number): void {
		if (this.leaf?.type === 'text') {
			this.addText(this.leaf, end);
		} else {
			this.leaf = { type: 'text', kind: 'caption', start, end, lines: 1, isArgument: true, enumerator: undefined };
		}
	}

	/** Begins with a line of punctuation. */
	beginOverline(start: number, end: number): void {
		this.leaf = { type: 'overline', start, end, title: undefined };
	}

	/** Adds a line with its bar to a line block, new or open. A bar alone ends a stanza. */
	addLine({ end }: Line, bar: number): void {
		const start = skipSpaces(this.text, bar + 1, end);
		if (start === end) {
			this.close();
		} else if (this.leaf?.type === 'lines') {
			this.leaf.lines.push(start, end);
		} else {
			this.leaf = { type: 'lines', kind: kindOfText(this.open), lines: [start, end] };
		}
	}

	/** Takes the line if it goes on with what is open; else closes that. */
	takes(line: Line): boolean {
		const { leaf } = this;
		const isTaken =
			(leaf?.type === 'overline' && this.goesUnder(leaf, line)) ||
			(leaf?.type === 'lines' && this.goesOnInBlock(leaf, line)) ||
			(leaf?.type === 'text' && this.goesOn(leaf, line));
		if (!isTaken) {
			this.close();
		}
		return isTaken;
	}

	/** Whether it is text that `line` ends because it is outside the innermost frame. */
	isEndedBy(line: Line): boolean {
		const frame = this.open.frames.at(-1);
		return (
			this.leaf?.type === 'text' &&
			frame !== undefined &&
			(line.column <= frame.base || line.column < (frame.indent ?? 0)) &&
			!this.joinsEnumerator(line)
		);
	}

	/**
	 * Whether `line` shows that an enumerator before the open text is part of it, as in `A. Einstein` or the title `1. Aims`: it is
	 * neither indented nor has one.
	 */
	joinsEnumerator({ at, end, column }: Line): boolean {
		const { leaf, text } = this;
		return (
			leaf?.type === 'text' &&
			leaf.lines === 1 &&
			leaf.enumerator?.column === column &&
			!isNextEnumerator(text, leaf.enumerator.start, at, end)
		);
	}

	/** Makes the enumerator part of the text. */
	takeEnumerator(): void {
		const { leaf, open } = this;
		if (leaf?.type === 'text' && leaf.enumerator !== undefined) {
			open.frames.length = leaf.enumerator.depth;
			this.begin(leaf.enumerator.start, leaf.end);
		}
	}

	/** Ends a passage inside what is open; the next one begins with the rest of it. */
	cut(): void {
		const { leaf, open } = this;
		this.close();
		if (leaf?.type === 'text') {
			open.mode = leaf.isArgument ? undefined : { type: 'text', base: bodyColumn(open) };
		}
	}

	/** Ends what is open. */
	close(): void {
		const { leaf } = this;
		this.leaf = undefined;
		if (leaf?.type === 'text') {
			this.emitText(leaf.kind, leaf.start, leaf.end, leaf.isArgument);
		} else if (leaf?.type === 'lines') {
			beginBody(this.open);
			this.emit({ kind: leaf.kind, start: leaf.lines[0]!, end: leaf.lines.at(-1)!, lines: leaf.lines });
		} else if (leaf?.type === 'overline') {
			this.closeOverline(leaf);
		}
	}

	/** A line of punctuation without the line under its title, or without a title. */
	private closeOverline({ start, end, title }: Overline): void {
		const isShort = end - start < SHORTEST_ADORNMENT;
		if (title !== undefined) {
			this.emitText(kindOfText(this.open), isShort ? start : title.start, title.end, false);
		} else if (isShort) {
			this.emitText(kindOfText(this.open), start, end, false);
		} else {
			beginBody(this.open);
		}
	}

	/** Two colons at the end show one, or none after white space, and announce a literal block. */
	private emitText(kind: BlockKind, start: number, textEnd: number, isArgument: boolean): void {
		const { text, open } = this;
		let end = textEnd;
		beginBody(open);
		if (!isArgument && endsInColons(text, start, end)) {
			open.mode = { type: 'colons', base: bodyColumn(open) };
			const before = end - 2;
			end = before > start && text.slice(before - 1, before).trim() === '' ? before - 1 : end - 1;
			if (before === start) {
				return;
			}
		}
		this.emit({ kind, start, end });
	}

	private addText(leaf: Text, end: number): void {
		leaf.end = end;
		leaf.lines++;
	}

	/** An indented line after one line defines it; after more it is a quotation. */
	private goesOn(leaf: Text, { at, end, column }: Line): boolean {
		const { text, open } = this;
		if (leaf.isArgument) {
			return false;
		}
		const base = bodyColumn(open);
		if (column > base && hasRoom(open)) {
			if (leaf.lines === 1) {
				beginBody(open);
				this.emit({ kind: kindOfText(open, 'item'), start: leaf.start, end: leaf.end });
				this.leaf = undefined;
				open.frames.push({ kind: 'item', base, indent: column, isFixed: false });
			}
			return false;
		}
		if (open.frames.at(-1)?.kind === 'terms') {
			return false;
		}
		if (leaf.lines === 1 && isAdornment(text, at, end)) {
			const length = end - at;
			if (length >= SHORTEST_ADORNMENT || length >= leaf.end - leaf.start) {
				this.closeTitle(leaf.start, leaf.end, text.charAt(at));
				return true;
			}
		}
		this.addText(leaf, end);
		return true;
	}

	private goesOnInBlock(leaf: Lines, line: Line): boolean {
		const { at, end, column } = line;
		if (column > bodyColumn(this.open)) {
			leaf.lines.push(at, end);
			return true;
		}
		if (isLineOfBlock(this.text, at, end)) {
			this.addLine(line, at);
			return true;
		}
		return false;
	}

	private goesUnder(leaf: Overline, { at, end, column }: Line): boolean {
		const { text } = this;
		const { title } = leaf;
		if (title === undefined) {
			// Two lines of punctuation are an error, and no text.
			this.leaf =
				isAdornment(text, at, end) && column === bodyColumn(this.open) ? undefined : { ...leaf, title: { start: at, end } };
			return true;
		}
		const mark = text.charAt(at);
		const length = leaf.end - leaf.start;
		const isShort = length < SHORTEST_ADORNMENT;
		const fits = !isShort || title.end - title.start <= length;
		if (fits && text.charAt(leaf.start) === mark && end - at === length && isAdornment(text, at, end)) {
			this.closeTitle(title.start, title.end, mark + mark);
		} else {
			this.beginRest(isShort ? leaf.start : title.start, end);
		}
		return true;
	}

	private closeTitle(start: number, end: number, style: string): void {
		const { open } = this;
		const { styles } = open;
		let index = styles.indexOf(style);
		if (index === -1) {
			index = styles.length;
			if (mayHoldTitles(open)) {
				styles.push(style);
			}
		}
		if (open.stage === 'start') {
			open.stage = 'title';
		} else {
			open.stage = open.stage === 'title' || open.stage === 'titles' ? 'titles' : 'body';
		}
		this.leaf = undefined;
		this.emit({ kind: 'heading', level: index + 1, start, end });
	}
}
