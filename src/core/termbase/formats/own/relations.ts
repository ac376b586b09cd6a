import type { Concept } from '../../model';
import type { ReadConcept } from '../termbaseReader';
import { idOf, isId } from './ownIds';

/**
 * Concepts whose relations are ids. A relation that is no id names a concept of the file by a term or an abbreviation, if exactly
 * one has it; else it becomes the id that the name would get, which may belong to another termbase.
 */
export function resolveRelations(concepts: readonly ReadConcept[]): readonly ReadConcept[] {
	let names: ReadonlyMap<string, string | undefined> | undefined;
	const resolve = (relation: string): string => {
		if (isId(relation)) {
			return relation;
		}
		names ??= idsByName(concepts);
		return names.get(nameKey(relation)) ?? idOf(relation);
	};
	return concepts.map((read) => {
		const resolved = resolvedConcept(read.concept, resolve);
		return resolved === read.concept ? read : { ...read, concept: resolved };
	});
}

function resolvedConcept(concept: Concept, resolve: (relation: string) => string): Concept {
	const { supersededBy, broader, narrower, related } = concept;
	const relations = [supersededBy ?? [], broader ?? [], narrower ?? [], related ?? []].flat();
	if (relations.every(isId)) {
		return concept;
	}
	return {
		...concept,
		...(supersededBy !== undefined && { supersededBy: resolve(supersededBy) }),
		...(broader !== undefined && { broader: broader.map(resolve) }),
		...(narrower !== undefined && { narrower: narrower.map(resolve) }),
		...(related !== undefined && { related: related.map(resolve) }),
	};
}

/** The concept that has a name; `undefined` where several have. */
function idsByName(concepts: readonly ReadConcept[]): ReadonlyMap<string, string | undefined> {
	const ids = new Map<string, string | undefined>();
	for (const { concept } of concepts) {
		for (const key of new Set(concept.designations.map(({ text }) => nameKey(text)))) {
			ids.set(key, ids.has(key) ? undefined : concept.id);
		}
	}
	return ids;
}

function nameKey(name: string): string {
	return name.replace(/\s+/g, ' ').toLowerCase();
}
