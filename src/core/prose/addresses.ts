import { Code, isAlphanumeric, isDigit, isLetter, isWhiteSpace } from './characters';

/** Offsets, end exclusive. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** Whether an address may be given away by an ASCII character: a table, for the loops over every character. */
export const GIVES_AWAY: Uint8Array = new Uint8Array(128);
for (const character of ':@wW') {
	GIVES_AWAY[character.charCodeAt(0)] = 1;
}

/**
 * The web address, e-mail address, `@name` or `@citationKey` that the character at `at` gives away, or `undefined`. Looks no
 * further than `to`, and than one character before `from`. Extents are those of GFM's extended autolinks, with any scheme before `://`; a key is Pandoc's.
 */
export function addressAt(text: string, at: number, from: number, to: number): Span | undefined {
	switch (text.charCodeAt(at)) {
		case Code.colon:
			return schemeAddress(text, at, from, to);
		case Code.at:
			return mailAddress(text, at, from, to) ?? name(text, at, from, to);
		case Code.upperW:
		case Code.lowerW:
			return wwwAddress(text, at, from, to);
		default:
			return undefined;
	}
}

function schemeAddress(text: string, colon: number, from: number, to: number): Span | undefined {
	if (text.charCodeAt(colon + 1) !== Code.slash || text.charCodeAt(colon + 2) !== Code.slash || colon + 3 >= to) {
		return undefined;
	}
	let start = colon;
	while (start > from && isSchemeUnit(text.charCodeAt(start - 1))) {
		start--;
	}
	while (start < colon && !isLetter(text.charCodeAt(start))) {
		start++;
	}
	// A letter that the scan did not take is none of ASCII: the scheme would begin inside a word.
	if (colon - start < 2) {
		return undefined;
	}
	const end = addressEnd(text, colon + 3, to);
	return end === undefined ? undefined : { start, end };
}

function wwwAddress(text: string, start: number, from: number, to: number): Span | undefined {
	if (
		start + 4 >= to ||
		(text.charCodeAt(start + 1) | 32) !== Code.lowerW ||
		(text.charCodeAt(start + 2) | 32) !== Code.lowerW ||
		text.charCodeAt(start + 3) !== Code.dot ||
		(start > from && isAlphanumeric(text.charCodeAt(start - 1)))
	) {
		return undefined;
	}
	const end = addressEnd(text, start + 4, to);
	return end === undefined ? undefined : { start, end };
}

/** Where an address ends whose host begins at `host`; `undefined` if that is no host. */
function addressEnd(text: string, host: number, to: number): number | undefined {
	let at = host;
	let underscores = 0;
	let previousUnderscores = 0;
	for (; at < to; at++) {
		const code = text.charCodeAt(at);
		if (code === Code.dot) {
			previousUnderscores = underscores;
			underscores = 0;
		} else if (code === Code.underscore) {
			underscores++;
		} else if (code < 128 && code !== Code.hyphen && !isAlphanumeric(code)) {
			break;
		} else if (isUnicodeSpace(code)) {
			break;
		}
	}
	// GFM allows no underscore in the last two labels of a host: such a name is never public.
	if (at === host || underscores + previousUnderscores > 0) {
		return undefined;
	}
	let opened = 0;
	let closed = 0;
	for (; at < to; at++) {
		const code = text.charCodeAt(at);
		if (isWhiteSpace(code) || isUnicodeSpace(code) || code === Code.less) {
			break;
		}
		// An address inside a link's text ends where the text does.
		if (code === Code.rightBracket && isBracketOrParen(text.charCodeAt(at + 1))) {
			break;
		}
		if (code === Code.leftParen) {
			opened++;
		} else if (code === Code.rightParen) {
			closed++;
		}
	}
	return trimPunctuation(text, host, at, opened, closed);
}

function trimPunctuation(text: string, start: number, end: number, opened: number, closed: number): number | undefined {
	let at = end;
	while (at > start) {
		const code = text.charCodeAt(at - 1);
		if (code === Code.rightParen) {
			if (closed <= opened) {
				break;
			}
			closed--;
			at--;
		} else if (code === Code.semicolon) {
			let ampersand = at - 2;
			while (ampersand > start && isAlphanumeric(text.charCodeAt(ampersand))) {
				ampersand--;
			}
			at = text.charCodeAt(ampersand) === Code.ampersand && ampersand < at - 2 ? ampersand : at - 1;
		} else if (isTrailing(code)) {
			at--;
		} else {
			break;
		}
	}
	return at > start ? at : undefined;
}

function mailAddress(text: string, at: number, from: number, to: number): Span | undefined {
	let start = at;
	while (start > from && isMailUnit(text.charCodeAt(start - 1))) {
		start--;
	}
	if (start === at || (start > from && text.charCodeAt(start - 1) === Code.slash)) {
		return undefined;
	}
	let end = at + 1;
	let dots = 0;
	for (; end < to; end++) {
		const code = text.charCodeAt(end);
		if (code === Code.dot) {
			if (!isAlphanumeric(text.charCodeAt(end + 1)) || end + 1 >= to) {
				break;
			}
			dots++;
		} else if (code !== Code.hyphen && code !== Code.underscore && !isAlphanumeric(code)) {
			break;
		}
	}
	const last = text.charCodeAt(end - 1);
	return dots > 0 && (isLetter(last) || isDigit(last)) ? { start, end } : undefined;
}

function name(text: string, at: number, from: number, to: number): Span | undefined {
	// Pandoc's `-@key` leaves out the author; the hyphen is part of the citation.
	const start = at > from && text.charCodeAt(at - 1) === Code.hyphen ? at - 1 : at;
	if (start > 0 && !mayPrecedeName(text.charCodeAt(start - 1))) {
		return undefined;
	}
	if (text.charCodeAt(at + 1) === Code.leftBrace) {
		const close = text.slice(at, Math.min(to, at + MAX_KEY)).indexOf('}');
		return close === -1 ? undefined : { start, end: at + close + 1 };
	}
	let end = at + 1;
	while (end < to && isKeyUnit(text.charCodeAt(end))) {
		end++;
	}
	while (end > at + 1 && !isAlphanumeric(text.charCodeAt(end - 1)) && text.charCodeAt(end - 1) < 128) {
		end--;
	}
	return end > at + 1 && isAlphanumeric(text.charCodeAt(at + 1)) ? { start, end } : undefined;
}

const MAX_KEY = 200;

function isSchemeUnit(code: number): boolean {
	return isAlphanumeric(code) || code === Code.plus || code === Code.dot || code === Code.hyphen;
}

function isMailUnit(code: number): boolean {
	return isSchemeUnit(code) || code === Code.underscore;
}

/** Letters, digits, `_` and Pandoc's punctuation inside a key, without what ends markup: `*`, `` ` ``, brackets, quotes. */
function isKeyUnit(code: number): boolean {
	if (code >= 128) {
		return !isUnicodeSpace(code) && !(code >= 0x2010 && code <= 0x206f);
	}
	return (
		isAlphanumeric(code) ||
		code === Code.underscore ||
		(code >= Code.hash && code <= Code.ampersand) ||
		(code >= Code.hyphen && code <= Code.slash) ||
		code === Code.colon ||
		code === Code.question ||
		code === Code.plus
	);
}

/** White space and what opens: brackets, quotes, emphasis, dashes, list separators. */
function mayPrecedeName(code: number): boolean {
	return isWhiteSpace(code) || code >= 128 || BEFORE_NAME.includes(String.fromCharCode(code));
}

const BEFORE_NAME = '([{<>;,:/"\'*_~|';

function isTrailing(code: number): boolean {
	switch (code) {
		case Code.exclamation:
		case Code.doubleQuote:
		case Code.ampersand:
		case Code.quote:
		case Code.asterisk:
		case Code.comma:
		case Code.dot:
		case Code.colon:
		case Code.question:
		case Code.rightBracket:
		case Code.underscore:
		case Code.tilde:
			return true;
		default:
			// Curly quotes, dashes and the ellipsis end a sentence around an address as the ASCII ones do.
			return code >= 0x2010 && code <= 0x2027;
	}
}

function isBracketOrParen(code: number): boolean {
	return code === Code.leftParen || code === Code.leftBracket;
}

function isUnicodeSpace(code: number): boolean {
	return code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x3000;
}
