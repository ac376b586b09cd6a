import type { DocumentSource } from '../core/document/documentReading';
import type { Position } from './report';

/** A text as its lines, however each of them ends: offsets count one character for an end of line. */
export class TextLines implements DocumentSource {
	readonly lineEnd = '\n';
	private readonly lines: readonly string[];
	private readonly starts: readonly number[];

	/** A byte order mark is no part of the text. */
	constructor(text: string) {
		this.lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
		let next = 0;
		this.starts = this.lines.map(({ length }) => {
			const start = next;
			next += length + 1;
			return start;
		});
	}

	get lineCount(): number {
		return this.lines.length;
	}

	line(index: number): string {
		return this.lines[index]!;
	}

	offsetOf(line: number): number {
		return this.starts[line]!;
	}

	/** Where an offset stands. */
	positionOf(offset: number): Position {
		let low = 0;
		let high = this.starts.length;
		while (high - low > 1) {
			const middle = (low + high) >> 1;
			if (this.starts[middle]! <= offset) {
				low = middle;
			} else {
				high = middle;
			}
		}
		return { line: low + 1, column: offset - this.starts[low]! + 1 };
	}
}
