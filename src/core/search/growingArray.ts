type TypedArray = Uint8Array | Uint16Array | Uint32Array;

const chunkBits = 14;
const chunkSize = 1 << chunkBits;

/**
 * Numbers that are added one by one, in chunks of typed arrays: growing never copies what is there, which for millions of numbers
 * would take longer than a slice of work may.
 */
export class GrowingArray<T extends TypedArray> {
	length = 0;
	private readonly chunks: T[] = [];
	private readonly ofSize: (size: number) => T;

	/** `ofSize` makes an array of zeros. */
	constructor(ofSize: (size: number) => T) {
		this.ofSize = ofSize;
	}

	push(item: number): void {
		const within = this.length & (chunkSize - 1);
		if (within === 0) {
			this.chunks.push(this.ofSize(chunkSize));
		}
		this.chunks[this.length >>> chunkBits]![within] = item;
		this.length++;
	}

	at(index: number): number {
		return this.chunks[index >>> chunkBits]![index & (chunkSize - 1)]!;
	}

	/** All in one array, which is filled in slices. */
	*finish(): Generator<void, T> {
		const whole = this.ofSize(this.length);
		for (const [number, chunk] of this.chunks.entries()) {
			const start = number << chunkBits;
			whole.set(chunk.subarray(0, this.length - start), start);
			yield;
		}
		return whole;
	}
}

/** Numbers of 8 bits. */
export const growingBytes = () => new GrowingArray((size) => new Uint8Array(size));

/** Numbers of 16 bits. */
export const growingShorts = () => new GrowingArray((size) => new Uint16Array(size));

/** Numbers of 32 bits. */
export const growingWords = () => new GrowingArray((size) => new Uint32Array(size));
