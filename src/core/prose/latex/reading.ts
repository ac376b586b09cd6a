import { BlockPainter } from '../blockPainter';
import { Code, isLineEnd, isSpaceOrTab, skipSpaces } from '../characters';
import { PassageEnd } from '../passageEnd';
import type { State } from '../prose';
import { ArgumentReader } from './argumentReader';
import { controlWordEnd } from './controlWords';
import { DocumentState, Part } from './documentState';
import { beginsChunk, CHUNK } from './hiddenText';

/**
 * One passage that is being read: what is painted, what is open, and where the passage ends. Methods that answer a number answer
 * where to go on. What is passed over without being painted ends a phrase.
 */
export class Reading {
	readonly painter: BlockPainter;
	readonly args: ArgumentReader;
	readonly document: DocumentState;
	readonly end: PassageEnd;
	/** Where the text begins that is not painted yet. */
	run: number;
	/** Where the label of an item ends, which is text; -1 before any. */
	labelEnd = -1;
	/** Where the word ends that an address was last looked for in. */
	private lastWordEnd = -1;
	/** The first language that is declared. */
	language: string | undefined;
	/** Whether the passage has ended. */
	isOver = false;

	constructor(
		readonly text: string,
		from: number,
		state: State,
		isEnd: boolean,
	) {
		this.document = DocumentState.from(state);
		this.painter = new BlockPainter(text, from, () => this.document.frames.role());
		this.end = new PassageEnd(text, from, isEnd);
		this.args = new ArgumentReader(text, this.end);
		this.run = from;
	}

	/** Paints the text before `at`, which begins markup. */
	flush(at: number): void {
		if (this.run < at) {
			this.painter.prose(this.run, at);
			this.run = at;
		}
	}

	/** Goes on behind markup. */
	resume(at: number): number {
		this.run = at;
		return at;
	}

	/** Markup that takes no room. */
	markup(start: number, end: number): number {
		this.painter.markup(start, end);
		return this.resume(end);
	}

	/** What stands for white space. */
	space(start: number, end: number): number {
		this.painter.space(start, end);
		return this.resume(end);
	}

	/** What stands for the character `unit`. */
	character(start: number, end: number, unit: string): number {
		this.flush(start);
		this.painter.character(start, end, unit);
		return this.resume(end);
	}

	/** Maths, if what begins at `at` has an end. */
	maths(at: number): number | undefined {
		const end = this.args.endOf(at);
		if (end !== undefined) {
			this.flush(at);
			this.run = end;
		}
		return end;
	}

	/** `\\` or the like: the end of a row, or of a line. */
	endRow(start: number, end: number): number {
		if (!this.document.frames.isInRow) {
			return this.space(start, end);
		}
		this.painter.close();
		return this.resume(end);
	}

	/** Whether the passage ends at `at`, the start of a line. */
	readonly stopsAt = (at: number): boolean => {
		this.isOver = this.end.isAt(at, this.painter.open !== undefined, this.beginsItem);
		return this.isOver;
	};

	/** Ends the paragraph if the line at `at` is blank, and begins a chunk if it is its header; answers whether it did. */
	beginLine(at: number): boolean {
		const { text, document } = this;
		if (isLineEnd(text.charCodeAt(skipSpaces(text, at, text.length)))) {
			this.endParagraph();
			return true;
		}
		if (document.part !== Part.after && beginsChunk(text, at)) {
			this.painter.close();
			document.hidden = { name: CHUNK, depth: 1 };
			return true;
		}
		return false;
	}

	/** Where white space or markup ends the word that holds `at`, which never goes back. */
	wordEnd(at: number): number {
		if (at >= this.lastWordEnd) {
			this.lastWordEnd = endOfWord(this.text, at);
		}
		return this.lastWordEnd;
	}

	endParagraph(): void {
		this.painter.close();
		this.document.frames.endParagraph();
	}

	private readonly beginsItem = (start: number): boolean => {
		const at = skipSpaces(this.text, start, this.text.length);
		return this.text.startsWith('\\item', at) && controlWordEnd(this.text, at) === at + '\\item'.length;
	};
}

function endOfWord(text: string, start: number): number {
	let at = start;
	while (at < text.length) {
		const code = text.charCodeAt(at);
		const isEscape = code === Code.backslash && ESCAPED.has(text.charCodeAt(at + 1));
		if (!isEscape && (isSpaceOrTab(code) || isLineEnd(code) || ENDS_WORD.has(code))) {
			break;
		}
		at += isEscape ? 2 : 1;
	}
	return at;
}

const codes = (characters: string): ReadonlySet<number> => new Set(Array.from(characters, (one) => one.charCodeAt(0)));
/** What may stand in an address behind a backslash. */
const ESCAPED = codes('_%#&~-/');
const ENDS_WORD = codes('\\{}~%$&]');
