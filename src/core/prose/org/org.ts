import { LineWalker } from '../lines';
import { PassageEnd } from '../passageEnd';
import { Paint } from '../projection';
import type { Passage, ProseFormat, ReadOptions, State } from '../prose';
import { BlockReader } from './blockReader';
import { AT_REST } from './context';

/**
 * The prose of Org: headings, paragraphs, items, cells, captions and footnotes. Whatever Org's exporter leaves out (drawers,
 * comments, subtrees marked `COMMENT` or `noexport`) or shows as it stands (source, examples, maths) is none.
 */
export const org: ProseFormat = { start: AT_REST, rest: AT_REST, read: readOrg };

function readOrg(text: string, from: number, state: State, { isEnd }: ReadOptions): Passage | undefined {
	const paint = new Paint(text, from);
	const reader = new BlockReader(text, paint, state);
	const passageEnd = new PassageEnd(text, from, isEnd);
	const lines = new LineWalker(text, from);
	const endsParagraph = (at: number): boolean => reader.endsParagraph(at);
	const passage = (end: number): Passage => {
		const { blocks, after, language } = reader.finish();
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
		if (passageEnd.isAt(lines.next, reader.isInParagraph, endsParagraph)) {
			return passage(lines.next);
		}
	}
	return isEnd ? passage(text.length) : undefined;
}
