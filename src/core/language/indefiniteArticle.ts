/** Words that begin with a vowel that is no vowel's sound (`a union`), and with an `h` that is not heard (`an hour`). */
const CONSONANT_SOUND = /^(?:eu|ewe|one(?![a-z])|once|u(?:ni[ocflqtv]|s[aeiu]|tili|tens|bi|ran|k))/;
const VOWEL_SOUND = /^(?:hour|honou?r|honest|heir)/;

/** The article before an English word. */
export function articleOfWord(word: string): 'a' | 'an' {
	const lower = word.toLowerCase();
	const isVowel = (/^[aeiouàâäáåéèêëíîïóôöúûü]/.test(lower) && !CONSONANT_SOUND.test(lower)) || VOWEL_SOUND.test(lower);
	return isVowel ? 'an' : 'a';
}
