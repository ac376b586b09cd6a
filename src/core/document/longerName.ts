import { isFunctionWord } from '../language/functionWords';

/** Characters that are looked at on each side. */
const REACH = 40;

/**
 * Whether a short name at text[start, end) is the tail or head of a longer proper name: `Council` in `European Council` and in
 * `Council of Europe`, `Security Council` in `National Security Council`. Abbreviations before it (`EU Council`) make no longer
 * name.
 */
export function isPartOfLongerName(text: string, start: number, end: number): boolean {
	const before = /(?:^|[^\p{L}])(\p{Lu}\p{Ll}[\p{L}-]*)[ \n]$/u.exec(text.slice(Math.max(0, start - REACH), start));
	if (before !== null && !isFunctionWord(before[1]!.toLowerCase())) {
		return true;
	}
	return /^[ \n](?:of|for)[ \n](?:the[ \n])?\p{Lu}\p{Ll}/u.test(text.slice(end, end + REACH));
}
