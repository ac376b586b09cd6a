import { Code } from '../characters';
import type { ForwardSearch } from '../forwardSearch';

/*
 * The shortcodes and template tags that site generators put into Markdown: Hugo's, Quarto's (`{{< … >}}`, `{{% … %}}`), those of
 * Liquid, Jinja and their like (`{{ … }}`, `{% … %}`, `{# … #}`), kramdown's extensions (`{::comment}`).
 */

/** Ends Hugo's comment. */
const COMMENT_END = '*/';

/** The text that ends the tag which begins at `at` (`{`); `undefined` if none does. */
export function tagCloser(text: string, at: number): string | undefined {
	switch (text.charCodeAt(at + 1)) {
		case Code.leftBrace:
			return doubleBraceCloser(text, at);
		case Code.percent:
			return '%}';
		case Code.colon:
			return text.charCodeAt(at + 2) === Code.colon ? '}' : undefined;
		case Code.hash:
			// Without a space they are attributes.
			return text.charCodeAt(at + 2) === Code.space ? '#}' : undefined;
		default:
			return undefined;
	}
}

function doubleBraceCloser(text: string, at: number): string {
	switch (text.charCodeAt(at + 2)) {
		case Code.less:
			return '>}}';
		case Code.percent:
			return '%}}';
		case Code.hyphen:
			return text.startsWith(' /*', at + 3) ? COMMENT_END : '}}';
		default:
			return text.startsWith('/*', at + 2) ? COMMENT_END : '}}';
	}
}

/** Whether what a `tagCloser` ends is a comment. */
export function isCommentCloser(closer: string): boolean {
	return closer === COMMENT_END || closer === '#}';
}

/** Whether what a `tagCloser` ends is a shortcode or a template's statement, and can be nothing else. */
export function isShortcodeCloser(closer: string): boolean {
	return closer === '>}}' || closer === '%}}' || closer === '%}';
}

/** Where a tag ends that its `closer`, looked for from `at`, ends before `to`. */
export function closedTagEnd(text: string, closer: string, at: number, to: number): number | undefined {
	const index = text.slice(at, to).indexOf(closer);
	return index === -1 ? undefined : afterCloser(text, closer, at + index + closer.length, to);
}

/** The braces after a comment's end are the tag's too. */
function afterCloser(text: string, closer: string, end: number, to: number): number {
	if (closer !== COMMENT_END) {
		return end;
	}
	const braces = text.startsWith(' -', end) ? end + 2 : end;
	return text.startsWith('}}', braces) && braces + 2 <= to ? braces + 2 : end;
}

/** Where the tag at `at` (`{`) ends, if it does before `to`. */
export function tagEnd(text: string, at: number, to: number, search: ForwardSearch): number | undefined {
	const closer = tagCloser(text, at);
	const end = closer === undefined ? undefined : search.endOf(text, closer, at + 2, to);
	return closer === undefined || end === undefined ? undefined : afterCloser(text, closer, end, to);
}

/** A tag in a link's destination is not longer. */
const LONGEST_IN_LINK = 500;

/** Where the tag at `at` (`{`) ends, if that is near. */
export function shortTagEnd(text: string, at: number, to: number): number | undefined {
	const closer = tagCloser(text, at);
	return closer === undefined ? undefined : closedTagEnd(text, closer, at + 2, Math.min(to, at + LONGEST_IN_LINK));
}

/** A tag whose content is no prose: what ends it. */
type PairName = string;

const HIDING = 'highlight codeblock comment mermaid plantuml javascript stylesheet schema'.split(' ');

/** What ends each pair that hides its content. The names are ours, never the document's. */
const PAIR_ENDS: ReadonlyMap<PairName, RegExp> = new Map([
	...HIDING.map(
		(name) => [name, new RegExp(String.raw`\{%-?\s*end${name}\s*-?%\}|\{\{[<%]\s*/\s*${name}\s*[>%]\}\}`)] as const,
	),
	['::comment', /\{:\/(?:comment)?\}/],
	['::nomarkdown', /\{:\/(?:nomarkdown)?\}/],
]);

const PAIR_START = /^\{(?:(::)(comment|nomarkdown)\}|(?:\{[<%]|%)-?[ \t]*([a-z]+)(?![\w-])(?!.*\/[>%]\}\}$))/;

/** The name of the pair that hides its content and that the tag from `at` to `end` opens; `undefined` if it is another tag. */
export function hidingPair(text: string, at: number, end: number): PairName | undefined {
	const match = PAIR_START.exec(text.slice(at, end));
	const name = match === null ? undefined : match[1] === undefined ? match[3] : `::${match[2]}`;
	return name !== undefined && PAIR_ENDS.has(name) ? name : undefined;
}

/** Where the pair ends whose content begins at `at`, after its closing tag. */
export function pairEnd(text: string, name: PairName, at: number, to: number, search: ForwardSearch): number | undefined {
	const pattern = PAIR_ENDS.get(name);
	return pattern === undefined ? undefined : search.endOfPattern(text, pattern, at, to);
}
