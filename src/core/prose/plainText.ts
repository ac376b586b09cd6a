import { addressAt, GIVES_AWAY } from './addresses';
import { Code, isRoom, trimEnd } from './characters';
import { LineWalker } from './lines';
import { Mark, Paint } from './projection';
import { type Block, PASSAGE, type Passage, type ProseFormat, type ReadOptions, type State } from './prose';

/** A heading in capitals is short; a longer line is a sentence that shouts. */
const MAX_HEADING = 120;

/** A paragraph longer than this, as text without blank lines has, ends where a line ends a sentence; or else at any line. */
const LONG_PARAGRAPH = 4000;
const ENDLESS_PARAGRAPH = 16_000;

/**
 * The prose of plain text: its paragraphs, separated by blank lines (white space only). Addresses are not prose. A paragraph of
 * one short line in capitals, or of one line underlined with `=` or `-`, is a heading.
 */
export const plainText: ProseFormat = { start: '', rest: '', read: readPlainText };

function readPlainText(text: string, from: number, state: State, { isEnd }: ReadOptions): Passage | undefined {
	const paint = new Paint(text, from);
	const blocks: Block[] = [];
	const lines = new LineWalker(text, from);
	let paragraph: Paragraph | undefined;
	const close = (): void => {
		if (paragraph !== undefined) {
			const block = toBlock(text, paragraph);
			blocks.push(block);
			paint.fill(block.start, block.end, Mark.prose);
			hideAddresses(text, block.start, block.end, paint);
			paragraph = undefined;
		}
	};
	while (lines.advance()) {
		const start = skipRoom(text, lines.start, lines.end);
		const end = trimEnd(text, start, lines.end);
		if (start === lines.end) {
			close();
		} else if (paragraph === undefined) {
			paragraph = { start, firstEnd: end, lastStart: start, end, lines: 1 };
		} else {
			paragraph.lastStart = start;
			paragraph.end = end;
			paragraph.lines++;
		}
		if (paragraph !== undefined && isTooLong(text, paragraph)) {
			close();
		}
		if (paragraph === undefined && lines.next - from >= PASSAGE) {
			return { end: lines.next, prose: paint.toString(lines.next), blocks, after: state };
		}
	}
	if (!isEnd) {
		return undefined;
	}
	close();
	return { end: text.length, prose: paint.toString(text.length), blocks, after: state };
}

function isTooLong(text: string, { start, end }: Paragraph): boolean {
	const length = end - start;
	return length > ENDLESS_PARAGRAPH || (length > LONG_PARAGRAPH && /[.!?:]["'”’»)\]]*$/.test(text.slice(end - 4, end)));
}

interface Paragraph {
	readonly start: number;
	/** Of the first line. */
	readonly firstEnd: number;
	/** Of the last line. */
	lastStart: number;
	end: number;
	lines: number;
}

function toBlock(text: string, paragraph: Paragraph): Block {
	const { start, end, firstEnd, lastStart, lines } = paragraph;
	if (lines === 2) {
		const level = underline(text, lastStart, end);
		if (level !== undefined) {
			return { kind: 'heading', start, end: firstEnd, level };
		}
	}
	return lines === 1 && isInCapitals(text, start, end)
		? { kind: 'heading', start, end, level: 1 }
		: { kind: 'paragraph', start, end };
}

/** The level of a heading underlined by the line from `start` to `end`; `undefined` if that is no underline. */
function underline(text: string, start: number, end: number): number | undefined {
	const first = text.charCodeAt(start);
	if (end - start < 3 || (first !== Code.equals && first !== Code.hyphen)) {
		return undefined;
	}
	for (let at = start + 1; at < end; at++) {
		if (text.charCodeAt(at) !== first) {
			return undefined;
		}
	}
	return first === Code.equals ? 1 : 2;
}

/** Whether a line of at least two words holds letters, all of them capitals, and does not end as a sentence does. */
function isInCapitals(text: string, start: number, end: number): boolean {
	if (end - start > MAX_HEADING || text.charCodeAt(end - 1) === Code.dot) {
		return false;
	}
	const line = text.slice(start, end);
	return line === line.toUpperCase() && line !== line.toLowerCase() && /\s/.test(line);
}

function skipRoom(text: string, start: number, end: number): number {
	let at = start;
	while (at < end && isRoom(text.charCodeAt(at))) {
		at++;
	}
	return at;
}

function hideAddresses(text: string, start: number, end: number, paint: Paint): void {
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code < 128 && GIVES_AWAY[code] === 1) {
			const address = addressAt(text, at, start, end);
			if (address !== undefined) {
				paint.fill(address.start, address.end, Mark.break);
				at = address.end - 1;
			}
		}
	}
}
