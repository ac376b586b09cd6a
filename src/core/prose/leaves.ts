import { isLineEnd } from './characters';
import { Mark, type Paint } from './projection';
import type { Block, BlockKind } from './prose';

/** A block that holds inline content: what the block scanner hands to the inline scanner. */
export interface Leaf {
	readonly kind: BlockKind;
	/** Of a heading. */
	readonly level?: number | undefined;
	/** Offsets in the source, without white space around. */
	readonly start: number;
	readonly end: number;
	/**
	 * Where each line's content starts and ends, in pairs, if something else than white space stands between the lines (the marks
	 * of a block quote); else absent.
	 */
	readonly lines?: readonly number[];
}

/** The block that a leaf is, without what only the inline scanner needs. */
export function blockOf({ kind, level, start, end }: Leaf): Block {
	return { kind, start, end, level };
}

/** Paints what stands between the lines of a leaf, after the line ends, as white space: it is margin. */
export function paintMargins(source: string, { lines = [] }: Leaf, paint: Paint): void {
	for (let index = 2; index < lines.length; index += 2) {
		let start = lines[index - 1]!;
		while (isLineEnd(source.charCodeAt(start))) {
			start++;
		}
		paint.fill(start, lines[index]!, Mark.space);
	}
}

/** The inline content of a leaf as one text, and the way back to the source. */
export interface Content {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	/** Absent where the text is the source itself; else pairs: an offset in `text`, and the source's from there on. */
	readonly map?: readonly number[];
}

/** The content of the leaf's lines from `first` on (an index into the pairs). */
export function contentOf(source: string, leaf: Leaf): Content {
	const { lines } = leaf;
	if (lines === undefined) {
		return { text: source, start: leaf.start, end: leaf.end };
	}
	const pieces: string[] = [];
	const map: number[] = [];
	let length = 0;
	for (let index = 0; index < lines.length; index += 2) {
		const start = lines[index]!;
		const end = index + 2 < lines.length ? lines[index + 1]! : leaf.end;
		const piece = index + 2 < lines.length ? `${source.slice(start, end)}\n` : source.slice(start, end);
		map.push(length, start);
		pieces.push(piece);
		length += piece.length;
	}
	return { text: pieces.join(''), start: 0, end: length, map };
}

/** The offset in the source of an offset in a content's text. */
export function sourceOffset(content: Content, offset: number): number {
	const { map } = content;
	if (map === undefined) {
		return offset;
	}
	let low = 0;
	let high = map.length / 2 - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (map[middle * 2]! <= offset) {
			low = middle;
		} else {
			high = middle - 1;
		}
	}
	return map[low * 2 + 1]! + (offset - map[low * 2]!);
}
