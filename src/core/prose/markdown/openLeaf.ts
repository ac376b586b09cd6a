import { skipSpaces } from '../characters';
import { ForwardSearch } from '../forwardSearch';
import { closesFence, type Fence } from './blockStarts';
import { closesHtmlBlock, type HtmlBlockEnd } from './html';
import { continueCode, isOpen, type OpenCode } from './jsxBlocks';
import type { LineCursor } from './lineCursor';
import type { Paragraph } from './paragraph';
import { closedTagEnd, pairEnd } from './shortcodes';

/** Columns of indentation that make code, or continue a footnote. */
export const CODE_INDENT = 4;

/** A block that takes whole lines and holds no prose, but for HTML that ends at a blank line (`HtmlText`). */
export type Verbatim =
	| { readonly kind: 'fence'; readonly fence: Fence }
	| { readonly kind: 'indented' }
	| { readonly kind: 'html'; readonly end: HtmlBlockEnd }
	/** Displayed maths or a LaTeX environment, with the text that ends it. */
	| { readonly kind: 'maths' | 'tex'; readonly end: string }
	/** A shortcode or a template's comment, with the text that ends it. */
	| { readonly kind: 'tag' | 'comment'; readonly end: string }
	/** What stands between two shortcodes and is no prose, with their name. */
	| { readonly kind: 'pair'; readonly name: string }
	| OpenCode;

/** The open leaf between two lines: what the next line continues if it can. */
export type OpenLeaf = Verbatim | Paragraph | { readonly kind: 'table' };

export function isVerbatim(leaf: OpenLeaf): leaf is Verbatim {
	return leaf.kind !== 'paragraph' && leaf.kind !== 'table';
}

/**
 * What a line does to an open verbatim block: it belongs to it, is its last, or comes after it; or it ends the block in its middle,
 * and the cursor stands on the text behind.
 */
export type Continuation = 'inside' | 'last' | 'after' | 'text';

/** Reads the rest of a line, whose containers all go on, for an open verbatim block. */
export function continueVerbatim(leaf: Verbatim, text: string, cursor: LineCursor, codeIndent: number): Continuation {
	const { content, end } = cursor;
	switch (leaf.kind) {
		case 'fence':
			return lastIf(cursor.indent < codeIndent && closesFence(text, content, end, leaf.fence));
		case 'indented':
			return cursor.isBlank || cursor.indent >= CODE_INDENT ? 'inside' : 'after';
		case 'html':
			return lastIf(leaf.end === 'blank' ? cursor.isBlank : closesHtmlBlock(text, cursor.at, end, leaf.end));
		case 'tex':
			return lastIf(text.slice(content, end).includes(leaf.end));
		case 'maths':
			// A blank line ends displayed maths in LaTeX, with an error: an opening without an end hides one paragraph only.
			return lastIf(cursor.isBlank || text.slice(content, end).includes(leaf.end));
		case 'tag':
			// A forgotten end hides one paragraph only.
			return cursor.isBlank ? 'last' : endsAt(closedTagEnd(text, leaf.end, content, end), text, cursor);
		case 'comment':
			return endsAt(closedTagEnd(text, leaf.end, content, end), text, cursor);
		case 'pair':
			return endsAt(pairEnd(text, leaf.name, content, end, new ForwardSearch()), text, cursor);
		case 'code':
		case 'module': {
			const rest = continueCode(leaf, text, content, end);
			return rest === undefined ? 'after' : isOpen(leaf) ? 'inside' : endsAt(rest, text, cursor);
		}
	}
}

function lastIf(isLast: boolean): Continuation {
	return isLast ? 'last' : 'inside';
}

/** Of a block that ends at an offset of the line, if it does. */
function endsAt(at: number | undefined, text: string, cursor: LineCursor): Continuation {
	if (at === undefined) {
		return 'inside';
	}
	if (skipSpaces(text, at, cursor.end) === cursor.end) {
		return 'last';
	}
	cursor.takeTo(at);
	return 'text';
}
