import type { Places } from './places';
import { SHINGLE } from './shingles';
import type { TextWords } from './words';

/** Free words that may interrupt a unit near its beginning or end, a running header and a page's number; and all words there. */
const INTERRUPTION = 40;
const FARTHEST = 700;
/** Words around a place that are tried. */
const NEAR = 3;
/** Words that tell how lines stand. */
const SAMPLE = 1500;
/** Words that are too few for a unit. */
const FEW = 4;
/** Letters for which a scan's errors are expected to lose or double one. */
const ERRORS = 60;

/** What speaks against a beginning or an end beside the letters that it is off, as so many letters. */
const COST = {
	/** No line begins or ends there. */
	noLine: 8,
	/** Lines stand there as they do elsewhere. */
	noGap: 2,
	/** A note does not have its number before it. */
	noNumber: 2,
	/** The line looks like the heading before the unit, which was not found. */
	heading: 3,
	/** Something interrupts the unit. */
	interrupted: 3,
	/** A few words are left before the next unit. */
	leftover: 3,
};

interface Size {
	readonly words: number;
	readonly letters: number;
}

/** What remains of a unit before its first hit or after its last: next to it and, beyond an interruption, the rest. */
interface Edge {
	/** Word between which and the hit a part stands. */
	readonly near: number;
	/** Words of the rest, the second after the last; equal where there is none. */
	readonly rest: readonly [begin: number, end: number];
	readonly cost: number;
}

/**
 * Finds where units begin and end of which the first or last shingles are not in the text: damaged, or interrupted by a page's end.
 * The letters that are missing tell how far it is; lines begin and end there; and an interruption stands between lines.
 */
export class Edges {
	private readonly words: TextWords;
	private readonly places: Places;
	private readonly sizeOf: (unit: number) => Size;
	private readonly lineGap: number;
	/** Where units other than notes begin. */
	private begins: ReadonlySet<number> = new Set();

	constructor(words: TextWords, places: Places, sizeOf: (unit: number) => Size) {
		this.words = words;
		this.places = places;
		this.sizeOf = sizeOf;
		this.lineGap = usualGap(words);
	}

	/** Corrects the places of units that were found by their shingles: first where they begin, then where they end. */
	*find(): Generator<void> {
		const found = this.places.all().filter((place) => place.candidate !== undefined);
		for (const place of found) {
			const { word, position } = place.candidate!.hits[0]!;
			const { near, rest, cost } = this.back(place.unit, word, position);
			// Words that another unit has, which has the same, are no edge: what the shingles tell remains.
			if (cost < Number.POSITIVE_INFINITY) {
				place.begin = rest[0];
				this.places.own(place.unit, rest[0], rest[1]);
				this.places.own(place.unit, near, word);
			}
			yield;
		}
		const { layout } = this.places;
		this.begins = new Set(this.places.all().flatMap(({ unit, begin }) => (layout.isNote(unit) ? [] : begin)));
		for (const place of found) {
			const { hits } = place.candidate!;
			const last = hits[hits.length - 1]!;
			const end = last.word + SHINGLE;
			const letters = this.sizeOf(place.unit).letters - last.position - (this.words.lettersBefore(end) - last.letter);
			const { near, rest, cost } = this.front(place.unit, end, letters);
			if (cost < Number.POSITIVE_INFINITY) {
				place.end = rest[1];
				this.places.own(place.unit, end, near);
				this.places.own(place.unit, rest[0], rest[1]);
			}
			yield;
		}
	}

	/** What stands of a unit before a word, so many letters of it. */
	private back(unit: number, word: number, letters: number): Edge {
		const { words, places } = this;
		if (letters <= 0) {
			return { near: word, rest: [word, word], cost: 0 };
		}
		const at = words.lettersBefore(word);
		const tolerance = Math.max(1, letters / ERRORS);
		let best: Edge = { near: word, rest: [word, word], cost: Number.POSITIVE_INFINITY };
		const attempt = (near: number, end: number, cost: number) => {
			const needed = letters - (at - words.lettersBefore(near));
			const guess = words.wordAt(words.lettersBefore(end) - needed);
			for (let begin = Math.max(0, guess - NEAR); begin <= Math.min(end - 1, guess + NEAR); begin++) {
				const off = Math.abs(words.lettersBefore(end) - words.lettersBefore(begin) - needed);
				const all = cost + off / tolerance + this.lineCost(begin) + this.beginCost(unit, begin);
				if (all < best.cost && isFree(places, begin, end)) {
					best = { near, rest: [begin, end], cost: all };
				}
			}
		};
		attempt(word, word, 0);
		for (let near = word; near > 0 && at - words.lettersBefore(near) < letters; near--) {
			if (near < word && !places.isFree(near)) {
				break;
			}
			let free = 0;
			const last = words.beginsLine(near) ? Math.max(0, near - FARTHEST) : near;
			for (let end = near - 1; end > last && free <= INTERRUPTION && this.mayInterrupt(unit, end); end--) {
				free += places.isFree(end) ? 1 : 0;
				if (words.beginsLine(end) && COST.interrupted < best.cost) {
					attempt(near, end, COST.interrupted);
				}
			}
		}
		return best;
	}

	/** What stands of a unit from a word on, so many letters of it. */
	private front(unit: number, word: number, letters: number): Edge {
		const { words, places } = this;
		if (letters <= 0) {
			return { near: word, rest: [word, word], cost: 0 };
		}
		const at = words.lettersBefore(word);
		const tolerance = Math.max(1, letters / ERRORS);
		let best: Edge = { near: word, rest: [word, word], cost: Number.POSITIVE_INFINITY };
		const attempt = (near: number, begin: number, cost: number) => {
			const needed = letters - (words.lettersBefore(near) - at);
			const guess = words.wordAt(words.lettersBefore(begin) + needed);
			for (let end = Math.max(begin + 1, guess - NEAR); end <= Math.min(words.count, guess + NEAR); end++) {
				const off = Math.abs(words.lettersBefore(end) - words.lettersBefore(begin) - needed);
				const all = cost + off / tolerance + this.lineCost(end) + this.endCost(unit, end);
				if (all < best.cost && isFree(places, begin, end)) {
					best = { near, rest: [begin, end], cost: all };
				}
			}
		};
		attempt(word, word, 0);
		for (let near = word; near < words.count && words.lettersBefore(near) - at < letters; near++) {
			if (near > word && !places.isFree(near - 1)) {
				break;
			}
			let free = 0;
			const last = words.beginsLine(near) ? Math.min(words.count, near + FARTHEST) : near;
			for (let begin = near + 1; begin < last && free <= INTERRUPTION && this.mayInterrupt(unit, begin - 1); begin++) {
				free += places.isFree(begin - 1) ? 1 : 0;
				if (words.beginsLine(begin) && COST.interrupted < best.cost) {
					attempt(near, begin, COST.interrupted);
				}
			}
		}
		return best;
	}

	/** What speaks against a beginning or ending before a word as lines are. */
	private lineCost(word: number): number {
		const gap = word === 0 || word === this.words.count ? -1 : this.words.lineEndsBefore(word);
		return gap === 0 ? COST.noLine : gap === this.lineGap ? COST.noGap : 0;
	}

	/** A note has its number; a heading with a damaged word would else be the beginning of the text below it. */
	private beginCost(unit: number, begin: number): number {
		const { words, places } = this;
		if (places.layout.isNote(unit)) {
			return words.numberBefore(begin) === places.layout.numberOf(unit) ? 0 : COST.noNumber;
		}
		const before = places.layout.following(unit, -1);
		if (before === undefined || places.of(before) !== undefined || !words.beginsLine(begin)) {
			return 0;
		}
		const heading = this.sizeOf(before);
		for (let end = begin + 1; end <= begin + heading.words + 1; end++) {
			if (words.endsLine(end - 1)) {
				const off = words.lettersBefore(end) - words.lettersBefore(begin) - heading.letters;
				return Math.abs(off) <= 2 ? COST.heading : 0;
			}
		}
		return 0;
	}

	/** A few words that are left belong to the unit, unless the next one is missing: they may be a heading with a damaged word. */
	private endCost(unit: number, end: number): number {
		const { words, places } = this;
		const following = places.layout.following(unit, 1);
		if (following !== undefined && places.of(following) === undefined) {
			return 0;
		}
		for (let word = end; word <= Math.min(words.count, end + FEW); word++) {
			if (word === words.count || this.begins.has(word)) {
				return word > end ? COST.leftover : 0;
			}
			if (!places.isFree(word)) {
				return 0;
			}
		}
		return 0;
	}

	/** Notes interrupt text; nothing that belongs to a unit interrupts a note. */
	private mayInterrupt(unit: number, word: number): boolean {
		const other = this.places.at(word);
		return other === undefined || (this.places.layout.isNote(other) && !this.places.layout.isNote(unit));
	}
}

/** How many line ends stand between two lines most often. */
function usualGap(words: TextWords): number {
	const counts = new Map<number, number>();
	for (let word = 1; word < Math.min(words.count, SAMPLE); word++) {
		const gap = words.lineEndsBefore(word);
		if (gap > 0) {
			counts.set(gap, (counts.get(gap) ?? 0) + 1);
		}
	}
	return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

function isFree(places: Places, begin: number, end: number): boolean {
	for (let word = begin; word < end; word++) {
		if (!places.isFree(word)) {
			return false;
		}
	}
	return true;
}
