import type { Concept } from '../../model';
import { UniqueKeys } from '../uniqueKeys';
import { acronymOf } from './acronyms';

/**
 * The call that declares acronyms to the Typst package `acrostiche`, with one entry for each concept that has an abbreviation and
 * a name in a language. A second entry of an abbreviation gets a key of its own, as Typst refuses equal ones. In
 * pieces.
 */
export function* writeTypstAcronyms(concepts: readonly Concept[], language: string): Iterable<string> {
	const keys = new UniqueKeys();
	let isEmpty = true;
	for (const concept of concepts) {
		const acronym = acronymOf(concept, language);
		yield acronym === undefined
			? ''
			: `${isEmpty ? '#init-acronyms((\n' : ''}  ${typstText(keys.take(acronym.short))}: (${typstText(acronym.long)},),\n`;
		isEmpty &&= acronym === undefined;
	}
	yield isEmpty ? '#init-acronyms((:))\n' : '))\n';
}

function typstText(text: string): string {
	return `"${text.replace(/\s+/g, ' ').replace(/[\\"]/g, '\\$&')}"`;
}
