import { LineWalker } from '../../../prose/lines';

/** One line of a text. */
export interface Line {
	readonly text: string;
	/** Counted from 0. */
	readonly number: number;
	/** Where it begins in the text. */
	readonly offset: number;
}

/** The lines of a Markdown text that may hold terms: none of front matter, fenced code and comments that begin a line. */
export function* contentLines(text: string): Generator<Line> {
	const lines = new LineWalker(text);
	let fence: string | undefined;
	let comment = false;
	for (let number = 0; lines.advance(); number++) {
		const line = text.slice(lines.start, lines.end);
		if (number === 0 && /^---\s*$/.test(line)) {
			fence = 'front matter';
		} else if (fence === 'front matter') {
			fence = /^(?:---|\.\.\.)\s*$/.test(line) ? undefined : fence;
		} else if (fence !== undefined) {
			fence = closes(line, fence) ? undefined : fence;
		} else if (comment) {
			comment = !line.includes('-->');
		} else if (/^ {0,3}<!--/.test(line)) {
			comment = !line.includes('-->');
		} else {
			fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
			if (fence === undefined) {
				yield { text: line, number, offset: lines.start };
			}
		}
	}
}

function closes(line: string, fence: string): boolean {
	const mark = /^ {0,3}(`{3,}|~{3,})\s*$/.exec(line)?.[1];
	return mark !== undefined && mark[0] === fence[0] && mark.length >= fence.length;
}
