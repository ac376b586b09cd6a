import type { Concept, ConceptKind, Organisation } from '../../core/termbase/model';
import { type ListedName, nameGroups, listedNames as namesOf } from '../../core/termbase/nameGroups';
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
	/** Terms of a termbase that begin alike, or that stand between two. */
	| { readonly kind: 'letters'; readonly letters: string; readonly parent: GlossaryNode; readonly names: readonly ListedName[] }
	| { readonly kind: 'concept'; readonly concept: Concept; readonly parent: GlossaryNode };

export type { ListedName };

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

/** The names of all concepts as lists show them, sorted, with pauses. */
export function listedNames(concepts: ConceptList): Generator<void, readonly ListedName[]> {
	return namesOf(concepts, listName);
}

/** A list of names as nodes: each on its own, or divided by how they begin where there are many. */
export function byLetters(
	parent: GlossaryNode,
	names: readonly ListedName[],
	conceptOf: (number: number) => Concept,
): GlossaryNode[] {
	const groups = nameGroups(names, parent.kind === 'letters' ? parent.letters : undefined);
	return groups === undefined
		? names.map(({ number }) => ({ kind: 'concept', concept: conceptOf(number), parent }))
		: groups.map((group) => ({ kind: 'letters', parent, ...group }));
}
