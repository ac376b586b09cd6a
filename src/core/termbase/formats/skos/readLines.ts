import type { Place } from '../termbaseReader';

/** Longest piece of a line that is read at once. */
const LONGEST = 4096;
/** Characters of a text that are looked for. */
const LONGEST_SOUGHT = 200;

/** A line of a file, or a part of a long one. */
export interface Line {
	readonly text: string;
	readonly place: Place;
}

/** Parts a text that comes in pieces into lines, and remembers the last ones to find again what was read. */
export class ReadLines {
	readonly #remembered: number;
	readonly #recent: Line[] = [];
	#line = 0;
	#column = 0;

	/** @param remembered how many lines are looked through; what came before is forgotten. */
	constructor(remembered: number) {
		this.#remembered = remembered;
	}

	/** Where the last line stands, or its part. */
	get place(): Place {
		return this.#recent.at(-1)?.place ?? { line: 0, start: 0, end: 0 };
	}

	/** The lines of the next piece, each with its line break; each is the last one while it is read. */
	*next(piece: string): Iterable<Line> {
		let start = 0;
		while (start < piece.length) {
			const lineEnd = piece.indexOf('\n', start) + 1 || piece.length;
			const end = lineEnd - start > LONGEST ? splitBefore(piece, start + LONGEST) : lineEnd;
			const text = piece.slice(start, end);
			const place = { line: this.#line, start: this.#column, end: this.#column + text.replace(/\r?\n$/, '').length };
			const line = { text, place };
			this.#remember(line);
			yield line;
			this.#column = text.endsWith('\n') ? 0 : this.#column + text.length;
			this.#line += text.endsWith('\n') ? 1 : 0;
			start = end;
		}
	}

	/** Where a JSON string was written last, its quotes aside; the last line's place where it is not found. */
	placeOf(value: string): Place {
		const written = JSON.stringify(value.slice(0, LONGEST_SOUGHT));
		const sought = value.length > LONGEST_SOUGHT ? written.slice(0, -1) : written;
		const line = this.#recent.findLast(({ text }) => text.includes(sought));
		if (!line) {
			return this.place;
		}
		const start = line.place.start + line.text.lastIndexOf(sought) + 1;
		const length = value.length > LONGEST_SOUGHT ? sought.length - 1 : sought.length - 2;
		return { line: line.place.line, start, end: start + length };
	}

	#remember(line: Line): void {
		this.#recent.push(line);
		if (this.#recent.length > this.#remembered) {
			this.#recent.shift();
		}
	}
}

/** An index that does not part the two halves of a character. */
function splitBefore(text: string, index: number): number {
	return /[\udc00-\udfff]/.test(text.charAt(index)) ? index - 1 : index;
}
