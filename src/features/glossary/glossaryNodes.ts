import type { Concept, ConceptKind, Organisation } from '../../core/termbase/model';
import type { ConceptList } from '../../core/termbase/termIndex';
import type { SourceProblem } from '../../platform/termbases/sources';
import type { TermbaseState } from '../../platform/termbases/termbases';
import { listName } from '../../platform/wording';

const organisations: readonly Organisation[] = ['UN', 'EU', 'NATO', 'AU', 'other'];
const kinds: readonly ConceptKind[] = [
	'organisation',
	'body',
	'role',
	'operation',
	'unit',
	'doctrine',
	'concept',
	'document',
	'place',
];

/** Terms that a group lists at most before it is divided by how they begin, and letters that it is divided by at most. */
const LONGEST_LIST = 300;
const MOST_LETTERS = 3;

/** Terms that are looked at between two pauses. */
const LOOKED_AT_AT_ONCE = 500;

export type GlossaryNode =
	/** The bundled glossary, shown as a termbase where there are others. */
	| { readonly kind: 'bundled'; readonly concepts: readonly Concept[] }
	| {
			readonly kind: 'organisation';
			readonly organisation: Organisation;
			readonly parent?: GlossaryNode;
			readonly concepts: readonly Concept[];
	  }
	| { readonly kind: 'group'; readonly of: ConceptKind; readonly parent: GlossaryNode; readonly concepts: readonly Concept[] }
	| { readonly kind: 'termbase'; readonly state: TermbaseState }
	/** An entry of the setting that cannot be used. */
	| { readonly kind: 'unusable'; readonly problem: SourceProblem }
	/** Terms of a termbase that begin alike. */
	| { readonly kind: 'letters'; readonly letters: string; readonly parent: GlossaryNode; readonly names: readonly ListedName[] }
	| { readonly kind: 'concept'; readonly concept: Concept; readonly parent: GlossaryNode };

/** A concept of a termbase by the name that lists show. */
export interface ListedName {
	readonly name: string;
	readonly number: number;
}

export function byOrganisation(concepts: readonly Concept[], parent?: GlossaryNode): GlossaryNode[] {
	return organisations.map((organisation) => ({
		kind: 'organisation',
		organisation,
		...(parent !== undefined && { parent }),
		concepts: concepts.filter((concept) => concept.organisation === organisation),
	}));
}

export function byKind(parent: GlossaryNode, concepts: readonly Concept[]): GlossaryNode[] {
	return kinds
		.map((of) => ({ kind: 'group', of, parent, concepts: concepts.filter(({ kind }) => kind === of) }) as const)
		.filter((group) => group.concepts.length > 0);
}

export function sorted(parent: GlossaryNode, concepts: readonly Concept[]): GlossaryNode[] {
	return concepts
		.toSorted((a, b) => listName(a).localeCompare(listName(b)))
		.map((concept) => ({ kind: 'concept', concept, parent }));
}

/** The names of all concepts, sorted, with pauses: a large termbase has each parsed for it. */
export function* listedNames(concepts: ConceptList): Generator<void, readonly ListedName[]> {
	const names: ListedName[] = [];
	for (let number = 0; number < concepts.size; number++) {
		names.push({ name: listName(concepts.at(number)), number });
		if (number % LOOKED_AT_AT_ONCE === 0) {
			yield;
		}
	}
	const byLetters = new Map<string, ListedName[]>();
	for (const [at, name] of names.entries()) {
		const letters = beginning(name.name, MOST_LETTERS);
		const group = byLetters.get(letters);
		if (group === undefined) {
			byLetters.set(letters, [name]);
		} else {
			group.push(name);
		}
		if (at % (LOOKED_AT_AT_ONCE * 10) === 0) {
			yield;
		}
	}
	const all: ListedName[] = [];
	const { compare } = new Intl.Collator();
	for (const letters of [...byLetters.keys()].sort(compare)) {
		for (const name of byLetters.get(letters)!.sort((a, b) => compare(a.name, b.name))) {
			all.push(name);
		}
		yield;
	}
	return all;
}

/** A list of names as nodes: each on its own, or divided by how they begin where there are many. */
export function byLetters(
	parent: GlossaryNode,
	names: readonly ListedName[],
	conceptOf: (number: number) => Concept,
): GlossaryNode[] {
	const length = parent.kind === 'letters' ? parent.letters.length + 1 : 1;
	if (names.length <= LONGEST_LIST || length > MOST_LETTERS) {
		return names.map(({ number }) => ({ kind: 'concept', concept: conceptOf(number), parent }));
	}
	const groups = new Map<string, ListedName[]>();
	for (const name of names) {
		const letters = beginning(name.name, length);
		const group = groups.get(letters);
		if (group === undefined) {
			groups.set(letters, [name]);
		} else {
			group.push(name);
		}
	}
	return [...groups].map(([letters, group]) => ({ kind: 'letters', letters, parent, names: group }));
}

/** How a name begins, apart from case and diacritics; `#` for what is no letter. */
function beginning(name: string, length: number): string {
	const letters = name
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.slice(0, length)
		.toUpperCase();
	return /^\p{L}/u.test(letters) ? letters : '#';
}
