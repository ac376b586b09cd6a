import assert from 'node:assert/strict';
import { readJsonLd } from '../../../src/core/termbase/formats/skos/readJsonLd';
import { readTurtle } from '../../../src/core/termbase/formats/skos/readTurtle';
import type { ReadTermbase } from '../../../src/core/termbase/formats/termbaseReader';
import type { Concept } from '../../../src/core/termbase/model';

export type Syntax = 'turtle' | 'ntriples' | 'jsonld';

/** Reads a vocabulary from its text or bytes, in English where it gives no language. */
export async function readSkos(
	source: string | Uint8Array,
	syntax: Syntax,
	pulse: (done: number) => Promise<void> = async () => {},
): Promise<ReadTermbase> {
	const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
	const options = { language: 'en', pulse };
	return await (syntax === 'jsonld' ? readJsonLd(bytes, options) : readTurtle(bytes, syntax, options));
}

/** The one concept of a file. */
export async function onlyConcept(source: string, syntax: Syntax = 'turtle'): Promise<Concept> {
	const { concepts } = await readSkos(source, syntax);
	assert.equal(concepts.length, 1);
	return concepts[0]?.concept as Concept;
}

/** Turtle with the prefixes of SKOS and others, on one line so that the text's first line is line 1. */
export function turtle(...lines: readonly string[]): string {
	const prefixes = [
		['skos', 'http://www.w3.org/2004/02/skos/core#'],
		['xl', 'http://www.w3.org/2008/05/skos-xl#'],
		['dct', 'http://purl.org/dc/terms/'],
		['dc', 'http://purl.org/dc/elements/1.1/'],
		['owl', 'http://www.w3.org/2002/07/owl#'],
		['rdfs', 'http://www.w3.org/2000/01/rdf-schema#'],
		['ex', 'https://example.org/terms/'],
	].map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`);
	return [prefixes.join(' '), ...lines].join('\n');
}

/** JSON-LD whose terms are those of SKOS and whose nodes are these. */
export function jsonLd(...nodes: readonly object[]): string {
	return JSON.stringify({ '@context': { '@vocab': 'http://www.w3.org/2004/02/skos/core#' }, '@graph': nodes }, undefined, '\t');
}
