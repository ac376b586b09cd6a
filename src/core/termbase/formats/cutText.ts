import type { ProblemList } from './problemList';
import { LIMITS, type Place } from './termbaseReader';

/** A clean text; its beginning where it is longer than {@link LIMITS.text} characters, which is told. */
export function cutText(text: string, place: () => Place, problems: ProblemList): string {
	if (text.length <= LIMITS.text) {
		return text;
	}
	problems.tell('cut-off', [text, String(LIMITS.text)], place());
	return cutOff(text).trim();
}

/** The text's first {@link LIMITS.text} characters, not ending inside a surrogate pair; the text itself where it is no longer. */
export function cutOff(text: string): string {
	if (text.length <= LIMITS.text) {
		return text;
	}
	const last = text.charCodeAt(LIMITS.text - 1);
	return text.slice(0, last >= 0xd800 && last < 0xdc00 ? LIMITS.text - 1 : LIMITS.text);
}
