import { closesFence, type Fence } from './blockStarts';
import { closesHtmlBlock, type HtmlBlockEnd } from './html';
import type { LineCursor } from './lineCursor';
import type { Paragraph } from './paragraph';

/** Columns of indentation that make code, or continue a footnote. */
export const CODE_INDENT = 4;

/** A block that holds no prose and takes whole lines. */
export type Verbatim =
	| { readonly kind: 'fence'; readonly fence: Fence }
	| { readonly kind: 'indented' }
	| { readonly kind: 'html'; readonly end: HtmlBlockEnd }
	/** Displayed maths or a LaTeX environment, with the text that ends it. */
	| { readonly kind: 'maths' | 'tex'; readonly end: string }
	/** Imports and exports of MDX. */
	| { readonly kind: 'module' };

/** The open leaf between two lines: what the next line continues if it can. */
export type OpenLeaf = Verbatim | Paragraph | { readonly kind: 'table' };

export function isVerbatim(leaf: OpenLeaf): leaf is Verbatim {
	return leaf.kind !== 'paragraph' && leaf.kind !== 'table';
}

/** What a line does to an open verbatim block: it belongs to it, is its last, or comes after it. */
export type Continuation = 'inside' | 'last' | 'after';

/** Reads the rest of a line, whose containers all go on, for an open verbatim block. */
export function continueVerbatim(leaf: Verbatim, text: string, cursor: LineCursor): Continuation {
	const { content, end } = cursor;
	switch (leaf.kind) {
		case 'fence':
			return lastIf(cursor.indent < CODE_INDENT && closesFence(text, content, end, leaf.fence));
		case 'indented':
			return cursor.isBlank || cursor.indent >= CODE_INDENT ? 'inside' : 'after';
		case 'html':
			return lastIf(leaf.end === 'blank' ? cursor.isBlank : closesHtmlBlock(text, cursor.at, end, leaf.end));
		case 'tex':
			return lastIf(text.slice(content, end).includes(leaf.end));
		case 'maths':
			// A blank line ends displayed maths in LaTeX, with an error: an opening without an end hides one paragraph only.
			return lastIf(cursor.isBlank || text.slice(content, end).includes(leaf.end));
		case 'module':
			return lastIf(cursor.isBlank);
	}
}

function lastIf(isLast: boolean): Continuation {
	return isLast ? 'last' : 'inside';
}
