import type { Place } from '../termbaseReader';
import { LONGEST_RAW } from './texts';
import type { Point } from './xmlReader';

/** Gathers the text of an element, that of elements within it included, and where its first line stands. */
export class TextCapture {
	#raw = '';
	#place: Place;
	#isBlank = true;

	/** `start` is the point behind the start tag. */
	constructor({ line, column }: Point) {
		this.#place = { line, start: column, end: column };
	}

	/** As it stands in the file; cut off where it is far too long. */
	get raw(): string {
		return this.#raw;
	}

	get place(): Place {
		return this.#place;
	}

	/** Adds a part that ends at this point. */
	add(text: string, end: Point): void {
		if (this.#isBlank && /\S/.test(text)) {
			this.#place = this.#placeOf(text, end);
			this.#isBlank = false;
		} else if (!this.#isBlank && end.line === this.#place.line) {
			this.#place = { ...this.#place, end: end.column };
		}
		if (this.#raw.length < LONGEST_RAW) {
			this.#raw += text;
		}
	}

	#placeOf(text: string, end: Point): Place {
		const lead = text.length - text.trimStart().length;
		const breaks = text.slice(0, lead).split('\n').length - 1;
		const line = this.#place.line + breaks;
		const start = breaks > 0 ? lead - text.lastIndexOf('\n', lead - 1) - 1 : this.#place.start + lead;
		if (end.line === line) {
			return { line, start, end: end.column - (text.length - text.trimEnd().length) };
		}
		const firstLine = text.trim().split('\n', 1)[0] ?? '';
		return { line, start, end: start + firstLine.length };
	}
}
