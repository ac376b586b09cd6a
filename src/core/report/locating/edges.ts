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
const INTERRUPTED = 3;
/** Letters for which a scan's errors are expected to lose or double one. */
const ERRORS = 60;

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
export function findEdges(words: TextWords, places: Places, lettersOf: (unit: number) => number): void {
	for (const place of places.all()) {
		const hits = place.candidate?.hits ?? [];
		const first = hits[0];
		const last = hits[hits.length - 1];
		if (first === undefined || last === undefined) {
			continue;
		}
		const end = last.word + SHINGLE;
		const after = lettersOf(place.unit) - last.position - (words.lettersBefore(end) - last.letter);
		takeEdge(place, places, backEdge(words, places, first.word, first.position), 'begin');
		takeEdge(place, places, frontEdge(words, places, end, after), 'end');
	}
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
function backEdge(words: TextWords, places: Places, word: number, letters: number): Edge {
	if (letters <= 0) {
		return { near: word, rest: [word, word], outer: word, cost: 0 };
	}
	const at = words.lettersBefore(word);
	let best: Edge = { near: word, rest: [word, word], outer: word, cost: Number.POSITIVE_INFINITY };
	const tolerance = Math.max(1, letters / ERRORS);
	const attempt = (near: number, end: number, cost: number) => {
		const needed = letters - (at - words.lettersBefore(near));
		const guess = words.wordAt(words.lettersBefore(end) - needed);
		for (let begin = Math.max(0, guess - NEAR); begin <= Math.min(end, guess + NEAR); begin++) {
			const off = Math.abs(words.lettersBefore(end) - words.lettersBefore(begin) - needed);
			const all = cost + off / tolerance + (words.beginsLine(begin) ? 0 : NO_LINE);
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
function frontEdge(words: TextWords, places: Places, word: number, letters: number): Edge {
	if (letters <= 0) {
		return { near: word, rest: [word, word], outer: word, cost: 0 };
	}
	const at = words.lettersBefore(word);
	let best: Edge = { near: word, rest: [word, word], outer: word, cost: Number.POSITIVE_INFINITY };
	const tolerance = Math.max(1, letters / ERRORS);
	const attempt = (near: number, begin: number, cost: number) => {
		const needed = letters - (words.lettersBefore(near) - at);
		const guess = words.wordAt(words.lettersBefore(begin) + needed);
		for (let end = Math.max(begin, guess - NEAR); end <= Math.min(words.count, guess + NEAR); end++) {
			const off = Math.abs(words.lettersBefore(end) - words.lettersBefore(begin) - needed);
			const all = cost + off / tolerance + (end > 0 && words.endsLine(end - 1) ? 0 : NO_LINE);
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
				free += places.isFree(begin - 1) ? 1 : 0;
				if (words.beginsLine(begin) && INTERRUPTED < best.cost) {
					attempt(near, begin, INTERRUPTED);
				}
			}
		}
	}
	return best;
}

function isFree(places: Places, begin: number, end: number): boolean {
	for (let word = begin; word < end; word++) {
		if (!places.isFree(word)) {
			return false;
		}
	}
	return true;
}
