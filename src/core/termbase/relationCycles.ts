import type { Place, ReadConcept } from './formats/termbaseReader';

/** Ids of a cycle that are told; the whole path for each would not be linear. */
export const MOST_MEMBERS = 9;

/** Concepts each of which leads to the next, and the last to the first. */
export interface RelationCycle {
	/** Ids; of a long cycle the first {@link MOST_MEMBERS}. */
	readonly members: readonly string[];
	/** Where the first one stands. */
	readonly place: Place;
}

/**
 * Cycles of concepts that are broader than themselves, or that supersede themselves, in the file's order; one for each relation that
 * closes one. Takes time in proportion to the relations, and memory for the longest chain.
 */
export function* relationCycles(concepts: readonly ReadConcept[]): Generator<RelationCycle> {
	yield* cyclesIn(concepts, broaderEdges(concepts));
	yield* cyclesIn(concepts, new Map(concepts.map(({ concept }) => [concept.id, [concept.supersededBy ?? []].flat()])));
}

type Edges = ReadonlyMap<string, readonly string[]>;

/** From each concept to its broader ones, whether it or they say so. */
function broaderEdges(concepts: readonly ReadConcept[]): Edges {
	const edges = new Map<string, Set<string>>(concepts.map(({ concept }) => [concept.id, new Set(concept.broader)]));
	for (const { concept } of concepts) {
		for (const id of concept.narrower ?? []) {
			edges.get(id)?.add(concept.id);
		}
	}
	return new Map([...edges].map(([id, targets]) => [id, [...targets]]));
}

/** Depth-first search without recursion: a relation to a concept on the path closes a cycle. */
function* cyclesIn(concepts: readonly ReadConcept[], edges: Edges): Generator<RelationCycle> {
	const places = new Map(concepts.map(({ concept, place }) => [concept.id, place]));
	const done = new Set<string>();
	for (const { concept } of concepts) {
		const path: { readonly id: string; next: number }[] = [];
		const depths = new Map<string, number>();
		const enter = (id: string): void => {
			depths.set(id, path.length);
			path.push({ id, next: 0 });
		};
		if (!done.has(concept.id)) {
			enter(concept.id);
		}
		for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
			const target = edges.get(top.id)?.[top.next];
			top.next++;
			const depth = target === undefined ? undefined : depths.get(target);
			if (target === undefined) {
				depths.delete(top.id);
				done.add(top.id);
				path.pop();
			} else if (depth !== undefined) {
				yield { members: path.slice(depth, depth + MOST_MEMBERS).map(({ id }) => id), place: places.get(target)! };
			} else if (!done.has(target) && places.has(target)) {
				enter(target);
			}
		}
	}
}
