/** Which items hold which terms, in flat arrays. Items and terms are numbers; terms are numbered in code-unit order. */
export interface Postings {
	/** In order, without duplicates. */
	readonly terms: readonly string[];
	/** The items of term `t` stand in `items` from `offsets[t]` to `offsets[t + 1]`, ascending; `weights` runs beside. */
	readonly offsets: Uint32Array;
	readonly items: Uint32Array;
	readonly weights: Float32Array;
}

/** How many cheap steps a builder takes before it yields: a few milliseconds' worth. */
export const stepsPerSlice = 20_000;

/** Collects which item holds which terms. */
export class PostingsBuilder {
	private readonly ids = new Map<string, number>();
	private readonly terms: number[] = [];
	private readonly items: number[] = [];
	private readonly weights: number[] = [];

	/** Items come in ascending order; a term is added at most once for each. */
	add(term: string, item: number, weight = 1): void {
		let id = this.ids.get(term);
		if (id === undefined) {
			id = this.ids.size;
			this.ids.set(term, id);
		}
		this.terms.push(id);
		this.items.push(item);
		this.weights.push(weight);
	}

	/** Builds the postings in slices; what was added is complete by then. */
	*finish(): Generator<void, Postings> {
		const unsorted = [...this.ids.keys()];
		const order = yield* sortedOrder(unsorted);
		const rank = new Uint32Array(order.length);
		order.forEach((id, at) => {
			rank[id] = at;
		});
		yield;
		const offsets = new Uint32Array(order.length + 1);
		for (let n = 0; n < this.terms.length; n++) {
			offsets[rank[this.terms[n]!]! + 1]!++;
			if (n % stepsPerSlice === 0) {
				yield;
			}
		}
		for (let term = 0; term < order.length; term++) {
			offsets[term + 1]! += offsets[term]!;
		}
		const next = offsets.slice();
		const items = new Uint32Array(this.items.length);
		const weights = new Float32Array(this.items.length);
		for (let n = 0; n < this.terms.length; n++) {
			const at = next[rank[this.terms[n]!]!]!++;
			items[at] = this.items[n]!;
			weights[at] = this.weights[n]!;
			if (n % stepsPerSlice === 0) {
				yield;
			}
		}
		return { terms: Array.from(order, (id) => unsorted[id]!), offsets, items, weights };
	}
}

/** The positions of `keys` in the order of their keys, equal ones by position. A merge sort that yields between its passes' parts. */
export function* sortedOrder(keys: readonly string[]): Generator<void, Uint32Array> {
	const run = 512;
	let from = Uint32Array.from(keys.keys());
	const before = (a: number, b: number) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b);
	for (let start = 0; start < keys.length; start += run) {
		from.subarray(start, start + run).sort(before);
		yield;
	}
	let to = new Uint32Array(keys.length);
	for (let width = run; width < keys.length; width *= 2) {
		for (let start = 0; start < keys.length; start += 2 * width) {
			const middle = Math.min(start + width, keys.length);
			const end = Math.min(start + 2 * width, keys.length);
			let left = start;
			let right = middle;
			for (let at = start; at < end; at++) {
				const takeLeft = left < middle && (right === end || before(from[left]!, from[right]!) < 0);
				to[at] = takeLeft ? from[left++]! : from[right++]!;
				if (at % stepsPerSlice === 0) {
					yield;
				}
			}
		}
		[from, to] = [to, from];
	}
	return from;
}

/** The stretch of sorted `keys` that begin with `prefix`, as start and end, found by bisection; `at` reads the key at a rank. */
export function prefixRange(length: number, at: (rank: number) => string, prefix: string): readonly [number, number] {
	const start = bisect(length, (rank) => at(rank) < prefix);
	const end = bisect(length, (rank) => at(rank) < prefix || at(rank).startsWith(prefix));
	return [start, end];
}

/** The first rank for which `isBefore` no longer holds. */
function bisect(length: number, isBefore: (rank: number) => boolean): number {
	let low = 0;
	let high = length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (isBefore(middle)) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}
