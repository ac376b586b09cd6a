import { TRAIT } from '../termbase/termIndex';
import { Counts } from './counts';
import type { LocalDefinition } from './localDefinitions';
import type { NamedDefinition, PassageReading } from './passageReading';
import { type Senses, soleEntry } from './senses';

/** Other certain concepts that a document must hold to speak for any contextual abbreviation. */
const ENOUGH_CERTAIN = 3;

/**
 * What a document says for its concepts: names in full, certain concepts, and definitions. It is kept by counting, so that a
 * passage that changes costs what it holds and not what the document does; only a changed definition counts all names anew.
 */
export class Evidence {
	/** Entry: places at which it stands as the only sense. */
	private readonly entries = new Counts();
	/** Concept: its entries that stand somewhere and are certain whatever the weak designations mean. */
	private readonly certain = new Counts();
	/** Concept: those of them that are names in words. */
	private readonly inWords = new Counts();
	/** What the document defines, by abbreviation. */
	private definitions: ReadonlyMap<string, LocalDefinition> = new Map();
	private defined: ReadonlySet<number> = new Set();
	private areDefinitionsStale = false;
	private changes = 0;

	/** `inOrder` tells the definitions of the document as it is now, in order. */
	constructor(
		private readonly senses: Senses,
		private readonly inOrder: () => Iterable<NamedDefinition>,
	) {}

	/** Another number whenever what the document says may have changed. */
	get version(): number {
		this.refresh();
		return this.changes;
	}

	add(reading: PassageReading): void {
		this.count(reading, 1);
	}

	remove(reading: PassageReading): void {
		this.count(reading, -1);
	}

	/** What the document says that an abbreviation, by its entry, stands for. */
	definitionOf(entry: number): LocalDefinition | undefined {
		this.refresh();
		return this.defines(entry);
	}

	/** Whether a name of the concept in words, itself not weak, or a definition of it stands somewhere. */
	isNamedInFull(concept: number): boolean {
		this.refresh();
		return this.inWords.has(concept) || (this.defined.size > 0 && this.defined.has(concept));
	}

	/** Whether the concept stands somewhere under a name that can mean nothing else in the document. */
	isCertain(concept: number): boolean {
		this.refresh();
		return this.certain.has(concept);
	}

	/** Whether the document's subject matter speaks for an abbreviation of the concept, as it does for no concept in particular. */
	supportsAbbreviation(concept: number): boolean {
		this.refresh();
		return this.certain.size - (this.certain.has(concept) ? 1 : 0) >= ENOUGH_CERTAIN;
	}

	private count({ triples, definitions }: PassageReading, by: 1 | -1): void {
		this.areDefinitionsStale ||= definitions.length > 0;
		for (let at = 2; at < triples.length; at += 3) {
			const entry = soleEntry(this.senses.outline(triples[at]!));
			if (entry !== -1 && this.entries.add(entry, by) === (by === 1 ? 1 : 0)) {
				this.countConcept(entry, by);
			}
		}
	}

	/** Counts an entry's concept in or out, unless the document means something else by the entry. */
	private countConcept(entry: number, by: 1 | -1): void {
		this.changes++;
		const concept = this.senses.lexicon.conceptOf(entry);
		if ((this.senses.lexicon.traitsOf(entry) & TRAIT.abbreviation) === 0) {
			this.certain.add(concept, by);
			this.inWords.add(concept, by);
		} else if (this.defines(entry)?.concepts.size !== 0) {
			this.certain.add(concept, by);
		}
	}

	private defines(entry: number): LocalDefinition | undefined {
		return this.definitions.size === 0 ? undefined : this.definitions.get(this.senses.lexicon.entry(entry).designation.text);
	}

	private refresh(): void {
		if (!this.areDefinitionsStale) {
			return;
		}
		this.areDefinitionsStale = false;
		this.changes++;
		const definitions = new Map<string, LocalDefinition>();
		for (const { name, definition } of this.inOrder()) {
			definitions.set(name, merged(definitions.get(name), definition));
		}
		this.definitions = definitions;
		this.defined = new Set([...definitions.values()].flatMap(({ concepts }) => [...concepts]));
		this.certain.clear();
		this.inWords.clear();
		for (const entry of this.entries.keys()) {
			this.countConcept(entry, 1);
		}
	}
}

/** Two definitions of one abbreviation leave what both allow: nothing, where they differ. */
function merged(first: LocalDefinition | undefined, second: LocalDefinition): LocalDefinition {
	if (first === undefined) {
		return second;
	}
	const concepts = new Set([...first.concepts].filter((id) => second.concepts.has(id)));
	return concepts.size > 0 || first.concepts.size === 0 ? { ...first, concepts } : { ...second, concepts };
}
