import { LineWalker } from '../lines';
import type { State } from '../prose';
import { BlockScanner, type ScannedBlocks } from './blockScanner';
import { openBlocksOf } from './blockState';
import type { Dialect } from './dialect';

/** A passage ends in a leaf longer than this, a paragraph or HTML, at its next line: a limit for hostile input. */
const ENDLESS_LEAF = 64_000;

/** What the blocks of a passage are, before any inline content is looked at. */
export interface BlockStructure extends ScannedBlocks {
	/** Where it ends. */
	readonly end: number;
	/** Whether the line behind the end decided it. */
	readonly looksAhead: boolean;
}

/**
 * Reads the passage of `text` from `from` line by line, after the algorithm of CommonMark's appendix: a line first continues open
 * containers, then opens new ones, and what is left of it belongs to a leaf. The state between two lines is the open containers
 * and the open leaf, nothing else. The passage ends where neither a paragraph nor HTML with text is open, at `least` or behind;
 * `undefined` if the text ends before that and `isEnd` is false.
 */
export function scanBlocks(
	text: string,
	from: number,
	state: State,
	dialect: Dialect,
	{ least, isEnd }: { readonly least: number; readonly isEnd: boolean },
): BlockStructure | undefined {
	const scanner = new BlockScanner(text, dialect, openBlocksOf(state));
	const lines = new LineWalker(text, from);
	while (lines.advance()) {
		const mayEnd = lines.start >= least && lines.start > from;
		if (mayEnd && scanner.beginsItem(lines.start, lines.end)) {
			return { ...scanner.finish(), end: lines.start, looksAhead: true };
		}
		scanner.line(lines.start, lines.end);
		const { leafStart } = scanner;
		if (lines.next >= least && (leafStart === undefined || lines.next - leafStart > ENDLESS_LEAF)) {
			return { ...scanner.finish(), end: lines.next, looksAhead: false };
		}
	}
	return isEnd ? { ...scanner.finish(), end: text.length, looksAhead: false } : undefined;
}
