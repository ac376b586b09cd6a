import { Code, isWhiteSpace } from '../characters';

/** Marks that may stand between a closing one and what must follow it. */
const MARKS = '*/_+=~';
const MAX_MARKS = MARKS.length;

const BEFORE = '-–—({\'"';
const AFTER = '-–—.,;:!?\'")}\\[]';

/** Whether a mark at `at` may open after the character before it. */
export function mayOpenAfter(text: string, at: number): boolean {
	return isSpace(text.charCodeAt(at - 1)) || BEFORE.includes(text.charAt(at - 1));
}

/**
 * Whether a mark at `at`, before `to`, may close: something stands before it, and after it what ends a word. Other marks may stand
 * between, as of emphasis around it that closes too.
 */
export function mayClose(text: string, at: number, to: number): boolean {
	if (isSpace(text.charCodeAt(at - 1))) {
		return false;
	}
	let after = at + 1;
	while (after < to && after <= at + MAX_MARKS && MARKS.includes(text.charAt(after))) {
		after++;
	}
	return after >= to || isSpace(text.charCodeAt(after)) || AFTER.includes(text.charAt(after));
}

/** White space of any script, and the zero width space, which Org's authors put where markup has no room. */
export function isSpace(code: number): boolean {
	return code < 128
		? isWhiteSpace(code)
		: code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x2028 || code === 0x2029 || code === 0x3000;
}

/**
 * Whether maths between single dollars closes at `at`, the next dollar after the opening one. Prices open none: a price is
 * followed by no dollar, or by one that opens the next.
 */
export function closesMaths(text: string, at: number, to: number): boolean {
	const before = text.charCodeAt(at - 1);
	if (isSpace(before) || before === Code.comma || before === Code.dot) {
		return false;
	}
	return at + 1 >= to || isSpace(text.charCodeAt(at + 1)) || AFTER_MATHS.test(text.charAt(at + 1));
}

const AFTER_MATHS = /[\p{P}\p{S}]/u;
