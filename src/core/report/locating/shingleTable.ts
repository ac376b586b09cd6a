import { slotOf } from '../../matching/hash';
import type { UnitFingerprints } from './model';

/** Bits of the filter before the table, as a power of two: 8 kB, so that nearly all shingles of other texts cost one look-up. */
const FILTER_BITS = 16;

/**
 * From a shingle's hash to the units that keep it: a filter, then open addressing in flat arrays. Entries are numbered; those of
 * one hash are a chain.
 */
export class ShingleTable {
	private readonly filter = new Uint32Array(1 << (FILTER_BITS - 5));
	private readonly keys: Int32Array;
	private readonly firsts: Int32Array;
	private readonly mask: number;
	private readonly units: number[] = [];
	private readonly positions: number[] = [];
	private readonly nexts: number[] = [];

	constructor(units: readonly UnitFingerprints[]) {
		let entries = 0;
		for (const unit of units) {
			entries += 'hashes' in unit ? unit.hashes.length : 0;
		}
		const room = 1 << (34 - Math.clz32(Math.max(4, entries)));
		this.mask = room - 1;
		this.keys = new Int32Array(room);
		this.firsts = new Int32Array(room).fill(-1);
		for (const [index, unit] of units.entries()) {
			if ('hashes' in unit) {
				for (const [i, hash] of unit.hashes.entries()) {
					this.add(hash, index, unit.positions[i]!);
				}
			}
		}
	}

	/** Whether a hash may be in the table; quick, and rarely wrong. */
	mayHave(hash: number): boolean {
		return ((this.filter[(hash >>> 5) & (this.filter.length - 1)]! >>> (hash & 31)) & 1) === 1;
	}

	/** The first entry of a hash, -1 where it has none. */
	entry(hash: number): number {
		return this.firsts[this.slot(hash)]!;
	}

	/** The next entry of the same hash, or -1. */
	next(entry: number): number {
		return this.nexts[entry]!;
	}

	/** The unit of an entry, as an index. */
	unit(entry: number): number {
		return this.units[entry]!;
	}

	/** Where the shingle of an entry begins in its unit, in letters. */
	position(entry: number): number {
		return this.positions[entry]!;
	}

	private add(hash: number, unit: number, position: number): void {
		const slot = this.slot(hash);
		this.keys[slot] = hash;
		this.filter[(hash >>> 5) & (this.filter.length - 1)]! |= 1 << (hash & 31);
		this.units.push(unit);
		this.positions.push(position);
		this.nexts.push(this.firsts[slot]!);
		this.firsts[slot] = this.units.length - 1;
	}

	private slot(hash: number): number {
		let slot = slotOf(hash, this.mask);
		while (this.firsts[slot] !== -1 && this.keys[slot] !== hash) {
			slot = (slot + 1) & this.mask;
		}
		return slot;
	}
}
