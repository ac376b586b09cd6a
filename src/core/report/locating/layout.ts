import type { UnitFingerprints } from './model';

/** Where one unit stands in the report as seen from another. */
export interface Neighbour {
	/** The other unit's index. */
	readonly unit: number;
	/** Letters from the one's beginning to the other's in the report, negative where it stands before. */
	readonly distance: number;
	/** What it says of the one's place, beside the others: 1 for all together. */
	readonly weight: number;
}

/** Units on either side that are evidence for a unit's place. */
const REACH = 4;

/**
 * The order of the report: of headings and paragraphs, and of notes, which stand at the foot of pages in one copy and at the end in
 * another. Units are indices.
 */
export class Layout {
	/** Headings and paragraphs in order. */
	readonly body: readonly number[];
	/** Notes in order. */
	readonly notes: readonly number[];
	private readonly units: readonly UnitFingerprints[];
	private readonly neighbours: readonly (readonly Neighbour[])[];
	private readonly carriers: readonly (readonly number[])[];
	private readonly ranks: Int32Array;

	constructor(units: readonly UnitFingerprints[]) {
		this.units = units;
		const all = [...units.keys()];
		this.body = all.filter((unit) => !this.isNote(unit));
		this.notes = all.filter((unit) => this.isNote(unit));
		this.ranks = new Int32Array(units.length);
		const neighbours: (readonly Neighbour[])[] = [];
		for (const sequence of [this.body, this.notes]) {
			const begins = beginnings(sequence.map((unit) => units[unit]!.letters));
			for (const [rank, unit] of sequence.entries()) {
				this.ranks[unit] = rank;
				neighbours[unit] = neighboursOf(rank, sequence, begins, (other) => 'hashes' in units[other]!);
			}
		}
		this.neighbours = neighbours;
		const indexes = new Map(units.map(({ id }, index) => [id, index]));
		this.carriers = units.map(({ anchor }, unit) => {
			const host = all.slice(0, unit).findLast((other) => !this.isNote(other));
			const anchorUnit = anchor === undefined ? undefined : indexes.get(anchor);
			return this.isNote(unit) ? [...new Set([host, anchorUnit].filter((other) => other !== undefined))] : [];
		});
	}

	isNote(unit: number): boolean {
		return this.units[unit]!.kind === 'note';
	}

	/** Units around one, of its own kind of order, that are found by themselves. */
	neighboursOf(unit: number): readonly Neighbour[] {
		return this.neighbours[unit]!;
	}

	/** Of a note: the units in which or after which it may stand, that which its page interrupts and that which has its marker. */
	carriersOf(note: number): readonly number[] {
		return this.carriers[note]!;
	}

	/** The number of a note. */
	numberOf(note: number): number {
		return this.ranks[note]! + 1;
	}

	/** The unit that stands so many places after another in its order, before it if negative. */
	following(unit: number, places: number): number | undefined {
		return (this.isNote(unit) ? this.notes : this.body)[this.ranks[unit]! + places];
	}
}

/** Where each of some lengths begins, one after the other. */
function beginnings(lengths: readonly number[]): number[] {
	let begin = 0;
	return lengths.map((length) => {
		begin += length;
		return begin - length;
	});
}

function neighboursOf(
	rank: number,
	sequence: readonly number[],
	begins: readonly number[],
	isFound: (unit: number) => boolean,
): readonly Neighbour[] {
	const found: Neighbour[] = [];
	for (const direction of [-1, 1]) {
		let near = 1;
		for (let other = rank + direction; near <= REACH && other >= 0 && other < sequence.length; other += direction) {
			if (isFound(sequence[other]!)) {
				found.push({ unit: sequence[other]!, distance: begins[other]! - begins[rank]!, weight: 1 / near++ });
			}
		}
	}
	const all = found.reduce((sum, { weight }) => sum + weight, 0);
	return found.map((neighbour) => ({ ...neighbour, weight: neighbour.weight / all }));
}
