import { Code } from '../characters';
import type { Leaf } from '../leaves';
import type { BlockKind } from '../prose';
import { underlinedLevel } from './lineStarts';

/** An open paragraph, or what is read like one. */
export interface Paragraph {
	readonly kind: BlockKind;
	/** Where the content of each line starts and ends, in pairs; no white space at the ends. */
	readonly lines: number[];
	/** Whether something else than white space stands between its lines. */
	isGapped: boolean;
	/** Whether it is an entry of a bibliography. */
	readonly isHidden: boolean;
	/** Whether it is a verse: then nothing but a blank line ends it. */
	readonly isVerse: boolean;
	/** Whether its second line may underline it. */
	readonly mayBeTitle: boolean;
	/** Whether it is the first block of a document without a title so far. */
	readonly isFirst: boolean;
}

/** A title of the older style, which the line below it underlines. */
export interface UnderlinedTitle {
	readonly level: number;
	readonly start: number;
	readonly end: number;
	/** As of the paragraph. */
	readonly isFirst: boolean;
}

/** The blocks of a passage that hold prose, and the paragraph that is open. */
export class Blocks {
	/** In order. */
	readonly leaves: Leaf[] = [];
	private open: Paragraph | undefined;

	constructor(private readonly text: string) {}

	/** The open paragraph. */
	get paragraph(): Paragraph | undefined {
		return this.open;
	}

	push(leaf: Leaf): void {
		this.leaves.push(leaf);
	}

	/** Adds a line to the open paragraph, or opens one as described; then it answers `true`. */
	add(start: number, end: number, paragraph: Partial<Paragraph> & Pick<Paragraph, 'kind'>): boolean {
		if (this.open !== undefined) {
			this.open.lines.push(start, end);
			return false;
		}
		const { kind, isHidden = false, isVerse = false, mayBeTitle = false, isFirst = false } = paragraph;
		this.open = { kind, lines: [start, end], isGapped: false, isHidden, isVerse, mayBeTitle, isFirst };
		return true;
	}

	/** Leaves out what stands before the next line of the open paragraph, if there is one. */
	skipLine(): void {
		if (this.open !== undefined) {
			this.open.isGapped = true;
		}
	}

	close(): void {
		const { open, text } = this;
		this.open = undefined;
		const leaf = open === undefined ? undefined : leafOf(text, open);
		if (leaf !== undefined) {
			this.leaves.push(leaf);
		}
	}

	/** Takes the open paragraph away if it is one line and the line from `start` to `end` makes a title of it. */
	takeTitle(start: number, end: number): UnderlinedTitle | undefined {
		const { open, text } = this;
		if (open?.mayBeTitle !== true || open.lines.length > 2 || open.isGapped) {
			return undefined;
		}
		const [from, to] = open.lines as [number, number];
		const level = underlinedLevel(text, start, end, to - from);
		if (level === undefined || !WORD_UNIT.test(text.slice(from, to))) {
			return undefined;
		}
		this.open = undefined;
		return { level, start: from, end: to, isFirst: open.isFirst };
	}
}

const WORD_UNIT = /[\p{Alphabetic}\p{N}]/u;

/** What a paragraph becomes; `undefined` if nothing of it is prose. */
function leafOf(text: string, { kind, lines, isGapped, isHidden }: Paragraph): Leaf | undefined {
	if (isHidden) {
		return undefined;
	}
	const isQuote = kind === 'paragraph' && endsInAttribution(text, lines);
	if (isQuote) {
		lines.length -= 2;
	}
	const start = lines[0]!;
	const end = lines.at(-1)!;
	return { kind: isQuote ? 'quote' : kind, start, end, ...(isGapped && { lines }) };
}

/** Whether the lines are a quotation in quotes with its source below: `-- Author, Work`. */
function endsInAttribution(text: string, lines: readonly number[]): boolean {
	return (
		lines.length >= 4 &&
		text.charCodeAt(lines[0]!) === Code.doubleQuote &&
		text.startsWith('-- ', lines.at(-2)) &&
		text.charCodeAt(lines.at(-3)! - 1) === Code.doubleQuote
	);
}
