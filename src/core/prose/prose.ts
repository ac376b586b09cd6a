/**
 * What of a document is prose, in a form that a matcher can read without knowing the document's format.
 *
 * A prose finder makes a *projection*: a string of the source's length in which every character of prose stands where it stood
 * and every other character is replaced by one of three. Offsets of projection and source are the same.
 *
 * It reads a document in *passages*, pieces of a few paragraphs, so that an edit re-reads little: what a passage holds follows
 * from its own text and the state in which it begins, and from nothing else.
 */

/** Stands for markup that takes no room when rendered: emphasis marks, a link's brackets and destination, an inline tag. */
export const TRANSPARENT = '\u0001';
/** Stands for whatever ends a phrase: code, a block's edge, a paragraph break, a citation. No designation crosses it. */
export const BREAK = '\u0002';
/** Stands for what is rendered as white space: a block quote's `>` after a line break, `&nbsp;`, LaTeX's `~`. */
export const SPACE = ' ';

/** Characters that a passage has at least; it then ends where it first can. */
export const PASSAGE = 1000;

/** How a block takes part in the document. Tables give one block a cell. */
export type BlockKind = 'paragraph' | 'heading' | 'item' | 'cell' | 'quote' | 'note' | 'caption';

export interface Block {
	readonly kind: BlockKind;
	/** Offsets in the text that was read, end exclusive. Blocks are in order and do not overlap. */
	readonly start: number;
	readonly end: number;
	/** Of a heading, from 1. */
	readonly level?: number | undefined;
}

export interface Prose {
	/** The projection; as long as the source. Outside the blocks it holds `BREAK` only. */
	readonly text: string;
	readonly blocks: readonly Block[];
	/** The language that the document declares for itself (front matter, `lang`, `babel`), a BCP 47 tag; else `undefined`. */
	readonly language?: string;
}

/** What is open at the start of a line. Equal states read the same text alike. Bounded in length, however deep a nesting. */
export type State = string;

export interface Passage {
	/** Offset in the text that was read, exclusive: the start of a line, or the text's end. */
	readonly end: number;
	/** The projection of the passage alone. */
	readonly prose: string;
	/** Within the passage, in offsets of the text that was read. No block goes on in the next passage. */
	readonly blocks: readonly Block[];
	/** The state in which the next passage begins. */
	readonly after: State;
	/** Whether the line that follows decided the passage's end; nothing else behind the end has a say in it. */
	readonly looksAhead?: boolean;
	/** As in `Prose`, where it is declared in this passage. */
	readonly language?: string | undefined;
	/** Labels that the passage gives a meaning for the whole document, and labels whose meaning it depends on: Markdown only. */
	readonly defines?: readonly string[];
	readonly asks?: readonly string[];
}

export interface ReadOptions {
	/** Whether the text ends where the document ends; else it ends at the start of a line. */
	readonly isEnd: boolean;
	/** What the document defines, as far as it is known. */
	readonly labels: Labels;
}

export type Labels = Pick<ReadonlySet<string>, 'has'>;

/** A format that papers are written in. */
export interface ProseFormat {
	/** The state in which a document begins. */
	readonly start: State;
	/** The state in which most passages begin; absent if there is none to speak of. */
	readonly rest?: State;
	/**
	 * Reads the passage that begins at `from`, the start of a line, in `state`. It ends at the first line start at least
	 * `PASSAGE` characters on at which it can, or with the document. `undefined` if the text ends before that: the caller then
	 * gives more. Linear in the passage's length; never throws; nothing in the answer depends on what follows the passage, but
	 * for `looksAhead`.
	 */
	read(text: string, from: number, state: State, options: ReadOptions): Passage | undefined;
}
