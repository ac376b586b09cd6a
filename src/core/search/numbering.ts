import { type FlatStrings, FlatStringsBuilder } from './flatStrings';
import { growingWords } from './growingArray';

/**
 * Numbers different strings, from 0 in the order in which they first come: a hash table with open addressing. A `Map` would want
 * a string for each look-up, and tens of milliseconds at once to grow.
 */
export class Numbering {
	readonly strings = new FlatStringsBuilder();
	private readonly hashes = growingWords();
	/** At a hash, or behind it where that is taken: the number of a string and 1, or 0. */
	private table = new Uint32Array(1024);

	/** The number of the string, which is a stretch of a text. */
	numberOf(text: string, start = 0, end = text.length): number {
		const hash = hashOf(text, start, end);
		const mask = this.table.length - 1;
		let slot = hash & mask;
		for (; this.table[slot] !== 0; slot = (slot + 1) & mask) {
			const number = this.table[slot]! - 1;
			if (this.hashes.at(number) === hash && this.strings.equals(number, text, start, end)) {
				return number;
			}
		}
		const number = this.strings.count;
		this.strings.begin();
		this.strings.addLetters(text, start, end);
		this.hashes.push(hash);
		this.table[slot] = number + 1;
		if (2 * number > this.table.length) {
			this.grow();
		}
		return number;
	}

	/** The strings by number, in slices; none may be added afterwards. */
	finish(): Generator<void, FlatStrings> {
		return this.strings.finish();
	}

	private grow(): void {
		this.table = new Uint32Array(4 * this.table.length);
		const mask = this.table.length - 1;
		for (let number = 0; number < this.strings.count; number++) {
			let slot = this.hashes.at(number) & mask;
			while (this.table[slot] !== 0) {
				slot = (slot + 1) & mask;
			}
			this.table[slot] = number + 1;
		}
	}
}

/** FNV-1a (Fowler, Noll and Vo, 1991) over code units, its bits mixed once more since the table uses the lowest. */
function hashOf(text: string, start: number, end: number): number {
	let hash = 0x811c9dc5;
	for (let at = start; at < end; at++) {
		hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	}
	return (hash ^ (hash >>> 15)) >>> 0;
}
