import assert from 'node:assert/strict';
import { BREAK, type Prose, type ProseFormat, TRANSPARENT } from '../../../src/core/prose/prose';
import { findProse } from '../../harness/wholeText';

/** A document of the given lines. */
export function lines(...all: readonly string[]): string {
	return all.join('\n');
}

/** A projection to look at: `·` for what takes no room, `#` for what ends a phrase, `⏎` for a line's end inside a block. */
export function picture({ text }: Prose): string {
	return text.replaceAll(TRANSPARENT, '·').replaceAll(BREAK, '#').replaceAll('\n', '⏎');
}

/** The blocks as `kind: text`, a heading with its level. */
export function blockList(source: string, { blocks }: Prose): readonly string[] {
	return blocks.map(({ kind, level, start, end }) => `${kind}${level ?? ''}: ${source.slice(start, end)}`);
}

/** A behaviour, a source, and its picture or its blocks. */
type PictureCase = readonly [name: string, source: string, picture: string];
type BlockCase = readonly [name: string, source: string, blocks: readonly string[]];

/** Makes a test of each row of a table: how a format shows a source, and which blocks it has. */
export function casesOf(format: ProseFormat): {
	readonly shows: (cases: readonly PictureCase[]) => void;
	readonly hasBlocks: (cases: readonly BlockCase[]) => void;
} {
	return {
		shows: (cases) => {
			for (const [name, source, expected] of cases) {
				it(name, () => assert.equal(picture(findProse(format, source)), expected));
			}
		},
		hasBlocks: (cases) => {
			for (const [name, source, expected] of cases) {
				it(name, () => assert.deepEqual(blockList(source, findProse(format, source)), expected));
			}
		},
	};
}
