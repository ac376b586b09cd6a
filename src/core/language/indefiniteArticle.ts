/** Letters whose names begin with a vowel: `an MP`. */
const VOWEL_LETTERS = /^[AEFHILMNORSX]/;
/** Figures whose names do: 8, 11, 18. */
const VOWEL_FIGURES = /^(?:8|1[18](?!\d))/;

/**
 * The article before an abbreviation, by its spoken form: letter by letter, or as a word. Without one, two or three letters and
 * what has no vowel are spelled; longer ones may be either, and have an answer only where that makes no difference.
 */
export function articleOfAbbreviation(abbreviation: string, spoken: 'letters' | 'word' | undefined): 'a' | 'an' | undefined {
	const asLetters = VOWEL_LETTERS.test(abbreviation) || VOWEL_FIGURES.test(abbreviation) ? 'an' : 'a';
	const asWord = articleOfWord(abbreviation.toLowerCase());
	const isSpelled =
		spoken === 'letters' || (spoken === undefined && (abbreviation.length < 4 || !/[AEIOUY]/i.test(abbreviation)));
	return isSpelled ? asLetters : spoken === 'word' || asLetters === asWord ? asWord : undefined;
}

/** Words that begin with a vowel that is no vowel's sound (`a union`), and with an `h` that is not heard (`an hour`). */
const CONSONANT_SOUND = /^(?:eu|ewe|one(?![a-z])|once|u(?:ni[ocflqtv]|s[aeiu]|tili|tens|bi|ran|k))/;
const VOWEL_SOUND = /^(?:hour|honou?r|honest|heir)/;

/** The article before an English word. */
export function articleOfWord(word: string): 'a' | 'an' {
	const lower = word.toLowerCase();
	const isVowel = (/^[aeiouàâäáåéèêëíîïóôöúûü]/.test(lower) && !CONSONANT_SOUND.test(lower)) || VOWEL_SOUND.test(lower);
	return isVowel ? 'an' : 'a';
}
