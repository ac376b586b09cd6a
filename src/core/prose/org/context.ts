import { Nesting } from '../nesting';
import type { BlockKind, State } from '../prose';

/** What can be open around paragraphs: blocks of four kinds, a footnote, and items, whose frames tell their indentation. */
export const Frame = { quote: 'q', center: 'c', verse: 'v', special: 's', note: 'n' } as const;
export type BlockFrame = Exclude<(typeof Frame)[keyof typeof Frame], typeof Frame.note>;

/** The frame of an item without indentation. */
const ITEM = 0x100;
/** Columns of indentation that are told apart. */
const MAX_INDENT = 1000;

/** Nothing is open. */
export const AT_REST: State = '';

/** What is open between two lines. A heading ends all of it but the subtree that is not exported. */
export class Context {
	/** The level of the heading whose subtree is not exported; 0 outside of such. */
	hidden = 0;
	/** The line that ends the open block without prose, in lower case; `''` if none is open. */
	verbatim = '';
	/** Whether the line before is blank: a second blank line ends lists and footnotes. */
	private isAfterBlank = false;
	private readonly nesting: Nesting;

	constructor(state: State) {
		if (state.startsWith('*')) {
			this.hidden = Number(state.slice(1));
			this.nesting = Nesting.from('');
			return;
		}
		const end = Math.max(state.indexOf('\n'), 0);
		this.nesting = Nesting.from(state.slice(0, end).trimEnd());
		this.isAfterBlank = state.charAt(end - 1) === ' ';
		this.verbatim = state.slice(end + 1);
	}

	/** What the constructor takes. */
	get state(): State {
		if (this.hidden > 0) {
			return `*${this.hidden}`;
		}
		const { nesting, verbatim } = this;
		return nesting.isEmpty && verbatim === '' ? AT_REST : `${nesting.toString()}${this.isAfterBlank ? ' ' : ''}\n${verbatim}`;
	}

	/** The kind of the paragraphs that stand here. */
	get kind(): BlockKind {
		const { all, top } = this.nesting;
		if (all.includes(Frame.note)) {
			return 'note';
		}
		if (isItem(top)) {
			return 'item';
		}
		return top === Frame.quote || top === Frame.verse ? 'quote' : 'paragraph';
	}

	/** Notes a line that is not blank. */
	addLine(): void {
		this.isAfterBlank = false;
	}

	/** Notes a blank line. */
	addBlank(): void {
		if (this.isAfterBlank) {
			this.closeLists();
		}
		this.isAfterBlank = !this.nesting.isEmpty;
	}

	/** Ends everything, as a heading does. */
	reset(): void {
		this.nesting.truncate(0);
		this.verbatim = '';
		this.isAfterBlank = false;
	}

	/** Whether a line that is indented by so much is outside the innermost item. */
	endsItem(indent: number): boolean {
		const { top, isTooDeep } = this.nesting;
		return !isTooDeep && isItem(top) && frameOf(indent) <= top;
	}

	/** Ends the items that a line which is indented by so much is outside of. */
	closeItems(indent: number): void {
		while (this.endsItem(indent)) {
			this.nesting.pop();
		}
	}

	/** Opens an item. One that is nested too deep to be told apart belongs to the item around it. */
	openItem(indent: number): void {
		if (this.hasRoom) {
			this.nesting.push(frameOf(indent));
		}
	}

	/** Opens a footnote, which ends the one before. */
	openNote(): void {
		this.closeLists();
		if (this.hasRoom) {
			this.nesting.push(Frame.note);
		}
	}

	private get hasRoom(): boolean {
		return this.nesting.all.length < MAX_LISTS;
	}

	openBlock(frame: BlockFrame): void {
		this.nesting.push(frame);
	}

	/** Ends the innermost block of a kind with all that is open in it. */
	closeBlock(frame: BlockFrame): void {
		const { nesting } = this;
		const index = nesting.all.lastIndexOf(frame);
		if (nesting.isTooDeep) {
			nesting.pop();
		} else if (index !== -1) {
			nesting.truncate(index);
		}
	}

	private closeLists(): void {
		const { nesting } = this;
		while (!nesting.isTooDeep && (isItem(nesting.top) || nesting.top === Frame.note)) {
			nesting.pop();
		}
	}
}

/** Items and footnotes leave room for blocks in what a nesting tells apart. */
const MAX_LISTS = 40;

function isItem(frame: string): boolean {
	return frame.charCodeAt(0) >= ITEM;
}

function frameOf(indent: number): string {
	return String.fromCharCode(ITEM + Math.min(indent, MAX_INDENT));
}
