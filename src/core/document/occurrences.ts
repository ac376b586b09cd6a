import { isFunctionWord } from '../language/functionWords';
import { forEachPlace } from './candidates';
import { type CapsLine, capsLineAt } from './capsLine';
import type { Certainty, Judgement, Judgements } from './judgement';
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

/** What a passage means, decided. */
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
	const alternatives: Occurrence[] = [];
	for (let block = 0; block < reading.blocks.length; block++) {
		const interpreter = new BlockInterpreter(reading, block, offset, context);
		forEachPlace(reading, block, (start, end, meaning) => {
			const occurrence = interpreter.occurrence(start, end, meaning);
			if (occurrence !== undefined) {
				alternatives.push(occurrence);
			}
		});
	}
	return { occurrences: choose(alternatives), alternatives };
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

/** Interprets the spans of one block. */
class BlockInterpreter {
	/** Concept: the first end and the last start of a place at which it may stand: enough to find one outside another. */
	private present: ReadonlyMap<number, readonly [firstEnd: number, lastStart: number]> | undefined;
	/** The last line that was looked at. */
	private line: CapsLine | undefined;

	constructor(
		private readonly reading: PassageReading,
		private readonly block: number,
		private readonly offset: number,
		private readonly context: Context,
	) {}

	/** What stands from `start` to `end` of the passage; `undefined` if nothing shows. */
	occurrence(start: number, end: number, meaning: number): Occurrence | undefined {
		const judgement = this.context.judgements.of(meaning, (sense) => this.hasNeighbour(start, end, sense));
		if (judgement === undefined) {
			return undefined;
		}
		const certainty = judgement.isAbbreviation && this.isPerhapsWord(start, end) ? 'possible' : judgement.certainty;
		return { start: this.offset + start, end: this.offset + end, certainty, judgement };
	}

	/** Whether the concept's organisation, or one that it is related to, stands elsewhere in the block. */
	private hasNeighbour(start: number, end: number, { concept, neighbours }: Sense): boolean {
		if (neighbours === undefined) {
			return false;
		}
		this.present ??= this.presentConcepts();
		for (const [other, [firstEnd, lastStart]] of this.present) {
			if (other !== concept && neighbours.has(other) && (firstEnd <= start || lastStart >= end)) {
				return true;
			}
		}
		return false;
	}

	private presentConcepts(): ReadonlyMap<number, readonly [firstEnd: number, lastStart: number]> {
		const present = new Map<number, [number, number]>();
		forEachPlace(this.reading, this.block, (start, end, meaning) => {
			for (const { concept } of this.context.senses.meaning(meaning).senses) {
				const known = present.get(concept);
				if (known === undefined) {
					present.set(concept, [end, start]);
				} else {
					known[0] = Math.min(known[0], end);
					known[1] = start;
				}
			}
		});
		return present;
	}

	/** In a line all in capitals an abbreviation that is also a word of the line's language is at most possible. */
	private isPerhapsWord(start: number, end: number): boolean {
		const { text } = this.reading;
		const word = text.slice(start, end).toLowerCase();
		if (!isFunctionWord(word)) {
			return false;
		}
		if (this.line === undefined || start >= this.line.end) {
			this.line = capsLineAt(text, start);
		}
		return this.line.isInCapitals && isFunctionWord(word, this.line.language ?? this.context.language());
	}
}

/** Leftmost longest among the supported; the others fill the room that is left. */
function choose(all: readonly Occurrence[]): readonly Occurrence[] {
	const supported = leftmostLongest(all, true);
	const rest = leftmostLongest(all, false);
	if (rest.length === 0) {
		return supported;
	}
	const chosen: Occurrence[] = [];
	let s = 0;
	for (const occurrence of rest) {
		while (s < supported.length && supported[s]!.end <= occurrence.start) {
			chosen.push(supported[s++]!);
		}
		if (s === supported.length || supported[s]!.start >= occurrence.end) {
			chosen.push(occurrence);
		}
	}
	return [...chosen, ...supported.slice(s)];
}

function leftmostLongest(sorted: readonly Occurrence[], isSupported: boolean): readonly Occurrence[] {
	const chosen: Occurrence[] = [];
	let end = -1;
	for (const occurrence of sorted) {
		if (occurrence.judgement.isSupported === isSupported && occurrence.start >= end) {
			chosen.push(occurrence);
			end = occurrence.end;
		}
	}
	return chosen;
}
