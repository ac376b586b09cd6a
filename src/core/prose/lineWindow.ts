/** A document as its lines, the current ones at any time. */
export interface LineSource {
	readonly lineCount: number;
	/** Without its end mark. */
	line(index: number): string;
	/** What ends each line but the last. */
	readonly lineEnd: string;
}

/** Characters of a line that is read at most; what is longer is no line that a person wrote, and is skipped. */
export const LONGEST_LINE = 250_000;

/** Some lines of a document as one text. */
export interface LineWindow {
	readonly first: number;
	readonly text: string;
	/** Where each line starts, and where the text ends. */
	readonly starts: readonly number[];
	/** Why it ends: it is large enough, a line follows that is too long to be read, or the document ends. */
	readonly end: 'size' | 'longLine' | 'document';
}

/** The lines from `first` on, at least `size` characters of them where nothing else ends the window. */
export function lineWindow(source: LineSource, first: number, size: number): LineWindow {
	const { lineCount, lineEnd } = source;
	const pieces: string[] = [];
	const starts = [0];
	let length = 0;
	let end: LineWindow['end'] = 'document';
	for (let index = first; index < lineCount; index++) {
		if (length >= size) {
			end = 'size';
			break;
		}
		const line = source.line(index);
		if (line.length > LONGEST_LINE) {
			end = 'longLine';
			break;
		}
		pieces.push(line);
		length += line.length;
		if (index + 1 < lineCount) {
			pieces.push(lineEnd);
			length += lineEnd.length;
		}
		starts.push(length);
	}
	return { first, text: pieces.join(''), starts, end };
}
