import type { DocumentSource } from './documentReading';

/** A place in a text: line and column from 0, the column in UTF-16 code units. */
export interface Position {
	readonly line: number;
	readonly column: number;
}

/** A text whose lines all end with `\n` and that begins without a byte order mark, whatever it was saved with. */
export function normalisedText(text: string): string {
	return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** A text that does not change, as a document by its lines, which all end alike. */
export class TextLines implements DocumentSource {
	/** Where each line starts. */
	private readonly starts: number[] = [0];

	constructor(
		readonly text: string,
		readonly lineEnd = '\n',
	) {
		for (let at = text.indexOf(lineEnd); at !== -1; at = text.indexOf(lineEnd, at + 1)) {
			this.starts.push(at + lineEnd.length);
		}
	}

	get lineCount(): number {
		return this.starts.length;
	}

	line(index: number): string {
		const next = this.starts[index + 1];
		return this.text.slice(this.starts[index], next === undefined ? undefined : next - this.lineEnd.length);
	}

	offsetOf(line: number): number {
		return this.starts[line]!;
	}

	/** Where an offset is. */
	positionAt(offset: number): Position {
		const line = lineAt(this, offset);
		return { line, column: offset - this.starts[line]! };
	}
}

/** The last line of a document that begins at or before an offset. */
export function lineAt(source: Pick<DocumentSource, 'lineCount' | 'offsetOf'>, offset: number): number {
	let low = 0;
	let high = source.lineCount - 1;
	while (low < high) {
		const middle = (low + high + 1) >>> 1;
		if (source.offsetOf(middle) <= offset) {
			low = middle;
		} else {
			high = middle - 1;
		}
	}
	return low;
}
