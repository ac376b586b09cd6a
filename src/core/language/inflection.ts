/**
 * Regular plurals and singulars of one word in the termbase's languages. Irregular ones are designations of their own.
 */

/** The regular English plural of a noun in any case; `undefined` where it looks like a plural already (`headquarters`). */
export function englishPlural(noun: string): string | undefined {
	if (/[^siu]s$/i.test(noun)) {
		return undefined;
	}
	if (/is$/i.test(noun)) {
		return `${noun.slice(0, -2)}es`;
	}
	if (/(s|x|z|ch|sh)$/i.test(noun)) {
		return `${noun}es`;
	}
	if (/[^aeiou]y$/i.test(noun)) {
		return `${noun.slice(0, -1)}ies`;
	}
	return `${noun}s`;
}

/** The regular English singular of a plural noun; `undefined` where the word does not look like a plural. */
export function englishSingular(noun: string): string | undefined {
	if (/[^aeiou]ies$/i.test(noun)) {
		return `${noun.slice(0, -3)}y`;
	}
	if (/(ss|x|ch|sh)es$/i.test(noun)) {
		return noun.slice(0, -2);
	}
	if (/[^siu]s$/i.test(noun) && noun.length > 3 && !/(headquarters|affairs|news|series)$/i.test(noun)) {
		return noun.slice(0, -1);
	}
	return undefined;
}

/** The regular French plural of a noun or adjective. */
export function frenchPlural(word: string): string {
	if (/[sxz]$/.test(word)) {
		return word;
	}
	if (word.endsWith('al')) {
		return `${word.slice(0, -1)}ux`;
	}
	return /(eau|eu)$/.test(word) ? `${word}x` : `${word}s`;
}

/** The regular Spanish plural of a noun or adjective. */
export function spanishPlural(word: string): string {
	if (/[aeiouáéó]$/.test(word)) {
		return `${word}s`;
	}
	if (word.endsWith('ión')) {
		return `${word.slice(0, -2)}ones`;
	}
	return word.endsWith('z') ? `${word.slice(0, -1)}ces` : /[sx]$/.test(word) ? word : `${word}es`;
}
