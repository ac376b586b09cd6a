import { surfaceForms } from '../matching/forms';
import { TableBuilder } from '../matching/tableBuilder';
import type { MatcherTables } from '../matching/tables';
import { isEverydayWord } from './checkConcepts';
import { addId, emptyIdTable, type IdTable, numberIn } from './idTable';
import type { Concept, Designation, Organisation } from './model';

/** Concepts by their number, which is their place in the termbase. */
export interface ConceptList {
	readonly size: number;
	/** The concept's id, which costs less than the concept. */
	id(number: number): string;
	at(number: number): Concept;
}

/** What matters of an entry's name when a document is read, as bits. */
export const TRAIT = { abbreviation: 1, short: 2, contextual: 4, quiet: 8 } as const;

/**
 * A termbase made ready for reading documents: flat arrays, which can be stored as they are. An entry is a designation of a
 * concept in one of the languages that were asked for; concepts and entries are numbered in the termbase's order.
 */
export interface TermIndex {
	readonly tables: MatcherTables;
	/** Where the entries of each form, and of the end of all, begin in `homographs`. */
	readonly formStarts: Int32Array;
	/** The entries that have a form, form after form. */
	readonly homographs: Int32Array;
	/** The concept of each entry, and the designation's place among the concept's. */
	readonly entryConcepts: Int32Array;
	readonly entryDesignations: Uint16Array;
	/** Bits of `TRAIT`. */
	readonly entryTraits: Uint8Array;
	/** Where the concepts that a concept is related to, or that are related to it, begin in `relations`. */
	readonly relationStarts: Int32Array;
	readonly relations: Int32Array;
	/** The concepts by their ids. */
	readonly ids: IdTable;
	/** Ids of concepts that are not in the termbase and that some in it are related to; and their places by them. */
	readonly outside: readonly string[];
	readonly outsideIds: IdTable;
	/** Where the places in `outside` of what a concept is related to begin in `outsideRelations`. */
	readonly outsideStarts: Int32Array;
	readonly outsideRelations: Int32Array;
	/** Where the concepts that are related to what has a place in `outside` begin in `referrers`. */
	readonly referrerStarts: Int32Array;
	readonly referrers: Int32Array;
}

/** The concepts that organisations are, by their ids in the bundled termbase. */
const organisations: ReadonlyMap<Organisation, string> = new Map([
	['UN', 'un'],
	['EU', 'eu'],
	['NATO', 'nato'],
	['AU', 'au'],
]);

/** Concepts that are indexed between two pauses, a millisecond's work or so. */
const INDEXED_AT_ONCE = 256;

/**
 * Builds the index of some concepts, with pauses: of their designations in the given languages (primary subtags: `en`), or of
 * all where none are given. Time and memory are linear in the concepts' size.
 */
export function* indexTerms(
	concepts: readonly Concept[],
	languages: ReadonlySet<string> | undefined,
): Generator<void, TermIndex> {
	const designations = concepts.reduce((count, concept) => count + concept.designations.length, 0);
	const builder = new IndexBuilder(concepts, designations);
	for (const number of concepts.keys()) {
		builder.addId(number);
		if (number % INDEXED_AT_ONCE === 0) {
			yield;
		}
	}
	for (const [number, concept] of concepts.entries()) {
		builder.addConcept(concept, number, languages);
		if (number % INDEXED_AT_ONCE === 0) {
			yield;
		}
	}
	return yield* builder.finish();
}

class IndexBuilder {
	private readonly tables: TableBuilder;
	private readonly ids: IdTable;
	private readonly entryConcepts: Int32Array;
	private readonly entryDesignations: Uint16Array;
	private readonly entryTraits: Uint8Array;
	private readonly occurringForms: PairList;
	private readonly relations = new PairList(512);
	private readonly outsideRelations = new PairList(512);
	private readonly referrers = new PairList(512);
	private entryCount = 0;
	private readonly outside = new Map<string, number>();
	private formCount = 0;

	constructor(
		private readonly concepts: readonly Concept[],
		designationCount: number,
	) {
		this.ids = emptyIdTable(concepts.length);
		this.tables = new TableBuilder(Math.ceil(designationCount * 1.5) + 16);
		this.entryConcepts = new Int32Array(designationCount);
		this.entryDesignations = new Uint16Array(designationCount);
		this.entryTraits = new Uint8Array(designationCount);
		this.occurringForms = new PairList(Math.ceil(designationCount * 2.1) + 16);
	}

	/** To be called for all concepts before they are added. */
	addId(number: number): void {
		addId(this.ids, this.idOf(number), number, this.idOf);
	}

	private readonly idOf = (number: number): string => this.concepts[number]!.id;

	addConcept(concept: Concept, number: number, languages: ReadonlySet<string> | undefined): void {
		for (const [place, designation] of concept.designations.entries()) {
			const isAsked = languages === undefined || languages.has(designation.language.slice(0, 2));
			if (isAsked && !isEverydayWord(designation)) {
				this.addEntry(designation, number, place);
			}
		}
		for (const ids of [concept.broader, concept.narrower, concept.related]) {
			for (const id of ids ?? []) {
				this.relate(number, id);
			}
		}
		const organisation = organisations.get(concept.organisation);
		if (organisation !== undefined && organisation !== concept.id) {
			this.relate(number, organisation);
		}
	}

	private addEntry(designation: Designation, concept: number, place: number): void {
		const entry = this.entryCount++;
		this.entryConcepts[entry] = concept;
		this.entryDesignations[entry] = place;
		this.entryTraits[entry] = traitsOf(designation);
		const forms: number[] = [];
		for (const text of surfaceForms(designation)) {
			const form = this.tables.add(text, designation.case);
			if (form !== undefined && !forms.includes(form)) {
				forms.push(form);
				this.occurringForms.push(form, entry);
				this.formCount = Math.max(this.formCount, form + 1);
			}
		}
	}

	private relate(concept: number, id: string): void {
		const other = numberIn(this.ids, id, this.idOf);
		if (other !== undefined) {
			this.relations.push(concept, other);
			this.relations.push(other, concept);
			return;
		}
		let index = this.outside.get(id);
		if (index === undefined) {
			index = this.outside.size;
			this.outside.set(id, index);
		}
		this.outsideRelations.push(concept, index);
		this.referrers.push(index, concept);
	}

	*finish(): Generator<void, TermIndex> {
		const tables = yield* this.tables.finish();
		yield;
		const [formStarts, homographs] = yield* this.occurringForms.byFirst(this.formCount);
		yield;
		const [relationStarts, relations] = yield* this.relations.byFirst(this.concepts.length);
		yield;
		const [outsideStarts, outsideRelations] = yield* this.outsideRelations.byFirst(this.concepts.length);
		yield;
		const [referrerStarts, referrers] = yield* this.referrers.byFirst(this.outside.size);
		const outside = [...this.outside.keys()];
		const outsideIds = emptyIdTable(outside.length);
		for (const [place, id] of outside.entries()) {
			addId(outsideIds, id, place, (other) => outside[other]!);
			if (place % (INDEXED_AT_ONCE * 16) === 0) {
				yield;
			}
		}
		return {
			tables,
			formStarts,
			homographs,
			entryConcepts: this.entryConcepts.subarray(0, this.entryCount),
			entryDesignations: this.entryDesignations.subarray(0, this.entryCount),
			entryTraits: this.entryTraits.subarray(0, this.entryCount),
			relationStarts,
			relations,
			ids: this.ids,
			outside,
			outsideIds,
			outsideStarts,
			outsideRelations,
			referrerStarts,
			referrers,
		};
	}
}

/** Pairs of numbers. */
class PairList {
	private pairs: Int32Array;
	private length = 0;

	/** `expected` is how many pairs will come, about. */
	constructor(expected: number) {
		this.pairs = new Int32Array(expected * 2);
	}

	push(first: number, second: number): void {
		if (this.length === this.pairs.length) {
			const longer = new Int32Array(this.length * 2);
			longer.set(this.pairs);
			this.pairs = longer;
		}
		this.pairs[this.length++] = first;
		this.pairs[this.length++] = second;
	}

	/**
	 * The second numbers in the order of the first, which are less than `count`, and where those of each first and of the end of
	 * all begin. Those of one first keep their order (counting sort).
	 */
	*byFirst(count: number): Generator<void, readonly [starts: Int32Array, seconds: Int32Array]> {
		const { pairs, length } = this;
		const starts = new Int32Array(count + 1);
		for (let i = 0; i < length; i += 2) {
			starts[pairs[i]! + 1]!++;
		}
		for (let i = 0; i < count; i++) {
			starts[i + 1]! += starts[i]!;
		}
		yield;
		const next = starts.slice();
		const seconds = new Int32Array(length / 2);
		for (let i = 0; i < length; i += 2) {
			seconds[next[pairs[i]!]!++] = pairs[i + 1]!;
		}
		return [starts, seconds];
	}
}

function traitsOf({ type, weak }: Designation): number {
	return (
		(type === 'abbreviation' ? TRAIT.abbreviation : type === 'short' ? TRAIT.short : 0) |
		(weak === 'contextual' ? TRAIT.contextual : weak === 'quiet' ? TRAIT.quiet : 0)
	);
}

/** Concepts that are held in memory, as a list. */
export function conceptList(concepts: readonly Concept[]): ConceptList {
	return { size: concepts.length, id: (number) => concepts[number]!.id, at: (number) => concepts[number]! };
}
