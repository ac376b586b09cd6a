import { finishHash } from '../../matching/hash';
import { beginOf, type Chain, Chains, endOf, isUnbroken, shift } from './chains';
import type { Layout } from './layout';
import type { UnitFingerprints } from './model';
import { SHINGLE, slide } from './shingles';
import { ShingleTable } from './shingleTable';
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
/** Candidates of a unit after which there is a pause. */
const MANY = 64;

/** Every place where a unit may stand, by unit and then by beginning: all shingles of the text are looked up, kept or not. */
export function* findCandidates(
	words: TextWords,
	units: readonly UnitFingerprints[],
): Generator<void, readonly (readonly Candidate[])[]> {
	const chains = new Chains(units.length);
	const table = new ShingleTable(units);
	const reader = new ShingleReader(words, table, chains);
	while (!words.isRead) {
		words.read(STEP);
		reader.read();
		yield;
	}
	const candidates: (readonly Candidate[])[] = [];
	for (const [index, unit] of units.entries()) {
		const found = chains.of(index);
		candidates.push(found.map((chain) => candidateOf(chain, unit)));
		if (found.length > MANY) {
			yield;
		}
	}
	return candidates;
}

/** Looks up the shingles of a text as its words are read. */
class ShingleReader {
	private readonly words: TextWords;
	private readonly table: ShingleTable;
	private readonly chains: Chains;
	private word = 0;
	private sum = 0;

	constructor(words: TextWords, table: ShingleTable, chains: Chains) {
		this.words = words;
		this.table = table;
		this.chains = chains;
	}

	/** Goes on to the last word that was read. */
	read(): void {
		const { words, table } = this;
		let { sum } = this;
		for (let word = this.word; word < words.count; word++) {
			sum = slide(sum, words.hashOf(word), word < SHINGLE ? 0 : words.hashOf(word - SHINGLE));
			const hash = finishHash(sum);
			if (table.mayHave(hash) && word >= SHINGLE - 1) {
				this.found(hash, word - SHINGLE + 1);
			}
		}
		this.sum = sum;
		this.word = words.count;
	}

	private found(hash: number, word: number): void {
		const { table } = this;
		for (let entry = table.entry(hash); entry >= 0; entry = table.next(entry)) {
			this.chains.add(table.unit(entry), { word, letter: this.words.lettersBefore(word), position: table.position(entry) });
		}
	}
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
		unit: chain.unit,
		hits,
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
/** Candidates of a neighbour on either side of where it should be that are looked at. */
const AROUND = 2;
/** Letters after a unit within which a note of its page may stand. */
const PAGE_FOOT = 350;

/** A unit's share from which it is whole: the end of a page costs one or two shingles. */
export const WHOLE = 0.85;

/** Whether a text has so many wrong characters that hardly a unit is whole in it. */
export function isScan(candidates: readonly (readonly Candidate[])[]): boolean {
	const best = candidates.map((ofUnit) => ofUnit.reduce((most, { share }) => Math.max(most, share), 0));
	const there = best.filter((share) => share >= THERE);
	return there.filter((share) => share >= WHOLE).length * 2 < there.length;
}

/** The share of a unit of which more than a sentence is there. */
const THERE = 0.3;

/**
 * How far the surroundings speak for a place, 0 to 1: its neighbours in the report may stand around it as they do there. `of` gives
 * the candidates of a unit by beginning; `presence` how far a neighbour is there that has such a share.
 */
export function supportOf(
	candidate: Candidate,
	layout: Layout,
	of: (unit: number) => readonly Candidate[],
	presence: (share: number) => number,
): number {
	const isNote = layout.isNote(candidate.unit);
	let support = 0;
	for (const { unit, distance, weight } of layout.neighboursOf(candidate.unit)) {
		const slack = (isNote ? NOTE_SLACK : SLACK) + SLACK_SHARE * Math.abs(distance);
		const expected = candidate.begin + distance;
		const others = of(unit);
		const at = firstFrom(others, expected);
		let best = 0;
		for (let i = Math.max(0, at - AROUND); i < Math.min(others.length, at + AROUND); i++) {
			const { begin, share } = others[i]!;
			best = Math.max(best, (presence(share) * slack) / (slack + Math.abs(begin - expected)));
		}
		support += weight * best;
	}
	for (const carrier of layout.carriersOf(candidate.unit)) {
		const others = of(carrier);
		const after = firstFrom(others, candidate.begin + 1);
		for (let i = Math.max(0, after - AROUND); i < after; i++) {
			const { end, share } = others[i]!;
			if (candidate.begin <= end + PAGE_FOOT) {
				support = Math.max(support, presence(share));
			}
		}
	}
	return support;
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
