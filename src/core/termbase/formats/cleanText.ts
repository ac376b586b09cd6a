/** Whatever a clean text has not; most texts have none of it. */
const UNCLEAN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;
/** Control characters other than tab and line breaks, and the characters that override the direction of text. */
const UNWANTED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
const BREAKS = /\r\n?|[\u0085\u2028\u2029]/g;

/**
 * A file's text (definition, note) as it may be shown: without control characters and direction overrides, trimmed, with `\n`
 * as its only line break.
 */
export function cleanText(text: string): string {
	return (UNCLEAN.test(text) ? text.replace(BREAKS, '\n').replace(UNWANTED, '') : text).trim();
}

/** White space other than single spaces. */
const WIDE_SPACE = /\s{2,}|[^\S ]/g;
const VISIBLE = /[^\p{Cf}\s]/u;

/**
 * A file's designation as it may be shown: as {@link cleanText}, on one line, with single spaces, in Unicode's composed form.
 * Empty where nothing of it would be seen.
 */
export function cleanName(text: string): string {
	const name = cleanText(text).replace(WIDE_SPACE, ' ');
	return VISIBLE.test(name) ? name.normalize('NFC') : '';
}
