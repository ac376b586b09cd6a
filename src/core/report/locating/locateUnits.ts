import { findCandidates } from './candidates';
import { Edges } from './edges';
import { Gaps } from './gaps';
import { Layout } from './layout';
import type { ReportFingerprints } from './model';
import { Places } from './places';
import { rangeOf } from './range';
import { ShortUnits } from './shortUnits';
import { TextWords } from './words';

/** A unit found in a text. */
export interface LocatedUnit {
	readonly id: string;
	/** Offsets of its first character and after its last; what interrupts it, notes and running headers, stands between. */
	readonly start: number;
	readonly end: number;
	/**
	 * How sure it is, above 0 to 1: of a unit that is found by its words, the part of its kept shingles that stand there in order,
	 * half of that where two units have these words and nothing says which one it is; of a short one 1 between its two neighbours
	 * and 0.8 beside one; 0.4 where neighbours and size alone tell it.
	 */
	readonly confidence: number;
}

/** Where the report's units stand in a text. */
export interface ReportLocation {
	/** By start. */
	readonly units: readonly LocatedUnit[];
	/** Ids of the units that are not there, in the report's order. */
	readonly missing: readonly string[];
}

/**
 * Finds the units of a report in any text: a copy of the report in any layout, parts of it in any order, notes that quote it. A unit
 * that is not surely there is missing. Pauses at least every 32 kB. Linear in the text, but for a sort of the places where units
 * may be.
 *
 * Every run of five words of the text is looked up among the runs that are kept of each unit; runs in the unit's order make a place
 * where it may stand; where several are possible, the one whose neighbours are those of the report is taken.
 */
export function* locateUnits(text: string, fingerprints: ReportFingerprints): Generator<void, ReportLocation, void> {
	const { units } = fingerprints;
	const words = new TextWords(text);
	const candidates = yield* findCandidates(words, units);
	const places = new Places(new Layout(units), words);
	yield* places.settle(candidates);
	if (places.all().length > 0) {
		const short = new ShortUnits(words, units, places);
		// First, so that a unit that begins with a damaged word does not take its heading; again, as edges make neighbours known.
		yield* short.place();
		yield* new Edges(words, places, (unit) => units[unit]!).find();
		yield* short.place();
		yield* new Gaps(words, units, places).fill();
	}
	const located = places.all().map((place): LocatedUnit => {
		return { id: units[place.unit]!.id, ...rangeOf(place, words), confidence: place.confidence };
	});
	return {
		units: located.sort((a, b) => a.start - b.start || a.end - b.end),
		missing: units.filter((_, index) => places.of(index) === undefined).map(({ id }) => id),
	};
}
