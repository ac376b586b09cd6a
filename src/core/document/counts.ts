/** An empty place; keys are not negative. */
const EMPTY = -1;

/** How often each of some numbers (not negative) was counted: a table of open addressing, several times as quick as a `Map`. */
export class Counts {
	/** Pairs of a key and its count. Keys stay when their count is 0 again, until the table grows. */
	private pairs = new Int32Array(64).fill(EMPTY);
	private used = 0;
	private counted = 0;

	/** How many numbers have a count. */
	get size(): number {
		return this.counted;
	}

	has(key: number): boolean {
		return this.get(key) !== 0;
	}

	get(key: number): number {
		const place = this.placeOf(key);
		return this.pairs[place] === EMPTY ? 0 : this.pairs[place + 1]!;
	}

	/** Returns the new count. */
	add(key: number, by: number): number {
		let place = this.placeOf(key);
		if (this.pairs[place] === EMPTY) {
			if (this.used * 3 >= this.pairs.length) {
				this.grow();
				place = this.placeOf(key);
			}
			this.pairs[place] = key;
			this.pairs[place + 1] = 0;
			this.used++;
		}
		const before = this.pairs[place + 1]!;
		const count = before + by;
		this.pairs[place + 1] = count;
		if (before === 0) {
			this.counted++;
		}
		if (count === 0) {
			this.counted--;
		}
		return count;
	}

	clear(): void {
		this.pairs.fill(EMPTY);
		this.used = 0;
		this.counted = 0;
	}

	/** The numbers that have a count, in no order. */
	*keys(): Iterable<number> {
		for (let place = 0; place < this.pairs.length; place += 2) {
			if (this.pairs[place] !== EMPTY && this.pairs[place + 1] !== 0) {
				yield this.pairs[place]!;
			}
		}
	}

	private placeOf(key: number): number {
		const { pairs } = this;
		const mask = pairs.length - 2;
		let place = (Math.imul(key, 0x9e3779b1) >>> 7) & mask & ~1;
		while (pairs[place] !== key && pairs[place] !== EMPTY) {
			place = (place + 2) & mask;
		}
		return place;
	}

	private grow(): void {
		const { pairs } = this;
		this.pairs = new Int32Array(pairs.length * 2).fill(EMPTY);
		this.used = 0;
		for (let place = 0; place < pairs.length; place += 2) {
			if (pairs[place] !== EMPTY && pairs[place + 1] !== 0) {
				const to = this.placeOf(pairs[place]!);
				this.pairs[to] = pairs[place]!;
				this.pairs[to + 1] = pairs[place + 1]!;
				this.used++;
			}
		}
	}
}
