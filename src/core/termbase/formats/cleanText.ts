/** Control characters except tab and line breaks, and those that override the direction of text. */
const UNWANTED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** A text without control characters and bidirectional overrides, trimmed, with `\n` as its only line break. */
export function cleanText(text: string): string {
	return text.replace(/\r\n?/g, '\n').replace(UNWANTED, '').trim();
}
