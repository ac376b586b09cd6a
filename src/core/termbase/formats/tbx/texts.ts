import { cleanName, cleanText } from '../cleanText';
import { cutText } from '../cutText';
import type { ProblemList } from '../problemList';
import { LIMITS, type Place } from '../termbaseReader';
import { ownedText } from './ownedText';

/** Characters of an element's text that are kept until it is cleaned: white space may still go. */
export const LONGEST_RAW = 2 * LIMITS.text;

/** A term, name or other value: on one line, clean, in Unicode's composed form. */
export function lineText(raw: string, place: Place, problems: ProblemList): string {
	return ownText(cleanName(raw), place, problems);
}

/** A definition or note: clean, with its line breaks. */
export function longText(raw: string, place: Place, problems: ProblemList): string {
	return ownText(cleanText(raw), place, problems);
}

/** A text with another below it, unless it is the same or there is no more room, which is told. */
export function withMore(before: string | undefined, text: string, place: Place, problems: ProblemList): string {
	if (before === undefined || before === text) {
		return text;
	}
	const whole = `${before}\n${text}`;
	if (whole.length <= LIMITS.text) {
		return whole;
	}
	problems.tell('cut-off', [text, `${LIMITS.text}`], place);
	return before;
}

function ownText(text: string, place: Place, problems: ProblemList): string {
	return ownedText(cutText(text, () => place, problems));
}
