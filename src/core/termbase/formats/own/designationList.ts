import type { Designation } from '../../model';
import { cleanName } from '../cleanText';
import { likelyType, looksLikeAbbreviation } from '../designations';
import type { UserConcept, UserDesignation } from './userFile';

/** A language tag in its usual form. What is none becomes the file's language, and the caller learns where it stood. */
export type LanguageOf = (tag: string, path: readonly PropertyKey[]) => string;

/** The names of a concept in one language, as the short form writes them. */
interface Names {
	readonly term?: string | undefined;
	readonly abbreviation?: string | string[] | undefined;
	readonly variants?: string | string[] | undefined;
}

/**
 * Every designation of a concept: those of the short form first, then the translations and those in full. One that was written
 * twice, as in the short form and in full, is kept once, in full.
 */
export function designationsOf(input: UserConcept, language: string, languageOf: LanguageOf): Designation[] {
	const short = namesIn(language, input);
	for (const [tag, names] of Object.entries(input.translations ?? {})) {
		short.push(...namesIn(languageOf(tag, ['translations', tag]), typeof names === 'string' ? { term: names } : names));
	}
	const full = inFull(input.designations ?? [], language, languageOf);
	if (short.length === 0) {
		return full;
	}
	const writtenInFull = new Set(full.map(identity));
	return [...short.filter((designation) => !writtenInFull.has(identity(designation))), ...full];
}

/** One value or several as a list. */
export function listOf(values: string | readonly string[] | undefined): readonly string[] {
	return typeof values === 'string' ? [values] : (values ?? []);
}

function identity({ language, text }: Designation): string {
	return `${language} ${text}`;
}

function namesIn(language: string, { term, abbreviation, variants }: Names): Designation[] {
	const designations: Designation[] = [];
	if (term !== undefined) {
		designations.push({ text: cleanName(term), language, type: 'full', preferred: true });
	}
	for (const text of listOf(abbreviation)) {
		const first = designations.every(({ type }) => type !== 'abbreviation');
		designations.push({ text: cleanName(text), language, type: 'abbreviation', ...(first && { preferred: true }) });
	}
	for (const variant of listOf(variants)) {
		const text = cleanName(variant);
		designations.push({ text, language, type: looksLikeAbbreviation(text) ? 'abbreviation' : 'variant' });
	}
	return designations;
}

function inFull(inputs: readonly UserDesignation[], language: string, languageOf: LanguageOf): Designation[] {
	const named = new Set<string>();
	return inputs.map((input, index) => {
		const text = cleanName(input.text);
		const own = input.language === undefined ? language : languageOf(input.language, ['designations', index, 'language']);
		const type = input.type ?? likelyType({ text, language: own }, named);
		if (type === 'full') {
			named.add(own);
		}
		return { ...(input as Designation), text, language: own, type };
	});
}
