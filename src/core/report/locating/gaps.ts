import { isUnbroken } from './chains';
import type { UnitFingerprints } from './model';
import type { Place, Places } from './places';
import type { TextWords } from './words';

/** How sure a unit is that is known by its place and its size alone, its words being damaged. */
const BY_PLACE = 0.4;
/** Part of its words and of its letters by which it may be longer or shorter than it should be; a scan's errors part words. */
const TOLERANCE = { words: 0.12, letters: 0.07 };
/** Words that the search for a unit in an interruption looks at beyond the unit's own. */
const MARGIN = 40;

/**
 * Finds what a scan has damaged too much: units whose two neighbours were found and have between them exactly the room that these
 * units need; and lines of the right size beside a neighbour, or where the unit is interrupted that carries a note.
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
		const { layout } = this.places;
		for (const sequence of [layout.body, layout.notes]) {
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
		for (const note of layout.notes) {
			if (this.places.of(note) === undefined) {
				this.findCarried(note);
			}
		}
	}

	private fillOne(missing: readonly number[], before: Place | undefined, after: Place | undefined): void {
		if (before === undefined && after === undefined) {
			return;
		}
		const needed = sizeOf(missing.map((unit) => this.units[unit]!));
		const from = before?.end ?? Math.max(0, after!.begin - needed.words - 1);
		const to = after?.begin ?? Math.min(this.words.count, before!.end + needed.words + 1);
		const gap = this.freeRun(from, to);
		if (this.isSize(gap, needed)) {
			this.fillWhole(missing, gap);
			return;
		}
		if (missing.length === 1) {
			const unit = missing[0]!;
			if (before !== undefined && after !== undefined && before.end <= after.begin && this.findLines(unit, gap)) {
				return;
			}
			// A note at the foot of a page, the next one below it or the last one above.
			if (this.places.layout.isNote(unit)) {
				const room = this.units[unit]!.words + 2;
				const isAbove = after !== undefined && this.findLines(unit, this.freeRunBefore(after.begin, room), 'last');
				if (!isAbove && before !== undefined) {
					this.findLines(unit, this.freeRun(before.end, before.end + room), 'first');
				}
			}
		}
	}

	/** Units that fill some words between them, each to the end of a line. */
	private fillWhole(missing: readonly number[], [begin, end]: Run): void {
		let at = begin;
		for (const [index, unit] of missing.entries()) {
			const guess = this.words.wordAt(this.words.lettersBefore(at) + this.units[unit]!.letters);
			const next = index === missing.length - 1 ? end : this.lineNear(guess);
			if (next === undefined || next <= at || next > end) {
				return;
			}
			this.places.add({ unit, begin: at, end: next, confidence: BY_PLACE });
			at = next;
		}
	}

	/** A note where one of its carriers is interrupted, or after it. */
	private findCarried(note: number): void {
		const room = this.units[note]!.words + MARGIN;
		for (const carrier of this.places.layout.carriersOf(note)) {
			const place = this.places.of(carrier);
			const hits = place?.candidate?.hits ?? [];
			for (const [i, hit] of hits.entries()) {
				const next = hits[i + 1];
				if (next !== undefined && !isUnbroken(hit, next) && this.findLines(note, this.freeRun(hit.word, next.word))) {
					return;
				}
			}
			if (place !== undefined && this.findLines(note, this.freeRun(place.end, place.end + room))) {
				return;
			}
		}
	}

	/**
	 * A unit that is the only run of whole lines of its size among some words; or else, the `first` or `last` of the words being
	 * known to be its own, the lines from there or to there.
	 */
	private findLines(unit: number, [from, to]: Run, known?: 'first' | 'last'): boolean {
		const size = this.units[unit]!;
		const runs: Run[] = [];
		for (let begin = from; begin < to; begin++) {
			if (this.words.beginsLine(begin) && (known !== 'first' || begin === from)) {
				for (let end = begin + 1; end <= Math.min(to, begin + 2 * size.words + 1); end++) {
					if (this.words.endsLine(end - 1) && (known !== 'last' || end === to) && this.isSize([begin, end], size)) {
						runs.push([begin, end]);
					}
				}
			}
		}
		const run = runs[0];
		if (run === undefined || runs.length > 1) {
			return false;
		}
		this.places.add({ unit, begin: run[0], end: run[1], confidence: BY_PLACE });
		return true;
	}

	/** The first run of free words. */
	private freeRun(from: number, to: number): Run {
		const limit = Math.min(to, this.words.count);
		let begin = from;
		while (begin < limit && !this.places.isFree(begin)) {
			begin++;
		}
		let end = begin;
		while (end < limit && this.places.isFree(end)) {
			end++;
		}
		return [begin, end];
	}

	/** The free words before a word, at most so many. */
	private freeRunBefore(word: number, most: number): Run {
		let begin = word;
		while (begin > Math.max(0, word - most) && this.places.isFree(begin - 1)) {
			begin--;
		}
		return [begin, word];
	}

	private isSize([begin, end]: Run, { words, letters }: Size): boolean {
		return (
			end > begin &&
			Math.abs(end - begin - words) <= Math.max(1, TOLERANCE.words * words) &&
			Math.abs(this.words.lettersBefore(end) - this.words.lettersBefore(begin) - letters) <=
				Math.max(2, TOLERANCE.letters * letters)
		);
	}

	/** The word at or beside a word that begins a line. */
	private lineNear(word: number): number | undefined {
		return [word, word + 1, word - 1].find((near) => near < this.words.count && this.words.beginsLine(near));
	}
}

/** Words from the first to before the last. */
type Run = readonly [begin: number, end: number];

interface Size {
	readonly words: number;
	readonly letters: number;
}

function sizeOf(units: readonly UnitFingerprints[]): Size {
	return {
		words: units.reduce((sum, { words }) => sum + words, 0),
		letters: units.reduce((sum, { letters }) => sum + letters, 0),
	};
}
