import type { Lexicon } from './lexicon';
import type { Concept } from './model';

/** Concepts of several organisations that are counterparts of one of them, and what the entries say of how two differ. */
export interface CounterpartGroup {
	/** The one whose counterparts the others are comes first. */
	readonly concepts: readonly Concept[];
	readonly differences: readonly CounterpartDifference[];
}

export interface CounterpartDifference {
	readonly concept: Concept;
	readonly other: Concept;
	readonly note: string;
}

/**
 * The concepts that have counterparts, each with them, without the groups that are part of another; in steps of one concept. Two
 * counterparts of a concept need be none of each other: `DPO` has one for civilian and one for military missions.
 */
export function* counterpartGroups(lexicon: Lexicon): Generator<void, readonly CounterpartGroup[]> {
	const groups: (readonly Concept[])[] = [];
	for (let number = 0; number < lexicon.conceptCount; number++) {
		const concept = lexicon.conceptAt(number);
		const others = (concept.counterparts ?? []).flatMap(({ concept: id }) => lexicon.concept(id) ?? []);
		if (others.length > 0 && lexicon.numberOf(concept.id) === number) {
			groups.push([...new Set([concept, ...others])]);
		}
		yield;
	}
	const largest: (readonly Concept[])[] = [];
	const ids: ReadonlySet<string>[] = [];
	/** The groups that a concept is in: only these can hold another that it is in. */
	const groupsOf = new Map<string, number[]>();
	for (const group of groups.toSorted((a, b) => b.length - a.length)) {
		const among = groupsOf.get(group[0]!.id) ?? [];
		if (!among.some((index) => group.every(({ id }) => ids[index]!.has(id)))) {
			for (const { id } of group) {
				groupsOf.set(id, [...(groupsOf.get(id) ?? []), largest.length]);
			}
			largest.push(group);
			ids.push(new Set(group.map(({ id }) => id)));
		}
		yield;
	}
	const places = new Map(groups.map((group, place) => [group, place]));
	return largest
		.sort((a, b) => places.get(a)! - places.get(b)!)
		.map((concepts) => ({ concepts, differences: differencesIn(concepts) }));
}

/** What is said of two of some concepts, once. */
function differencesIn(concepts: readonly Concept[]): readonly CounterpartDifference[] {
	const byId = new Map(concepts.map((concept) => [concept.id, concept]));
	const told = new Set<string>();
	return concepts.flatMap((concept) =>
		(concept.counterparts ?? []).flatMap(({ concept: id, note }) => {
			const other = byId.get(id);
			if (other === undefined || note === undefined || told.has(`${id} ${concept.id}`)) {
				return [];
			}
			told.add(`${concept.id} ${id}`);
			return [{ concept, other, note }];
		}),
	);
}
