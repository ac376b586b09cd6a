import { BREAK, type Prose, TRANSPARENT } from '../../../src/core/prose/prose';

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
