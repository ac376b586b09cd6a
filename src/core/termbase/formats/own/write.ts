import type { Concept } from '../../model';

/** What stands above the concepts of a written file. */
export interface WrittenHead {
	readonly name: string;
	/** BCP 47 tag of definitions and labels. */
	readonly language: string;
}

/** Concepts as a termbase file in JSON, in the full form: reading it gives the same concepts. */
export function writeJson(concepts: readonly Concept[], { name, language }: WrittenHead): string {
	return `${JSON.stringify({ name, language, concepts: concepts.map(writable) }, undefined, '\t')}\n`;
}

/** A concept as a file may hold it: an empty definition is none. */
export function writable(concept: Concept): Partial<Concept> {
	if (concept.definition !== '') {
		return concept;
	}
	const { definition: _, ...rest } = concept;
	return rest;
}
