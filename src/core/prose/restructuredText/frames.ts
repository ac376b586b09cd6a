import type { BlockKind } from '../prose';
import type { OpenBlocks } from './openBlocks';

/** Frames deeper than this are not opened, their text belongs to the deepest: a limit for hostile input. */
const MAX_DEPTH = 50;

/** The column at which body elements begin that belong to the innermost frame. */
export function bodyColumn({ frames }: OpenBlocks): number {
	const frame = frames.at(-1);
	return frame === undefined ? 0 : (frame.indent ?? frame.base + 1);
}

/** What text is in the innermost frame: a footnote's is a note and a table's a cell, however they are nested. */
export function kindOfText({ frames }: OpenBlocks, own?: 'item'): BlockKind {
	for (const { kind } of frames) {
		if (kind === 'note' || kind === 'cell') {
			return kind;
		}
	}
	const kind = own ?? frames.at(-1)?.kind;
	if (kind === 'item' || kind === 'quote' || kind === 'caption') {
		return kind;
	}
	return kind === 'terms' ? 'item' : 'paragraph';
}

/** Whether section titles may stand here: not in what other markup than directives holds. */
export function mayHoldTitles({ frames }: OpenBlocks): boolean {
	return frames.every(({ kind }) => kind === 'paragraph');
}

/** Whether a frame can be opened. */
export function hasRoom({ frames }: OpenBlocks): boolean {
	return frames.length < MAX_DEPTH;
}

/** How many frames a line at `column` is inside of. If it shows where a frame's elements begin, that is noted. */
export function framesAround({ frames }: OpenBlocks, column: number): number {
	for (const [depth, frame] of frames.entries()) {
		if (column <= frame.base || (frame.isFixed && column < frame.indent!)) {
			return depth;
		}
		if (frame.indent === undefined || column < frame.indent) {
			frame.indent = column;
			return depth + 1;
		}
	}
	return frames.length;
}

/** Notes that the document's body has begun: something else than titles, comments and fields is there. */
export function beginBody(open: OpenBlocks): void {
	if (open.frames.length === 0) {
		open.stage = 'body';
	}
}
