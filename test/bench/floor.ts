import { foldCode } from '../../src/core/language/characters';

/**
 * The floor of all ratios: one loop over the char codes of a text that classifies and folds each through a table and hashes every
 * word. Nothing that reads a text can be faster.
 */
export function floor(text: string): number {
	let hash = 0;
	let words = 0;
	for (let i = 0; i < text.length; i++) {
		const folded = table[text.charCodeAt(i)]!;
		if (folded !== 0) {
			hash = Math.imul(hash ^ folded, 0x01000193);
		} else {
			words ^= hash;
			hash = 0;
		}
	}
	return words;
}

const table = Uint16Array.from({ length: 0x10000 }, (_, code) => foldCode(code));

/** The shortest of `rounds` runs, in milliseconds: what the machine takes when it does nothing else. */
export function shortest(run: () => unknown, rounds = 30): number {
	let best = Number.POSITIVE_INFINITY;
	for (let i = 0; i < rounds; i++) {
		const start = performance.now();
		run();
		best = Math.min(best, performance.now() - start);
	}
	return best;
}

/**
 * How many times as long as `base` something takes: the shortest of `rounds` runs of each. They take turns, so that a machine that
 * is busy for a while, or slower, is so for both.
 */
export function timesAsLong(run: () => unknown, base: () => unknown, rounds = 30): number {
	let shortestRun = Number.POSITIVE_INFINITY;
	let shortestBase = Number.POSITIVE_INFINITY;
	for (let i = 0; i < rounds; i++) {
		shortestBase = Math.min(shortestBase, shortest(base, 3));
		shortestRun = Math.min(shortestRun, shortest(run, 1));
	}
	return shortestRun / shortestBase;
}
