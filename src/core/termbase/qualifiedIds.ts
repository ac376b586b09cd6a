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
	return yield* allWithIds(concepts, (id) => (own.has(id) ? `${termbase}:${id}` : id));
}

/**
 * Takes what `qualified` put before ids away again, with pauses, for a file that is to hold these concepts: `team:fob` becomes
 * `fob`. Where that would name two things of different termbases, those of the user's become `team-fob`. All that are given and
 * all that they relate to keep ids that differ, and which match the model's pattern.
 */
export function* unqualified(concepts: readonly Concept[]): Generator<void, readonly Concept[]> {
	const owners = new Map<string, string>();
	const clashing = new Set<string>();
	const know = (id: string): string => {
		const bare = bareId(id);
		const owner = owners.get(bare);
		if (owner === undefined) {
			owners.set(bare, id);
		} else if (owner !== id) {
			clashing.add(bare);
		}
		return id;
	};
	yield* allWithIds(concepts, know);
	const joined = new Map<string, string>();
	const taken = new Set<string>();
	const one = (id: string): string => {
		const bare = bareId(id);
		if (bare === id || !clashing.has(bare)) {
			return bare;
		}
		let own = joined.get(id);
		for (let count = 1; own === undefined; count++) {
			const made = id.replace(':', '-') + (count === 1 ? '' : `-${count}`);
			own = owners.has(made) || taken.has(made) ? undefined : made;
		}
		taken.add(own);
		joined.set(id, own);
		return own;
	};
	return yield* allWithIds(concepts, one);
}

function bareId(id: string): string {
	return id.slice(id.indexOf(':') + 1);
}

/** The concepts with each id in them changed, with pauses. */
function* allWithIds(concepts: readonly Concept[], one: (id: string) => string): Generator<void, readonly Concept[]> {
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
