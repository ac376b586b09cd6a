/** Walks over a text's lines, whether they end with LF, CR LF or CR, without making strings of them. */
export class LineWalker {
	/** Offsets of the current line; the end excludes the line's end mark. */
	start = 0;
	end = 0;
	/** Where the next line starts; the text's length after the last line. */
	next = 0;
	/** The first marks from `next` on, searched for again only once they are passed; the text's length if there is none. */
	private nextReturn = -1;
	private nextFeed = -1;

	constructor(
		readonly text: string,
		from = 0,
	) {
		this.next = from;
	}

	/** Steps to the next line; `false` at the end of the text. A final line mark begins no further line. */
	advance(): boolean {
		const { text } = this;
		const start = this.next;
		if (start >= text.length) {
			return false;
		}
		if (this.nextReturn < start) {
			this.nextReturn = indexOrEnd(text, '\r', start);
		}
		if (this.nextFeed < start) {
			this.nextFeed = indexOrEnd(text, '\n', start);
		}
		this.start = start;
		this.end = Math.min(this.nextReturn, this.nextFeed);
		const isPair = this.nextFeed === this.nextReturn + 1 && this.nextFeed < text.length;
		this.next = Math.min(this.end + (isPair ? 2 : 1), text.length);
		return true;
	}
}

function indexOrEnd(text: string, mark: string, from: number): number {
	const index = text.indexOf(mark, from);
	return index === -1 ? text.length : index;
}
