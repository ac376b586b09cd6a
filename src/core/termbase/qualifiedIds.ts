import type { Concept } from './model';

/**
 * Gives the concepts of a termbase ids that no other termbase has: `<termbase>:<id>`, in their relations too. What names no
 * concept of the termbase is left as it is: it may name one of the bundled glossary.
 */
export function qualified(concepts: readonly Concept[], termbase: string): readonly Concept[] {
	const own = new Set(concepts.map(({ id }) => id));
	const one = (id: string): string => (own.has(id) ? `${termbase}:${id}` : id);
	return concepts.map((concept) => ({
		...concept,
		id: one(concept.id),
		designations: concept.designations.map((designation) =>
			designation.status?.successor === undefined
				? designation
				: { ...designation, status: { ...designation.status, successor: one(designation.status.successor) } },
		),
		...(concept.supersededBy !== undefined && { supersededBy: one(concept.supersededBy) }),
		...(concept.broader !== undefined && { broader: concept.broader.map(one) }),
		...(concept.narrower !== undefined && { narrower: concept.narrower.map(one) }),
		...(concept.related !== undefined && { related: concept.related.map(one) }),
		...(concept.counterparts !== undefined && {
			counterparts: concept.counterparts.map((counterpart) => ({ ...counterpart, concept: one(counterpart.concept) })),
		}),
		...(concept.history !== undefined && {
			history: concept.history.map((event) =>
				event.concepts === undefined ? event : { ...event, concepts: event.concepts.map(one) },
			),
		}),
	}));
}
