import { finishHash } from '../../matching/hash';
import { TextWords } from './words';

/** Words of a shingle. */
export const SHINGLE = 5;

const BASE = 0x2c9277b5 | 0;
const LEAVING = power(BASE, SHINGLE);

function power(base: number, exponent: number): number {
	let result = 1;
	for (let i = 0; i < exponent; i++) {
		result = Math.imul(result, base);
	}
	return result;
}

/** The sum of a run of words that slides by one: `entering` comes after it, `leaving` was its first word (0: it grows). */
export function slide(sum: number, entering: number, leaving: number): number {
	return (Math.imul(sum, BASE) + entering - Math.imul(leaving, LEAVING)) | 0;
}

/** The hash of `length` words from `first`, any number of them, 32 bits. */
export function runHash(words: TextWords, first: number, length: number): number {
	let sum = 0;
	for (let word = first; word < first + length; word++) {
		sum = slide(sum, words.hashOf(word), 0);
	}
	return finishHash(sum);
}

/** What is kept of a unit's text: numbers, from which no word can be read. */
export interface UnitPrint {
	/** Its number of words and of letters. */
	readonly words: number;
	readonly letters: number;
	/** Of a unit too short for shingles: the hash of the whole. */
	readonly whole?: number;
	/** Else where the shingles that are kept begin, in letters from the unit's beginning, ascending, and their hashes. */
	readonly positions?: readonly number[];
	readonly hashes?: readonly number[];
}

/** One shingle in so many is kept at most, in every unit. */
const ONE_IN = 4;

/**
 * The fingerprints of a unit: its shingles' hashes, winnowed (Schleimer, Wilkerson and Aiken 2003: of every window of shingles the
 * smallest hash, the last of equals), and its first and last shingle, which tell where it begins and ends. The window is the
 * smallest that keeps one shingle in four at most. A unit of too few shingles for its two ends is hashed whole.
 */
export function printOf(text: string): UnitPrint {
	const words = new TextWords(text);
	words.read(text.length);
	const { count } = words;
	const size = { words: count, letters: words.letters };
	const shingles = Math.max(0, count - SHINGLE + 1);
	const most = Math.floor(shingles / ONE_IN);
	if (most < 2) {
		return { ...size, whole: runHash(words, 0, count) };
	}
	const hashes = Array.from({ length: shingles }, (_, position) => runHash(words, position, SHINGLE));
	const ends = [0, shingles - 1];
	let positions = ends;
	for (let window = 2 * ONE_IN - 2; window <= shingles; window++) {
		const kept = [...new Set([...ends, ...winnowed(hashes, window)])];
		if (kept.length <= most) {
			positions = kept.sort((a, b) => a - b);
			break;
		}
	}
	return {
		...size,
		positions: positions.map((word) => words.lettersBefore(word)),
		hashes: positions.map((word) => hashes[word]!),
	};
}

function winnowed(hashes: readonly number[], window: number): Set<number> {
	const kept = new Set<number>();
	for (let start = 0; start + window <= hashes.length; start++) {
		let smallest = start;
		for (let at = start + 1; at < start + window; at++) {
			if (hashes[at]! <= hashes[smallest]!) {
				smallest = at;
			}
		}
		kept.add(smallest);
	}
	return kept;
}
