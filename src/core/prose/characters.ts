/** UTF-16 code units that the scanners name. */
export const Code = {
	tab: 9,
	lineFeed: 10,
	formFeed: 12,
	carriageReturn: 13,
	space: 32,
	exclamation: 33,
	doubleQuote: 34,
	hash: 35,
	dollar: 36,
	percent: 37,
	ampersand: 38,
	quote: 39,
	leftParen: 40,
	rightParen: 41,
	asterisk: 42,
	plus: 43,
	comma: 44,
	hyphen: 45,
	dot: 46,
	slash: 47,
	digit0: 48,
	digit1: 49,
	digit9: 57,
	colon: 58,
	semicolon: 59,
	less: 60,
	equals: 61,
	greater: 62,
	question: 63,
	at: 64,
	upperW: 87,
	leftBracket: 91,
	backslash: 92,
	rightBracket: 93,
	caret: 94,
	underscore: 95,
	backtick: 96,
	lowerW: 119,
	leftBrace: 123,
	pipe: 124,
	rightBrace: 125,
	tilde: 126,
	noBreakSpace: 0xa0,
	byteOrderMark: 0xfeff,
} as const;

/** Space, tab, line feed, form feed, vertical tab or carriage return; also the NaN of reading past the end is not one. */
export function isWhiteSpace(code: number): boolean {
	return code === Code.space || (code >= Code.tab && code <= Code.carriageReturn);
}

/** White space, and what stands for it at the edges of text that is pasted or exported: a no-break space, a byte order mark. */
export function isRoom(code: number): boolean {
	return isWhiteSpace(code) || code === Code.noBreakSpace || code === Code.byteOrderMark;
}

export function isLineEnd(code: number): boolean {
	return code === Code.lineFeed || code === Code.carriageReturn;
}

export function isSpaceOrTab(code: number): boolean {
	return code === Code.space || code === Code.tab;
}

export function isDigit(code: number): boolean {
	return code >= Code.digit0 && code <= Code.digit9;
}

/** ASCII letters only. */
export function isLetter(code: number): boolean {
	const lower = code | 32;
	return lower >= 97 && lower <= 122;
}

/** ASCII letters and digits only. */
export function isAlphanumeric(code: number): boolean {
	return isLetter(code) || isDigit(code);
}

/** ASCII punctuation: what a backslash escapes in Markdown. */
export function isAsciiPunctuation(code: number): boolean {
	return (code >= 33 && code <= 47) || (code >= 58 && code <= 64) || (code >= 91 && code <= 96) || (code >= 123 && code <= 126);
}

/** The first offset from `start` whose character is no space or tab; `end` if there is none. */
export function skipSpaces(text: string, start: number, end: number): number {
	let at = start;
	while (at < end && isSpaceOrTab(text.charCodeAt(at))) {
		at++;
	}
	return at;
}

/** The offset after the last character before `end` that is no white space; `start` if there is none. */
export function trimEnd(text: string, start: number, end: number): number {
	let at = end;
	while (at > start && isWhiteSpace(text.charCodeAt(at - 1))) {
		at--;
	}
	return at;
}
