import { Code } from '../characters';
import { runLength } from './blockStarts';

/** Where the code spans of one text end. Linear: a run of backticks without a partner is searched for once. */
export class CodeSpans {
	/** The last known run of each length. */
	private readonly lastRun = new Map<number, number>();
	private isScanned = false;

	reset(): void {
		if (this.isScanned || this.lastRun.size > 0) {
			this.lastRun.clear();
			this.isScanned = false;
		}
	}

	/** The end of the code span that a run of `length` backticks before `at` opens. */
	endOf(text: string, at: number, to: number, length: number): number | undefined {
		if (this.isScanned && (this.lastRun.get(length) ?? -1) < at) {
			return undefined;
		}
		let offset = at;
		while (offset < to) {
			if (text.charCodeAt(offset) !== Code.backtick) {
				offset++;
				continue;
			}
			const run = runLength(text, offset, to, Code.backtick);
			this.lastRun.set(run, offset);
			offset += run;
			if (run === length) {
				return offset;
			}
		}
		this.isScanned = true;
		return undefined;
	}
}
