import type { UnitFingerprints } from './model';
import type { Place, Places } from './places';
import { runHash } from './shingles';
import type { TextWords } from './words';

/** Words that belong to no unit between a short unit and its neighbour: a running header, a page number in words. */
const MOST_BETWEEN = 25;
/** Words after a note's carrier in which the note may stand. */
const PAGE_FOOT = 60;
/** Words that are looked at around a neighbour at most, those of other units with them. */
const FARTHEST = 600;

/** How sure a whole line with the right words is where both neighbours, or one of them, stand beside it. */
const BESIDE_BOTH = 1;
const BESIDE_ONE = 0.8;

/**
 * Finds the units that are too short for shingles: whole lines with the right words, beside a neighbour that was found and where no
 * other unit stands. The same words elsewhere are no heading.
 */
export class ShortUnits {
	private readonly words: TextWords;
	private readonly units: readonly UnitFingerprints[];
	private readonly places: Places;

	constructor(words: TextWords, units: readonly UnitFingerprints[], places: Places) {
		this.words = words;
		this.units = units;
		this.places = places;
	}

	/** Places every short unit that is found. */
	*place(): Generator<void> {
		for (const [index, unit] of this.units.entries()) {
			if ('whole' in unit) {
				const found = this.find(index, unit.words, unit.whole);
				if (found !== undefined) {
					this.places.add(found);
				}
				yield;
			}
		}
	}

	private find(unit: number, length: number, whole: number): Place | undefined {
		const { layout } = this.places;
		const isIt = (word: number) => this.isWholeLines(word, length) && runHash(this.words, word, length) === whole;
		const before = this.found(unit, -1);
		const after = this.found(unit, 1);
		const above = after && this.backwards(after.begin, length, isIt);
		const below = before && this.forwards(before.end, before.end, length, MOST_BETWEEN, isIt);
		const beside = above ?? below;
		if (beside !== undefined) {
			const confidence = above === below ? BESIDE_BOTH : BESIDE_ONE;
			return { unit, begin: beside, end: beside + length, confidence };
		}
		for (const carrier of layout.carriersOf(unit).map((other) => this.places.of(other))) {
			const inside = carrier && this.forwards(carrier.begin, carrier.end, length, PAGE_FOOT, isIt);
			if (inside !== undefined) {
				return { unit, begin: inside, end: inside + length, confidence: BESIDE_ONE };
			}
		}
		return undefined;
	}

	/** The nearest unit before or after one in its order that was found, over short ones that were not. */
	private found(unit: number, direction: 1 | -1): Place | undefined {
		for (let places = direction; ; places += direction) {
			const other = this.places.layout.following(unit, places);
			if (other === undefined || this.places.of(other) !== undefined || 'hashes' in this.units[other]!) {
				return this.places.of(other);
			}
		}
	}

	/** The last run of so many free words before a word that is it, with few other free words between. */
	private backwards(before: number, length: number, isIt: (word: number) => boolean): number | undefined {
		let free = 0;
		for (let word = before - 1; word >= Math.max(0, before - FARTHEST); word--) {
			if (this.places.isFree(word)) {
				free++;
				if (free >= length && free <= MOST_BETWEEN + length && isIt(word)) {
					return word;
				}
			}
		}
		return undefined;
	}

	/** The first run of so many free words from `from` that is it, with at most `most` other free words after `end`. */
	private forwards(
		from: number,
		end: number,
		length: number,
		most: number,
		isIt: (word: number) => boolean,
	): number | undefined {
		let free = 0;
		const last = Math.min(this.words.count - length, end + FARTHEST);
		for (let word = Math.max(0, from); word <= last && free <= most; word++) {
			if (this.places.isFree(word)) {
				if (isIt(word)) {
					return word;
				}
				free += word >= end ? 1 : 0;
			}
		}
		return undefined;
	}

	private isWholeLines(word: number, length: number): boolean {
		const last = word + length - 1;
		if (last >= this.words.count || !this.words.beginsLine(word) || !this.words.endsLine(last)) {
			return false;
		}
		for (let at = word; at <= last; at++) {
			if (!this.places.isFree(at)) {
				return false;
			}
		}
		return true;
	}
}
