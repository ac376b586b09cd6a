import { Code, isDigit, isLetter } from '../characters';
import { entityAt } from '../entities';

/** Names of Org that HTML does not have. */
const OWN = new Map([
	['dots', '…'],
	['ldots', '…'],
	['S', '§'],
	['EUR', '€'],
	['EURdig', '€'],
	['USD', '$'],
	['slash', '/'],
	['backslash', '\\'],
	['under', '_'],
	['plus', '+'],
	['star', '*'],
	['equal', '='],
	['tilde', '~'],
	['asciicirc', '^'],
	['vbar', '|'],
	['hyphen', '\u2010'],
]);

const LONGEST_NAME = 20;
/** The names that end with digits. */
const NUMBERED = /^(?:sup[123]|frac(?:12|14|34))/;

/** A macro's name, `\name`: where it ends, with `{}` behind it, and the character it stands for if Org knows that. */
export interface Name {
	readonly end: number;
	readonly value: string | undefined;
}

/** The name after the backslash at `at`; `undefined` if no letter follows. */
export function nameAt(text: string, at: number, to: number): Name | undefined {
	const start = at + 1;
	let end = start;
	while (end < to && isLetter(text.charCodeAt(end))) {
		end++;
	}
	if (end === start) {
		return undefined;
	}
	const name = nameFrom(text, start, Math.min(end, start + LONGEST_NAME), to);
	end = Math.max(end, start + name.length);
	const value = OWN.get(name) ?? entityAt(`&${name};`, 0, name.length + 2)?.value;
	const isEmptyGroup = text.charCodeAt(end) === Code.leftBrace && text.charCodeAt(end + 1) === Code.rightBrace && end + 1 < to;
	return { end: isEmptyGroup ? end + 2 : end, value };
}

function nameFrom(text: string, start: number, end: number, to: number): string {
	const isNumbered = end < to && isDigit(text.charCodeAt(end));
	return (isNumbered ? NUMBERED.exec(text.slice(start, Math.min(to, end + 2)))?.[0] : undefined) ?? text.slice(start, end);
}
