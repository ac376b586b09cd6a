import { Paint } from '../projection';
import type { Block, Prose } from '../prose';
import { scanBlocks } from './blocks';
import type { Dialect } from './dialect';
import { frontMatterOf } from './frontMatter';
import { InlineScanner } from './inline';

/**
 * The prose of Markdown: CommonMark 0.31 and GFM, and what papers add to them (front matter, Pandoc's citations, attributes and
 * divs, maths, raw LaTeX, the shortcodes of site generators).
 */
export function findMarkdownProse(text: string): Prose {
	return findProse(text, 'markdown');
}

/** The prose of MDX: Markdown with JSX tags and expressions instead of HTML, and without indented code. */
export function findMdxProse(text: string): Prose {
	return findProse(text, 'mdx');
}

/** Two passes, as in every implementation of CommonMark: what a bracket means depends on definitions further down. */
function findProse(text: string, dialect: Dialect): Prose {
	const { end, language } = frontMatterOf(text);
	const structure = scanBlocks(text, end, dialect);
	const paint = new Paint(text);
	const inline = new InlineScanner(paint, structure, dialect);
	for (const leaf of structure.leaves) {
		inline.scan(text, leaf);
	}
	const blocks = structure.leaves.map(toBlock);
	return { text: paint.toString(), blocks, ...(language === undefined ? {} : { language }) };
}

function toBlock({ kind, level, start, end }: Block): Block {
	return level === undefined ? { kind, start, end } : { kind, start, end, level };
}
