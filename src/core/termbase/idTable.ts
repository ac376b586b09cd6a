import { finishHash, HASH_SEED, hashStep, slotOf } from '../matching/hash';

/**
 * Numbers by the ids of what they number, flat, so that it can be stored: open addressing with linear probing; a slot holds a
 * number + 1, or 0. The ids themselves are not in it: whoever asks says which id a number has.
 */
export type IdTable = Int32Array;

/** An empty table for so many ids. */
export function emptyIdTable(count: number): IdTable {
	return new Int32Array(2 ** Math.ceil(Math.log2(Math.max(count * 1.5, 2))));
}

/** Adds an id's number; of equal ids, the first that was added is found. */
export function addId(table: IdTable, id: string, number: number, idOf: (number: number) => string): void {
	const slot = slotFor(table, id, idOf);
	if (slot !== undefined && table[slot] === 0) {
		table[slot] = number + 1;
	}
}

/** The number of an id; `undefined` where it is not in the table. */
export function numberIn(table: IdTable, id: string, idOf: (number: number) => string): number | undefined {
	const slot = slotFor(table, id, idOf);
	return slot === undefined || table[slot] === 0 ? undefined : table[slot]! - 1;
}

/** The slot of an id, or the empty one that it would have; `undefined` where a table, which is damaged, has neither. */
function slotFor(table: IdTable, id: string, idOf: (number: number) => string): number | undefined {
	let hash = HASH_SEED;
	for (let i = 0; i < id.length; i++) {
		hash = hashStep(hash, id.charCodeAt(i));
	}
	const mask = table.length - 1;
	let slot = slotOf(finishHash(hash), mask);
	for (let probes = 0; probes < table.length; probes++, slot = (slot + 1) & mask) {
		const number = table[slot]! - 1;
		if (number === -1 || idOf(number) === id) {
			return slot;
		}
	}
	return undefined;
}
