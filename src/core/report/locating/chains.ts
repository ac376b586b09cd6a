/** A kept shingle of a unit that was met in the text. */
export interface Hit {
	/** Its first word in the text. */
	readonly word: number;
	/** Letters before it in the text. */
	readonly letter: number;
	/** Letters before it in the unit. */
	readonly position: number;
}

/** Shingles of one unit that stand in the text in the unit's order: a place where the unit may be. Never empty. */
export interface Chain {
	/** The unit's index. */
	readonly unit: number;
	readonly hits: Hit[];
}

/** Letters by which hits may shift against each other within one stretch: what a scan has lost or doubled. */
const JITTER = 8;
/** Letters that may stand between two stretches of a unit beyond its own: the notes at a page's foot, a running header. */
const LONGEST_INTERRUPTION = 1800;
/** Letters of a unit that may be left out between two stretches. */
const LONGEST_OMISSION = 300;
/** Stretches of a unit that are open at a time: passages repeat within a unit at most so often that this is enough. */
const OPEN = 4;

/** Collects the hits of each unit into chains, as they come in the order of the text. Linear in the hits. */
export class Chains {
	private readonly stretches: Chain[][];

	constructor(units: number) {
		this.stretches = Array.from({ length: units }, () => []);
	}

	/** Hits come in the order of the text. */
	add(unit: number, hit: Hit): void {
		const stretches = this.stretches[unit]!;
		for (let i = stretches.length - 1; i >= Math.max(0, stretches.length - OPEN); i--) {
			const { hits } = stretches[i]!;
			const last = hits[hits.length - 1]!;
			if (hit.position > last.position && isUnbroken(last, hit)) {
				hits.push(hit);
				return;
			}
		}
		stretches.push({ unit, hits: [hit] });
	}

	/**
	 * The chains of a unit: its stretches, put one after the other where each goes on where another broke off, so that chains hold as
	 * many hits as they can. A stretch is in one chain. By their beginnings.
	 */
	of(unit: number): readonly Chain[] {
		const stretches = this.stretches[unit]!;
		if (stretches.length <= 1) {
			return stretches;
		}
		const totals: number[] = [];
		const befores: number[] = [];
		for (const [index, { hits }] of stretches.entries()) {
			let total = 0;
			let before = -1;
			for (let i = index - 1; i >= Math.max(0, index - 2 * OPEN); i--) {
				const between = lettersBetween(stretches[i]!, hits[0]!);
				if (between !== undefined && totals[i]! - Math.abs(between) / LONGEST_INTERRUPTION > total) {
					total = totals[i]! - Math.abs(between) / LONGEST_INTERRUPTION;
					before = i;
				}
			}
			totals.push(total + hits.length);
			befores.push(before);
		}
		const isUsed = new Uint8Array(stretches.length);
		const chains: Chain[] = [];
		for (const end of [...totals.keys()].sort((a, b) => totals[b]! - totals[a]!)) {
			let hits: Hit[] | undefined;
			for (let i = end; i >= 0 && isUsed[i] === 0; i = befores[i]!) {
				isUsed[i] = 1;
				const part = stretches[i]!.hits;
				hits = hits === undefined ? part : [...part, ...hits];
			}
			if (hits !== undefined) {
				chains.push({ unit, hits });
			}
		}
		return chains.sort((a, b) => beginOf(a) - beginOf(b));
	}
}

/** Letters that stand between a stretch and the first hit of another beyond the unit's own; `undefined` if that cannot follow. */
function lettersBetween({ hits }: Chain, first: Hit): number | undefined {
	const last = hits[hits.length - 1]!;
	const between = shift(last, first);
	const isNext = first.position > last.position && first.word > last.word;
	return isNext && between <= LONGEST_INTERRUPTION && between >= -LONGEST_OMISSION ? between : undefined;
}

/** Letters that stand in the text between two hits beyond those that do in the unit. */
export function shift(one: Hit, other: Hit): number {
	return other.letter - one.letter - (other.position - one.position);
}

/** Whether the unit goes on from one hit to the next without an interruption. */
export function isUnbroken(one: Hit, next: Hit): boolean {
	return Math.abs(shift(one, next)) <= JITTER;
}

/** Letters of the text before the place where the unit of a chain would begin. */
export function beginOf({ hits }: Chain): number {
	return hits[0]!.letter - hits[0]!.position;
}

/** Letters of the text before the end of that place, the unit having so many letters. */
export function endOf({ hits }: Chain, letters: number): number {
	const last = hits[hits.length - 1]!;
	return last.letter + letters - last.position;
}
