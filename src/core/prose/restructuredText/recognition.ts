import { isWhiteSpace } from '../characters';

/*
 * Where inline markup is recognised: docutils' reStructuredText specification, "Inline markup recognition rules".
 */

const BEFORE = '\'"([{<-/:';
const AFTER = '\'")]}>-/:.,;!?\\';
const OPENING = '\'"([{<';
const CLOSING = '\'")]}>';

const UNICODE_BEFORE = /[\s\p{Ps}\p{Pi}\p{Pf}\p{Pd}\p{Po}]/u;
const UNICODE_AFTER = /[\s\p{Pe}\p{Pi}\p{Pf}\p{Pd}\p{Po}]/u;

/** Whether markup may begin at `at`, given what stands before it. */
export function mayPrecedeMarkup(text: string, at: number, from: number): boolean {
	return at <= from || isOne(text.charCodeAt(at - 1), BEFORE, UNICODE_BEFORE);
}

/** Whether markup may end before `at`, given what stands there. */
export function mayFollowMarkup(text: string, at: number, to: number): boolean {
	return at >= to || isOne(text.charCodeAt(at), AFTER, UNICODE_AFTER);
}

/** Whether a start mark from `start` to `end` stands alone in quotes or brackets (`"*"`): then it is none. */
export function isQuoted(text: string, start: number, end: number, from: number): boolean {
	const pair = start > from ? OPENING.indexOf(text.charAt(start - 1)) : -1;
	return pair !== -1 && text.charAt(end) === CLOSING.charAt(pair);
}

function isOne(code: number, ascii: string, other: RegExp): boolean {
	return code < 128 ? isWhiteSpace(code) || ascii.includes(String.fromCharCode(code)) : other.test(String.fromCharCode(code));
}
