import { phraseKey } from '../language/phraseKey';
import { Matcher, type MatchSink } from '../matching/matcher';
import { numberIn } from './idTable';
import type { Concept, Designation } from './model';
import type { ConceptList, TermIndex } from './termIndex';

/** A designation with the concept that it names. */
export interface Entry {
	readonly concept: Concept;
	readonly designation: Designation;
	/** The name of the termbase that the user added and that it is of; `undefined` for the bundled glossary. */
	readonly origin: string | undefined;
}

/** A termbase: its concepts, and their index. */
export interface IndexedTermbase {
	readonly concepts: ConceptList;
	readonly index: TermIndex;
	/** What it is called, if the user added it. */
	readonly origin?: string | undefined;
}

/** A termbase's place among all: what its own numbers begin at. */
interface Part extends IndexedTermbase {
	readonly matcher: Matcher;
	readonly firstForm: number;
	readonly firstEntry: number;
	readonly firstConcept: number;
}

/**
 * The termbases that documents are read with, as one: concepts, entries and forms are numbered through, in the order of the
 * termbases' priority. Ids are unique: a termbase before hides a concept of the same id in one behind. Immutable, and made in no
 * time, however large the termbases are.
 */
export class Lexicon {
	readonly formCount: number;
	readonly conceptCount: number;
	private readonly parts: readonly Part[];
	private readonly phraseKeys = new Map<number, ReadonlySet<string>>();

	constructor(termbases: readonly IndexedTermbase[]) {
		const parts: Part[] = [];
		let firstForm = 0;
		let firstEntry = 0;
		let firstConcept = 0;
		for (const termbase of termbases) {
			const { index, concepts } = termbase;
			parts.push({ ...termbase, matcher: new Matcher(index.tables), firstForm, firstEntry, firstConcept });
			firstForm += index.formStarts.length - 1;
			firstEntry += index.entryConcepts.length;
			firstConcept += concepts.size;
		}
		this.parts = parts;
		this.formCount = firstForm;
		this.conceptCount = firstConcept;
	}

	/** How many termbases there are; each is scanned on its own. */
	get termbaseCount(): number {
		return this.parts.length;
	}

	/** The number of a termbase's first concept, and how many it has. */
	conceptsOf(termbase: number): { readonly first: number; readonly size: number } {
		const { firstConcept, concepts } = this.parts[termbase]!;
		return { first: firstConcept, size: concepts.size };
	}

	/** Tells all matches of a termbase's forms, as `Matcher.scan` does. */
	scan(termbase: number, text: string, from: number, to: number, sink: MatchSink): void {
		const { matcher, firstForm } = this.parts[termbase]!;
		matcher.scan(text, from, to, firstForm === 0 ? sink : (start, end, form) => sink(start, end, form + firstForm));
	}

	/** The entries that have a form. */
	entriesOf(form: number): readonly number[] {
		const { index, firstForm, firstEntry } = this.parts[partOf(this.parts, form, 'firstForm')]!;
		const from = index.formStarts[form - firstForm]!;
		const to = index.formStarts[form - firstForm + 1]!;
		return Array.from(index.homographs.subarray(from, to), (entry) => entry + firstEntry);
	}

	/** Bits of `TRAIT`. */
	traitsOf(entry: number): number {
		const { index, firstEntry } = this.partOfEntry(entry);
		return index.entryTraits[entry - firstEntry]!;
	}

	/** The number of an entry's concept. */
	conceptOf(entry: number): number {
		const { index, firstEntry, firstConcept } = this.partOfEntry(entry);
		return index.entryConcepts[entry - firstEntry]! + firstConcept;
	}

	entry(number: number): Entry {
		const { index, firstEntry, concepts, origin } = this.partOfEntry(number);
		const concept = concepts.at(index.entryConcepts[number - firstEntry]!);
		return { concept, designation: concept.designations[index.entryDesignations[number - firstEntry]!]!, origin };
	}

	/** The concept with an id. */
	concept(id: string): Concept | undefined {
		const number = this.numberOf(id);
		return number === undefined ? undefined : this.conceptAt(number);
	}

	conceptAt(number: number): Concept {
		const { concepts, firstConcept } = this.partOfConcept(number);
		return concepts.at(number - firstConcept);
	}

	idOf(concept: number): string {
		const { concepts, firstConcept } = this.partOfConcept(concept);
		return concepts.id(concept - firstConcept);
	}

	/** What the termbase of the concept with an id is called; `undefined` for the bundled glossary. */
	originOf(id: string): string | undefined {
		const number = this.numberOf(id);
		return number === undefined ? undefined : this.partOfConcept(number).origin;
	}

	*ids(): Iterable<string> {
		for (const { concepts } of this.parts) {
			for (let number = 0; number < concepts.size; number++) {
				yield concepts.id(number);
			}
		}
	}

	*all(): Iterable<Concept> {
		for (const { concepts } of this.parts) {
			for (let number = 0; number < concepts.size; number++) {
				yield concepts.at(number);
			}
		}
	}

	/** Orders concepts as answers list them: by the priority of their termbases, then by id. */
	compare(concept: number, other: number): number {
		const difference = partOf(this.parts, concept, 'firstConcept') - partOf(this.parts, other, 'firstConcept');
		if (difference !== 0) {
			return difference;
		}
		return this.idOf(concept) < this.idOf(other) ? -1 : 1;
	}

	/** The concepts whose mentions speak for this one's: its organisation, what it organises, or broader, narrower, related. */
	neighboursOf(concept: number): ReadonlySet<number> | undefined {
		const { index, firstConcept } = this.partOfConcept(concept);
		const from = index.relationStarts[concept - firstConcept]!;
		const to = index.relationStarts[concept - firstConcept + 1]!;
		const neighbours = new Set<number>();
		this.addAcross(concept, neighbours);
		for (let i = from; i < to; i++) {
			neighbours.add(index.relations[i]! + firstConcept);
		}
		return neighbours.size === 0 ? undefined : neighbours;
	}

	/** Adds the concepts of other termbases that a concept is related to, or that are related to it. */
	private addAcross(concept: number, neighbours: Set<number>): void {
		const { index, firstConcept } = this.partOfConcept(concept);
		const own = concept - firstConcept;
		for (const place of index.outsideRelations.subarray(index.outsideStarts[own], index.outsideStarts[own + 1])) {
			const other = this.numberOf(index.outside[place]!);
			if (other !== undefined) {
				neighbours.add(other);
			}
		}
		const id = this.idOf(concept);
		if (!this.parts.some((part) => part.index.outside.length > 0) || this.numberOf(id) !== concept) {
			return;
		}
		for (const part of this.parts) {
			const { outside, outsideIds, referrerStarts, referrers } = part.index;
			const place = numberIn(outsideIds, id, (other) => outside[other]!);
			if (place !== undefined) {
				for (const referrer of referrers.subarray(referrerStarts[place], referrerStarts[place + 1])) {
					neighbours.add(referrer + part.firstConcept);
				}
			}
		}
	}

	/** Whether a name of the concept in words has this `phraseKey`. */
	hasName(concept: number, key: string): boolean {
		let keys = this.phraseKeys.get(concept);
		if (keys === undefined) {
			const names = this.conceptAt(concept).designations.filter(({ type }) => type !== 'abbreviation');
			keys = new Set(names.map(({ text }) => phraseKey(text)));
			this.phraseKeys.set(concept, keys);
		}
		return keys.has(key);
	}

	/** The number of the concept with an id. */
	numberOf(id: string): number | undefined {
		for (const { index, concepts, firstConcept } of this.parts) {
			const number = numberIn(index.ids, id, (other) => concepts.id(other));
			if (number !== undefined) {
				return number + firstConcept;
			}
		}
		return undefined;
	}

	private partOfEntry(entry: number): Part {
		return this.parts[partOf(this.parts, entry, 'firstEntry')]!;
	}

	private partOfConcept(concept: number): Part {
		return this.parts[partOf(this.parts, concept, 'firstConcept')]!;
	}
}

/** Index of the last part whose numbers begin at or before a number. There are few. */
function partOf(parts: readonly Part[], number: number, first: 'firstForm' | 'firstEntry' | 'firstConcept'): number {
	let part = parts.length - 1;
	while (part > 0 && parts[part]![first] > number) {
		part--;
	}
	return part;
}
