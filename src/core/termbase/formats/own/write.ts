import type { Concept } from '../../model';
import type { WriteOptions } from '../termbaseFormat';

/** Concepts as a termbase file in JSON, in the full form: reading it gives the same concepts. */
export function writeJson(concepts: readonly Concept[], { name, language }: WriteOptions): string {
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
