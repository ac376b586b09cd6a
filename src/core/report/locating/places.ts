import { type Candidate, firstFrom, isScan, supportOf, WHOLE } from './candidates';
import { isUnbroken } from './chains';
import type { Layout } from './layout';
import { SHINGLE } from './shingles';
import type { TextWords } from './words';

/** Where a unit stands. */
export interface Place {
	readonly unit: number;
	/** Words of the text, the second after the last. */
	begin: number;
	end: number;
	/** 0 to 1. */
	confidence: number;
	/** The shingles that tell it; none of a unit that is found otherwise. */
	readonly candidate?: Candidate;
}

/** The least part of a unit's shingles, and of its length, by which it is found without its neighbours. */
const ALONE = { share: 0.3, coverage: 0.6 };
/** The least part of its shingles by which it is found where its neighbours say that it stands, and how much they say. */
const SUPPORTED = { share: 0.15, single: 0.3, support: 0.35 };
/** How much more the surroundings say than the words alone: they decide between places that have the same words. */
const WEIGHT_OF_SUPPORT = 6;
/** A unit that is whole is worth more than parts of others that have some of its words. */
const WORTH_OF_WHOLE = 1.5;
/** Times the shingles of a unit that another must have there to be the one that is there. */
const MORE = 1.15;
/** The part of a unit that may stand before or after the words that another one has too. */
const REWORDED = 0.2;
/** Letters of a unit at most, interruptions included. */
const LONGEST_UNIT = 5000;
/** Candidates that are looked at in one step. */
const STEP = 256;
/** Letters by which the ends of two units with the same words may differ, and by how much their shares may. */
const SAME = { letters: 5, share: 0.2 };
/** What a break takes away: the end of a page is one, and a text that has a unit's sentences among its own has several. */
const COST_OF_BREAK = 0.5;
/** Support that differs by less does not decide. */
const UNDECIDED = 0.1;

/** The places of units, no two at the same words, but for units that have the same words and of which nothing says which it is. */
export class Places {
	readonly layout: Layout;
	private readonly words: TextWords;
	private isScan = false;
	/** Candidates that are whole, by beginning. */
	private whole: readonly Candidate[] = [];
	private readonly places: (Place | undefined)[] = [];
	/** The unit at each word, from 1; 0: none. */
	private readonly owners: Uint16Array;

	/** Of a text that was read. */
	constructor(layout: Layout, words: TextWords) {
		this.layout = layout;
		this.words = words;
		this.owners = new Uint16Array(words.count);
	}

	of(unit: number | undefined): Place | undefined {
		return unit === undefined ? undefined : this.places[unit];
	}

	all(): readonly Place[] {
		return this.places.filter((place) => place !== undefined);
	}

	/** The unit that has a word; `undefined` if none, also beyond the text. */
	at(word: number): number | undefined {
		const owner = this.owners[word] ?? 0;
		return owner === 0 ? undefined : owner - 1;
	}

	isFree(word: number): boolean {
		return this.owners[word] === 0;
	}

	/** Puts a unit where it was found, its words together. */
	add(place: Place): void {
		this.places[place.unit] = place;
		this.own(place.unit, place.begin, place.end);
	}

	/** Takes for a unit what nobody has of some words, the second after the last. */
	own(unit: number, begin: number, end: number): void {
		for (let word = Math.max(0, begin); word < Math.min(end, this.owners.length); word++) {
			this.owners[word] ||= unit + 1;
		}
	}

	/**
	 * Gives every unit the place that its words and its neighbours say, the surest first. Neighbours count wherever they may stand at
	 * first, then only where they were placed. O(n log n) in the candidates.
	 */
	*settle(candidates: readonly (readonly Candidate[])[]): Generator<void> {
		this.isScan = isScan(candidates);
		this.whole = candidates.flatMap((ofUnit) => ofUnit.filter(({ share }) => share >= WHOLE)).sort((a, b) => a.begin - b.begin);
		yield;
		yield* this.round(candidates, (unit) => candidates[unit]!);
		const placed = this.places.map((place) => (place?.candidate ? [place.candidate] : []));
		const around = (unit: number) => placed[unit] ?? [];
		for (const place of this.all()) {
			if (!isPlace(place.candidate!, this.support(place.candidate!, around))) {
				this.remove(place);
			}
		}
		yield* this.round(candidates, around);
		this.shareTwins(candidates);
	}

	private *round(
		candidates: readonly (readonly Candidate[])[],
		around: (unit: number) => readonly Candidate[],
	): Generator<void> {
		const ranked: Ranked[] = [];
		let seen = 0;
		for (const [unit, ofUnit] of candidates.entries()) {
			if (this.places[unit] === undefined) {
				for (const candidate of ofUnit) {
					const support = this.support(candidate, around);
					if (isPlace(candidate, support)) {
						ranked.push({ candidate, score: this.score(candidate, support) });
					}
					if (++seen % STEP === 0) {
						yield;
					}
				}
			}
		}
		ranked.sort((a, b) => b.score - a.score || a.candidate.begin - b.candidate.begin);
		yield;
		for (const { candidate } of ranked) {
			if (this.places[candidate.unit] === undefined && this.taken(candidate) <= 0.5 && !isOfAnother(candidate, this.whole)) {
				this.place(candidate);
			}
		}
	}

	/** Of a scan's shingles a half is all that can be there. */
	private support(candidate: Candidate, around: (unit: number) => readonly Candidate[]): number {
		return supportOf(candidate, this.layout, around, this.isScan ? (share) => Math.min(1, 2 * share) : (share) => share);
	}

	/** What a candidate is worth among others of its unit and beside those of other units. In a scan chance decides over shares. */
	private score({ hits, share, coverage, breaks }: Candidate, support: number): number {
		const own = (hits.length * share * coverage) / (1 + COST_OF_BREAK * breaks);
		const surroundings = 1 + WEIGHT_OF_SUPPORT * support;
		return this.isScan ? Math.sqrt(own) * surroundings : own * surroundings * (share >= WHOLE ? WORTH_OF_WHOLE : 1);
	}

	private place(candidate: Candidate): void {
		const { unit, share, hits } = candidate;
		const begin = this.words.wordAt(candidate.begin);
		this.places[unit] = {
			unit,
			begin,
			end: Math.max(begin + 1, this.words.wordAt(candidate.end)),
			confidence: share,
			candidate,
		};
		for (const [i, hit] of hits.entries()) {
			const next = hits[i + 1];
			this.own(unit, hit.word, next !== undefined && isUnbroken(hit, next) ? next.word : hit.word + SHINGLE);
		}
	}

	private remove({ unit, begin, end }: Place): void {
		this.places[unit] = undefined;
		for (let word = begin; word < end; word++) {
			if (this.owners[word] === unit + 1) {
				this.owners[word] = 0;
			}
		}
	}

	/** The part of a candidate's shingles that stand where another unit does. */
	private taken({ hits }: Candidate): number {
		return hits.filter(({ word }) => !this.isFree(word)).length / hits.length;
	}

	/**
	 * A unit whose words stand in the text once, where another unit with the same words was placed for no better reason, is there as
	 * well: which of the two it is remains open, so both are half as sure.
	 */
	private shareTwins(candidates: readonly (readonly Candidate[])[]): void {
		const support = (candidate: Candidate) => this.support(candidate, (unit) => candidates[unit]!);
		const halved = new Set<Place>();
		for (const [unit, ofUnit] of candidates.entries()) {
			if (this.places[unit] !== undefined) {
				continue;
			}
			for (const candidate of ofUnit) {
				const owner = this.owners[candidate.hits[0]!.word]! - 1;
				const twin = this.of(owner);
				if (
					twin?.candidate !== undefined &&
					isAlone(candidate) &&
					isAlone(twin.candidate) &&
					isSameStretch(candidate, twin.candidate) &&
					Math.abs(support(candidate) - support(twin.candidate)) < UNDECIDED
				) {
					this.places[unit] = { ...twin, unit, candidate, confidence: candidate.share / 2 };
					halved.add(twin);
					break;
				}
			}
		}
		for (const place of halved) {
			place.confidence /= 2;
		}
	}
}

interface Ranked {
	readonly candidate: Candidate;
	readonly score: number;
}

/**
 * Whether another unit is there whole that has a candidate's words and more: some of the report's paragraphs have others in them,
 * and some are reworded. `whole`: the candidates that are, by beginning.
 */
function isOfAnother(candidate: Candidate, whole: readonly Candidate[]): boolean {
	const { unit, hits, share, begin, end } = candidate;
	const beyond = share < WHOLE ? Math.max(SAME.letters, REWORDED * candidate.letters) : SAME.letters;
	const last = hits[hits.length - 1]!.word;
	for (let i = firstFrom(whole, begin - LONGEST_UNIT); i < whole.length; i++) {
		const other = whole[i]!;
		if (other.begin > begin + beyond) {
			return false;
		}
		const isAround = other.unit !== unit && other.end >= end - beyond;
		const least = share < WHOLE ? hits.length : MORE * hits.length + 1;
		if (isAround && other.hits.length >= least) {
			const within = other.hits.filter(({ word }) => word >= hits[0]!.word && word <= last);
			if (within.length * 2 > hits.length) {
				return true;
			}
		}
	}
	return false;
}

function isAlone({ hits, share, coverage }: Candidate): boolean {
	return hits.length >= 2 && share >= ALONE.share && coverage >= ALONE.coverage;
}

function isPlace(candidate: Candidate, support: number): boolean {
	const { hits, share } = candidate;
	return (
		isAlone(candidate) || (support >= SUPPORTED.support && share >= (hits.length >= 2 ? SUPPORTED.share : SUPPORTED.single))
	);
}

/** Whether two units have the same words there. */
function isSameStretch(one: Candidate, other: Candidate): boolean {
	return (
		Math.abs(one.letters - other.letters) <= SAME.letters &&
		Math.abs(one.begin - other.begin) <= SAME.letters &&
		Math.abs(one.end - other.end) <= SAME.letters &&
		Math.abs(one.share - other.share) <= SAME.share
	);
}
