import { Code, isAlphanumeric, isDigit, isSpaceOrTab, skipSpaces } from '../characters';

/*
 * How a line that belongs to a list, or an admonition, begins: questions about the line from `at` to `end` as in `lineStarts`.
 */

const BULLET = 0x2022;
const MAX_ENUMERATOR = 9;

/** An item of a list with bullets, numbers or callouts: where its text begins. */
export function itemTextAt(text: string, at: number, end: number): number | undefined {
	const code = text.charCodeAt(at);
	let marker = at + 1;
	if (code === Code.asterisk || code === Code.dot) {
		while (marker < end && text.charCodeAt(marker) === code) {
			marker++;
		}
	} else if (code === Code.less) {
		marker = calloutEnd(text, at, end);
	} else if (isAlphanumeric(code)) {
		marker = enumeratorEnd(text, at, end);
	} else if (code !== Code.hyphen && code !== BULLET) {
		return undefined;
	}
	const start = skipSpaces(text, marker, end);
	return start > marker && marker > at && start < end ? start : undefined;
}

/** The offset after `1.`, `a.` or `iv)`; `at` if there is none. */
function enumeratorEnd(text: string, at: number, end: number): number {
	const limit = Math.min(end, at + MAX_ENUMERATOR);
	const isNumber = isDigit(text.charCodeAt(at));
	let offset = at;
	while (offset < limit && (isNumber ? isDigit(text.charCodeAt(offset)) : isRoman(text.charCodeAt(offset)))) {
		offset++;
	}
	if (!isNumber && offset > at && text.charCodeAt(offset) === Code.rightParen) {
		return offset + 1;
	}
	const dot = isNumber ? offset : at + 1;
	return text.charCodeAt(dot) === Code.dot ? dot + 1 : at;
}

function isRoman(code: number): boolean {
	return 'ivx'.includes(String.fromCharCode(code | 32));
}

/** The offset after `<1>` or `<.>`; `at` if there is none. */
function calloutEnd(text: string, at: number, end: number): number {
	let offset = at + 1;
	if (text.charCodeAt(offset) === Code.dot) {
		offset++;
	} else {
		while (offset < end && isDigit(text.charCodeAt(offset))) {
			offset++;
		}
	}
	return offset > at + 1 && text.charCodeAt(offset) === Code.greater ? offset + 1 : at;
}

/** A term of a description list: where it ends, and where what follows its mark begins, which may be the line's end. */
export interface Term {
	readonly end: number;
	readonly text: number;
}

/** The term before `::`, `:::`, `::::` or `;;`. */
export function termAt(text: string, at: number, end: number): Term | undefined {
	for (let offset = at + 1; offset < end; offset++) {
		const code = text.charCodeAt(offset);
		if ((code !== Code.colon && code !== Code.semicolon) || text.charCodeAt(offset + 1) !== code) {
			continue;
		}
		let markEnd = offset + 2;
		while (markEnd < end && text.charCodeAt(markEnd) === code) {
			markEnd++;
		}
		if (markEnd >= end || isSpaceOrTab(text.charCodeAt(markEnd))) {
			const longest = code === Code.colon ? 4 : 2;
			return { end: Math.max(offset, markEnd - longest), text: skipSpaces(text, markEnd, end) };
		}
		offset = markEnd - 1;
	}
	return undefined;
}

const LABELS = ['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION'];

/** Where the text of an admonition begins after its label; `at` if there is no label. */
export function admonitionTextAt(text: string, at: number, end: number): number {
	if (!'NTIWC'.includes(text.charAt(at))) {
		return at;
	}
	const label = LABELS.find((name) => text.startsWith(name, at) && text.charCodeAt(at + name.length) === Code.colon);
	const colon = label === undefined ? end : at + label.length;
	const start = skipSpaces(text, colon + 1, end);
	return start > colon + 1 && start < end ? start : at;
}

/** Where the text of a checklist's item begins, after its box. */
export function skipTaskBox(text: string, start: number, end: number): number {
	const isBox =
		text.charCodeAt(start) === Code.leftBracket && ' x*'.includes(text.charAt(start + 1)) && text.startsWith('] ', start + 2);
	const first = isBox ? skipSpaces(text, start + 3, end) : start;
	return first < end ? first : start;
}

/** A `+` alone on its line, which attaches the next block to a list's item. */
export function isContinuation(text: string, start: number, end: number): boolean {
	return end === start + 1 && text.charCodeAt(start) === Code.plus;
}
