import { Code, isAlphanumeric, isLetter, isWhiteSpace, skipSpaces } from '../characters';
import type { ForwardSearch } from '../forwardSearch';

/**
 * Where an open or closing tag that begins at `at` (`<`) ends; `undefined` if there is none before `to`. CommonMark 0.31, 6.6.
 */
function tagEnd(text: string, at: number, to: number): number | undefined {
	return text.charCodeAt(at + 1) === Code.slash ? closingTagEnd(text, at, to) : openTagEnd(text, at, to);
}

function closingTagEnd(text: string, at: number, to: number): number | undefined {
	if (!isLetter(text.charCodeAt(at + 2))) {
		return undefined;
	}
	const after = skipWhiteSpace(text, skipTagName(text, at + 2, to), to);
	return after < to && text.charCodeAt(after) === Code.greater ? after + 1 : undefined;
}

function openTagEnd(text: string, at: number, to: number): number | undefined {
	if (!isLetter(text.charCodeAt(at + 1))) {
		return undefined;
	}
	let offset = skipTagName(text, at + 1, to);
	for (;;) {
		const name = skipWhiteSpace(text, offset, to);
		if (name === offset || name >= to || !isAttributeStart(text.charCodeAt(name))) {
			offset = name;
			break;
		}
		offset = name + 1;
		while (offset < to && isAttributeUnit(text.charCodeAt(offset))) {
			offset++;
		}
		const equals = skipWhiteSpace(text, offset, to);
		if (equals < to && text.charCodeAt(equals) === Code.equals) {
			const value = attributeValueEnd(text, skipWhiteSpace(text, equals + 1, to), to);
			if (value === undefined) {
				return undefined;
			}
			offset = value;
		}
	}
	if (offset < to && text.charCodeAt(offset) === Code.slash) {
		offset++;
	}
	return offset < to && text.charCodeAt(offset) === Code.greater ? offset + 1 : undefined;
}

function attributeValueEnd(text: string, at: number, to: number): number | undefined {
	const first = text.charCodeAt(at);
	if (at >= to) {
		return undefined;
	}
	if (first === Code.doubleQuote || first === Code.quote) {
		let close = at + 1;
		while (close < to && text.charCodeAt(close) !== first) {
			close++;
		}
		return close < to ? close + 1 : undefined;
	}
	let end = at;
	while (end < to && isUnquotedUnit(text.charCodeAt(end))) {
		end++;
	}
	return end > at ? end : undefined;
}

function isUnquotedUnit(code: number): boolean {
	switch (code) {
		case Code.doubleQuote:
		case Code.quote:
		case Code.equals:
		case Code.less:
		case Code.greater:
		case Code.backtick:
			return false;
		default:
			return !isWhiteSpace(code);
	}
}

function isAttributeStart(code: number): boolean {
	return isLetter(code) || code === Code.underscore || code === Code.colon;
}

function isAttributeUnit(code: number): boolean {
	return isAlphanumeric(code) || code === Code.underscore || code === Code.colon || code === Code.dot || code === Code.hyphen;
}

function skipTagName(text: string, at: number, to: number): number {
	let offset = at;
	while (offset < to && (isAlphanumeric(text.charCodeAt(offset)) || text.charCodeAt(offset) === Code.hyphen)) {
		offset++;
	}
	return offset;
}

function skipWhiteSpace(text: string, at: number, to: number): number {
	let offset = at;
	while (offset < to && isWhiteSpace(text.charCodeAt(offset))) {
		offset++;
	}
	return offset;
}

/** The lower-case name of the tag at `at` (`<`); `''` if none begins there. */
export function tagName(text: string, at: number, to: number): string {
	const start = text.charCodeAt(at + 1) === Code.slash ? at + 2 : at + 1;
	return isLetter(text.charCodeAt(start))
		? text.slice(start, skipTagName(text, start, Math.min(to, start + 20))).toLowerCase()
		: '';
}

/** What ends an HTML block: one of some texts in a line, or a blank line. */
export type HtmlBlockEnd = readonly string[] | 'blank';

const RAW_TEXT_ENDS = ['</script>', '</pre>', '</style>', '</textarea>'] as const;
const RAW_TEXT = new Set(['script', 'pre', 'style', 'textarea']);
const BLOCK_TAGS = new Set(
	(
		'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset ' +
		'figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu ' +
		'menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul'
	).split(' '),
);

/**
 * The end condition of the HTML block that a line begins with `<` at `at`; `undefined` if it begins none. CommonMark 0.31, 4.6:
 * a complete tag of any other name begins one too, but not inside a paragraph.
 */
export function htmlBlockEndAt(text: string, at: number, end: number, inParagraph: boolean): HtmlBlockEnd | undefined {
	const second = text.charCodeAt(at + 1);
	if (second === Code.question) {
		return ['?>'];
	}
	if (second === Code.exclamation) {
		if (text.startsWith('--', at + 2)) {
			return ['-->'];
		}
		return text.startsWith('[CDATA[', at + 2) ? [']]>'] : isLetter(text.charCodeAt(at + 2)) ? ['>'] : undefined;
	}
	const name = tagName(text, at, end);
	if (name === '') {
		return undefined;
	}
	const isClosing = second === Code.slash;
	const after = at + 1 + (isClosing ? 1 : 0) + name.length;
	const next = after < end ? text.charCodeAt(after) : Code.lineFeed;
	if (!isClosing && RAW_TEXT.has(name) && (isWhiteSpace(next) || next === Code.greater)) {
		return RAW_TEXT_ENDS;
	}
	if (BLOCK_TAGS.has(name)) {
		const closes = next === Code.greater || (next === Code.slash && text.charCodeAt(after + 1) === Code.greater);
		if (isWhiteSpace(next) || closes) {
			return 'blank';
		}
	}
	if (inParagraph) {
		return undefined;
	}
	const complete = tagEnd(text, at, end);
	return complete !== undefined && skipSpaces(text, complete, end) === end ? 'blank' : undefined;
}

/** Whether the line from `at` to `end` holds the end of an HTML block. */
export function closesHtmlBlock(text: string, at: number, end: number, condition: HtmlBlockEnd): boolean {
	if (condition === 'blank') {
		return false;
	}
	const line = text.slice(at, end);
	const searched = condition.length === RAW_TEXT_ENDS.length ? line.toLowerCase() : line;
	return condition.some((close) => searched.includes(close));
}

/** Where the inline HTML that begins at `at` (`<`) ends: a tag, comment, instruction or declaration; else `undefined`. */
export function inlineHtmlEnd(text: string, at: number, to: number, search: ForwardSearch): number | undefined {
	const second = text.charCodeAt(at + 1);
	if (second === Code.question) {
		return search.endOf(text, '?>', at + 2, to);
	}
	if (second !== Code.exclamation) {
		return tagEnd(text, at, to);
	}
	if (text.startsWith('--', at + 2)) {
		if (text.charCodeAt(at + 4) === Code.greater) {
			return at + 5;
		}
		return text.startsWith('->', at + 4) ? at + 6 : search.endOf(text, '-->', at + 4, to);
	}
	if (text.startsWith('[CDATA[', at + 2)) {
		return search.endOf(text, ']]>', at + 9, to);
	}
	return isLetter(text.charCodeAt(at + 2)) ? search.endOf(text, '>', at + 3, to) : undefined;
}
