import { AT_REST, HtmlReader } from '../html/reader';
import type { Paint } from '../projection';
import type { Block, BlockKind } from '../prose';

/**
 * Lines of HTML that hold text: CommonMark's HTML blocks that end at a blank line (CommonMark 0.31, 4.6, conditions 6 and 7),
 * outside quotes, whose marks would stand between the lines.
 */
export interface HtmlText {
	readonly kind: 'html';
	/** Offsets in the source, of the first tag and of the last line's end. */
	readonly start: number;
	readonly end: number;
	/** What a paragraph is where it stands: in a list item, an item. */
	readonly paragraphKind: BlockKind;
}

/**
 * Paints the prose of lines of HTML, and adds its blocks to `blocks`. What is open at their end is forgotten: Markdown follows, even
 * if a browser goes on with the element.
 */
export function readHtmlText(text: string, { start, end, paragraphKind }: HtmlText, paint: Paint, blocks: Block[]): void {
	const source = text.slice(0, end);
	let state = AT_REST;
	for (let from = start; from < end; ) {
		// At the end of its text a reader always answers.
		const passage = new HtmlReader(source, from, true).read(state)!;
		paint.project(from, passage.prose);
		for (const block of passage.blocks) {
			blocks.push(block.kind === 'paragraph' ? { ...block, kind: paragraphKind } : block);
		}
		from = passage.end;
		state = passage.after;
	}
}
