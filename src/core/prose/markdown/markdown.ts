import { type FrontMatter, frontMatterAt } from '../frontMatter';
import { blockOf } from '../leaves';
import { Paint } from '../projection';
import { type Block, PASSAGE, type Passage, type ProseFormat, type ReadOptions, type State } from '../prose';
import { AT_REST, AT_START } from './blockState';
import { scanBlocks } from './blocks';
import type { Dialect } from './dialect';
import { readHtmlText } from './htmlText';
import { InlineScanner } from './inline';
import { References } from './references';

/**
 * The prose of Markdown: CommonMark 0.31 and GFM, and what papers add to them (front matter, Pandoc's citations, attributes and
 * divs, maths, raw LaTeX, the shortcodes of site generators). The text in blocks of HTML is read as that of HTML.
 */
export const markdown: ProseFormat = formatOf('markdown');

/**
 * The prose of MDX: Markdown with JSX tags and expressions instead of HTML, with modules, and without indented code. As in MDX,
 * code that takes whole lines is a block of its own; see `OpenCode` for one that is not closed.
 */
export const mdx: ProseFormat = formatOf('mdx');

function formatOf(dialect: Dialect): ProseFormat {
	return {
		start: AT_START,
		rest: AT_REST,
		read: (text, from, state, options) =>
			state === AT_START
				? readStart(text, from, dialect, options)
				: readBody(text, from, state, { end: from }, dialect, options),
	};
}

function readStart(text: string, from: number, dialect: Dialect, options: ReadOptions): Passage | undefined {
	const frontMatter = frontMatterAt(text, from, options.isEnd);
	return frontMatter && readBody(text, from, AT_REST, frontMatter, dialect, options);
}

/** Two passes, as in every implementation of CommonMark: what a bracket means depends on definitions further down. */
function readBody(
	text: string,
	from: number,
	state: State,
	frontMatter: FrontMatter,
	dialect: Dialect,
	{ isEnd, labels }: ReadOptions,
): Passage | undefined {
	const least = Math.max(from + PASSAGE, frontMatter.seen ?? 0);
	const structure = scanBlocks(text, frontMatter.end, state, dialect, { least, isEnd });
	if (structure === undefined) {
		return undefined;
	}
	const paint = new Paint(text, from);
	const references = new References(structure.definitions, labels);
	const inline = new InlineScanner(paint, references, dialect);
	const blocks: Block[] = [];
	for (const leaf of structure.leaves) {
		if (leaf.kind === 'html') {
			readHtmlText(text, leaf, paint, blocks);
		} else {
			inline.scan(text, leaf);
			blocks.push(blockOf(leaf));
		}
	}
	const { end, after, looksAhead } = structure;
	return {
		end,
		prose: paint.toString(end),
		blocks,
		after,
		looksAhead,
		language: frontMatter.language,
		defines: [...structure.definitions],
		asks: references.asked,
	};
}
