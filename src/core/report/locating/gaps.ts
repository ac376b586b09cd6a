import { shift } from './chains';
import type { UnitFingerprints } from './model';
import type { Place, Places } from './places';
import type { TextWords } from './words';

/** How sure a unit is that is known by its place and its size alone, its words being damaged. */
const BY_PLACE = 0.4;
/** Part of its words and letters by which a unit may be longer or shorter than it should be; a scan's errors part words. */
const LINES: Size = { words: 0.12, letters: 0.07 };
/** The same where nothing else stands between its neighbours. */
const LOOSE = { least: 3, letters: 0.12 };
/** The part of the units that makes a text a copy. */
const COPY = 0.5;
/** Words beside a unit or its carrier in which it is looked for, beyond its own. */
const MARGIN = 40;
/** Words after its carrier in which a note may stand at the foot of the page. */
const PAGE = 400;
/** Letters by which an interruption may be longer or shorter than the note that it is. */
const NEARLY = 3;
/** Letters of a running header and footer at most. */
const HEADER = 60;
/** Words between two neighbours at most, beyond those of the unit. */
const FARTHEST = 600;

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

	/** Places every unit that is found. Only in a copy of the report: in notes that quote it, what stands between is not its own. */
	*fill(): Generator<void> {
		const { layout } = this.places;
		if (this.places.all().length < COPY * this.units.length) {
			return;
		}
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
					yield;
				}
				missing = [];
				before = place;
			}
		}
		for (const note of layout.notes) {
			if (this.places.of(note) === undefined) {
				this.findCarried(note);
				yield;
			}
		}
	}

	private fillOne(missing: readonly number[], before: Place | undefined, after: Place | undefined): void {
		const needed = sizeOf(missing.map((unit) => this.units[unit]!));
		const from = before?.end ?? 0;
		const to = after?.begin ?? this.words.count;
		if (to - from > needed.words + FARTHEST) {
			return;
		}
		const lines = this.freeLines(from, to);
		if (this.share(lines, missing) || missing.length > 1) {
			return;
		}
		const unit = missing[0]!;
		if (!this.findLines(unit, [from, to], LINES) && before !== undefined && after !== undefined) {
			this.takeAll(unit, lines);
		}
	}

	/** Units that fill the lines between their neighbours: each takes those that make up its size. */
	private share(lines: readonly Run[], missing: readonly number[]): boolean {
		const places: Place[] = [];
		let at = 0;
		for (const unit of missing) {
			const { letters } = this.units[unit]!;
			const first = at;
			let taken = 0;
			while (at < lines.length && Math.abs(taken + this.lettersOf(lines[at]!) - letters) < Math.abs(taken - letters)) {
				taken += this.lettersOf(lines[at++]!);
			}
			if (at === first || Math.abs(taken - letters) > Math.max(LOOSE.least, LOOSE.letters * letters)) {
				return false;
			}
			places.push({ unit, begin: lines[first]![0], end: lines[at - 1]![1], confidence: BY_PLACE });
		}
		if (at < lines.length) {
			return false;
		}
		for (const place of places) {
			this.places.add(place);
		}
		return true;
	}

	/** A paragraph that is all that its neighbours leave but for a running header. */
	private takeAll(unit: number, lines: readonly Run[]): void {
		const { letters } = this.units[unit]!;
		const there = lines.reduce((sum, line) => sum + this.lettersOf(line), 0);
		const first = lines[0];
		const last = lines[lines.length - 1];
		const isAll = there >= letters * (1 - LINES.letters) && there <= letters * (1 + LINES.letters) + HEADER;
		if (isAll && first !== undefined && last !== undefined && 'hashes' in this.units[unit]!) {
			this.places.add({ unit, begin: first[0], end: last[1], confidence: BY_PLACE });
		}
	}

	/** The whole lines among some words that no unit has. */
	private freeLines(from: number, to: number): readonly Run[] {
		const lines: Run[] = [];
		let begin = -1;
		for (let word = from; word < to; word++) {
			if (this.words.beginsLine(word)) {
				begin = word;
			}
			if (!this.places.isFree(word)) {
				begin = -1;
			}
			if (begin >= 0 && this.words.endsLine(word)) {
				lines.push([begin, word + 1]);
				begin = -1;
			}
		}
		return lines;
	}

	private lettersOf([begin, end]: Run): number {
		return this.words.lettersBefore(end) - this.words.lettersBefore(begin);
	}

	/** A note that has its number, beside another one, or in or after one of its carriers; or one that is all that interrupts a carrier. */
	private findCarried(note: number): void {
		const { layout } = this.places;
		const room = this.units[note]!.words + MARGIN;
		const regions: Run[] = [];
		const before = this.places.of(layout.following(note, -1));
		if (before !== undefined) {
			regions.push([before.end, before.end + room]);
		}
		const after = this.places.of(layout.following(note, 1));
		if (after !== undefined) {
			regions.push([after.begin - room, after.begin]);
		}
		for (const carrier of layout.carriersOf(note)) {
			const place = this.places.of(carrier);
			if (place !== undefined) {
				regions.push([place.begin, place.end + room + PAGE]);
			}
		}
		for (const [from, to] of regions) {
			if (this.findLines(note, [Math.max(0, from), Math.min(to, this.words.count)], LINES, layout.numberOf(note))) {
				return;
			}
		}
		for (const carrier of layout.carriersOf(note)) {
			const hits = this.places.of(carrier)?.candidate?.hits ?? [];
			for (const [i, hit] of hits.entries()) {
				const next = hits[i + 1];
				const isSize = next !== undefined && Math.abs(shift(hit, next) - this.units[note]!.letters) <= NEARLY;
				if (isSize && this.findLines(note, [hit.word, next.word], LINES)) {
					return;
				}
			}
		}
	}

	/** A unit that is the only run of whole lines of its size among some words, free ones; its number before it, if there is one. */
	private findLines(unit: number, [from, to]: Run, tolerance: Size, number?: number): boolean {
		const size = this.units[unit]!;
		const runs: Run[] = [];
		for (let begin = from; begin < to; begin++) {
			if (this.words.beginsLine(begin) && (number === undefined || this.words.numberBefore(begin) === number)) {
				const last = Math.min(to, begin + 2 * size.words + 1);
				for (let end = begin + 1; end <= last && this.places.isFree(end - 1); end++) {
					if (this.words.endsLine(end - 1) && this.isSize([begin, end], size, tolerance)) {
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

	private isSize([begin, end]: Run, { words, letters }: Size, tolerance: Size): boolean {
		return (
			Math.abs(end - begin - words) <= Math.max(1, tolerance.words * words) &&
			Math.abs(this.lettersOf([begin, end]) - letters) <= Math.max(2, tolerance.letters * letters)
		);
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
