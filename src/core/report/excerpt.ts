/** Characters that an excerpt has at most, without the sign that more follows. */
export const LONGEST_EXCERPT = 200;

/** Characters of a text that are looked at: white space and what is not seen may be many times as long as what is left. */
export const EXCERPT_READS = 4 * LONGEST_EXCERPT;

/**
 * The first words of a text on one line, without characters that are not seen but change how the rest shows. Cut between words where
 * there are any.
 */
export function excerptOf(text: string): string {
	const line = text
		.slice(0, EXCERPT_READS)
		.replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
		.trim();
	if (line.length <= LONGEST_EXCERPT) {
		return text.length > EXCERPT_READS ? `${line} …` : line;
	}
	const space = line.lastIndexOf(' ', LONGEST_EXCERPT);
	return `${line.slice(0, space === -1 ? LONGEST_EXCERPT : space)} …`;
}
