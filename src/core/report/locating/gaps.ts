import type { UnitFingerprints } from './model';
import type { Place, Places } from './places';
import type { TextWords } from './words';

/** How sure a unit is that is known by its place and its size alone, its words being damaged. */
const BY_PLACE = 0.4;
/** Part of its words and letters by which it may be longer or shorter than it should be. */
const TOLERANCE = 0.06;
/** The same of the letters of a line. */
const LINE_TOLERANCE = 0.15;

/**
 * Finds what a scan has damaged too much: units whose two neighbours were found and have between them exactly the room that these
 * units need, and notes of a line that stand where another unit is interrupted by just so many words.
 */
export class Gaps {
	private readonly words: TextWords;
	private readonly units: readonly UnitFingerprints[];
	private readonly places: Places;

	constructor(words: TextWords, units: readonly UnitFingerprints[], places: Places) {
		this.words = words;
		this.units = units;
		this.places = places;
	}

	/** Places every unit that is found. */
	fill(): void {
		for (const sequence of [this.places.layout.body, this.places.layout.notes]) {
			let missing: number[] = [];
			let before: Place | undefined;
			for (const unit of [...sequence, undefined]) {
				const place = this.places.of(unit);
				if (unit !== undefined && place === undefined) {
					missing.push(unit);
					continue;
				}
				if (missing.length > 0) {
					this.fillOne(missing, before, place);
				}
				missing = [];
				before = place;
			}
		}
		for (const note of this.places.layout.notes) {
			if (this.places.of(note) === undefined && 'whole' in this.units[note]!) {
				this.findInside(note);
			}
		}
	}

	private fillOne(missing: readonly number[], before: Place | undefined, after: Place | undefined): void {
		if (before === undefined && after === undefined) {
			return;
		}
		const needed = missing.reduce((sum, unit) => sum + this.units[unit]!.words, 0);
		const letters = missing.reduce((sum, unit) => sum + this.units[unit]!.letters, 0);
		const from = before?.end ?? Math.max(0, after!.begin - needed - 1);
		const to = after?.begin ?? Math.min(this.words.count, before!.end + needed + 1);
		const [begin, end] = this.freeRun(from, to);
		if (this.isSize(begin, end, needed, letters, TOLERANCE)) {
			let at = begin;
			for (const [index, unit] of missing.entries()) {
				const next = index === missing.length - 1 ? end : this.lineNear(at + this.units[unit]!.words);
				if (next === undefined || next <= at) {
					return;
				}
				this.places.add({ unit, begin: at, end: next, confidence: BY_PLACE });
				at = next;
			}
			return;
		}
		if (missing.length === 1 && before !== undefined && after !== undefined) {
			this.findLine(missing[0]!, begin, end);
		}
	}

	/** The first run of free words. */
	private freeRun(from: number, to: number): readonly [begin: number, end: number] {
		let begin = from;
		while (begin < to && !this.places.isFree(begin)) {
			begin++;
		}
		let end = begin;
		while (end < to && this.places.isFree(end)) {
			end++;
		}
		return [begin, end];
	}

	private isSize(begin: number, end: number, words: number, letters: number, tolerance: number): boolean {
		return (
			end > begin &&
			Math.abs(end - begin - words) <= Math.max(1, tolerance * words) &&
			Math.abs(this.words.lettersBetween(begin, end) - letters) <= Math.max(2, tolerance * letters)
		);
	}

	/** The word at or beside a word that begins a line. */
	private lineNear(word: number): number | undefined {
		return [word, word + 1, word - 1].find((near) => near < this.words.count && this.words.beginsLine(near));
	}

	/** A short unit that is the only whole line of its size among some words. */
	private findLine(unit: number, begin: number, end: number): void {
		const { words, letters } = this.units[unit]!;
		if ('hashes' in this.units[unit]!) {
			return;
		}
		const lines: [number, number][] = [];
		let start = -1;
		for (let word = begin; word < end; word++) {
			if (this.words.beginsLine(word)) {
				start = word;
			}
			if (start >= 0 && this.places.isFree(word) && this.words.endsLine(word)) {
				if (this.isSize(start, word + 1, words, letters, LINE_TOLERANCE)) {
					lines.push([start, word + 1]);
				}
			}
		}
		if (lines.length === 1) {
			const [from, to] = lines[0]!;
			this.places.add({ unit, begin: from, end: to, confidence: BY_PLACE });
		}
	}

	/** A note of a line in one of its carriers, where that is interrupted by at least so many words, or right after it. */
	private findInside(note: number): void {
		for (const carrier of this.places.layout.carriersOf(note)) {
			const place = this.places.of(carrier);
			const hits = place?.candidate?.hits ?? [];
			for (const [i, hit] of hits.entries()) {
				const next = hits[i + 1];
				const more = next === undefined ? 0 : next.word - hit.word - (next.position - hit.position);
				if (next !== undefined && more >= this.units[note]!.words - 1) {
					this.findLine(note, hit.word, next.word);
				}
				if (this.places.of(note) !== undefined) {
					return;
				}
			}
			if (place !== undefined) {
				const [begin, end] = this.freeRun(place.end, Math.min(this.words.count, place.end + this.units[note]!.words + 2));
				this.findLine(note, begin, end);
				if (this.places.of(note) !== undefined) {
					return;
				}
			}
		}
	}
}
