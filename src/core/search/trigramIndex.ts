import type { Form } from './nameIndex';
import { stepsPerSlice } from './postings';
import { Shortlist } from './shortlist';

/**
 * Finds names that share runs of three letters with a query, and so survive typing errors: the candidates for a closer look
 * (Zobel and Dart, Finding approximate matches in large lexicons, Software: Practice and Experience 25, 1995). Runs lie within
 * words, padded by a space, so the order of the words does not matter. Runs that share a hash are not told apart.
 */
export interface TrigramIndex {
	/** The forms that hold the run of hash `h` stand in `forms` from `offsets[h]` to `offsets[h + 1]`. */
	readonly offsets: Uint32Array;
	readonly forms: Uint32Array;
	/** How many runs a form has. */
	readonly sizes: Uint16Array;
	/** Scratch: how many runs of the current query a form shares; all zero between queries. */
	readonly shared: Uint16Array;
}

const hashes = 1 << 16;

/** Builds the index in slices. */
export function* buildTrigramIndex(forms: readonly Form[]): Generator<void, TrigramIndex> {
	const offsets = new Uint32Array(hashes + 1);
	const sizes = new Uint16Array(forms.length);
	for (const [form, { words }] of forms.entries()) {
		const runs = trigramsOf(words);
		sizes[form] = runs.size;
		for (const run of runs) {
			offsets[run + 1]!++;
		}
		if (form % (stepsPerSlice >> 4) === 0) {
			yield;
		}
	}
	for (let hash = 0; hash < hashes; hash++) {
		offsets[hash + 1]! += offsets[hash]!;
	}
	const next = offsets.slice();
	const postings = new Uint32Array(offsets[hashes]!);
	for (const [form, { words }] of forms.entries()) {
		for (const run of trigramsOf(words)) {
			postings[next[run]!++] = form;
		}
		if (form % (stepsPerSlice >> 4) === 0) {
			yield;
		}
	}
	return { offsets, forms: postings, sizes, shared: new Uint16Array(forms.length) };
}

/** The hashes of the runs of three in words that each follow a space. */
function trigramsOf(words: string): Set<number> {
	const runs = new Set<number>();
	let first = 32;
	let second = 32;
	for (let at = 1; at <= words.length; at++) {
		const third = at < words.length ? words.charCodeAt(at) : 32;
		if (second !== 32 || third === 32) {
			runs.add((spread(first) + spread(second) + spread(third)) & (hashes - 1));
		}
		first = second;
		second = third;
	}
	return runs;
}

/** The run's hash is a sum, so it ignores the order of its letters: swapped neighbours change two runs, not four. */
function spread(code: number): number {
	const mixed = Math.imul(code, 0x9e3779b1);
	return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) >>> 14;
}

/** How many postings one query reads at most. */
const budget = 60_000;

/** The at most `limit` forms that share most runs with the query's folded words, most first. Reads the rarest runs first. */
export function similarForms(index: TrigramIndex, words: readonly string[], limit: number): readonly number[] {
	const { offsets, forms, sizes, shared } = index;
	const holders = (run: number) => offsets[run + 1]! - offsets[run]!;
	const runs = [...trigramsOf(` ${words.join(' ')}`)].sort((a, b) => holders(a) - holders(b));
	const touched: number[] = [];
	let read = 0;
	for (const run of runs) {
		read += holders(run);
		if (read > budget && touched.length > 0) {
			break;
		}
		for (let at = offsets[run]!; at < offsets[run + 1]!; at++) {
			const form = forms[at]!;
			if (shared[form]!++ === 0) {
				touched.push(form);
			}
		}
	}
	const best = new Shortlist(limit);
	for (const form of touched) {
		best.offer(form, shared[form]! / (runs.length + sizes[form]!));
		shared[form] = 0;
	}
	return best.entries().map(([form]) => form);
}
