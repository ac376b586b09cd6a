/** Walks over a text's lines, whether they end with LF, CR LF or CR, without making strings of them. */
export class LineWalker {
	/** Offsets of the current line; the end excludes the line's end mark. */
	start = 0;
	end = 0;
	/** Where the next line starts; the text's length after the last line. */
	next = 0;
	private nextReturn: number;

	constructor(
		readonly text: string,
		from = 0,
	) {
		this.next = from;
		this.nextReturn = text.indexOf('\r', from);
	}

	/** Steps to the next line; `false` at the end of the text. A final line mark begins no further line. */
	advance(): boolean {
		const { text } = this;
		const start = this.next;
		if (start >= text.length) {
			return false;
		}
		this.start = start;
		if (this.nextReturn !== -1 && this.nextReturn < start) {
			this.nextReturn = text.indexOf('\r', start);
		}
		const feed = text.indexOf('\n', start);
		const lineFeed = feed === -1 ? text.length : feed;
		if (this.nextReturn !== -1 && this.nextReturn < lineFeed) {
			this.end = this.nextReturn;
			this.next = this.nextReturn + (lineFeed === this.nextReturn + 1 && feed !== -1 ? 2 : 1);
		} else {
			this.end = lineFeed;
			this.next = Math.min(lineFeed + 1, text.length);
		}
		return true;
	}
}
