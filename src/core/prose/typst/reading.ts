import { BlockPainter } from '../blockPainter';
import { skipSpaces } from '../characters';
import { afterLineEnd } from '../lines';
import { PassageEnd } from '../passageEnd';
import type { Passage, State } from '../prose';
import { Frames } from './frames';
import { DeclaredLanguage } from './language';
import { ParagraphSearch } from './paragraphSearch';
import { isBlank, lineMarkAt } from './tokens';

/** What may span lines and holds no markup. */
export type LexemeKind = 'comment' | 'string' | 'raw';

/** Such a thing that is open. */
export interface Lexeme {
	readonly kind: LexemeKind;
	/** Comments in comments that are open, or the backticks that end raw text. */
	count: number;
}

/** Parts frames and lexeme in a state. */
const SEPARATOR = '/';
const KINDS: readonly LexemeKind[] = ['comment', 'string', 'raw'];

/** The reading of one passage: what markup, code and lexemes share. */
export class Reading {
	/** What is read next. */
	at: number;
	/** Where the line of `at` begins. */
	lineStart: number;
	/** Whether the passage ends at `at`. */
	isOver = false;
	readonly frames: Frames;
	lexeme: Lexeme | undefined;
	/** Whether content begins at `at`. */
	beginsContent = false;
	readonly search: ParagraphSearch;
	readonly language = new DeclaredLanguage();
	private readonly painter: BlockPainter;
	private readonly ends: PassageEnd;
	/** How much was open when the open block began. */
	private depth = 0;

	constructor(
		readonly text: string,
		from: number,
		state: State,
		isEnd: boolean,
	) {
		this.at = from;
		this.lineStart = from;
		this.painter = new BlockPainter(text, from, () => {
			this.depth = this.frames.length;
			return this.frames.block;
		});
		this.ends = new PassageEnd(text, from, isEnd);
		this.search = new ParagraphSearch(text, this.ends);
		const [frames = '', lexeme] = state.split(SEPARATOR);
		this.frames = Frames.from(frames);
		this.lexeme = lexeme === undefined ? undefined : { kind: KINDS[Number(lexeme.charAt(0))]!, count: Number(lexeme.slice(1)) };
	}

	/** The passage that ends at `at`. */
	finish(): Passage {
		const { at, painter, ends, language } = this;
		const prose = painter.finish(at);
		return {
			end: at,
			prose,
			blocks: painter.blocks,
			after: this.state,
			looksAhead: ends.looksAhead,
			language: language.tag,
		};
	}

	/** Whether a block is open. */
	get isInBlock(): boolean {
		return this.painter.open !== undefined;
	}

	/** Whether the open block began inside the innermost frame. */
	get isBlockInside(): boolean {
		return this.isInBlock && this.depth >= this.frames.length;
	}

	/** Whether markup comes next. */
	get isMarkup(): boolean {
		const { frames } = this;
		return this.lexeme === undefined && !frames.isTooDeep && frames.isMarkup;
	}

	/** Ends the open block. What is hidden ends none. */
	closeBlock(): void {
		if (!this.frames.isHidden) {
			this.painter.close();
		}
	}

	prose(start: number, end: number): void {
		if (start < end && !this.frames.isHidden) {
			this.painter.prose(start, end);
		}
	}

	markup(start: number, end: number): void {
		if (!this.frames.isHidden) {
			this.painter.markup(start, end);
		}
	}

	character(start: number, end: number, unit: string): void {
		if (!this.frames.isHidden) {
			this.painter.character(start, end, unit);
		}
	}

	space(start: number, end: number): void {
		if (!this.frames.isHidden) {
			this.painter.space(start, end);
		}
	}

	nothing(start: number, end: number): void {
		if (start < end && !this.frames.isHidden) {
			this.painter.nothing(start, end);
		}
	}

	/** Steps over the line end at `at`, where the passage may end. */
	endLine(): void {
		this.at = afterLineEnd(this.text, this.at);
		this.lineStart = this.at;
		this.isOver = this.ends.isAt(this.at, this.isInBlock, this.endsBlock);
	}

	/** Steps over the line end at `at` inside code or a lexeme: a blank line ends the paragraph that they stand in. */
	endHiddenLine(): void {
		if (skipSpaces(this.text, this.lineStart, this.at) === this.at) {
			this.closeBlock();
		}
		this.endLine();
	}

	private get state(): State {
		const { frames, lexeme } = this;
		const open = lexeme === undefined ? '' : `${SEPARATOR}${KINDS.indexOf(lexeme.kind)}${lexeme.count}`;
		return frames.toString() + open;
	}

	private readonly endsBlock = (at: number): boolean => {
		const { text } = this;
		return (
			at < text.length &&
			this.isMarkup &&
			(isBlank(text, at) || lineMarkAt(text, skipSpaces(text, at, text.length)) !== undefined)
		);
	};
}
