import type { Lexicon } from '../termbase/lexicon';
import { TRAIT } from '../termbase/termIndex';
import type { DocumentChoices } from './documentChoices';
import type { Judgement } from './judgement';
import { Paged } from './paged';

/** One concept that a designation may name, by the entry that names it most strongly. */
export interface Sense {
	/** Number of the entry, and of its concept. */
	readonly entry: number;
	readonly concept: number;
	readonly weak: 'contextual' | 'quiet' | undefined;
	/** The concepts whose mentions speak for it; see `Lexicon.neighboursOf`. */
	readonly neighbours: ReadonlySet<number> | undefined;
}

/** What stands at one place, apart from its context. */
export interface Meaning {
	/** By the priority of their termbases, then by concept id; none where all are ignored. */
	readonly senses: readonly Sense[];
	/** Number of the entry of the only sense, if there is only one and it is not weak; else `undefined`. */
	readonly sole: number | undefined;
	/** Whether the first sense's name is an abbreviation. */
	readonly isAbbreviation: boolean;
	/** Whether one of the senses has neighbours, so that what stands around may speak for it. */
	readonly hasNeighbours: boolean;
	/** Whether one of the senses is weak. */
	readonly hasWeak: boolean;
	/** The concepts of the senses. */
	readonly concepts: readonly number[];
	/** The entries, whether ignored or not. */
	readonly entries: readonly number[];
	/** The entries of the senses. */
	readonly names: readonly number[];
	/** How it is judged where the document says nothing about it: certain if there is a sole sense, else possible. */
	readonly unaided: Judgement;
}

/** Bits of `Senses.outline`; the number of the sole entry, plus one, stands above them. */
export const OUTLINE = { hasShortNames: 1, hasAbbreviations: 2, isEmpty: 4 } as const;

const SOLE_SHIFT = 3;

/** The entry of the only sense, as an outline has it; -1 where there is not one, or where it is weak. */
export function soleEntry(outline: number): number {
	return (outline >> SOLE_SHIFT) - 1;
}

const UNKNOWN = -1;

/** Strength of a name: lower speaks louder. */
const RANK = { contextual: 1, quiet: 2 };

/**
 * What the forms of a lexicon mean for a user who ignores some of its entries. Meanings are numbered: first those of the forms,
 * then those that are made of them when they meet. Each is worked out once.
 */
export class Senses {
	private readonly meanings: Paged<Meaning>;
	private readonly settledJudgements: Paged<Judgement>;
	/** The entries of meanings that were made, behind those of the forms. */
	private readonly madeEntries: (readonly number[])[] = [];
	/** Numbers of meanings made of others, by what they are made of. */
	private readonly made = new Map<string, number>();
	private readonly ignored: { readonly concepts: ReadonlySet<number>; readonly names: ReadonlySet<string> };
	private outlines: Int32Array;

	/** Takes concept ids and designations (as written in the termbase) that never show, and what the document chooses. */
	constructor(
		readonly lexicon: Lexicon,
		ignored: ReadonlySet<string>,
		private readonly choices: Pick<DocumentChoices, 'meanings' | 'domain'> = { meanings: new Map(), domain: undefined },
	) {
		this.meanings = new Paged(lexicon.formCount);
		this.settledJudgements = new Paged(lexicon.formCount);
		this.outlines = new Int32Array(lexicon.formCount + 64).fill(UNKNOWN);
		this.ignored = { names: ignored, concepts: new Set([...ignored].flatMap((id) => lexicon.numberOf(id) ?? [])) };
	}

	/** What most readers want to know of a meaning, in one number; see `OUTLINE`. */
	outline(number: number): number {
		const known = this.outlines[number]!;
		return known === UNKNOWN ? this.workOutOutline(number) : known;
	}

	meaning(number: number): Meaning {
		let meaning = this.meanings.get(number);
		if (meaning === undefined) {
			meaning = this.workOut(this.entriesOf(number));
			this.meanings.set(number, meaning);
			if (meaning.sole !== undefined && !meaning.isAbbreviation) {
				this.settledJudgements.set(number, meaning.unaided);
			}
		}
		return meaning;
	}

	/**
	 * How every document judges a meaning that was worked out: a sole sense whose name is no abbreviation. `undefined` where
	 * documents differ, and before anybody asked for the meaning or its outline.
	 */
	settled(number: number): Judgement | undefined {
		return this.settledJudgements.get(number);
	}

	/** The number of the meaning that has the entries of both. */
	union(first: number, second: number): number {
		return first === second
			? first
			: this.make(`${first}+${second}`, () => [...new Set([...this.entriesOf(first), ...this.entriesOf(second)])]);
	}

	/** The number of the meaning that is left without short names, which may be none of `number`'s. */
	withoutShortNames(number: number): number {
		return this.make(`-${number}`, () => this.entriesOf(number).filter((entry) => !this.has(entry, TRAIT.short)));
	}

	private entriesOf(number: number): readonly number[] {
		const { formCount } = this.lexicon;
		return number < formCount ? this.lexicon.entriesOf(number) : this.madeEntries[number - formCount]!;
	}

	private has(entry: number, trait: number): boolean {
		return (this.lexicon.traitsOf(entry) & trait) !== 0;
	}

	private make(key: string, entries: () => readonly number[]): number {
		let number = this.made.get(key);
		if (number === undefined) {
			number = this.lexicon.formCount + this.madeEntries.push(entries()) - 1;
			this.made.set(key, number);
			if (number >= this.outlines.length) {
				const longer = new Int32Array(this.outlines.length * 2).fill(UNKNOWN);
				longer.set(this.outlines);
				this.outlines = longer;
			}
		}
		return number;
	}

	private workOutOutline(number: number): number {
		const { entries, sole } = this.meaning(number);
		const outline =
			(entries.some((entry) => this.has(entry, TRAIT.short)) ? OUTLINE.hasShortNames : 0) |
			(entries.some((entry) => this.has(entry, TRAIT.abbreviation)) ? OUTLINE.hasAbbreviations : 0) |
			(entries.length === 0 ? OUTLINE.isEmpty : 0) |
			((sole === undefined ? 0 : sole + 1) << SOLE_SHIFT);
		this.outlines[number] = outline;
		return outline;
	}

	private workOut(entries: readonly number[]): Meaning {
		const { lexicon } = this;
		const senses = this.chosen(this.sensesOf(entries), entries);
		senses.sort((a, b) => lexicon.compare(a.concept, b.concept));
		const [first, second] = senses;
		const names = senses.map(({ entry }) => entry);
		const sole = first !== undefined && second === undefined && first.weak === undefined ? first.entry : undefined;
		const isAbbreviation = first !== undefined && this.has(first.entry, TRAIT.abbreviation);
		return {
			senses,
			sole,
			isAbbreviation,
			hasNeighbours: senses.some(({ neighbours }) => neighbours !== undefined),
			entries,
			names,
			hasWeak: senses.some(({ weak }) => weak !== undefined),
			concepts: senses.map(({ concept }) => concept),
			unaided: {
				entries: names,
				isAbbreviation,
				certainty: sole === undefined ? 'possible' : 'certain',
				otherMeaning: undefined,
				isSupported: sole !== undefined,
			},
		};
	}

	/** The senses of some entries, each by the entry that names it most strongly, but for those that are ignored. */
	private sensesOf(entries: readonly number[]): Sense[] {
		const { lexicon } = this;
		const senses: Sense[] = [];
		for (const entry of entries) {
			if (this.isIgnored(entry)) {
				continue;
			}
			const concept = lexicon.conceptOf(entry);
			const weak = this.has(entry, TRAIT.contextual) ? 'contextual' : this.has(entry, TRAIT.quiet) ? 'quiet' : undefined;
			const at = senses.findIndex((sense) => sense.concept === concept);
			const known = senses[at];
			if (known === undefined) {
				senses.push({ entry, concept, weak, neighbours: lexicon.neighboursOf(concept) });
			} else if (known.weak !== undefined && (weak === undefined || RANK[weak] < RANK[known.weak])) {
				senses[at] = { ...known, entry, weak };
			}
		}
		return senses;
	}

	/** The senses that are left when the document chooses one by name, or the subject field of all. */
	private chosen(senses: Sense[], entries: readonly number[]): Sense[] {
		const { meanings, domain } = this.choices;
		for (const entry of meanings.size > 0 ? entries : []) {
			const id = meanings.get(this.lexicon.entry(entry).designation.text);
			const meant = senses.find(({ concept }) => id !== undefined && this.lexicon.idOf(concept) === id);
			if (meant !== undefined) {
				return [{ ...meant, weak: undefined }];
			}
		}
		if (domain === undefined || senses.length < 2) {
			return senses;
		}
		const inDomain = senses.filter(({ concept }) => {
			const { domains } = this.lexicon.conceptAt(concept);
			return domains === undefined || domains.some((name) => name.toLowerCase() === domain);
		});
		return inDomain.length > 0 ? inDomain : senses;
	}

	private isIgnored(entry: number): boolean {
		const { concepts, names } = this.ignored;
		return (
			names.size > 0 && (concepts.has(this.lexicon.conceptOf(entry)) || names.has(this.lexicon.entry(entry).designation.text))
		);
	}
}
