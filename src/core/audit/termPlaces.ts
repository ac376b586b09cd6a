import type { PassageReading } from '../document/passageReading';
import type { PassageAudit } from './passageAudit';
import type { Heading } from './sections';
import { isWithin } from './sectionWalk';
import type { Place } from './supersededRule';

/** Where an offset of a passage stands, below some headings; `undefined` where no block holds it. */
export function placeAt(
	offset: number,
	passage: PassageReading,
	{ titles, notes }: Pick<PassageAudit, 'titles' | 'notes'>,
	headings: readonly Heading[],
	year: number | undefined,
): Place | undefined {
	const index = blockAt(passage, offset);
	const block = passage.blocks[index];
	if (block === undefined) {
		return undefined;
	}
	const isNote = notes.some((note) => isWithin(offset, note));
	return {
		text: passage.text,
		block: isNote ? { ...block, kind: 'note' } : block,
		headings: headings.map(({ text }) => text),
		year,
		titles,
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
