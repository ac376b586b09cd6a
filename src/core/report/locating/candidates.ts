import { beginOf, type Chain, Chains, endOf, isUnbroken, shift } from './chains';
import type { Layout } from './layout';
import type { UnitFingerprints } from './model';
import { ShingleTable } from './shingleTable';
import { SHINGLE, slide } from './shingles';
import { finishHash } from '../../matching/hash';
import type { TextWords } from './words';

/** A place where a unit may stand. */
export interface Candidate extends Chain {
	/** Letters of the unit. */
	readonly letters: number;
	/** Letters of the text before it and before its end, as far as the shingles between tell it. */
	readonly begin: number;
	readonly end: number;
	/** The part of the unit's kept shingles that stand there in order. */
	readonly share: number;
	/** The part of the unit that stands between the first of them and the last, without what is left out there. */
	readonly coverage: number;
	/** How often it is interrupted. */
	readonly breaks: number;
}

/** Characters that are read in one step. */
const STEP = 32_768;

/** Every place where a unit may stand, by unit and then by beginning: all shingles of the text are looked up, kept or not. */
export function* findCandidates(
	words: TextWords,
	units: readonly UnitFingerprints[],
): Generator<void, readonly (readonly Candidate[])[]> {
	const table = new ShingleTable(units);
	const chains = new Chains(units.length);
	let sum = 0;
	let word = 0;
	while (!words.isRead) {
		words.read(STEP);
		for (; word < words.count; word++) {
			sum = slide(sum, words.hashOf(word), word < SHINGLE ? 0 : words.hashOf(word - SHINGLE));
			const hash = finishHash(sum);
			if (table.mayHave(hash) && word >= SHINGLE - 1) {
				for (let entry = table.entry(hash); entry >= 0; entry = table.next(entry)) {
					const first = word - SHINGLE + 1;
					const letter = words.lettersBefore(first);
					chains.add(table.unit(entry), { word: first, letter, position: table.position(entry) });
				}
			}
		}
		yield;
	}
	const candidates: (readonly Candidate[])[] = [];
	for (const [index, unit] of units.entries()) {
		const found: readonly Chain[] = yield* chains.of(index);
		candidates.push(found.map((chain) => candidateOf(chain, unit)));
	}
	return candidates;
}

function candidateOf(chain: Chain, unit: UnitFingerprints): Candidate {
	const { hits } = chain;
	const positions = 'positions' in unit ? unit.positions : [];
	let breaks = 0;
	let omitted = 0;
	for (let i = 1; i < hits.length; i++) {
		if (!isUnbroken(hits[i - 1]!, hits[i]!)) {
			breaks++;
			omitted += Math.max(0, -shift(hits[i - 1]!, hits[i]!));
		}
	}
	return {
		...chain,
		letters: unit.letters,
		begin: beginOf(chain),
		end: endOf(chain, unit.letters),
		share: hits.length / positions.length,
		coverage: (hits[hits.length - 1]!.position - hits[0]!.position - omitted) / positions[positions.length - 1]!,
		breaks,
	};
}

/** Letters that a neighbour may be away from where it should be and still be half the evidence: a page's notes and headers. */
const SLACK = 220;
const NOTE_SLACK = 80;
/** And the part of its distance. */
const SLACK_SHARE = 0.2;
/** Letters after a unit within which a note of its page may stand. */
const PAGE_FOOT = 350;

/**
 * How far the surroundings speak for a place, 0 to 1: its neighbours in the report may stand around it as they do there. `of` gives
 * the candidates of a unit by beginning.
 */
export function supportOf(candidate: Candidate, layout: Layout, of: (unit: number) => readonly Candidate[]): number {
	const isNote = layout.isNote(candidate.unit);
	let support = 0;
	for (const { unit, distance, weight } of layout.neighboursOf(candidate.unit)) {
		const slack = (isNote ? NOTE_SLACK : SLACK) + SLACK_SHARE * Math.abs(distance);
		support += weight * nearest(of(unit), candidate.begin + distance, (away) => slack / (slack + away));
	}
	for (const carrier of layout.carriersOf(candidate.unit)) {
		support = Math.max(support, carried(of(carrier), candidate.begin));
	}
	return support;
}

/** How far a neighbour is there: a scan leaves no more than half of its shingles. */
function presence(share: number): number {
	return Math.min(1, 2 * share);
}

/** The best of the candidates around an expected beginning, each worth less the further it is away. */
function nearest(candidates: readonly Candidate[], expected: number, worth: (away: number) => number): number {
	let best = 0;
	const at = firstFrom(candidates, expected);
	for (let i = Math.max(0, at - 2); i < Math.min(candidates.length, at + 2); i++) {
		const { begin, share } = candidates[i]!;
		best = Math.max(best, presence(share) * worth(Math.abs(begin - expected)));
	}
	return best;
}

/** The best of the candidates in or shortly after which a place begins. */
function carried(candidates: readonly Candidate[], letter: number): number {
	let best = 0;
	const at = firstFrom(candidates, letter);
	for (let i = Math.max(0, at - 2); i < at; i++) {
		const { end, share } = candidates[i]!;
		best = Math.max(best, letter <= end + PAGE_FOOT ? presence(share) : 0);
	}
	return best;
}

/** Index of the first candidate that begins after so many letters or more. */
export function firstFrom(candidates: readonly Candidate[], letter: number): number {
	let low = 0;
	let high = candidates.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (candidates[middle]!.begin < letter) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}
