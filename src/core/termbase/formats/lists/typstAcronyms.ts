import type { Concept } from '../../model';
import { UniqueKeys } from '../uniqueKeys';
import { acronymsOf } from './acronyms';

/**
 * The call that declares acronyms to the Typst package `acrostiche`, with one entry for each concept that has an abbreviation and
 * a name in a language. A second entry of an abbreviation gets a key of its own, as Typst refuses equal ones.
 */
export function writeTypstAcronyms(concepts: readonly Concept[], language: string): string {
	const keys = new UniqueKeys();
	const entries = acronymsOf(concepts, language).map(
		({ short, long }) => `  ${typstText(keys.take(short))}: (${typstText(long)},),\n`,
	);
	return entries.length === 0 ? '#init-acronyms((:))\n' : `#init-acronyms((\n${entries.join('')}))\n`;
}

function typstText(text: string): string {
	return `"${text.replace(/\s+/g, ' ').replace(/[\\"]/g, '\\$&')}"`;
}
