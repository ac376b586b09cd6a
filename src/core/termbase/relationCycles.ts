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

/** From each concept to others, by their indices. */
type Edges = readonly (readonly number[])[];

/**
 * Cycles of concepts that are broader than themselves, or that supersede themselves, in the file's order; one for each relation that
 * closes one. Takes time in proportion to the relations.
 */
export function* relationCycles(concepts: readonly ReadConcept[]): Generator<RelationCycle> {
	const indices = new Map(concepts.map(({ concept }, index) => [concept.id, index]));
	yield* cyclesIn(concepts, broaderEdges(concepts, indices));
	const successors = concepts.map(({ concept }) => indexOf(indices, concept.supersededBy));
	yield* cyclesIn(concepts, successors);
}

/** From each concept to its broader ones, whether it or they say so. */
function broaderEdges(concepts: readonly ReadConcept[], indices: ReadonlyMap<string, number>): Edges {
	const edges = concepts.map(({ concept }) => (concept.broader ?? []).flatMap((id) => indexOf(indices, id)));
	for (const [index, { concept }] of concepts.entries()) {
		for (const narrower of concept.narrower ?? []) {
			for (const below of indexOf(indices, narrower)) {
				edges[below]!.push(index);
			}
		}
	}
	return edges.map((targets) => (targets.length > 1 ? [...new Set(targets)] : targets));
}

function indexOf(indices: ReadonlyMap<string, number>, id: string | undefined): number[] {
	const index = id === undefined ? undefined : indices.get(id);
	return index === undefined ? [] : [index];
}

const NOT_ON_PATH = -1;
const DONE = -2;

/** Depth-first search without recursion: a relation to a concept on the path closes a cycle. */
function* cyclesIn(concepts: readonly ReadConcept[], edges: Edges): Generator<RelationCycle> {
	/** Where each concept is on the path. */
	const depths = new Int32Array(concepts.length).fill(NOT_ON_PATH);
	/** How many of its relations were followed. */
	const followed = new Int32Array(concepts.length);
	const path: number[] = [];
	for (let root = 0; root < concepts.length; root++) {
		let top: number | undefined = depths[root] === DONE ? undefined : root;
		while (top !== undefined) {
			if (depths[top] === NOT_ON_PATH) {
				depths[top] = path.push(top) - 1;
			}
			const target: number | undefined = edges[top]![followed[top]!++];
			const depth = target === undefined ? DONE : depths[target]!;
			if (target === undefined) {
				depths[top] = DONE;
				path.pop();
				top = path.at(-1);
			} else if (depth >= 0) {
				const members = path.slice(depth, depth + MOST_MEMBERS).map((index) => concepts[index]!.concept.id);
				yield { members, place: concepts[target]!.place };
			} else if (depth === NOT_ON_PATH) {
				top = target;
			}
		}
	}
}
