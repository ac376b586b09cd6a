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
