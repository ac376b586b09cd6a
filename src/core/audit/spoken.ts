/** How an abbreviation is read aloud; `undefined` where nobody says so. */
export type Spoken = 'letters' | 'word' | undefined;

/** Letters whose names begin with a vowel: `an F`, `an S`. */
const VOWEL_NAMES = 'AEFHILMNORSX';

/** Abbreviations that look like words and that everybody spells. */
const SPELLED: ReadonlySet<string> = new Set(['HIV', 'MEP', 'FAO', 'FAQ', 'SUV', 'RAF', 'MIT']);

/** Two consonants that an English word may begin with, of those whose letters' names begin with a vowel. */
const ONSETS = /^(?:F[LR]|RH|S[CHKLMNPQTW])/;

/**
 * The article before an abbreviation, from how it is spoken; where nobody says so, from both readings if they agree or only one is
 * possible. `undefined` where nothing tells.
 */
export function articleOf(name: string, spoken: Spoken): 'a' | 'an' | undefined {
	if (/^\d/.test(name)) {
		return articleOfNumber(/^\d+/.exec(name)![0]);
	}
	if (!/^[A-Za-z]/.test(name)) {
		return undefined;
	}
	const asLetters = VOWEL_NAMES.includes(name.charAt(0).toUpperCase()) ? 'an' : 'a';
	const asWord = articleOfWord(name.toUpperCase());
	const reading = spoken ?? readingOf(name);
	if (reading === undefined) {
		return asLetters === asWord ? asLetters : undefined;
	}
	return reading === 'letters' ? asLetters : asWord;
}

function articleOfNumber(digits: string): 'a' | 'an' | undefined {
	if (digits.startsWith('8') || digits === '11' || digits === '18') {
		return 'an';
	}
	// `1100` is eleven hundred to some and one thousand to others.
	return digits.length > 2 && /^1[18]/.test(digits) ? undefined : 'a';
}

/** `EUFOR`, `UNIFIL` and `UNICEF` begin with "yoo"; `UNMIK` may go either way. */
function articleOfWord(word: string): 'a' | 'an' | undefined {
	if (/^(?:EU|U[^AEIOU][AEIOUY])/.test(word)) {
		return 'a';
	}
	if (/^[UX]/.test(word)) {
		return undefined;
	}
	return /^[AEIO]/.test(word) ? 'an' : 'a';
}

/** `letters` where nothing is left but to spell: without a vowel to make a word with, or with a beginning that no word has. */
function readingOf(name: string): Spoken {
	const letters = name.replace(/[^\p{L}].*$/u, '');
	// `EU` is two letters or one sound, and no vowel inside a word.
	const hasVowelInside = /[AEIOUY]/i.test(letters.slice(letters.startsWith('EU') ? 2 : 1));
	const isSpelled =
		letters.length < 3 ||
		letters.length < name.length ||
		SPELLED.has(name) ||
		!hasVowelInside ||
		/^\p{Lu}o\p{Lu}$/u.test(letters) ||
		(/^[FHLMNRSX][^AEIOUY]/i.test(letters) && !ONSETS.test(letters.toUpperCase()));
	return isSpelled ? 'letters' : undefined;
}
