import { phraseKey } from '../language/phraseKey';
import { surfaceForms } from '../matching/forms';
import { Matcher } from '../matching/matcher';
import { buildTables, type Form } from '../matching/tables';
import type { Concept, Designation, Organisation } from './model';

/** A designation with the concept that it names: what a match tells. */
export interface Entry {
	readonly concept: Concept;
	readonly designation: Designation;
}

const organisations: ReadonlyMap<Organisation, string> = new Map([
	['UN', 'un'],
	['EU', 'eu'],
	['NATO', 'nato'],
	['AU', 'au'],
]);

/**
 * Concepts made ready for reading documents: the compiled matcher, and what it takes to weigh a match. Immutable.
 */
export class Lexicon {
	readonly entries: readonly Entry[];
	/** By match target: the entries that have the form, by their indices. */
	readonly homographs: readonly (readonly number[])[];
	readonly matcher: Matcher;
	private readonly concepts: ReadonlyMap<string, Concept>;
	private readonly byName: ReadonlyMap<string, ReadonlySet<string>>;
	private readonly neighbours: ReadonlyMap<string, ReadonlySet<string>>;

	/** Takes the designations of the given languages (primary subtags: `en`), or all where none are given. */
	constructor(concepts: Iterable<Concept>, languages?: ReadonlySet<string>) {
		this.concepts = new Map(Array.from(concepts, (concept) => [concept.id, concept]));
		const entries: Entry[] = [];
		const forms: Form[] = [];
		const targets = new Map<string, number>();
		const homographs: number[][] = [];
		const byName = new Map<string, Set<string>>();
		for (const concept of this.concepts.values()) {
			for (const designation of concept.designations) {
				if (languages !== undefined && !languages.has(designation.language.slice(0, 2))) {
					continue;
				}
				for (const text of surfaceForms(designation)) {
					const key = designation.case === undefined ? text : `${designation.case}:${text}`;
					const target = targets.get(key);
					if (target === undefined) {
						targets.set(key, forms.length);
						homographs.push([entries.length]);
						forms.push({ text, case: designation.case, target: forms.length });
					} else {
						homographs[target]!.push(entries.length);
					}
				}
				entries.push({ concept, designation });
				if (designation.type !== 'abbreviation') {
					addTo(byName, phraseKey(designation.text), concept.id);
				}
			}
		}
		this.entries = entries;
		this.homographs = homographs;
		this.byName = byName;
		this.matcher = new Matcher(buildTables(forms));
		this.neighbours = neighboursOf(this.concepts.values());
	}

	concept(id: string): Concept | undefined {
		return this.concepts.get(id);
	}

	all(): Iterable<Concept> {
		return this.concepts.values();
	}

	/** Concepts with a name in words that has this `phraseKey`. */
	named(key: string): ReadonlySet<string> | undefined {
		return this.byName.get(key);
	}

	/** The concepts whose mentions speak for this one's: its organisation, what it organises, or broader, narrower, related. */
	neighboursOf(id: string): ReadonlySet<string> | undefined {
		return this.neighbours.get(id);
	}
}

function neighboursOf(concepts: Iterable<Concept>): ReadonlyMap<string, ReadonlySet<string>> {
	const neighbours = new Map<string, Set<string>>();
	for (const concept of concepts) {
		for (const other of [...(concept.broader ?? []), ...(concept.narrower ?? []), ...(concept.related ?? [])]) {
			addTo(neighbours, concept.id, other);
			addTo(neighbours, other, concept.id);
		}
		const organisation = organisations.get(concept.organisation);
		if (organisation !== undefined && organisation !== concept.id) {
			addTo(neighbours, concept.id, organisation);
			addTo(neighbours, organisation, concept.id);
		}
	}
	return neighbours;
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
	const set = map.get(key);
	if (set === undefined) {
		map.set(key, new Set([value]));
	} else {
		set.add(value);
	}
}
