const LONGEST = 12;

/** Whether a designation looks like an abbreviation: one word with two capitals, or a capital beside a digit. */
export function looksLikeAbbreviation(text: string): boolean {
	return text.length <= LONGEST && !/\s/.test(text) && (/\p{Lu}.*\p{Lu}/u.test(text) || /\p{Lu}\d|\d\p{Lu}/u.test(text));
}
