import { Code, isAlphanumeric, isLetter, isLineEnd, isWhiteSpace, skipSpaces } from '../characters';
import { lineEnd } from '../lines';
import type { Nesting } from '../nesting';

/** What may be open in the code of MDX, a character each, for a `Nesting`. */
const Frame = {
	tag: '<',
	/** After an attribute's `=`. */
	value: '=',
	doubleQuoted: '"',
	singleQuoted: "'",
	brace: '{',
	paren: '(',
	bracket: '[',
	template: '`',
	comment: '*',
} as const;

/** Whether what is open holds any text, so that nothing in it tells that its end was forgotten. */
export function holdsText(open: Nesting): boolean {
	return open.top === Frame.template || open.top === Frame.comment;
}

/** Opens the tag, fragment or expression that begins at `at`; `false` if none does. */
export function openCode(text: string, at: number, to: number, open: Nesting): boolean {
	const code = at < to ? text.charCodeAt(at) : 0;
	if (code === Code.leftBrace) {
		open.push(Frame.brace);
		return true;
	}
	const next = at + 1 < to ? text.charCodeAt(at + 1) : 0;
	if (code !== Code.less || (!isLetter(next) && next !== Code.slash && next !== Code.greater)) {
		return false;
	}
	open.push(Frame.tag);
	return true;
}

/**
 * Reads tags and expressions, with white space between them, from `at` to the line's `end`, after what is `open`, and leaves in
 * `open` what still is. Answers where something else begins, which is `end` if nothing does; `undefined` if what was open is no
 * code.
 */
export function readCodeLine(text: string, at: number, end: number, open: Nesting): number | undefined {
	let start = at;
	let offset: number | undefined = open.isEmpty ? at : readCode(text, at, end, open);
	while (offset !== undefined && open.isEmpty) {
		start = skipSpaces(text, offset, end);
		if (!openCode(text, start, end, open)) {
			return start;
		}
		offset = readCode(text, start + 1, end, open);
	}
	if (offset === undefined && start > at) {
		open.truncate(0);
		return start;
	}
	return offset;
}

/**
 * Reads the code in which something is `open` from `at` until nothing is, and answers the offset after it; `to` if something
 * still is there, and `undefined` if a tag holds what it cannot. Strings and comments are passed over. A quote without a partner
 * in its line is an apostrophe in an element's text. Linear.
 */
export function readCode(text: string, at: number, to: number, open: Nesting): number | undefined {
	let offset: number | undefined = at;
	while (offset !== undefined && offset < to && !open.isEmpty) {
		offset = readOn(text, offset, to, open);
	}
	return offset;
}

/** Reads JavaScript, outside of everything to begin with, from `at` to the line's `end`; leaves in `open` what still is. */
export function readScript(text: string, at: number, end: number, open: Nesting): void {
	let offset: number | undefined = at;
	while (offset !== undefined && offset < end) {
		offset = readOn(text, offset, end, open);
	}
}

function readOn(text: string, at: number, to: number, open: Nesting): number | undefined {
	switch (open.isTooDeep ? Frame.brace : open.top) {
		case Frame.tag:
			return readTag(text, at, to, open);
		case Frame.value:
			return readValue(text, at, open);
		case Frame.doubleQuoted:
			return readText(text, at, to, '"', open);
		case Frame.singleQuoted:
			return readText(text, at, to, "'", open);
		case Frame.comment:
			return readText(text, at, to, '*/', open);
		case Frame.template:
			return readTemplate(text, at, to, open);
		default:
			return readExpression(text, at, to, open);
	}
}

function readTag(text: string, at: number, to: number, open: Nesting): number | undefined {
	for (let offset = at; offset < to; offset++) {
		const code = text.charCodeAt(offset);
		switch (code) {
			case Code.greater:
				open.pop();
				return offset + 1;
			case Code.equals:
				open.push(Frame.value);
				return offset + 1;
			case Code.leftBrace:
				open.push(Frame.brace);
				return offset + 1;
			default:
				if (!isNameUnit(code) && !isWhiteSpace(code) && code !== Code.slash) {
					return undefined;
				}
		}
	}
	return to;
}

function readValue(text: string, at: number, open: Nesting): number | undefined {
	const code = text.charCodeAt(at);
	if (isWhiteSpace(code)) {
		return at + 1;
	}
	open.pop();
	if (code !== Code.doubleQuote && code !== Code.quote && code !== Code.leftBrace) {
		return undefined;
	}
	open.push(text.charAt(at));
	return at + 1;
}

function readText(text: string, at: number, to: number, mark: string, open: Nesting): number {
	const first = mark.charCodeAt(0);
	for (let offset = at; offset + mark.length <= to; offset++) {
		if (text.charCodeAt(offset) === first && text.startsWith(mark, offset)) {
			open.pop();
			return offset + mark.length;
		}
	}
	return to;
}

function readTemplate(text: string, at: number, to: number, open: Nesting): number {
	for (let offset = at; offset < to; offset++) {
		const code = text.charCodeAt(offset);
		if (code === Code.backtick) {
			open.pop();
			return offset + 1;
		}
		if (code === Code.dollar && offset + 1 < to && text.charCodeAt(offset + 1) === Code.leftBrace) {
			open.push(Frame.brace);
			return offset + 2;
		}
		if (code === Code.backslash) {
			offset++;
		}
	}
	return to;
}

/** Reads up to what opens or closes something. Of what is nested too deeply only brackets are counted. */
function readExpression(text: string, at: number, to: number, open: Nesting): number {
	for (let offset = at; offset < to; offset++) {
		switch (text.charCodeAt(offset)) {
			case Code.leftBrace:
			case Code.leftParen:
			case Code.leftBracket:
				open.push(text.charAt(offset));
				return offset + 1;
			case Code.rightBrace:
				closeBrace(open);
				return offset + 1;
			case Code.rightParen:
				closeBracket(open, Frame.paren);
				return offset + 1;
			case Code.rightBracket:
				closeBracket(open, Frame.bracket);
				return offset + 1;
			case Code.backtick:
				if (!open.isTooDeep) {
					open.push(Frame.template);
					return offset + 1;
				}
				break;
			case Code.doubleQuote:
			case Code.quote:
				return stringEnd(text, offset, to) ?? offset + 1;
			case Code.slash: {
				const next = offset + 1 < to ? text.charCodeAt(offset + 1) : 0;
				if (next === Code.asterisk && !open.isTooDeep) {
					open.push(Frame.comment);
					return offset + 2;
				}
				// An address in an element's text is no comment.
				if (next === Code.slash && text.charCodeAt(offset - 1) !== Code.colon) {
					return lineEnd(text, offset, to);
				}
				break;
			}
			case Code.backslash:
				offset++;
				break;
		}
	}
	return to;
}

/** Whatever was opened inside the braces and not closed was text of an element. */
function closeBrace(open: Nesting): void {
	const brace = open.all.lastIndexOf(Frame.brace);
	if (open.isTooDeep) {
		open.pop();
	} else if (brace !== -1) {
		open.truncate(brace);
	}
}

function closeBracket(open: Nesting, frame: string): void {
	if (open.isTooDeep || open.top === frame) {
		open.pop();
	}
}

function stringEnd(text: string, at: number, to: number): number | undefined {
	const quote = text.charCodeAt(at);
	for (let offset = at + 1; offset < to; offset++) {
		const code = text.charCodeAt(offset);
		if (code === quote) {
			return offset + 1;
		}
		if (isLineEnd(code)) {
			return undefined;
		}
		if (code === Code.backslash) {
			offset++;
		}
	}
	return undefined;
}

/** What names of elements and attributes are made of, with the dots and colons of `<Site.Map xlink:href>`. */
function isNameUnit(code: number): boolean {
	return (
		isAlphanumeric(code) ||
		code >= 128 ||
		code === Code.hyphen ||
		code === Code.dot ||
		code === Code.colon ||
		code === Code.underscore ||
		code === Code.dollar
	);
}
