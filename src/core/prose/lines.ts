import { Code, isLineEnd } from './characters';

/** Where the line that holds `at` ends, without its end mark; `to` if that comes first. */
export function lineEnd(text: string, at: number, to = text.length): number {
	let end = at;
	while (end < to && !isLineEnd(text.charCodeAt(end))) {
		end++;
	}
	return end;
}

/** Where the line after the end mark at `at` begins. */
export function afterLineEnd(text: string, at: number): number {
	return text.charCodeAt(at) === Code.carriageReturn && text.charCodeAt(at + 1) === Code.lineFeed ? at + 2 : at + 1;
}

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
