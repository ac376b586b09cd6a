type TypedArray = Uint8Array | Uint16Array | Uint32Array;

/** A typed array that grows as numbers are added: one stretch of memory, of which the garbage collector need read nothing. */
export class GrowingArray<T extends TypedArray> {
	length = 0;
	private items: T;
	private readonly ofSize: (size: number) => T;

	/** `ofSize` makes the array of a size, filled with zeros. */
	constructor(ofSize: (size: number) => T) {
		this.ofSize = ofSize;
		this.items = ofSize(1024);
	}

	push(item: number): void {
		if (this.length === this.items.length) {
			const grown = this.ofSize(2 * this.length);
			grown.set(this.items);
			this.items = grown;
		}
		this.items[this.length++] = item;
	}

	at(index: number): number {
		return this.items[index]!;
	}

	/** What was added, in memory of just that size; nothing may be added afterwards. */
	finish(): T {
		return this.items.slice(0, this.length) as T;
	}
}

/** A list of numbers of 8 bits. */
export const growingBytes = () => new GrowingArray((size) => new Uint8Array(size));

/** A list of numbers of 16 bits. */
export const growingShorts = () => new GrowingArray((size) => new Uint16Array(size));

/** A list of numbers of 32 bits. */
export const growingWords = () => new GrowingArray((size) => new Uint32Array(size));
