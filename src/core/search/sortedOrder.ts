import { compareUnspaced, countOf, type FlatStrings } from './flatStrings';

/** How many cheap steps of a computation make a slice: about a millisecond's worth, some of them while code is cold. */
export const stepsPerSlice = 8_000;

const run = 256;

/**
 * The numbers of strings in code-unit order, spaces aside, equal ones by number. A merge sort in slices; most comparisons are of
 * two numbers that hold the first letters.
 */
export function* sortedOrder(strings: FlatStrings): Generator<void, Uint32Array> {
	const count = countOf(strings);
	const keys = new Float64Array(count);
	let from = new Uint32Array(count);
	for (let number = 0; number < count; number++) {
		from[number] = number;
		keys[number] = beginningAsNumber(strings, number);
		if (number % stepsPerSlice === 0) {
			yield;
		}
	}
	const before = (a: number, b: number) => keys[a]! - keys[b]! || compareUnspaced(strings, a, b) || a - b;
	for (let start = 0; start < count; start += run) {
		from.subarray(start, start + run).sort(before);
		if (start % (16 * run) === 0) {
			yield;
		}
	}
	let to = new Uint32Array(count);
	for (let width = run; width < count; width *= 2) {
		for (let start = 0; start < count; start += 2 * width) {
			const middle = Math.min(start + width, count);
			const end = Math.min(start + 2 * width, count);
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

/** Seven letters of seven bits fit a number exactly. */
const keyLetters = 7;
const letterStates = 128;

/** The first letters, so that strings with different numbers compare as their numbers do. */
function beginningAsNumber({ letters, starts }: FlatStrings, number: number): number {
	let key = 0;
	let taken = 0;
	for (let at = starts[number]!; at < starts[number + 1]! && taken < keyLetters; at++) {
		const letter = letters[at]!;
		if (letter === 32) {
			continue;
		}
		key = key * letterStates + Math.min(letter, letterStates - 1);
		taken++;
		// Letters beyond ASCII share a number, so what follows one says nothing.
		if (letter >= letterStates - 1) {
			break;
		}
	}
	return key * letterStates ** (keyLetters - taken);
}
