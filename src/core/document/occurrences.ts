import { isFunctionWord } from '../language/functionWords';
import { type CapsLine, capsLineAt } from './capsLine';
import type { Certainty, Judgement, Judgements, Neighbourhood } from './judgement';
import type { PassageReading } from './passageReading';
import type { Sense, Senses } from './senses';

/** A designation in a document, and what it may mean. */
export interface Occurrence {
	/** Offsets in the document, end exclusive. */
	readonly start: number;
	readonly end: number;
	/** The judgement's, unless the place makes it doubtful. */
	readonly certainty: Certainty;
	readonly judgement: Judgement;
}

/** What a passage is interpreted with. */
export interface Context {
	readonly senses: Senses;
	readonly judgements: Judgements;
	/** The document's language, a primary subtag; asked for only where a line in capitals needs it. */
	readonly language: () => string | undefined;
}

/** What the candidates of a passage mean; they are numbered in order. */
export interface Decision {
	readonly reading: PassageReading;
	/** Of the passage in the document. */
	readonly offset: number;
	/** The judgement of each candidate; `undefined` for those that do not show. */
	readonly judged: readonly (Judgement | undefined)[];
	/** The candidates that are at most possible because of the place they stand at. */
	readonly doubtful: ReadonlySet<number>;
}

/** A decision that is being made. */
interface Judged extends Decision {
	readonly judged: (Judgement | undefined)[];
}

/** What stands in a passage. */
export interface Interpretation {
	/** What is found: in order, not overlapping. */
	readonly occurrences: readonly Occurrence[];
	/** All that could show, by start, longest first; the occurrences are among them. A hover lists those inside the chosen one. */
	readonly alternatives: readonly Occurrence[];
}

/**
 * Decides what each candidate of a passage that begins at `offset` means, as the matching contract says, and chooses those that
 * show: leftmost longest among the supported; what nothing speaks for never hides another. Linear in the number of candidates.
 */
export function interpret(reading: PassageReading, offset: number, context: Context): Interpretation {
	const decision = judge(reading, offset, context);
	const alternatives = [...occurrencesOf(decision)];
	hideOverlapping(decision);
	return { occurrences: [...occurrencesOf(decision)], alternatives };
}

/** The same, as a decision that holds the occurrences alone. */
export function decide(reading: PassageReading, offset: number, context: Context): Decision {
	const decision = judge(reading, offset, context);
	hideOverlapping(decision);
	return decision;
}

/** The candidates of a decision that show, in order. */
export function* occurrencesOf({ reading: { triples }, offset, judged, doubtful }: Decision): Iterable<Occurrence> {
	for (const [candidate, judgement] of judged.entries()) {
		if (judgement !== undefined) {
			yield {
				start: offset + triples[candidate * 3]!,
				end: offset + triples[candidate * 3 + 1]!,
				certainty: doubtful.has(candidate) ? 'possible' : judgement.certainty,
				judgement,
			};
		}
	}
}

/** The last of some occurrences, sorted by start and not overlapping, that touches an offset; its end counts. */
export function occurrenceAt(occurrences: readonly Occurrence[], offset: number): Occurrence | undefined {
	let low = 0;
	let high = occurrences.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (occurrences[middle]!.start <= offset) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	const found = occurrences[low - 1];
	return found !== undefined && offset <= found.end ? found : undefined;
}

/** Judges the candidates of a passage, each for itself. */
function judge(reading: PassageReading, offset: number, context: Context): Judged {
	const { judgements, senses } = context;
	const { triples, blockStarts } = reading;
	const judged: (Judgement | undefined)[] = [];
	judgements.refresh();
	for (let block = 0; block < reading.blocks.length; block++) {
		const surroundings = new Surroundings(reading, block, senses);
		for (let at = blockStarts[block]!; at < blockStarts[block + 1]!; at += 3) {
			judged.push(judgements.of(triples[at + 2]!, surroundings.at(triples[at]!, triples[at + 1]!)));
		}
	}
	return { reading, offset, judged, doubtful: doubtfulOf(reading, judged, context) };
}

/** What stands in the block around a place. */
class Surroundings implements Neighbourhood {
	/** Concept: the first end and the last start of a place at which it may stand: enough to find one outside another. */
	private present: ReadonlyMap<number, readonly [firstEnd: number, lastStart: number]> | undefined;
	private start = 0;
	private end = 0;

	constructor(
		private readonly reading: PassageReading,
		private readonly block: number,
		private readonly senses: Senses,
	) {}

	/** The same surroundings, seen from another place. */
	at(start: number, end: number): this {
		this.start = start;
		this.end = end;
		return this;
	}

	holdNeighbourOf({ concept, neighbours }: Sense): boolean {
		if (neighbours === undefined) {
			return false;
		}
		this.present ??= this.presentConcepts();
		for (const [other, [firstEnd, lastStart]] of this.present) {
			if (other !== concept && neighbours.has(other) && (firstEnd <= this.start || lastStart >= this.end)) {
				return true;
			}
		}
		return false;
	}

	private presentConcepts(): ReadonlyMap<number, readonly [firstEnd: number, lastStart: number]> {
		const present = new Map<number, [number, number]>();
		const { triples, blockStarts } = this.reading;
		for (let at = blockStarts[this.block]!; at < blockStarts[this.block + 1]!; at += 3) {
			const start = triples[at]!;
			const end = triples[at + 1]!;
			for (const { concept } of this.senses.meaning(triples[at + 2]!).senses) {
				const known = present.get(concept);
				if (known === undefined) {
					present.set(concept, [end, start]);
				} else {
					known[0] = Math.min(known[0], end);
					known[1] = start;
				}
			}
		}
		return present;
	}
}

/** Leaves the leftmost longest among the supported candidates; the others fill the room that is left. */
function hideOverlapping({ reading: { triples }, judged }: Judged): void {
	let supportedEnd = -1;
	let restEnd = -1;
	for (let candidate = 0; candidate < judged.length; candidate++) {
		const judgement = judged[candidate];
		if (judgement === undefined) {
			continue;
		}
		if (triples[candidate * 3]! < (judgement.isSupported ? supportedEnd : restEnd)) {
			judged[candidate] = undefined;
		} else if (judgement.isSupported) {
			supportedEnd = triples[candidate * 3 + 1]!;
		} else {
			restEnd = triples[candidate * 3 + 1]!;
		}
	}
	/** The first supported candidate that does not end before the place that is looked at. */
	let next = 0;
	for (let candidate = 0; candidate < judged.length; candidate++) {
		if (judged[candidate]?.isSupported !== false) {
			continue;
		}
		const start = triples[candidate * 3]!;
		while (next < judged.length && !(judged[next]?.isSupported === true && triples[next * 3 + 1]! > start)) {
			next++;
		}
		if (next < judged.length && triples[next * 3]! < triples[candidate * 3 + 1]!) {
			judged[candidate] = undefined;
		}
	}
}

/** The abbreviations that stand in a line all in capitals and are also words of the line's language. */
function doubtfulOf(
	{ text, triples }: PassageReading,
	judged: readonly (Judgement | undefined)[],
	{ language }: Context,
): ReadonlySet<number> {
	let doubtful: Set<number> | undefined;
	/** The last line that was looked at. */
	let line: CapsLine | undefined;
	for (let candidate = 0; candidate < judged.length; candidate++) {
		if (judged[candidate]?.isAbbreviation !== true) {
			continue;
		}
		const start = triples[candidate * 3]!;
		const word = text.slice(start, triples[candidate * 3 + 1]).toLowerCase();
		if (!isFunctionWord(word)) {
			continue;
		}
		if (line === undefined || start < line.start || start >= line.end) {
			line = capsLineAt(text, start);
		}
		if (line.isInCapitals && isFunctionWord(word, line.language ?? language())) {
			doubtful ??= new Set();
			doubtful.add(candidate);
		}
	}
	return doubtful ?? NONE;
}

const NONE: ReadonlySet<number> = new Set();
