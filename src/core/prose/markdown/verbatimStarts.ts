import { Code } from '../characters';
import { ForwardSearch } from '../forwardSearch';
import { fenceAt, runLength } from './blockStarts';
import type { Dialect } from './dialect';
import { closesHtmlBlock, htmlBlockEndAt } from './html';
import { codeAt } from './jsxBlocks';
import { mathsCloser } from './maths';
import type { Verbatim } from './openLeaf';
import { texEnvironmentEnd } from './rawTex';
import { closedTagEnd, hidingPair, isCommentCloser, isShortcodeCloser, pairEnd, tagCloser } from './shortcodes';

/**
 * The block without prose that the rest of a line begins, from `at` (the first character that is no white space) to `end`;
 * `'line'` if it ends with the line, `undefined` if there is none. Indented code and modules are left to the caller.
 */
export function verbatimAt(
	text: string,
	at: number,
	end: number,
	dialect: Dialect,
	inParagraph: boolean,
): Verbatim | 'line' | undefined {
	const isMdx = dialect === 'mdx';
	switch (text.charCodeAt(at)) {
		case Code.backtick:
		case Code.tilde: {
			const fence = fenceAt(text, at, end);
			return fence && { kind: 'fence', fence };
		}
		case Code.less:
			return isMdx ? codeAt(text, at, end) : htmlAt(text, at, end, inParagraph);
		case Code.leftBrace:
			return isMdx ? codeAt(text, at, end) : shortcodeAt(text, at, end, inParagraph);
		case Code.dollar:
		case Code.backslash:
			return texAt(text, at, end);
		case Code.colon:
			// Pandoc's fenced divs, and the admonitions of other dialects with their titles.
			return runLength(text, at, end, Code.colon) >= 3 ? 'line' : undefined;
		default:
			return undefined;
	}
}

function htmlAt(text: string, at: number, end: number, inParagraph: boolean): Verbatim | 'line' | undefined {
	const condition = htmlBlockEndAt(text, at, end, inParagraph);
	if (condition === undefined) {
		return undefined;
	}
	return closesHtmlBlock(text, at, end, condition) ? 'line' : { kind: 'html', end: condition };
}

function texAt(text: string, at: number, end: number): Verbatim | 'line' | undefined {
	const environment = texEnvironmentEnd(text, at, end);
	if (environment !== undefined) {
		return text.slice(at, end).includes(environment) ? 'line' : { kind: 'tex', end: environment };
	}
	const closer = mathsCloser(text, at, end);
	return closer === undefined ? undefined : { kind: 'maths', end: closer };
}

/** A shortcode that goes on in the next line, or one that hides what follows it. Whole ones are left to the paragraph's text. */
function shortcodeAt(text: string, at: number, end: number, inParagraph: boolean): Verbatim | undefined {
	const closer = tagCloser(text, at);
	if (closer === undefined) {
		return undefined;
	}
	const tagEnd = closedTagEnd(text, closer, at + 2, end);
	if (tagEnd === undefined) {
		if (isCommentCloser(closer)) {
			return { kind: 'comment', end: closer };
		}
		return !inParagraph && isShortcodeCloser(closer) ? { kind: 'tag', end: closer } : undefined;
	}
	const name = hidingPair(text, at, tagEnd);
	const isOpen = name !== undefined && pairEnd(text, name, tagEnd, end, new ForwardSearch()) === undefined;
	return isOpen ? { kind: 'pair', name } : undefined;
}
