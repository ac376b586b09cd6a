import type { UnitFingerprints } from './model';
import type { Place, Places } from './places';
import { runHash } from './shingles';
import type { TextWords } from './words';

/** Words that belong to no unit between a short unit and its neighbour: a running header, a page number in words. */
const MOST_BETWEEN = 25;
/** Words after a note's carrier in which the note may stand. */
const PAGE_FOOT = 60;
/** Words of notes that may stand between a heading that has their markers and its first paragraph. */
const LONGEST_NOTES = 300;
/** Words by which a neighbour's beginning or end may be off. */
const NEAR = 2;

/** How sure a whole line with the right words is where both neighbours, or one of them, stand beside it. */
const BESIDE_BOTH = 1;
const BESIDE_ONE = 0.8;

/**
 * Finds the units that are too short for shingles: whole lines with the right words, beside a neighbour that was found, where no
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

	/** Places every short unit that is found and was not before. */
	*place(): Generator<void> {
		for (const [index, unit] of this.units.entries()) {
			if ('whole' in unit && this.places.of(index) === undefined) {
				const found = this.find(index, unit.words, unit.whole);
				if (found !== undefined) {
					this.places.add(found);
				}
				yield;
			}
		}
	}

	private find(unit: number, length: number, whole: number): Place | undefined {
		const isIt = (word: number) => this.isWholeLines(word, length) && runHash(this.words, word, length) === whole;
		const before = this.found(unit, -1);
		const after = this.found(unit, 1);
		const above = after && this.above(after, length, isIt);
		const below = before && this.below(before, length, isIt);
		const beside = above ?? below;
		if (beside !== undefined) {
			return { unit, begin: beside, end: beside + length, confidence: above === below ? BESIDE_BOTH : BESIDE_ONE };
		}
		for (const carrier of this.places.layout.carriersOf(unit).map((other) => this.places.of(other))) {
			const inside = carrier && this.inside(carrier, length, isIt);
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

	/** The last run of so many words before a unit that is it, nothing but a few free words between. */
	private above(place: Place, length: number, isIt: (word: number) => boolean): number | undefined {
		const first = place.candidate?.hits[0]!.word ?? place.begin;
		const isNoteBetween = !this.places.layout.isNote(place.unit) && this.isOfNote(place.begin - 1);
		let begin = place.begin;
		for (let i = 0; isNoteBetween && i < LONGEST_NOTES && this.isOfNote(begin - 1); i++) {
			begin--;
		}
		for (let word = isNoteBetween ? begin - 1 : first - 1; word >= begin - length - MOST_BETWEEN && word >= 0; word--) {
			if (!this.places.isFree(word)) {
				break;
			}
			if (word <= begin + NEAR - length && isIt(word)) {
				return word;
			}
		}
		return undefined;
	}

	private isOfNote(word: number): boolean {
		const unit = this.places.at(word);
		return unit !== undefined && this.places.layout.isNote(unit);
	}

	/** The first run of so many words after a unit that is it, nothing but a few free words between. */
	private below(place: Place, length: number, isIt: (word: number) => boolean): number | undefined {
		const limit = Math.min(this.words.count - length, place.end + MOST_BETWEEN);
		for (let word = Math.max(0, place.end - NEAR); word <= limit; word++) {
			if (!this.places.isFree(word)) {
				if (word >= place.end) {
					break;
				}
			} else if (isIt(word)) {
				return word;
			}
		}
		return undefined;
	}

	/** The first run of so many free words that is it where a unit is interrupted, or at the foot of its page. */
	private inside(place: Place, length: number, isIt: (word: number) => boolean): number | undefined {
		let after = 0;
		for (let word = place.begin; word <= this.words.count - length && after <= PAGE_FOOT; word++) {
			if (this.places.isFree(word) && isIt(word)) {
				return word;
			}
			after += word >= place.end ? 1 : 0;
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
