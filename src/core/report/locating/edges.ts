import type { Place, Places } from './places';
import { SHINGLE } from './shingles';
import type { TextWords } from './words';

/** Free words that may interrupt a unit near its beginning or end, a running header and a page's number; and all words there. */
const INTERRUPTION = 40;
const FARTHEST = 700;
/** Words around a place that are tried. */
const NEAR = 3;
/** What speaks against a beginning or an end, in letters that it is off. */
const NO_LINE = 8;
const NO_GAP = 2;
const NO_NUMBER = 2;
const HEADING = 3;
/** Words that tell how lines stand. */
const SAMPLE = 1500;
const INTERRUPTED = 3;
const LEFTOVER = 3;
/** Words that are too few for a unit. */
const FEW = 4;
/** Letters for which a scan's errors are expected to lose or double one. */
const ERRORS = 60;

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
	/** Where the unit begins or ends. */
	readonly outer: number;
	readonly cost: number;
}

/**
 * Finds where units begin and end of which the first or last shingles are not in the text: damaged, or interrupted by a page's end.
 * The letters that are missing tell how far it is; lines begin and end there; and an interruption stands between lines.
 */
export function findEdges(words: TextWords, places: Places, sizeOf: (unit: number) => Size): void {
	const found = places.all().filter((place) => place.candidate !== undefined);
	const lineGap = usualGap(words);
	for (const place of found) {
		const { word, position } = place.candidate!.hits[0]!;
		takeEdge(place, places, backEdge(words, places, place.unit, word, position, lineGap, sizeOf), 'begin');
	}
	const begins = new Set(places.all().flatMap(({ unit, begin }) => (places.layout.isNote(unit) ? [] : begin)));
	for (const place of found) {
		const { hits } = place.candidate!;
		const last = hits[hits.length - 1]!;
		const end = last.word + SHINGLE;
		const letters = sizeOf(place.unit).letters - last.position - (words.lettersBefore(end) - last.letter);
		takeEdge(place, places, frontEdge(words, places, place.unit, end, letters, lineGap, begins), 'end');
	}
}

/** What speaks against a unit's beginning or ending before a word: no line does, or lines stand no other way there than elsewhere. */
function lineCost(words: TextWords, word: number, lineGap: number): number {
	const gap = word === 0 || word === words.count ? -1 : words.lineEndsBefore(word);
	return gap === 0 ? NO_LINE : gap === lineGap ? NO_GAP : 0;
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

function takeEdge(place: Place, places: Places, edge: Edge, side: 'begin' | 'end'): void {
	const { unit, candidate } = place;
	const { hits } = candidate!;
	place[side] = edge.outer;
	places.own(unit, edge.rest[0], edge.rest[1]);
	if (side === 'begin') {
		places.own(unit, edge.near, hits[0]!.word);
	} else {
		places.own(unit, hits[hits.length - 1]!.word, edge.near);
	}
}

/** What stands of a unit before a word, so many letters of it. */
function backEdge(
	words: TextWords,
	places: Places,
	unit: number,
	word: number,
	letters: number,
	lineGap: number,
	sizeOf: (unit: number) => Size,
): Edge {
	if (letters <= 0) {
		return { near: word, rest: [word, word], outer: word, cost: 0 };
	}
	const at = words.lettersBefore(word);
	const before = places.layout.following(unit, -1);
	const heading = before === undefined || places.of(before) !== undefined ? undefined : sizeOf(before);
	// A heading with a damaged word, which else would be the beginning of the text below it.
	const headingCost = (begin: number): number => {
		for (let end = begin + 1; heading !== undefined && end <= begin + heading.words + 1; end++) {
			if (words.beginsLine(begin) && words.endsLine(end - 1)) {
				const off = words.lettersBefore(end) - words.lettersBefore(begin) - heading.letters;
				return Math.abs(off) <= 2 ? HEADING : 0;
			}
		}
		return 0;
	};
	const number = places.layout.isNote(unit) ? places.layout.numberOf(unit) : undefined;
	let best: Edge = { near: word, rest: [word, word], outer: word, cost: Number.POSITIVE_INFINITY };
	const tolerance = Math.max(1, letters / ERRORS);
	const attempt = (near: number, end: number, cost: number) => {
		const needed = letters - (at - words.lettersBefore(near));
		const guess = words.wordAt(words.lettersBefore(end) - needed);
		for (let begin = Math.max(0, guess - NEAR); begin <= Math.min(end, guess + NEAR); begin++) {
			const off = Math.abs(words.lettersBefore(end) - words.lettersBefore(begin) - needed);
			const isNumbered = number === undefined || words.numberBefore(begin) === number;
			const all = cost + off / tolerance + lineCost(words, begin, lineGap) + (isNumbered ? 0 : NO_NUMBER) + headingCost(begin);
			if (all < best.cost && begin < end && isFree(places, begin, end)) {
				best = { near, rest: [begin, end], outer: begin, cost: all };
			}
		}
	};
	attempt(word, word, 0);
	for (
		let near = word;
		near > 0 && at - words.lettersBefore(near) < letters && (near === word || places.isFree(near));
		near--
	) {
		if (words.beginsLine(near)) {
			let free = 0;
			for (let end = near - 1; end > Math.max(0, near - FARTHEST) && free <= INTERRUPTION; end--) {
				if (!mayInterrupt(places, unit, end)) {
					break;
				}
				free += places.isFree(end) ? 1 : 0;
				if (words.beginsLine(end) && INTERRUPTED < best.cost) {
					attempt(near, end, INTERRUPTED);
				}
			}
		}
	}
	return best;
}

/** What stands of a unit from a word on, so many letters of it. */
function frontEdge(
	words: TextWords,
	places: Places,
	unit: number,
	word: number,
	letters: number,
	lineGap: number,
	begins: ReadonlySet<number>,
): Edge {
	if (letters <= 0) {
		return { near: word, rest: [word, word], outer: word, cost: 0 };
	}
	const at = words.lettersBefore(word);
	let best: Edge = { near: word, rest: [word, word], outer: word, cost: Number.POSITIVE_INFINITY };
	const tolerance = Math.max(1, letters / ERRORS);
	// Else what is left may be a heading with a damaged word.
	const following = places.layout.following(unit, 1);
	const isFollowed = following === undefined || places.of(following) !== undefined;
	const attempt = (near: number, begin: number, cost: number) => {
		const needed = letters - (words.lettersBefore(near) - at);
		const guess = words.wordAt(words.lettersBefore(begin) + needed);
		for (let end = Math.max(begin, guess - NEAR); end <= Math.min(words.count, guess + NEAR); end++) {
			const off = Math.abs(words.lettersBefore(end) - words.lettersBefore(begin) - needed);
			const all =
				cost +
				off / tolerance +
				lineCost(words, end, lineGap) +
				(isFollowed && leavesWords(places, end, words.count, begins) ? LEFTOVER : 0);
			if (all < best.cost && end > begin && isFree(places, begin, end)) {
				best = { near, rest: [begin, end], outer: end, cost: all };
			}
		}
	};
	attempt(word, word, 0);
	for (
		let near = word;
		near < words.count && words.lettersBefore(near) - at < letters && (near === word || places.isFree(near - 1));
		near++
	) {
		if (words.beginsLine(near)) {
			let free = 0;
			for (let begin = near + 1; begin < Math.min(words.count, near + FARTHEST) && free <= INTERRUPTION; begin++) {
				if (!mayInterrupt(places, unit, begin - 1)) {
					break;
				}
				free += places.isFree(begin - 1) ? 1 : 0;
				if (words.beginsLine(begin) && INTERRUPTED < best.cost) {
					attempt(near, begin, INTERRUPTED);
				}
			}
		}
	}
	return best;
}

/** Notes interrupt text; nothing that belongs to a unit interrupts a note. */
function mayInterrupt(places: Places, unit: number, word: number): boolean {
	const other = places.at(word);
	return other === undefined || (places.layout.isNote(other) && !places.layout.isNote(unit));
}

/** Whether an end would leave just a few words before the next unit, or before the end of the text. */
function leavesWords(places: Places, end: number, count: number, begins: ReadonlySet<number>): boolean {
	for (let word = end; word <= Math.min(count, end + FEW); word++) {
		if (word === count || begins.has(word)) {
			return word > end;
		}
		if (!places.isFree(word)) {
			return false;
		}
	}
	return false;
}

function isFree(places: Places, begin: number, end: number): boolean {
	for (let word = begin; word < end; word++) {
		if (!places.isFree(word)) {
			return false;
		}
	}
	return true;
}
