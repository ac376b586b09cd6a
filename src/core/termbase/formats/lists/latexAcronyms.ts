import { latexText } from '../../../markup/latexText';
import type { Concept } from '../../model';
import { ConceptIds } from '../conceptIds';
import { acronymOf } from './acronyms';

/**
 * `\newacronym{key}{ABC}{long form}` (package `glossaries`) for each concept that has both in a language, on lines of their own.
 * Keys are the concepts' ids, made unique. In pieces.
 */
export function* writeLatexAcronyms(concepts: readonly Concept[], language: string): Iterable<string> {
	const keys = new ConceptIds();
	for (const concept of concepts) {
		const acronym = acronymOf(concept, language);
		yield acronym === undefined
			? ''
			: `\\newacronym{${keys.take(concept.id)}}{${latexText(acronym.short)}}{${latexText(acronym.long)}}\n`;
	}
}
