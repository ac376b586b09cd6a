const PAGE = 1024;

/** A list of which few places are filled, by numbers that are close together or far apart: as quick as an array, and small. */
export class Paged<T> {
	private readonly pages: (T | undefined)[][] = [];

	constructor(size: number) {
		while (this.pages.length * PAGE < size) {
			this.pages.push(NONE);
		}
	}

	get(number: number): T | undefined {
		return this.pages[number >> 10]?.[number & (PAGE - 1)];
	}

	set(number: number, value: T): void {
		while (this.pages.length <= number >> 10) {
			this.pages.push(NONE);
		}
		if (this.pages[number >> 10] === NONE) {
			this.pages[number >> 10] = Array.from({ length: PAGE });
		}
		this.pages[number >> 10]![number & (PAGE - 1)] = value;
	}
}

const NONE: never[] = [];
