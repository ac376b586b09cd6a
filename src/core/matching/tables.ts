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
	/** Of each form and of the end of all, `FORM` fields. */
	readonly forms: Int32Array;
	/** What the forms look like, one after the other: words whose case counts as written, all others folded. */
	readonly spellings: Uint16Array;
}

/** The fields of a node, and their number. */
export const NODE = {
	/** `finishHash` of a first word, or `mixEdge` of the node before and the word; 0 where the place is empty. */
	key: 0,
	/** The first form that ends here, or -1. */
	form: 1,
	/** One bit for each leaving word's top six, in two fields; both 0 where none leaves. */
	bloom: 2,
	fields: 4,
} as const;

/** The fields of a form, and their number. */
export const FORM = {
	/** Where its spelling begins; it ends where the next one's begins. */
	offset: 0,
	/** Two bits a word, lowest first: 1 exact, 2 first letter exact. */
	rules: 1,
	/** The next form that ends at the same node, or -1. */
	next: 2,
	fields: 3,
} as const;

/** The field of a node, and the bit in it, that tells whether a word of this hash may leave it. */
export function bloomField(hash: number): number {
	return NODE.bloom + (hash >>> 31);
}

export function bloomBit(hash: number): number {
	return 1 << (hash >>> 26);
}
