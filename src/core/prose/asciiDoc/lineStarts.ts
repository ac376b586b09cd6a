import { Code, isAlphanumeric, isLetter, isSpaceOrTab, skipSpaces } from '../characters';

/*
 * What a line may be or begin with, each a question about the line from `at` to `end` (white space at its end left out). After
 * Asciidoctor's parser, which defines the language until its specification is finished.
 */

/** Longer rows of one character delimit nothing: a limit for what has to be remembered of an open block. */
const LONGEST_DELIMITER = 200;

const DELIMITERS = new Uint8Array(128);
for (const character of '-.=*_+~/`|,:!') {
	DELIMITERS[character.charCodeAt(0)] = 1;
}

/** The line that opens a delimited block, and closes it if there is nothing but the delimiter. */
export interface Delimiter {
	readonly code: number;
	readonly length: number;
	/** Whether a fence names its language: then it can only open. */
	readonly hasInfo: boolean;
}

export function delimiterAt(text: string, at: number, end: number): Delimiter | undefined {
	const code = text.charCodeAt(at);
	const length = end - at;
	if (!(code < 128) || DELIMITERS[code] === 0 || length < 2) {
		return undefined;
	}
	switch (code) {
		case Code.backtick: {
			const isFence = length > 2 && text.startsWith('```', at) && (length === 3 || text.charCodeAt(at + 3) !== code);
			return isFence ? { code, length: 3, hasInfo: length > 3 } : undefined;
		}
		case Code.pipe:
		case Code.comma:
		case Code.colon:
		case Code.exclamation:
			return isDelimiter(text, at, end, Code.equals) ? { code, length, hasInfo: false } : undefined;
		default: {
			const isOpen = length === 2 && code === Code.hyphen && text.charCodeAt(at + 1) === code;
			return isOpen || isDelimiter(text, at, end, code) ? { code, length, hasInfo: false } : undefined;
		}
	}
}

function isDelimiter(text: string, at: number, end: number, tail: number): boolean {
	return end - at >= 4 && end - at <= LONGEST_DELIMITER && isRun(text, at + 1, end, tail);
}

function isRun(text: string, at: number, end: number, code: number): boolean {
	for (let offset = at; offset < end; offset++) {
		if (text.charCodeAt(offset) !== code) {
			return false;
		}
	}
	return true;
}

/** A preprocessor's line: `include` stands for other lines, the others for none. */
export function directiveAt(text: string, at: number, end: number): 'include' | 'conditional' | undefined {
	const code = text.charCodeAt(at);
	if ((code !== LOWER_I && code !== LOWER_E) || text.charCodeAt(end - 1) !== Code.rightBracket) {
		return undefined;
	}
	if (text.startsWith('include::', at)) {
		return 'include';
	}
	const isConditional = ['ifdef::', 'ifndef::', 'ifeval::', 'endif::'].some((name) => text.startsWith(name, at));
	return isConditional ? 'conditional' : undefined;
}

const LOWER_E = 101;
const LOWER_I = 105;

/** A comment of one line; three slashes begin none. */
export function isComment(text: string, at: number, end: number): boolean {
	return end - at >= 2 && text.startsWith('//', at) && (end - at === 2 || text.charCodeAt(at + 2) !== Code.slash);
}

/** A list of attributes or an anchor, alone on its line. */
export function isAttributeLine(text: string, at: number, end: number): boolean {
	if (text.charCodeAt(at) !== Code.leftBracket || end - at < 2 || text.charCodeAt(end - 1) !== Code.rightBracket) {
		return false;
	}
	const first = text.charCodeAt(at + 1);
	if (first === Code.leftBracket) {
		const id = text.charCodeAt(at + 2);
		const isAnchor = isLetter(id) || id >= 128 || id === Code.underscore || id === Code.colon;
		return end - at > 4 && text.charCodeAt(end - 2) === Code.rightBracket && isAnchor;
	}
	return first >= 128 || isAlphanumeric(first) || ATTRIBUTE_STARTS.includes(String.fromCharCode(first));
}

const ATTRIBUTE_STARTS = '].#%{,"\'_';

/** An attribute entry: where its value begins, which may be its end. */
export function entryValueAt(text: string, at: number, end: number): number | undefined {
	if (text.charCodeAt(at) !== Code.colon) {
		return undefined;
	}
	const name = text.charCodeAt(at + 1) === Code.exclamation ? at + 2 : at + 1;
	const first = text.charCodeAt(name);
	if (name >= end || !(isAlphanumeric(first) || first === Code.underscore || first >= 128)) {
		return undefined;
	}
	let close = name + 1;
	while (close < end && text.charCodeAt(close) !== Code.colon) {
		close++;
	}
	const isEntry = close < end && (close + 1 === end || isSpaceOrTab(text.charCodeAt(close + 1)));
	return isEntry ? skipSpaces(text, close + 1, end) : undefined;
}

/** A block's title (`.Title`): where its text begins. */
export function blockTitleAt(text: string, at: number, end: number): number | undefined {
	if (text.charCodeAt(at) !== Code.dot || at + 1 >= end) {
		return undefined;
	}
	const first = text.charCodeAt(at + 1) === Code.dot ? at + 2 : at + 1;
	const code = text.charCodeAt(first);
	return first < end && code !== Code.dot && !isSpaceOrTab(code) ? at + 1 : undefined;
}

/** A section's title, its level counted from 1 for the document's. */
export interface SectionTitle {
	readonly level: number;
	readonly start: number;
	readonly end: number;
}

const LOWEST_LEVEL = 6;

/** `== Title`, `== Title ==` or Markdown's `## Title`. */
export function sectionTitleAt(text: string, at: number, end: number): SectionTitle | undefined {
	const code = text.charCodeAt(at);
	if (code !== Code.equals && code !== Code.hash) {
		return undefined;
	}
	let start = at;
	while (start < end && text.charCodeAt(start) === code) {
		start++;
	}
	const level = start - at;
	if (level > LOWEST_LEVEL || start === end || !isSpaceOrTab(text.charCodeAt(start))) {
		return undefined;
	}
	start = skipSpaces(text, start, end);
	const close = end - level;
	const isClosed = close > start && isSpaceOrTab(text.charCodeAt(close - 1)) && isRun(text, close, end, code);
	let titleEnd = isClosed ? close : end;
	while (isSpaceOrTab(text.charCodeAt(titleEnd - 1))) {
		titleEnd--;
	}
	return titleEnd > start ? { level, start, end: titleEnd } : undefined;
}

const UNDERLINES = '=-~^+';

/** The level of the title of `length` characters that the line underlines. */
export function underlinedLevel(text: string, at: number, end: number, length: number): number | undefined {
	const level = end > at && Math.abs(end - at - length) < 2 ? UNDERLINES.indexOf(text.charAt(at)) : -1;
	return level !== -1 && isRun(text, at, end, text.charCodeAt(at)) ? level + 1 : undefined;
}

/** A thematic break or page break: `'''`, `<<<`, and Markdown's `---`, `* * *`. */
export function isBreak(text: string, at: number, end: number): boolean {
	const code = text.charCodeAt(at);
	if (code === Code.quote || code === Code.less) {
		return end - at >= 3 && isRun(text, at, end, code);
	}
	if (code !== Code.hyphen && code !== Code.asterisk && code !== Code.underscore) {
		return false;
	}
	let marks = 0;
	for (let offset = at; offset < end; offset++) {
		const unit = text.charCodeAt(offset);
		if (unit === code) {
			marks++;
		} else if (unit !== Code.space) {
			return false;
		}
	}
	return marks === 3;
}

/** `name::target[attributes]`, alone on its line. */
export function isBlockMacro(text: string, at: number, end: number): boolean {
	if (text.charCodeAt(end - 1) !== Code.rightBracket || !isLetter(text.charCodeAt(at))) {
		return false;
	}
	let offset = at + 1;
	while (offset < end && isNameUnit(text.charCodeAt(offset))) {
		offset++;
	}
	if (!text.startsWith('::', offset) || isSpaceOrTab(text.charCodeAt(offset + 2))) {
		return false;
	}
	while (offset < end && text.charCodeAt(offset) !== Code.leftBracket) {
		offset++;
	}
	return offset < end && !isSpaceOrTab(text.charCodeAt(offset - 1));
}

function isNameUnit(code: number): boolean {
	return isAlphanumeric(code) || code === Code.underscore || code === Code.hyphen;
}
