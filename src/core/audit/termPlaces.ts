import type { PassageReading } from '../document/passageReading';
import type { Span } from './finding';
import type { PassageAudit } from './passageAudit';
import type { Heading } from './sections';
import { isWithin } from './sectionWalk';
import type { Place } from './supersededRule';

/** Where an offset of a passage stands, below some headings; `undefined` where no block holds it. */
export function placeAt(
	offset: number,
	passage: PassageReading,
	{ titles, notes, quotations, lineStarts }: Pick<PassageAudit, 'titles' | 'notes' | 'quotations' | 'lineStarts'>,
	headings: readonly Heading[],
	year: number | undefined,
): Place | undefined {
	const index = blockAt(passage, offset);
	const block = passage.blocks[index];
	if (block === undefined) {
		return undefined;
	}
	const isIn = (spans: readonly Span[]): boolean => spans.some((span) => isWithin(offset, span));
	const kind = isIn(notes) ? 'note' : isIn(quotations) ? 'quote' : block.kind;
	return {
		text: passage.text,
		block: kind === block.kind ? block : { ...block, kind },
		headings: headings.map(({ text }) => text),
		year,
		titles,
		lineStarts,
		tableStart: tableStart(passage, index),
	};
}

/** Index of the block that holds an offset; -1 if none does. */
function blockAt({ blocks }: PassageReading, offset: number): number {
	return blocks.findIndex(({ start, end }) => start <= offset && offset < end);
}

/** Where the first of the cells begins that stand in a row before a block, with nothing but other cells between. */
function tableStart({ blocks }: PassageReading, index: number): number {
	let first = index;
	while (blocks[first - 1]?.kind === 'cell') {
		first--;
	}
	return blocks[first]!.start;
}
