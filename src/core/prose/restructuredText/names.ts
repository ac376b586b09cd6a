import { Code, isAlphanumeric } from '../characters';

/** A letter or digit of any script. */
export function isNameUnit(code: number): boolean {
	return code < 128 ? isAlphanumeric(code) : LETTER.test(String.fromCharCode(code));
}

/** Half of a letter outside the first plane counts, too. */
const LETTER = /[\p{L}\p{N}\p{M}\p{Cs}]/u;

/** Whether a name of a role, directive, footnote or target may go on with what is at `at`: a letter or digit, or a mark between two. */
export function isNamePart(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return isNameUnit(code) || (isJoiner(code) && isNameUnit(text.charCodeAt(at - 1)) && isNameUnit(text.charCodeAt(at + 1)));
}

function isJoiner(code: number): boolean {
	return code === Code.hyphen || code === Code.dot || code === Code.underscore || code === Code.plus || code === Code.colon;
}
