/**
 * A set of forms compiled for `Matcher`: a trie over the hashes of words, in flat arrays that take about eighty bytes a form and
 * can be stored as they are. What is read together stands together: with large tables, time goes into fetching memory.
 */
export interface MatcherTables {
	/** One bit a first word, to turn most words of a text away with one look; a power of two of bits. */
	readonly filter: Int32Array;
	/**
	 * The nodes of the trie, `NODE` fields each, in a table of open addressing whose size is a power of two. A node's number is
	 * its place there. Two nodes whose keys are equal are one; what is found through it is spelled out.
	 */
	readonly nodes: Int32Array;
	/**
	 * The forms, one after the other: `FORM` units of each, then its spelling, where words whose case counts stand as written and
	 * all others folded. A form's place is its index here; its number is what a match tells.
	 */
	readonly forms: Uint16Array;
}

/** The fields of a node, and their number. */
export const NODE = {
	/** `finishHash` of a first word, or `mixEdge` of the node before and the word; 0 where the place is empty. */
	key: 0,
	/** The place of the first form that ends here, or -1. */
	form: 1,
	/** One bit for each leaving word's top six, in two fields; both 0 where none leaves. */
	bloom: 2,
	fields: 4,
} as const;

/** The units before a form's spelling; numbers of 32 bits take two, the lower half first. */
export const FORM = {
	/** The place of the next form that ends at the same node, or -1. */
	next: 0,
	number: 2,
	/** Two bits a word, lowest first: 1 exact, 2 first letter exact. */
	rules: 4,
	/** Units of the spelling. */
	length: 6,
	text: 7,
} as const;

/** The number of 32 bits at a place of an array. */
export function wideAt(units: Uint16Array, place: number): number {
	return units[place]! | (units[place + 1]! << 16);
}

export function setWide(units: Uint16Array, place: number, value: number): void {
	units[place] = value;
	units[place + 1] = value >>> 16;
}

/** The field of a node, and the bit in it, that tells whether a word of this hash may leave it. */
export function bloomField(hash: number): number {
	return NODE.bloom + (hash >>> 31);
}

export function bloomBit(hash: number): number {
	return 1 << (hash >>> 26);
}
