/**
 * The hash of a word, over its folded code units: FNV-1a (Fowler, Noll and Vo 1991) by units of 16 bits, with a last mix so that
 * low bits depend on all characters. Never 0, which marks an empty slot.
 */

export const HASH_SEED = 0x811c9dc5 | 0;

export function hashStep(hash: number, folded: number): number {
	return Math.imul(hash ^ folded, 0x01000193);
}

export function finishHash(hash: number): number {
	hash ^= hash >>> 15;
	hash = Math.imul(hash, 0x2c1b3c6d);
	hash ^= hash >>> 13;
	return hash === 0 ? 1 : hash;
}

/** Key of the edge that leaves a node with a word. Two edges may share a key; what is found through one is spelled out. */
export function mixEdge(node: number, wordHash: number): number {
	return finishHash(Math.imul(node + 1, 0x9e3779b1 | 0) ^ wordHash);
}

export function slotOf(hash: number, mask: number): number {
	return (hash ^ (hash >>> 16)) & mask;
}
