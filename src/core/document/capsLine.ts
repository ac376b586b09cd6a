import { detectLanguage } from '../language/functionWords';
import { BREAK } from '../prose/prose';

/** Characters of a line that are looked at on each side. */
const REACH = 300;

/** A line, or as much of it as is looked at. */
export interface CapsLine {
	/** Offsets in the text, end exclusive. */
	readonly start: number;
	readonly end: number;
	/** Whether it is all in capitals, and long enough to be called so. */
	readonly isInCapitals: boolean;
	/** Its own language, if it is in capitals and shows one. */
	readonly language: string | undefined;
}

/** The line around `offset`. */
export function capsLineAt(text: string, offset: number): CapsLine {
	const before = text.slice(Math.max(0, offset - REACH), offset);
	const after = text.slice(offset, offset + REACH);
	const from = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'), before.lastIndexOf(BREAK));
	const ends = ['\n', '\r', BREAK].map((end) => after.indexOf(end)).filter((at) => at !== -1);
	const start = offset - before.length + from + 1;
	const end = offset + Math.min(after.length, ...ends);
	const line = text.slice(start, end);
	const isInCapitals = !/\p{Ll}/u.test(line) && (line.match(/\p{L}+/gu)?.length ?? 0) >= 3;
	return { start, end, isInCapitals, language: isInCapitals ? detectLanguage(line) : undefined };
}
