/** What Windows-1252 has in place of the control characters from U+0080; a blank where it has none. */
const PRINTED = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/**
 * A text that a `TextDecoder` has made of Windows-1252, which is also what ISO 8859-1 means on the web. Some versions of Node read
 * it as ISO 8859-1 proper, with control characters for quotation marks and dashes; here they become what was meant.
 */
export function repairedWindows1252(text: string): string {
	return text.replace(/[\u0080-\u009f]/g, (control) => {
		const printed = PRINTED.charAt(control.charCodeAt(0) - 0x80);
		return printed === ' ' ? control : printed;
	});
}
