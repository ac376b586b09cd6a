import type { Formatter } from '../report';

/** JSON leaves some characters as they are that a terminal obeys or that end a line for somebody. */
const UNESCAPED = /[\u007F-\u009F\u2028\u2029]/g;

/** A value as JSON with indents, in which no control character stands as it is. */
export function jsonText(value: unknown): string {
	const text = JSON.stringify(value, undefined, 2);
	return `${text.replace(UNESCAPED, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

/** The reports as `PaperReport` describes them, all of the papers, in one array. */
export const json: Formatter = (reports) => jsonText(reports);
