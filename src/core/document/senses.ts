import type { Entry, Lexicon } from '../termbase/lexicon';
import type { Designation } from '../termbase/model';

/** One concept that a designation may name, by the entry that names it most strongly. */
export interface Sense {
	readonly entry: Entry;
	readonly weak: 'contextual' | 'quiet' | undefined;
	/** The concepts whose mentions speak for it, by id; see `Lexicon.neighboursOf`. */
	readonly neighbours: ReadonlySet<string> | undefined;
}

/** What stands at one place, apart from its context. */
export interface Meaning {
	/** By concept id; none where all are ignored. */
	readonly senses: readonly Sense[];
	/** Index of the entry of the only sense, if there is only one and it is not weak; else `undefined`. */
	readonly sole: number | undefined;
	/** The entries' indices, whether ignored or not. */
	readonly entries: readonly number[];
	/** Whether the name of an entry is a short one, or an abbreviation. */
	readonly hasShortNames: boolean;
	readonly hasAbbreviations: boolean;
}

const RANK = { contextual: 1, quiet: 2 };

/**
 * What the forms of a lexicon mean for a user who ignores some of its entries. Meanings are numbered: first those of the match
 * targets, then those that are made of them when they meet. Each is worked out once.
 */
export class Senses {
	private readonly entries: (readonly number[])[];
	private readonly meanings: (Meaning | undefined)[] = [];
	/** Numbers of meanings made of others, by what they are made of. */
	private readonly made = new Map<string, number>();

	/** Takes concept ids and designations (as written in the termbase) that never show. */
	constructor(
		readonly lexicon: Lexicon,
		private readonly ignored: ReadonlySet<string>,
	) {
		this.entries = [...lexicon.homographs];
	}

	meaning(number: number): Meaning {
		const known = this.meanings[number];
		if (known !== undefined) {
			return known;
		}
		const meaning = this.workOut(this.entries[number]!);
		this.meanings[number] = meaning;
		return meaning;
	}

	/** The number of the meaning that has the entries of both. */
	union(first: number, second: number): number {
		return first === second
			? first
			: this.make(`${first}+${second}`, () => [...new Set([...this.entries[first]!, ...this.entries[second]!])]);
	}

	/** The number of the meaning that is left without short names, which may be none of `number`'s. */
	withoutShortNames(number: number): number {
		return this.make(`-${number}`, () => this.entries[number]!.filter((entry) => !this.has(entry, 'short')));
	}

	private has(entry: number, type: Designation['type']): boolean {
		return this.lexicon.entries[entry]!.designation.type === type;
	}

	private make(key: string, entries: () => readonly number[]): number {
		let number = this.made.get(key);
		if (number === undefined) {
			number = this.entries.push(entries()) - 1;
			this.made.set(key, number);
		}
		return number;
	}

	private workOut(entries: readonly number[]): Meaning {
		const best = new Map<string, Sense & { readonly index: number }>();
		for (const index of entries) {
			const entry = this.lexicon.entries[index]!;
			const { id } = entry.concept;
			if (this.ignored.has(id) || this.ignored.has(entry.designation.text)) {
				continue;
			}
			const { weak } = entry.designation;
			const known = best.get(id);
			if (known === undefined || (known.weak !== undefined && (weak === undefined || RANK[weak] < RANK[known.weak]))) {
				best.set(id, { entry, weak, neighbours: this.lexicon.neighboursOf(id), index });
			}
		}
		const senses = [...best.values()].sort((a, b) => (a.entry.concept.id < b.entry.concept.id ? -1 : 1));
		const [first, second] = senses;
		const sole = first !== undefined && second === undefined && first.weak === undefined ? first.index : undefined;
		return {
			senses,
			sole,
			entries,
			hasShortNames: entries.some((entry) => this.has(entry, 'short')),
			hasAbbreviations: entries.some((entry) => this.has(entry, 'abbreviation')),
		};
	}
}
