import { blockOf, paintMargins } from '../leaves';
import { LineWalker } from '../lines';
import { PassageEnd } from '../passageEnd';
import { Paint } from '../projection';
import type { Block, Passage, ProseFormat, ReadOptions, State } from '../prose';
import { BlockReader } from './blocks';
import { InlineScanner } from './inline';
import { AT_REST, AT_START, openBlocksOf } from './openBlocks';

/**
 * The prose of reStructuredText, as docutils reads it and with what Sphinx adds to it. Of what a document says once and shows
 * elsewhere, footnotes and the texts of substitutions are prose where they stand.
 */
export const restructuredText: ProseFormat = { start: AT_START, rest: AT_REST, read: readRestructuredText };

function readRestructuredText(text: string, from: number, state: State, { isEnd }: ReadOptions): Passage | undefined {
	const paint = new Paint(text, from);
	const inline = new InlineScanner(paint);
	const blocks: Block[] = [];
	const reader = new BlockReader(text, openBlocksOf(state), (leaf) => {
		inline.scan(text, leaf);
		paintMargins(text, leaf, paint);
		blocks.push(blockOf(leaf));
	});
	const passageEnd = new PassageEnd(text, from, isEnd);
	const lines = new LineWalker(text, from);
	const finish = (end: number, isCut: boolean): Passage => {
		const after = reader.finish(isCut);
		const { language } = reader;
		return {
			end,
			prose: paint.toString(end),
			blocks,
			after,
			looksAhead: passageEnd.looksAhead,
			language,
		};
	};
	while (lines.advance()) {
		reader.line(lines.start, lines.end);
		if (passageEnd.isAt(lines.next, reader.isOpen, (at) => reader.isEndedBy(at))) {
			return finish(lines.next, reader.isOpen && !passageEnd.looksAhead);
		}
	}
	return isEnd ? finish(text.length, false) : undefined;
}
