import { countOf, type FlatStrings } from './flatStrings';
import { Shortlist } from './shortlist';
import { stepsPerSlice } from './sortedOrder';

/**
 * Finds names that share runs of three letters with a query, and so survive typing errors: the candidates for a closer look
 * (Zobel and Dart, Finding approximate matches in large lexicons, Software: Practice and Experience 25, 1995). Runs lie within
 * words, padded by a space, so the order of the words does not matter. Runs that share a hash are not told apart.
 */
export interface TrigramIndex {
	/** The forms that hold the run of hash `h` stand in `gaps` from `offsets[h]` to `offsets[h + 1]`. */
	readonly offsets: Uint32Array;
	/**
	 * How far each form is from the one before it, from -1 at first, in groups of seven bits, the lowest first and all but the last
	 * with the eighth bit set: a byte for most, and the index is a third as large.
	 */
	readonly gaps: Uint8Array;
	/** How many runs a form has. */
	readonly sizes: Uint16Array;
	/** Scratch: how many runs of the current query a form shares, all zero between queries; and which forms share any. */
	readonly shared: Uint16Array;
	readonly touched: Uint32Array;
	readonly reader: TrigramReader;
}

const hashes = 1 << 16;

/** Builds the index of folded words, each of which follows a space, in slices. */
export function* buildTrigramIndex(words: FlatStrings): Generator<void, TrigramIndex> {
	const count = countOf(words);
	const sizes = new Uint16Array(count);
	const reader = new TrigramReader();
	/** Tells each form and run, and how far the form is from the last one with that run. */
	function* visitGaps(visit: (run: number, gap: number) => void): Generator<void, void> {
		const before = new Int32Array(hashes).fill(-1);
		for (let form = 0; form < count; form++) {
			sizes[form] = reader.read(words.letters, words.starts[form]!, words.starts[form + 1]!);
			for (let n = 0; n < reader.count; n++) {
				const run = reader.runs[n]!;
				visit(run, form - before[run]!);
				before[run] = form;
			}
			if (form % formsPerSlice === 0) {
				yield;
			}
		}
	}
	const offsets = new Uint32Array(hashes + 1);
	yield* visitGaps((run, gap) => {
		for (let left = gap; left > 0; left >>>= 7) {
			offsets[run + 1]!++;
		}
	});
	for (let hash = 0; hash < hashes; hash++) {
		offsets[hash + 1]! += offsets[hash]!;
	}
	const next = offsets.slice();
	const gaps = new Uint8Array(offsets[hashes]!);
	yield* visitGaps((run, gap) => {
		let left = gap;
		for (; left > 127; left >>>= 7) {
			gaps[next[run]!++] = left | 128;
		}
		gaps[next[run]!++] = left;
	});
	return { offsets, gaps, sizes, shared: new Uint16Array(count), touched: new Uint32Array(count), reader };
}

const formsPerSlice = stepsPerSlice >> 4;
/** Longer names are as like as their beginnings are. */
const mostRuns = 1_000;

/** Reads the different runs of names, one name after the other into the same memory. */
class TrigramReader {
	readonly runs = new Uint16Array(mostRuns);
	/** How many runs the last name has. */
	count = 0;
	/** By hash: the last name that had it. */
	private readonly seen = new Uint32Array(hashes);
	private name = 0;

	/** Reads the words that stand between two offsets and each follow a space; tells how many runs they have. */
	read(letters: ArrayLike<number>, start: number, end: number): number {
		this.name++;
		this.count = 0;
		let first = space;
		let second = space;
		for (let at = start + 1; at <= end && this.count < mostRuns; at++) {
			const third = at < end ? letters[at]! : space;
			if (second !== space || third === space) {
				const run = (spread(first) + spread(second) + spread(third)) & (hashes - 1);
				if (this.seen[run] !== this.name) {
					this.seen[run] = this.name;
					this.runs[this.count++] = run;
				}
			}
			first = second;
			second = third;
		}
		return this.count;
	}
}

const space = 32;

/** The run's hash is a sum, so it ignores the order of its letters: swapped neighbours change two runs, not four. */
function spread(code: number): number {
	const mixed = Math.imul(code, 0x9e3779b1);
	return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) >>> 14;
}

/** How many bytes of gaps one query reads at most. */
const budget = 60_000;

/** The at most `limit` forms that share most runs with the query's folded words, most first. Reads the rarest runs first. */
export function similarForms(index: TrigramIndex, words: readonly string[], limit: number): readonly number[] {
	const { offsets, gaps, sizes, shared, touched, reader } = index;
	const size = (run: number) => offsets[run + 1]! - offsets[run]!;
	const letters = Array.from(` ${words.join(' ')}`, (letter) => letter.charCodeAt(0));
	reader.read(letters, 0, letters.length);
	const runs = [...reader.runs.subarray(0, reader.count)].sort((a, b) => size(a) - size(b));
	let count = 0;
	let read = 0;
	for (const run of runs) {
		read += size(run);
		if (read > budget && count > 0) {
			break;
		}
		let form = -1;
		for (let at = offsets[run]!; at < offsets[run + 1]!; at++) {
			let gap = gaps[at]!;
			for (let shift = 7; gap >= 1 << shift; shift += 7) {
				gap += (gaps[++at]! - 1) << shift;
			}
			form += gap;
			if (shared[form]!++ === 0) {
				touched[count++] = form;
			}
		}
	}
	const best = new Shortlist(limit);
	for (let at = 0; at < count; at++) {
		const form = touched[at]!;
		best.offer(form, shared[form]! / (runs.length + sizes[form]!));
		shared[form] = 0;
	}
	return best.entries().map(([form]) => form);
}
