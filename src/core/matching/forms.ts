import { isCapital } from '../language/characters';
import { englishPlural, englishSingular, frenchPlural, spanishPlural } from '../language/inflection';
import { headNoun } from '../language/nounPhrase';
import { mayBeRespelt, toAmerican, toBritish } from '../language/spelling';
import type { Designation } from '../termbase/model';

/**
 * The surface forms under which a designation is looked for, each once: itself and what regular inflection and the field's
 * spelling habits make of it. Derived forms stay internal: what is shown is the designation.
 *
 * In a form a space stands for white space or one hyphen, a hyphen for a hyphen, an en dash or white space (see `matchGap`).
 */
export function surfaceForms({ text, language, type }: Pick<Designation, 'text' | 'language' | 'type'>): readonly string[] {
	const forms = [text];
	if (language.startsWith('en')) {
		extend(forms, spellingVariants);
		extend(forms, compoundVariants);
		extend(forms, listVariants);
	}
	extend(forms, inflections(language));
	if (type === 'abbreviation' && /^\p{Lu}{2,5}$/u.test(text)) {
		forms.push(text.replace(/\p{Lu}/gu, '$&.'));
	}
	if (beyondAscii.test(text)) {
		extend(forms, decomposed);
	}
	return forms;
}

const beyondAscii = /[^\0-\x7f]/;

/** Adds what `vary` makes of each form that is there. */
function extend(forms: string[], vary: (form: string, add: (variant: string) => void) => void): void {
	const add = (variant: string): void => {
		if (!forms.includes(variant)) {
			forms.push(variant);
		}
	};
	const count = forms.length;
	for (let i = 0; i < count; i++) {
		vary(forms[i]!, add);
	}
}

type Add = (variant: string) => void;

function decomposed(form: string, add: Add): void {
	add(form.normalize('NFD'));
}

function spellingVariants(form: string, add: Add): void {
	if (mayBeRespelt(form)) {
		add(mapWords(form, (word) => likeCase(word, toAmerican(word.toLowerCase()))));
		add(mapWords(form, (word) => likeCase(word, toBritish(word.toLowerCase()))));
	}
	if (/^effects?[- ]based\b/i.test(form)) {
		add(form.replace(/^effects?/i, (word) => (word.length === 7 ? word.slice(0, 6) : `${word}s`)));
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

/** The beginnings of them all: most forms are told apart by it. */
const mayBeCompound = /\b(?:peace|non|inter|multi|co|battle|head|post)[- ]?[a-z]/i;

/** Whether a name may hold a word that the field writes in one, with a hyphen or in two; `false` is sure. */
export function mayHoldCompound(name: string): boolean {
	return mayBeCompound.test(name);
}

function compoundVariants(form: string, add: Add): void {
	if (!mayBeCompound.test(form)) {
		return;
	}
	for (const compound of compounds) {
		const match = compound.exec(form);
		if (match !== null) {
			const [whole, first, second] = match;
			const join = (between: string) =>
				form.slice(0, match.index) + first + between + second!.toLowerCase() + form.slice(match.index + whole.length);
			add(join(''));
			add(join('-'));
		}
	}
}

/** `a, b and c`: with a comma before the conjunction, and with an ampersand for it. */
function listVariants(form: string, add: Add): void {
	if (/, [^,]+ and /i.test(form)) {
		add(form.replace(/ and (?!.* and )/i, ', and '));
	}
	if (/ and /i.test(form)) {
		add(form.replace(/ and /gi, ' & '));
	}
}

function inflections(language: string): (form: string, add: Add) => void {
	const inflect = language.startsWith('en')
		? englishInflections
		: language.startsWith('fr')
			? frenchInflections
			: language.startsWith('es')
				? spanishInflections
				: undefined;
	return (form, add) => {
		if (isAbbreviation(form.slice(form.lastIndexOf(' ') + 1))) {
			add(`${form}s`);
		} else {
			inflect?.(form, add);
		}
	};
}

function frenchInflections(form: string, add: Add): void {
	nounPhrasePlural(form, /^(d['’]|l['’]|de|du|des|à|aux?|en|pour|sur|par)/i, frenchPlural, add);
}

function spanishInflections(form: string, add: Add): void {
	nounPhrasePlural(form, /^(de|del|en|para|a|al|sobre|por)$/i, spanishPlural, add);
}

function englishInflections(form: string, add: Add): void {
	const { start, end } = headNoun(form);
	const noun = form.slice(start, end);
	const inflected = (word: string | undefined): void => {
		if (word !== undefined) {
			add(form.slice(0, start) + word + form.slice(end));
		}
	};
	if (endsInLetter.test(noun)) {
		inflected(isAbbreviation(noun) ? `${noun}s` : englishPlural(noun));
	}
	if (!isCapital(noun.charCodeAt(0))) {
		inflected(englishSingular(noun));
	}
}

const endsInLetter = /\p{L}$/u;

/** In Romance languages nouns and adjectives before the first preposition agree. Names with capitals are left alone. */
function nounPhrasePlural(form: string, prepositions: RegExp, plural: (word: string) => string, add: Add): void {
	const words = form.split(' ');
	const end = words.findIndex((word, i) => i > 0 && prepositions.test(word));
	const headWords = words.slice(0, end === -1 ? words.length : end);
	if (headWords.every((word) => /^\p{Ll}+$/u.test(word))) {
		add([...headWords.map(plural), ...words.slice(headWords.length)].join(' '));
	}
}

/** Letters and digits of which two are capitals, one of these or a digit the last. */
function isAbbreviation(word: string): boolean {
	return abbreviation.test(word);
}

const abbreviation = /^(?=.*\p{Lu}.*\p{Lu})[\p{L}\p{N}]*[\p{Lu}\p{N}]$/u;

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
