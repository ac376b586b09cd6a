import { Code, isAlphanumeric } from '../characters';

/** What Asciidoctor's intrinsic attributes stand for. Those that show nothing stand for `''`. */
const INTRINSIC: ReadonlyMap<string, string> = new Map([
	['nbsp', '\u00a0'],
	['sp', ' '],
	['blank', ''],
	['empty', ''],
	['zwsp', ''],
	['wj', ''],
	['startsb', '['],
	['endsb', ']'],
	['vbar', '|'],
	['brvbar', '¦'],
	['caret', '^'],
	['asterisk', '*'],
	['tilde', '~'],
	['plus', '+'],
	['pp', '++'],
	['backslash', '\\'],
	['backtick', '`'],
	['two-colons', '::'],
	['two-semicolons', ';;'],
	['deg', '°'],
	['quot', '"'],
	['apos', "'"],
	['lsquo', '‘'],
	['rsquo', '’'],
	['ldquo', '“'],
	['rdquo', '”'],
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
]);

/** A reference to an attribute: where it ends, and what it stands for if that is known. */
export interface AttributeReference {
	readonly end: number;
	readonly value: string | undefined;
}

const LONGEST_NAME = 100;

/** The reference whose brace is at `at`: `{name}`, `{counter:name}`, `{set:name:value}`; `undefined` if there is none. */
export function attributeReferenceAt(text: string, at: number, to: number): AttributeReference | undefined {
	const limit = Math.min(to, at + LONGEST_NAME);
	let end = at + 1;
	while (end < limit && isNameUnit(text.charCodeAt(end))) {
		end++;
	}
	const code = text.charCodeAt(end);
	if (end === at + 1 || text.charCodeAt(at + 1) === Code.hyphen || end >= limit) {
		return undefined;
	}
	const name = text.slice(at + 1, end);
	if (code === Code.rightBrace) {
		return { end: end + 1, value: INTRINSIC.get(name) };
	}
	if (code !== Code.colon || !(name === 'counter' || name === 'counter2' || name === 'set')) {
		return undefined;
	}
	const close = text.slice(end, limit).indexOf('}');
	return close === -1 ? undefined : { end: end + close + 1, value: undefined };
}

function isNameUnit(code: number): boolean {
	return isAlphanumeric(code) || code === Code.hyphen || code === Code.underscore;
}
