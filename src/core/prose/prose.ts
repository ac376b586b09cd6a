/**
 * What of a document is prose, in a form that a matcher can read without knowing the document's format.
 *
 * A prose finder makes a *projection*: a string of the source's length in which every character of prose stands where it stood
 * and every other character is replaced by one of three. Offsets of projection and source are the same.
 */

/** Stands for markup that takes no room when rendered: emphasis marks, a link's brackets and destination, an inline tag. */
export const TRANSPARENT = '\u0001';
/** Stands for whatever ends a phrase: code, a block's edge, a paragraph break, a citation. No designation crosses it. */
export const BREAK = '\u0002';
/** Stands for what is rendered as white space: a block quote's `>` after a line break, `&nbsp;`, LaTeX's `~`. */
export const SPACE = ' ';

/** How a block takes part in the document. Tables give one block a cell. */
export type BlockKind = 'paragraph' | 'heading' | 'item' | 'cell' | 'quote' | 'note' | 'caption';

export interface Block {
	readonly kind: BlockKind;
	/** Offsets in the source, end exclusive. Blocks are in order and do not overlap. */
	readonly start: number;
	readonly end: number;
	/** Of a heading, from 1. */
	readonly level?: number;
}

export interface Prose {
	/** The projection; as long as the source. Outside the blocks it holds `BREAK` only. */
	readonly text: string;
	readonly blocks: readonly Block[];
	/** The language that the document declares for itself (front matter, `lang`, `babel`), a BCP 47 tag; else `undefined`. */
	readonly language?: string;
}

/** Linear in the text's length; never throws, whatever the text. */
export type ProseFinder = (text: string) => Prose;
