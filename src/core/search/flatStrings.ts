import { growingShorts, growingWords } from './growingArray';

/**
 * Many strings in one array of code units, each known by its number: half the memory of as many strings, no work for the garbage
 * collector, and none of the longer texts that they were cut from is kept alive.
 */
export interface FlatStrings {
	readonly letters: Uint16Array;
	/** String `n` stands in `letters` from `starts[n]` to `starts[n + 1]`. */
	readonly starts: Uint32Array;
}

/** Collects strings. */
export class FlatStringsBuilder {
	private readonly letters = growingShorts();
	private readonly starts = growingWords();

	/** How many strings there are, which is the number of the next one. */
	get count(): number {
		return this.starts.length;
	}

	/** Begins a string: the letters that are added next are its own. */
	begin(): void {
		this.starts.push(this.letters.length);
	}

	addLetters(text: string, start = 0, end = text.length): void {
		for (let at = start; at < end; at++) {
			this.letters.push(text.charCodeAt(at));
		}
	}

	/** Adds the letters of a string in another builder; tells how many. */
	addLettersOf(other: FlatStringsBuilder, number: number): number {
		const start = other.starts.at(number);
		const end = other.endOf(number);
		for (let at = start; at < end; at++) {
			this.letters.push(other.letters.at(at));
		}
		return end - start;
	}

	/** Whether a string equals a stretch of a text. */
	equals(number: number, text: string, start: number, end: number): boolean {
		const first = this.starts.at(number);
		if (this.endOf(number) - first !== end - start) {
			return false;
		}
		for (let at = start; at < end; at++) {
			if (this.letters.at(first + at - start) !== text.charCodeAt(at)) {
				return false;
			}
		}
		return true;
	}

	at(number: number): string {
		let text = '';
		for (let at = this.starts.at(number); at < this.endOf(number); at++) {
			text += String.fromCharCode(this.letters.at(at));
		}
		return text;
	}

	/** The strings in flat arrays, which are filled in slices. */
	*finish(): Generator<void, FlatStrings> {
		this.begin();
		return { letters: yield* this.letters.finish(), starts: yield* this.starts.finish() };
	}

	private endOf(number: number): number {
		return number + 1 < this.starts.length ? this.starts.at(number + 1) : this.letters.length;
	}
}

/** How many strings there are. */
export function countOf({ starts }: FlatStrings): number {
	return starts.length - 1;
}

export function stringAt({ letters, starts }: FlatStrings, number: number): string {
	return String.fromCharCode(...letters.subarray(starts[number], starts[number + 1]));
}

const space = 32;

/** In code-unit order, as though neither had spaces: negative where the first comes before the second, 0 where they are equal. */
export function compareUnspaced({ letters, starts }: FlatStrings, one: number, other: number): number {
	const ends = [starts[one + 1]!, starts[other + 1]!] as const;
	let a = starts[one]!;
	let b = starts[other]!;
	for (;;) {
		while (a < ends[0] && letters[a] === space) {
			a++;
		}
		while (b < ends[1] && letters[b] === space) {
			b++;
		}
		const difference = (a < ends[0] ? letters[a]! : -1) - (b < ends[1] ? letters[b]! : -1);
		if (difference !== 0 || a >= ends[0]) {
			return difference;
		}
		a++;
		b++;
	}
}

/** How a string begins, spaces aside: 0 with `prefix`, a negative number with what comes before that, a positive one else. */
function compareBeginning({ letters, starts }: FlatStrings, number: number, prefix: string): number {
	const end = starts[number + 1]!;
	let at = starts[number]!;
	for (let n = 0; n < prefix.length; n++, at++) {
		while (at < end && letters[at] === space) {
			at++;
		}
		const difference = (at < end ? letters[at]! : -1) - prefix.charCodeAt(n);
		if (difference !== 0) {
			return difference;
		}
	}
	return 0;
}

/** The ranks in `order`, which is that of {@link sortedOrder}, of the strings that begin with `prefix`, which has no spaces. */
export function beginningRange(
	strings: FlatStrings,
	order: Uint32Array,
	prefix: string,
): readonly [start: number, end: number] {
	const start = bisect(order.length, (rank) => compareBeginning(strings, order[rank]!, prefix) < 0);
	const end = bisect(order.length, (rank) => compareBeginning(strings, order[rank]!, prefix) <= 0);
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

/** Whether a string begins so, spaces included. */
export function hasBeginning({ letters, starts }: FlatStrings, number: number, beginning: string): boolean {
	const start = starts[number]!;
	if (start + beginning.length > starts[number + 1]!) {
		return false;
	}
	for (let n = 0; n < beginning.length; n++) {
		if (letters[start + n] !== beginning.charCodeAt(n)) {
			return false;
		}
	}
	return true;
}

/** Whether a word of the string, each of which follows a space, begins so. */
export function hasWordBeginning({ letters, starts }: FlatStrings, number: number, prefix: string): boolean {
	const last = starts[number + 1]! - prefix.length;
	for (let at = starts[number]!; at < last; at++) {
		if (letters[at] === space) {
			let n = 0;
			while (n < prefix.length && letters[at + 1 + n] === prefix.charCodeAt(n)) {
				n++;
			}
			if (n === prefix.length) {
				return true;
			}
		}
	}
	return false;
}
