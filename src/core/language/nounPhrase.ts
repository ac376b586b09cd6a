import { isCapital } from './characters';
import { englishPlural, englishSingular } from './inflection';

const preposition = / (?:of|for|in|on|to|with|from|between|against|as|at)(?= |$)/i;

/** Where the head noun of an English noun phrase stands: last, or last before the first preposition. */
export function headNoun(phrase: string): { readonly start: number; readonly end: number } {
	const before = phrase.includes(' ') ? phrase.search(preposition) : -1;
	const end = before === -1 ? phrase.length : before;
	return { start: phrase.lastIndexOf(' ', end - 1) + 1, end };
}

/**
 * The plural of an English noun phrase: `Provincial Reconstruction Teams`, `Special Representatives of the Secretary-General`.
 * One that looks like a plural stays as it is.
 */
export function pluralPhrase(phrase: string): string {
	return withHead(phrase, (noun) => englishPlural(noun));
}

/** The singular of an English noun phrase; one that does not look like a plural stays as it is. */
export function singularPhrase(phrase: string): string {
	return withHead(phrase, (noun) => englishSingular(noun));
}

function withHead(phrase: string, inflect: (noun: string) => string | undefined): string {
	const { start, end } = headNoun(phrase);
	const noun = phrase.slice(start, end);
	return /\p{L}$/u.test(noun) ? phrase.slice(0, start) + (inflect(noun) ?? noun) + phrase.slice(end) : phrase;
}

/** The phrase with a capital at its beginning. */
export function capitalized(phrase: string): string {
	return isCapital(phrase.charCodeAt(0)) ? phrase : phrase.slice(0, 1).toUpperCase() + phrase.slice(1);
}
