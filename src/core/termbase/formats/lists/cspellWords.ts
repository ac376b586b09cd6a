import { isFunctionWord } from '../../../language/functionWords';
import type { Concept } from '../../model';
import { sortedInSteps } from '../../sortedInSteps';
import { PartedMap } from '../partedMap';
import { pausing } from '../pieces';

/** Letters of a word that cSpell can be made to look at. */
const SHORTEST = 2;

/**
 * A word list for cSpell: the words of the designations of a language, each once, one a line in alphabetical order. Commonest
 * words, which no spelling checker lacks, are left out; so is what stands between words, as `!` and `~` have a meaning there.
 * In pieces.
 */
export function* writeCspellWords(concepts: readonly Concept[], language: string): Iterable<string> {
	const known = new PartedMap<true>();
	const words: string[] = [];
	for (const { designations } of concepts) {
		for (const one of designations) {
			if (one.language.startsWith(language)) {
				for (const [word] of one.text.matchAll(/\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu)) {
					if (word.length >= SHORTEST && !known.has(word) && !isFunctionWord(word, language)) {
						known.set(word, true);
						words.push(word);
					}
				}
			}
		}
		yield '';
	}
	for (const word of yield* pausing(sortedInSteps(words, byCodeUnits))) {
		yield `${word}\n`;
	}
}

/** The order of `sort` without a comparison: the same everywhere. */
function byCodeUnits(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}
