import { latexText } from '../../../markup/latexText';
import type { Concept } from '../../model';
import { ConceptIds } from '../conceptIds';
import { acronymsOf } from './acronyms';

/**
 * `\newacronym{key}{ABC}{long form}` (package `glossaries`) for each concept that has both in a language, on lines of their own.
 * Keys are the concepts' ids, made unique.
 */
export function writeLatexAcronyms(concepts: readonly Concept[], language: string): string {
	const keys = new ConceptIds();
	return acronymsOf(concepts, language)
		.map(({ concept, short, long }) => `\\newacronym{${keys.take(concept.id)}}{${latexText(short)}}{${latexText(long)}}\n`)
		.join('');
}
