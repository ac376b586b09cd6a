/**
 * A folded word without its plural ending, after the S-stemmer of Harman (How effective is suffixing?, Journal of the American
 * Society for Information Science 42, 1991). English, with little harm to French and Spanish, whose plurals are alike.
 */
export function singular(word: string): string {
	if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) {
		return word;
	}
	if (word.endsWith('ies') && !/[ae]ies$/.test(word)) {
		return `${word.slice(0, -3)}y`;
	}
	return word.slice(0, -1);
}

/**
 * A folded word reduced to what it shares with its inflected and closest derived forms, for comparing running text: plural,
 * `-ing`, `-ed`, `-ly`, `-ion` and a silent `e` go. Light on purpose: `organisation` and `organ` stay apart.
 */
export function stem(word: string): string {
	let stem = singular(word);
	if (stem.length < 5) {
		return stem;
	}
	const ending = /^(.*[aeiouy].*)(?:ing|(?<!e)ed|ly|(?<=.{4}[st])ion)$/.exec(stem);
	if (ending && ending[1]!.length > 2) {
		stem = ending[1]!.replace(/([bdfgmnprt])\1$/, '$1');
	}
	return stem.length > 4 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
}
