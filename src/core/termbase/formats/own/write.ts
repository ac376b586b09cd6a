import type { Concept } from '../../model';
import { jsonPieces } from '../pieces';
import type { WriteOptions } from '../termbaseFormat';

/** Concepts as a termbase file in JSON, in the full form, in pieces: reading it gives the same concepts. */
export function writeJson(concepts: readonly Concept[], { name, language }: WriteOptions): Iterable<string> {
	return jsonPieces({ name, language }, 'concepts', writables(concepts));
}

function* writables(concepts: readonly Concept[]): Generator<Partial<Concept>> {
	for (const concept of concepts) {
		yield writable(concept);
	}
}

/** A concept as a file may hold it: an empty definition is none. */
export function writable(concept: Concept): Partial<Concept> {
	if (concept.definition !== '') {
		return concept;
	}
	const { definition: _, ...rest } = concept;
	return rest;
}

/** What the extension's own format cannot hold of concepts. */
export function* lossesInOwn(): Generator<void, readonly string[]> {
	yield;
	return [];
}
