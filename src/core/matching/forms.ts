import { isCapital } from '../language/characters';
import { englishPlural, englishSingular, frenchPlural, spanishPlural } from '../language/inflection';
import { toAmerican, toBritish } from '../language/spelling';
import type { Designation } from '../termbase/model';

/**
 * The surface forms under which a designation is looked for: itself and what regular inflection and the field's spelling habits
 * make of it. Derived forms stay internal: what is shown is the designation.
 *
 * In a form a space stands for white space or one hyphen, a hyphen for a hyphen, an en dash or white space (see `matchGap`).
 */
export function surfaceForms(designation: Pick<Designation, 'text' | 'language' | 'type'>): ReadonlySet<string> {
	const { text, language, type } = designation;
	let forms = new Set([text]);
	if (language.startsWith('en')) {
		forms = extended(forms, spellingVariants);
		forms = extended(forms, compoundVariants);
		forms = extended(forms, listVariants);
	}
	forms = extended(forms, inflections(language));
	if (type === 'abbreviation' && /^\p{Lu}{2,5}$/u.test(text)) {
		forms.add(text.replace(/\p{Lu}/gu, '$&.'));
	}
	return extended(forms, (form) => [form.normalize('NFD')]);
}

function extended(forms: ReadonlySet<string>, vary: (form: string) => Iterable<string>): Set<string> {
	const all = new Set(forms);
	for (const form of forms) {
		for (const variant of vary(form)) {
			all.add(variant);
		}
	}
	return all;
}

/** How one word of a form must be written. */
export type CaseRule = 'exact' | 'capital' | 'fold';

/**
 * The case rule of each word, in order. Decided per word unless the designation overrides it: two or more capitals, or a
 * capital beside a digit, match exactly; the word of a one-word name keeps its capital; any other folds.
 */
export function caseRules(words: readonly string[], override: Designation['case']): readonly CaseRule[] {
	return words.map((word) => {
		const startsCapital = isCapital(word.charCodeAt(0));
		if (override === 'exact' || override === 'fold') {
			return override;
		}
		const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
		if (capitals >= 2 || (capitals === 1 && /\p{N}/u.test(word)) || (capitals === 1 && word.length === 1 && words.length > 1)) {
			return 'exact';
		}
		return startsCapital && (words.length === 1 || override === 'capital') ? 'capital' : 'fold';
	});
}

function* spellingVariants(form: string): Iterable<string> {
	for (const spell of [toAmerican, toBritish]) {
		yield mapWords(form, (word) => likeCase(word, spell(word.toLowerCase())));
	}
	if (/^effects?[- ]based\b/i.test(form)) {
		yield form.replace(/^effects?/i, (word) => (word.length === 7 ? word.slice(0, 6) : `${word}s`));
	}
}

/** Compounds that the field writes in one word, with a hyphen or in two. */
const compounds: readonly RegExp[] = [
	/\b(peace)[- ]?(building|keeping|keepers?|making)\b/i,
	/\b(non|inter)[- ]?(governmental)\b/i,
	/\b(inter)[- ]?(agency|organi[sz]ational|institutional)\b/i,
	/\b(multi)[- ]?(dimensional|national|lateral)\b/i,
	/\b(co)[- ]?(operation|ordination|ordinators?|operative)\b/i,
	/\b(battle)[- ]?(groups?)\b/i,
	/\b(head)[- ]?(quarters)\b/i,
	/\b(post)[- ]?(conflict)\b/i,
];

function* compoundVariants(form: string): Iterable<string> {
	for (const compound of compounds) {
		const match = compound.exec(form);
		if (match !== null) {
			const [whole, first, second] = match;
			const join = (between: string) =>
				form.slice(0, match.index) + first + between + second!.toLowerCase() + form.slice(match.index + whole.length);
			yield join('');
			yield join('-');
		}
	}
}

/** `a, b and c`: with a comma before the conjunction, and with an ampersand for it. */
function* listVariants(form: string): Iterable<string> {
	if (/, [^,]+ and /i.test(form)) {
		yield form.replace(/ and (?!.* and )/i, ', and ');
	}
	if (/ and /i.test(form)) {
		yield form.replace(/ and /gi, ' & ');
	}
}

function inflections(language: string): (form: string) => Iterable<string> {
	return function* (form) {
		const words = form.split(' ');
		const last = words.at(-1)!;
		if (isAbbreviation(last)) {
			yield `${form}s`;
		} else if (language.startsWith('en')) {
			yield* englishInflections(words);
		} else if (language.startsWith('fr')) {
			yield* nounPhrasePlural(words, /^(d['’]|l['’]|de|du|des|à|aux?|en|pour|sur|par)/i, frenchPlural);
		} else if (language.startsWith('es')) {
			yield* nounPhrasePlural(words, /^(de|del|en|para|a|al|sobre|por)$/i, spanishPlural);
		}
	};
}

const prepositions = /^(of|for|in|on|to|with|from|between|against|as|at)$/i;

/** The head noun of an English noun phrase stands last, or last before its first preposition. */
function* englishInflections(words: readonly string[]): Iterable<string> {
	const preposition = words.findIndex((word, i) => i > 0 && prepositions.test(word));
	const head = preposition === -1 ? words.length - 1 : preposition - 1;
	const noun = words[head]!;
	const plural = isAbbreviation(noun) ? `${noun}s` : englishPlural(noun);
	if (plural !== undefined && !/[^\p{L}]$/u.test(noun)) {
		yield words.with(head, plural).join(' ');
	}
	if (!isCapital(noun.charCodeAt(0))) {
		const singular = englishSingular(noun);
		if (singular !== undefined) {
			yield words.with(head, singular).join(' ');
		}
	}
}

/** In Romance languages nouns and adjectives before the first preposition agree. Names with capitals are left alone. */
function* nounPhrasePlural(words: readonly string[], preposition: RegExp, plural: (word: string) => string): Iterable<string> {
	const end = words.findIndex((word, i) => i > 0 && preposition.test(word));
	const headWords = words.slice(0, end === -1 ? words.length : end);
	if (headWords.every((word) => /^\p{Ll}+$/u.test(word))) {
		yield [...headWords.map(plural), ...words.slice(headWords.length)].join(' ');
	}
}

function isAbbreviation(word: string): boolean {
	return /^[\p{L}\p{N}]+$/u.test(word) && (word.match(/\p{Lu}/gu)?.length ?? 0) >= 2 && /\p{Lu}$|\p{N}$/u.test(word);
}

function mapWords(form: string, map: (word: string) => string): string {
	return form.replace(/\p{L}+/gu, map);
}

/** `respelt` in lower case, with the capitals of `word`. */
function likeCase(word: string, respelt: string): string {
	if (word.toLowerCase() === respelt) {
		return word;
	}
	return isCapital(word.charCodeAt(0)) ? respelt.charAt(0).toUpperCase() + respelt.slice(1) : respelt;
}
