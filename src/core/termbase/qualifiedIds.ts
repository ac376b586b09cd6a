import type { Concept } from './model';

/** Concepts that are changed between two pauses. */
const CHANGED_AT_ONCE = 1000;

/**
 * Gives the concepts of a termbase ids that no other termbase has, with pauses: `<termbase>:<id>`, in their relations too. What
 * names no concept of the termbase is left as it is: it may name one of the bundled glossary.
 */
export function* qualified(concepts: readonly Concept[], termbase: string): Generator<void, readonly Concept[]> {
	const own = new Set(concepts.map(({ id }) => id));
	yield;
	const one = (id: string): string => (own.has(id) ? `${termbase}:${id}` : id);
	const changed: Concept[] = [];
	for (const concept of concepts) {
		changed.push(withIds(concept, one));
		if (changed.length % CHANGED_AT_ONCE === 0) {
			yield;
		}
	}
	return changed;
}

/** The concept with each id in it changed. */
function withIds(concept: Concept, one: (id: string) => string): Concept {
	const { designations, supersededBy, broader, narrower, related, counterparts, history } = concept;
	return {
		...concept,
		id: one(concept.id),
		designations: designations.some(({ status }) => status?.successor !== undefined)
			? designations.map((designation) =>
					designation.status?.successor === undefined
						? designation
						: { ...designation, status: { ...designation.status, successor: one(designation.status.successor) } },
				)
			: designations,
		...(supersededBy !== undefined && { supersededBy: one(supersededBy) }),
		...(broader !== undefined && { broader: broader.map(one) }),
		...(narrower !== undefined && { narrower: narrower.map(one) }),
		...(related !== undefined && { related: related.map(one) }),
		...(counterparts !== undefined && {
			counterparts: counterparts.map((counterpart) => ({ ...counterpart, concept: one(counterpart.concept) })),
		}),
		...(history !== undefined && {
			history: history.map((event) => (event.concepts === undefined ? event : { ...event, concepts: event.concepts.map(one) })),
		}),
	};
}
