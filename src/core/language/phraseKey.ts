import { foldWord } from './characters';
import { englishSingular } from './inflection';
import { toAmerican } from './spelling';

const smallWords = new Set(
	'a an and the of for in on to with by at from de du des d la le les l et à aux au en el los las del y para por'.split(' '),
);

/** One word as phrase keys have it: folded, American, singular; empty for a small word. */
export function wordKey(word: string): string {
	const folded = foldWord(word);
	if (smallWords.has(folded)) {
		return '';
	}
	const spelt = toAmerican(folded);
	return englishSingular(spelt) ?? spelt;
}

/**
 * What stays of a phrase when case, inflection, spelling, hyphens, spaces, `&` and small words do not count. Two long forms with
 * the same key are the same name.
 */
export function phraseKey(phrase: string): string {
	return (phrase.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(wordKey).join('');
}
