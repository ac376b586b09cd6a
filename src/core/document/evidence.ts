import type { Lexicon } from '../termbase/lexicon';
import type { LocalDefinition } from './localDefinitions';
import type { NamedDefinition, PassageReading } from './passageReading';

/** Other certain concepts that a document must hold to speak for any contextual abbreviation. */
const ENOUGH_CERTAIN = 3;

/**
 * What a document says for its concepts: names in full, certain concepts, and definitions. It is kept by counting, so that a
 * passage that changes costs what it holds and not what the document does; only a changed definition counts all names anew.
 */
export class Evidence {
	/** Entry: passages that hold it as the only sense. */
	private readonly passages = new Map<number, number>();
	/** Concept id: its entries that stand somewhere and are certain whatever the weak designations mean. */
	private readonly certain = new Map<string, number>();
	/** Concept id: those of them that are names in words. */
	private readonly inWords = new Map<string, number>();
	/** What the document defines, by abbreviation. */
	private definitions: ReadonlyMap<string, LocalDefinition> = new Map();
	private defined: ReadonlySet<string> = new Set();
	private areDefinitionsStale = false;
	private changes = 0;

	/** `inOrder` tells the definitions of the document as it is now, in order. */
	constructor(
		private readonly lexicon: Lexicon,
		private readonly inOrder: () => Iterable<NamedDefinition>,
	) {}

	/** Another number whenever what the document says may have changed. */
	get version(): number {
		this.refresh();
		return this.changes;
	}

	add({ sole, definitions }: PassageReading): void {
		this.areDefinitionsStale ||= definitions.length > 0;
		for (const entry of sole) {
			const before = this.passages.get(entry) ?? 0;
			this.passages.set(entry, before + 1);
			if (before === 0) {
				this.count(entry, 1);
			}
		}
	}

	remove({ sole, definitions }: PassageReading): void {
		this.areDefinitionsStale ||= definitions.length > 0;
		for (const entry of sole) {
			const before = this.passages.get(entry)!;
			if (before === 1) {
				this.count(entry, -1);
				this.passages.delete(entry);
			} else {
				this.passages.set(entry, before - 1);
			}
		}
	}

	/** What the document says that an abbreviation stands for. */
	definition(abbreviation: string): LocalDefinition | undefined {
		this.refresh();
		return this.definitions.get(abbreviation);
	}

	/** Whether a name of the concept in words, itself not weak, or a definition of it stands somewhere. */
	isNamedInFull(concept: string): boolean {
		this.refresh();
		return this.inWords.has(concept) || (this.defined.size > 0 && this.defined.has(concept));
	}

	/** Whether the document's subject matter speaks for an abbreviation of the concept, as it does for no concept in particular. */
	supportsAbbreviation(concept: string): boolean {
		this.refresh();
		return this.certain.size - (this.certain.has(concept) ? 1 : 0) >= ENOUGH_CERTAIN;
	}

	/** Counts an entry in or out, unless the document means something else by it. */
	private count(entry: number, by: 1 | -1): void {
		this.changes++;
		const { concept, designation } = this.lexicon.entries[entry]!;
		if (designation.type !== 'abbreviation') {
			add(this.certain, concept.id, by);
			add(this.inWords, concept.id, by);
		} else if (this.definitions.get(designation.text)?.concepts.size !== 0) {
			add(this.certain, concept.id, by);
		}
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
		for (const entry of this.passages.keys()) {
			this.count(entry, 1);
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

function add(counts: Map<string, number>, key: string, by: number): void {
	const count = (counts.get(key) ?? 0) + by;
	if (count === 0) {
		counts.delete(key);
	} else {
		counts.set(key, count);
	}
}
