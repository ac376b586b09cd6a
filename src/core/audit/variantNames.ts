import type { Occurrence } from '../document/occurrences';
import { foldWord } from '../language/characters';
import { singularPhrase } from '../language/nounPhrase';
import { phraseKey, wordKey } from '../language/phraseKey';
import { preferredDesignation } from '../termbase/concept';
import type { Lexicon } from '../termbase/lexicon';
import type { Concept, Designation } from '../termbase/model';
import type { VariantForm } from './finding';
import { spellingOf } from './spellings';

/** The names in a lexicon for which others are preferred, each concept's worked out once. */
export class VariantNames {
	private readonly known = new Map<number, ReadonlyMap<string, string>>();

	constructor(private readonly lexicon: Lexicon) {}

	/** Whether an entry's concept has such names. */
	has(entry: number): boolean {
		return this.of(entry).size > 0;
	}

	/** What to write instead of a name of an entry's concept; `undefined` where it is fine. */
	preferredTo(entry: number, name: string, isAbbreviation: boolean): string | undefined {
		const variants = this.of(entry);
		if (variants.size === 0) {
			return undefined;
		}
		const key = keyOf(name, isAbbreviation);
		return variants.get(key) ?? variants.get(isAbbreviation ? key.replace(/s$/, '') : singularPhrase(key));
	}

	private of(entry: number): ReadonlyMap<string, string> {
		const number = this.lexicon.conceptOf(entry);
		let variants = this.known.get(number);
		if (variants === undefined) {
			const { concept, origin } = this.lexicon.entry(entry);
			variants = new Map(
				concept.designations.flatMap((designation) => {
					const preferred = preferredTo(designation, concept, origin !== undefined);
					const key = keyOf(designation.text, designation.type === 'abbreviation');
					return preferred === undefined ? [] : [[key, preferred] as const];
				}),
			);
			this.known.set(number, variants);
		}
		return variants;
	}
}

/** A name that its concept has a preferred one for; `undefined` where the occurrence is none. Offsets are the occurrence's. */
export function variantAt(
	{ start, end, certainty, judgement }: Occurrence,
	name: string,
	lexicon: Lexicon,
	variants: VariantNames,
): VariantForm | undefined {
	const [entry] = judgement.entries;
	if (certainty !== 'certain' || entry === undefined) {
		return undefined;
	}
	const preferred = variants.preferredTo(entry, name, judgement.isAbbreviation);
	return preferred === undefined
		? undefined
		: { code: 'variant-form', name, start, end, isQuoted: false, concept: lexicon.conceptOf(entry), preferred };
}

function keyOf(name: string, isAbbreviation: boolean): string {
	return isAbbreviation ? name : foldWord(name);
}

/**
 * What to write instead of a variant, or of a name of a kind of which another is preferred. Of the bundled glossary, whose variants
 * are looser names as well, only what is the same name written otherwise; the user's own say what they want to read. Short names
 * are used beside others, and a singular is no variant of a plural.
 */
function preferredTo(designation: Designation, concept: Concept, isUsers: boolean): string | undefined {
	const { type, language, text, preferred, status } = designation;
	if (type === 'short' || preferred === true || status !== undefined) {
		return undefined;
	}
	const best = preferredDesignation(concept, language, type === 'abbreviation' ? 'abbreviation' : 'full');
	if (best === undefined || best.status !== undefined || (type !== 'variant' && best.preferred !== true)) {
		return undefined;
	}
	const isOtherNumber = type !== 'abbreviation' && spellingOf(text) === spellingOf(best.text) && !isRespaced(text, best.text);
	return !isOtherNumber &&
		text !== best.text &&
		(isUsers || (type === 'abbreviation' ? lettersOf(text) === lettersOf(best.text) : isSameName(text, best.text)))
		? best.text
		: undefined;
}

/** Whether two names are the same but for spelling, small words, case, hyphens and the order of the words. */
function isSameName(a: string, b: string): boolean {
	return wordsOf(a) === wordsOf(b) || phraseKey(a) === phraseKey(b);
}

function wordsOf(name: string): string {
	return (name.match(/[\p{L}\p{N}]+/gu) ?? []).map(wordKey).sort().join('');
}

/** Whether two names have the same letters, but not the same hyphens and spaces. */
function isRespaced(a: string, b: string): boolean {
	return a !== b && lettersOf(a) === lettersOf(b) && a.length !== b.length;
}

function lettersOf(name: string): string {
	return foldWord(name).replace(/[^\p{L}\p{N}]/gu, '');
}
