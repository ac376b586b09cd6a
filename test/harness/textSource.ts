import type { DocumentSource } from '../../src/core/document/documentReading';
import type { LineChange } from '../../src/core/prose/passages';

/** A text that is edited as an editor's document is: by lines, all of which end alike. */
export class TextSource implements DocumentSource {
	private readonly lines: string[];
	private starts: number[] | undefined;

	constructor(
		text: string,
		readonly lineEnd = '\n',
	) {
		this.lines = linesOf(text);
	}

	get lineCount(): number {
		return this.lines.length;
	}

	line(index: number): string {
		return this.lines[index]!;
	}

	offsetOf(line: number): number {
		if (this.starts === undefined) {
			let start = 0;
			this.starts = this.lines.map((text) => {
				const own = start;
				start += text.length + this.lineEnd.length;
				return own;
			});
		}
		return this.starts[line]!;
	}

	get text(): string {
		return this.lines.join(this.lineEnd);
	}

	textBetween(from: readonly [line: number, column: number], to: readonly [line: number, column: number]): string {
		return this.text.slice(this.offsetOf(from[0]) + from[1], this.offsetOf(to[0]) + to[1]);
	}

	/** Replaces what stands between two places, each a line and a column. */
	replace(
		from: readonly [line: number, column: number],
		to: readonly [line: number, column: number],
		text: string,
	): LineChange {
		const before = this.line(from[0]).slice(0, from[1]);
		const after = this.line(to[0]).slice(to[1]);
		const lines = linesOf(before + text + after);
		this.lines.splice(from[0], to[0] - from[0] + 1, ...lines);
		this.starts = undefined;
		return { first: from[0], last: to[0], lines: lines.length };
	}
}

function linesOf(text: string): string[] {
	return text.split(/\r\n|\r|\n/);
}
