import type { Designation } from '../model';

/** Characters of an abbreviation at most. */
const LONGEST_ABBREVIATION = 12;

/** Characters of a long form at most: `United Nations Multidimensional Integrated Stabilization Mission in the Central …`. */
const LONGEST_LONG_FORM = 120;

/** Whether a name looks like an abbreviation: one word of at most 12 characters with two capitals, or a capital beside a digit. */
export function looksLikeAbbreviation(text: string): boolean {
	return (
		text.length <= LONGEST_ABBREVIATION && !/\s/.test(text) && (/\p{Lu}.*\p{Lu}/u.test(text) || /\p{Lu}\d|\d\p{Lu}/u.test(text))
	);
}

/** Whether what stands beside an abbreviation looks like its long form: it is short, and neither sentences nor a list. */
export function looksLikeLongForm(text: string): boolean {
	return text.length <= LONGEST_LONG_FORM && !/[.!?;] |\.$/.test(text);
}

/** A name as a file gives it; its type is `undefined` where the file does not say. */
export type GivenDesignation = Omit<Designation, 'type'> & { readonly type: Designation['type'] | undefined };

/** The designations of one concept, in order and each once; those without a type get the {@link likelyType}. */
export function typedDesignations(given: readonly GivenDesignation[]): Designation[] {
	const named = new Set<string>();
	const seen = given.length > 1 ? new Set<string>() : undefined;
	const designations: Designation[] = [];
	for (const one of given) {
		const key = seen && `${one.language}\n${one.text}`;
		if (key === undefined || !seen!.has(key)) {
			seen?.add(key!);
			const typed = isTyped(one) ? one : { ...one, type: likelyType(one, named) };
			if (typed.type === 'full') {
				named.add(one.language);
			}
			designations.push(typed);
		}
	}
	return designations;
}

function isTyped(one: GivenDesignation): one is Designation {
	return one.type !== undefined;
}

/**
 * The type of a name that a file does not tell: an abbreviation where it looks like one, else the full form where its language is
 * not among those `named`, which have one before it, else a variant.
 */
export function likelyType(
	{ text, language }: Pick<Designation, 'text' | 'language'>,
	named: ReadonlySet<string>,
): 'abbreviation' | 'full' | 'variant' {
	if (looksLikeAbbreviation(text)) {
		return 'abbreviation';
	}
	return named.has(language) ? 'variant' : 'full';
}

/** What to call a concept: its preferred, else its first full form in `language`, else its first designation. */
export function labelOf(designations: readonly Designation[], language: string): string {
	const full = designations.filter((one) => one.type === 'full' && one.language === language);
	return (full.find((one) => one.preferred) ?? full[0] ?? designations[0])?.text ?? '';
}
