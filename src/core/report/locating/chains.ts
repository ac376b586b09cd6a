import { SHINGLE } from './shingles';

/** A kept shingle of a unit that was met in the text: where, in words of the text, and which, in words of the unit. */
interface Hit {
	readonly word: number;
	readonly position: number;
}

/** Shingles of one unit that stand in the text in the unit's order: a place where the unit may be. Never empty. */
export interface Chain {
	/** The unit's index. */
	readonly unit: number;
	readonly hits: Hit[];
}

/** Words by which hits may shift against each other within one stretch: letters that a scan took for blanks, a word left out. */
export const JITTER = 3;
/** Words that may stand between two stretches of a unit beyond its own: the notes at a page's foot, a running header. */
const LONGEST_INTERRUPTION = 300;
/** Words of a unit that may be left out between two stretches. */
const LONGEST_OMISSION = 60;
/** Stretches of a unit that are open at a time: passages repeat within a unit at most so often that this is enough. */
const OPEN = 4;
/** Stretches that are looked at in one step. */
const STEP = 512;

/** Collects the hits of each unit into chains, as they come in the order of the text. Linear in the hits. */
export class Chains {
	private readonly stretches: Chain[][];

	constructor(units: number) {
		this.stretches = Array.from({ length: units }, () => []);
	}

	/** Words come in ascending order. */
	add(unit: number, word: number, position: number): void {
		const stretches = this.stretches[unit]!;
		for (let i = stretches.length - 1; i >= Math.max(0, stretches.length - OPEN); i--) {
			const { hits } = stretches[i]!;
			const last = hits[hits.length - 1]!;
			if (position > last.position && Math.abs(word - last.word - (position - last.position)) <= JITTER) {
				hits.push({ word, position });
				return;
			}
		}
		stretches.push({ unit, hits: [{ word, position }] });
	}

	/**
	 * The chains of a unit: its stretches, put one after the other where each goes on where another broke off, so that chains hold as
	 * many hits as they can. A stretch is in one chain. By their beginnings.
	 */
	*of(unit: number): Generator<void, readonly Chain[]> {
		const stretches = this.stretches[unit]!;
		const totals: number[] = [];
		const befores: number[] = [];
		for (const [index, { hits }] of stretches.entries()) {
			let total = 0;
			let before = -1;
			for (let i = index - 1; i >= Math.max(0, index - 2 * OPEN); i--) {
				const between = wordsBetween(stretches[i]!, hits[0]!);
				if (between !== undefined && totals[i]! - Math.abs(between) / LONGEST_INTERRUPTION > total) {
					total = totals[i]! - Math.abs(between) / LONGEST_INTERRUPTION;
					before = i;
				}
			}
			totals.push(total + hits.length);
			befores.push(before);
			if (index % STEP === STEP - 1) {
				yield;
			}
		}
		const isUsed = new Uint8Array(stretches.length);
		const chains: Chain[] = [];
		for (const end of [...totals.keys()].sort((a, b) => totals[b]! - totals[a]!)) {
			const parts: Hit[][] = [];
			for (let i = end; i >= 0 && isUsed[i] === 0; i = befores[i]!) {
				isUsed[i] = 1;
				parts.unshift(stretches[i]!.hits);
			}
			if (parts.length > 0) {
				chains.push({ unit, hits: parts.flat() });
			}
		}
		yield;
		return chains.sort((a, b) => beginOf(a) - beginOf(b));
	}
}

/** Words that stand between a stretch and the first hit of another beyond those of the unit; `undefined` if that cannot follow. */
function wordsBetween({ hits }: Chain, first: Hit): number | undefined {
	const last = hits[hits.length - 1]!;
	const between = first.word - last.word - (first.position - last.position);
	const isNext = first.position > last.position && first.word >= last.word + SHINGLE - 1;
	return isNext && between <= LONGEST_INTERRUPTION && between >= -LONGEST_OMISSION ? between : undefined;
}

/** Word of the text at which the unit of a chain would begin. */
export function beginOf({ hits }: Chain): number {
	return hits[0]!.word - hits[0]!.position;
}

/** Word of the text before which the unit of a chain would end, it having so many words. */
export function endOf({ hits }: Chain, words: number): number {
	const last = hits[hits.length - 1]!;
	return last.word + words - last.position;
}
