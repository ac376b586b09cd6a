import { detectLanguage } from '../language/functionWords';
import { BREAK } from '../prose/prose';

/** Characters of a line that are looked at on each side. */
const REACH = 300;

/**
 * The language of the line around `offset` if that line is all in capitals: its own, else the document's. `undefined` where the
 * line holds a lower-case letter, or too few words to call it one.
 */
export function capsLineLanguage(
	text: string,
	offset: number,
	documentLanguage: () => string | undefined,
): { readonly language: string | undefined } | undefined {
	const line = lineAround(text, offset);
	if (/\p{Ll}/u.test(line) || (line.match(/\p{L}+/gu)?.length ?? 0) < 3) {
		return undefined;
	}
	return { language: detectLanguage(line) ?? documentLanguage() };
}

function lineAround(text: string, offset: number): string {
	const before = text.slice(Math.max(0, offset - REACH), offset);
	const after = text.slice(offset, offset + REACH);
	const from = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'), before.lastIndexOf(BREAK));
	const ends = ['\n', '\r', BREAK].map((end) => after.indexOf(end)).filter((at) => at !== -1);
	return before.slice(from + 1) + after.slice(0, Math.min(after.length, ...ends));
}
