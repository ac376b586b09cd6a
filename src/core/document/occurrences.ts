import { isFunctionWord } from '../language/functionWords';
import type { Entry, Lexicon } from '../termbase/lexicon';
import { capsLineLanguage } from './capsLine';
import { type LocalDefinition, localDefinitionAt } from './localDefinitions';
import { type BlockReading, type Reading, type Span, spansOf } from './reading';

export type Certainty = 'certain' | 'possible';

/** A designation in a document, and what it may mean. */
export interface Occurrence {
	/** Offsets in the document, end exclusive. */
	readonly start: number;
	readonly end: number;
	/** One concept where `certain`; every sense that is left where `possible`. Never empty. */
	readonly entries: readonly Entry[];
	readonly certainty: Certainty;
	/** What the document says the abbreviation stands for, where that is none of the senses. */
	readonly otherMeaning?: string;
}

/** `off` hides weak designations, `supported` shows those that the document speaks for, `all` shows all as possible. */
export type WeakWords = 'off' | 'supported' | 'all';

export interface ResolveOptions {
	readonly weakWords: WeakWords;
	/** Concept ids and designations (as written in the termbase) that never show. */
	readonly ignored: ReadonlySet<string>;
}

/** Other certain concepts that a document must hold to speak for any contextual abbreviation. */
const ENOUGH_CERTAIN = 3;

/** Every way in which a span may be read, best sense of each concept. */
interface Sense {
	readonly entry: Entry;
	readonly weak: 'contextual' | 'quiet' | undefined;
}

interface Reader {
	readonly span: Span;
	readonly block: BlockReading;
	readonly senses: readonly Sense[];
	readonly local: LocalDefinition | undefined;
}

interface Verdict extends Occurrence {
	/** Unsupported ones give way to any other that shows. */
	readonly supported: boolean;
}

/** What a reading means, decided. */
export interface Interpretation {
	/** What is found: in order, not overlapping. */
	readonly occurrences: readonly Occurrence[];
	/** All that could show, by start, longest first; the occurrences are among them. A hover lists those inside the chosen one. */
	readonly alternatives: readonly Occurrence[];
}

/**
 * Decides what each candidate of a reading means, as the matching contract says, and chooses those that show: leftmost longest
 * among the supported; what nothing speaks for never hides another. Linear in the number of candidates.
 */
export function interpret(reading: Reading, lexicon: Lexicon, options: ResolveOptions): Interpretation {
	const alternatives = verdicts(reading, lexicon, options);
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

function verdicts(reading: Reading, lexicon: Lexicon, options: ResolveOptions): readonly Verdict[] {
	const readers = readSpans(reading, lexicon, options);
	const evidence = new Evidence(readers, lexicon);
	const shown: Verdict[] = [];
	for (const reader of readers) {
		const verdict = judge(reader, evidence, options);
		if (verdict !== undefined) {
			shown.push(capitalised(verdict, reading));
		}
	}
	return shown;
}

function readSpans(reading: Reading, lexicon: Lexicon, options: ResolveOptions): readonly Reader[] {
	const readers: (Omit<Reader, 'local'> & { local: LocalDefinition | undefined })[] = [];
	const defined = new Map<string, LocalDefinition>();
	for (const block of reading.blocks) {
		const { start, end } = block.block;
		for (const span of spansOf(block)) {
			const senses = sensesOf(span, lexicon, options.ignored);
			if (senses.length === 0) {
				continue;
			}
			const local = localDefinitionAt(reading.text, span, start, end, lexicon);
			if (local !== undefined) {
				const name = senses[0]!.entry.designation.text;
				defined.set(name, merged(defined.get(name), local));
			}
			readers.push({ span, block, senses, local: undefined });
		}
	}
	for (const reader of readers) {
		const { designation } = reader.senses[0]!.entry;
		reader.local = designation.type === 'abbreviation' ? defined.get(designation.text) : undefined;
	}
	return readers;
}

/** Two definitions of one abbreviation leave what both allow: nothing, where they differ. */
function merged(first: LocalDefinition | undefined, second: LocalDefinition): LocalDefinition {
	if (first === undefined) {
		return second;
	}
	const concepts = new Set([...first.concepts].filter((id) => second.concepts.has(id)));
	return concepts.size > 0 || first.concepts.size === 0 ? { ...first, concepts } : { ...second, concepts };
}

function sensesOf(span: Span, lexicon: Lexicon, ignored: ReadonlySet<string>): readonly Sense[] {
	const rank = { quiet: 2, contextual: 1 };
	const best = new Map<string, Sense>();
	for (const index of span.entries) {
		const entry = lexicon.entries[index]!;
		const { weak } = entry.designation;
		if (ignored.has(entry.concept.id) || ignored.has(entry.designation.text)) {
			continue;
		}
		const known = best.get(entry.concept.id);
		if (known === undefined || (known.weak !== undefined && (weak === undefined || rank[weak] < rank[known.weak]))) {
			best.set(entry.concept.id, { entry, weak });
		}
	}
	return [...best.values()].sort((a, b) => (a.entry.concept.id < b.entry.concept.id ? -1 : 1));
}

/** What the document says for its concepts: names in full, certain concepts, and who stands beside whom. */
class Evidence {
	/** Concepts whose name in words, itself not weak, or definition stands somewhere. */
	private readonly namedInFull = new Set<string>();
	/** Concepts that are certain whatever the weak designations mean. */
	private readonly certain = new Set<string>();
	/** The first and last span of each concept of a block: two are enough to find one that is not the asker. */
	private readonly inBlock = new Map<BlockReading, Map<string, [Span, Span]>>();
	private readonly lexicon: Lexicon;

	constructor(readers: readonly Reader[], lexicon: Lexicon) {
		this.lexicon = lexicon;
		for (const { span, block, senses, local } of readers) {
			for (const id of local?.concepts ?? []) {
				this.namedInFull.add(id);
			}
			const [only, second] = senses;
			if (
				only !== undefined &&
				second === undefined &&
				only.weak === undefined &&
				(local === undefined || local.concepts.size > 0)
			) {
				this.certain.add(only.entry.concept.id);
				if (only.entry.designation.type !== 'abbreviation') {
					this.namedInFull.add(only.entry.concept.id);
				}
			}
			let present = this.inBlock.get(block);
			if (present === undefined) {
				present = new Map();
				this.inBlock.set(block, present);
			}
			for (const { entry } of senses) {
				const spans = present.get(entry.concept.id);
				if (spans === undefined) {
					present.set(entry.concept.id, [span, span]);
				} else {
					spans[1] = span;
				}
			}
		}
	}

	/** Support by this very concept: its full name somewhere, or its organisation or a relation in the same paragraph. */
	supports(reader: Reader, id: string): boolean {
		return this.namedInFull.has(id) || this.hasNeighbour(reader, id);
	}

	/** Support by the document's subject matter, which speaks for no concept in particular. */
	supportsAbbreviation(id: string): boolean {
		return this.certain.size - (this.certain.has(id) ? 1 : 0) >= ENOUGH_CERTAIN;
	}

	private hasNeighbour({ block, span }: Reader, id: string): boolean {
		for (const [other, spans] of this.inBlock.get(block) ?? []) {
			if (
				other !== id &&
				this.lexicon.areNeighbours(id, other) &&
				spans.some((near) => near.end <= span.start || near.start >= span.end)
			) {
				return true;
			}
		}
		return false;
	}
}

function judge(reader: Reader, evidence: Evidence, { weakWords }: ResolveOptions): Verdict | undefined {
	const { span, senses, local } = reader;
	const verdict = (shown: readonly Sense[], certainty: Certainty, supported = true): Verdict => ({
		start: span.start,
		end: span.end,
		entries: shown.map((sense) => sense.entry),
		certainty,
		supported,
		...(local !== undefined && local.concepts.size === 0 && { otherMeaning: local.longForm }),
	});

	if (local !== undefined) {
		const meant = senses.filter((sense) => local.concepts.has(sense.entry.concept.id));
		return meant.length === 1 ? verdict(meant, 'certain') : verdict(meant.length > 0 ? meant : senses, 'possible', false);
	}
	const isAbbreviation = senses[0]!.entry.designation.type === 'abbreviation';
	const isHomograph = senses.length > 1;
	const supported = senses.filter(
		({ entry, weak }) =>
			(weak !== undefined || isHomograph) &&
			(evidence.supports(reader, entry.concept.id) ||
				// For a homograph this would speak for all its senses alike.
				(isAbbreviation && !isHomograph && evidence.supportsAbbreviation(entry.concept.id))),
	);
	const visible = senses.filter((sense) => isVisible(sense, supported.includes(sense), weakWords));
	if (visible.length === 0) {
		return undefined;
	}
	if (isHomograph) {
		const [decided, another] = supported.filter((sense) => visible.includes(sense));
		return decided !== undefined && another === undefined && decided.weak !== 'quiet'
			? verdict([decided], 'certain')
			: verdict(visible, 'possible', decided !== undefined);
	}
	const [sense] = visible;
	if (sense!.weak === undefined) {
		return verdict(visible, 'certain');
	}
	const isSupported = supported.length > 0;
	return verdict(
		visible,
		isSupported && sense!.weak === 'contextual' && weakWords !== 'all' ? 'certain' : 'possible',
		isSupported,
	);
}

function isVisible(sense: Sense, supported: boolean, weakWords: WeakWords): boolean {
	switch (weakWords) {
		case 'all':
			return true;
		case 'off':
			return sense.weak === undefined;
		case 'supported':
			return sense.weak !== 'quiet' || supported;
	}
}

/** In a line all in capitals an abbreviation that is also a word of the line's language is at most possible. */
function capitalised(verdict: Verdict, reading: Reading): Verdict {
	if (verdict.certainty === 'possible' || verdict.entries[0]!.designation.type !== 'abbreviation') {
		return verdict;
	}
	const word = reading.text.slice(verdict.start, verdict.end).toLowerCase();
	if (!isFunctionWord(word)) {
		return verdict;
	}
	const line = capsLineLanguage(reading.text, verdict.start, reading.language);
	return line !== undefined && isFunctionWord(word, line.language) ? { ...verdict, certainty: 'possible' } : verdict;
}

/** Leftmost longest among the supported; the others fill the room that is left. */
function choose(all: readonly Verdict[]): readonly Occurrence[] {
	const supported = leftmostLongest(all.filter((verdict) => verdict.supported));
	const rest = leftmostLongest(all.filter((verdict) => !verdict.supported));
	const chosen: Verdict[] = [];
	let s = 0;
	for (const verdict of rest) {
		while (s < supported.length && supported[s]!.end <= verdict.start) {
			chosen.push(supported[s++]!);
		}
		if (s === supported.length || supported[s]!.start >= verdict.end) {
			chosen.push(verdict);
		}
	}
	return [...chosen, ...supported.slice(s)];
}

function leftmostLongest(sorted: readonly Verdict[]): readonly Verdict[] {
	const chosen: Verdict[] = [];
	let end = -1;
	for (const verdict of sorted) {
		if (verdict.start >= end) {
			chosen.push(verdict);
			end = verdict.end;
		}
	}
	return chosen;
}
