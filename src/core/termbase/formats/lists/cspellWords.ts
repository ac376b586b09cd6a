import { isFunctionWord } from '../../../language/functionWords';
import type { Concept } from '../../model';

/** Letters of a word that cSpell can be made to look at. */
const SHORTEST = 2;

/**
 * A word list for cSpell: the words of the designations of a language, each once, one a line in alphabetical order. Commonest
 * words, which no spelling checker lacks, are left out; so is what stands between words, as `!` and `~` have a meaning there.
 */
export function writeCspellWords(concepts: readonly Concept[], language: string): string {
	const words = new Set<string>();
	for (const { designations } of concepts) {
		for (const one of designations) {
			if (one.language.startsWith(language)) {
				for (const [word] of one.text.matchAll(/\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu)) {
					if (word.length >= SHORTEST && !isFunctionWord(word, language)) {
						words.add(word);
					}
				}
			}
		}
	}
	return [...words]
		.sort()
		.map((word) => `${word}\n`)
		.join('');
}
