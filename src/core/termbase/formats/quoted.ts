import { cleanText } from './cleanText';

/** Longest piece of a file's text that a problem quotes. */
const LONGEST = 100;

/** A text's beginning without control characters, short enough to stand in a sentence. */
export function quoted(whole: string): string {
	const text = cleanText(whole.slice(0, 2 * LONGEST));
	return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
