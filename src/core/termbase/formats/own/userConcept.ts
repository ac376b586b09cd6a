import type { Concept } from '../../model';
import { cleanName } from '../cleanText';
import { labelOf } from '../designations';
import { designationsOf, type LanguageOf, listOf } from './designationList';
import type { UserConcept } from './userFile';

/** A concept without the id, which only the whole file tells; its relations may still be names. */
export type Draft = Omit<Concept, 'id'>;

/** The concept that a user means; `undefined` where it has no name. */
export function draftOf(input: UserConcept, language: string, languageOf: LanguageOf): Draft | undefined {
	const designations = designationsOf(input, language, languageOf);
	const [first] = designations;
	if (first === undefined) {
		return undefined;
	}
	const { qualifier, domains, valid, supersededBy, identifier, counterparts, report, history, otherMeanings, note } = input;
	return {
		kind: input.kind ?? 'concept',
		organisation: input.organisation ?? 'other',
		label: input.label === undefined ? labelOf(designations, language) : cleanName(input.label),
		...(qualifier !== undefined && { qualifier }),
		designations,
		definition: input.definition ?? '',
		...(domains !== undefined && { domains: [...listOf(domains)] }),
		...(valid !== undefined && { valid }),
		...(supersededBy !== undefined && { supersededBy }),
		...(identifier !== undefined && { identifier }),
		...relation('broader', input),
		...relation('narrower', input),
		...relation('related', input),
		...(counterparts !== undefined && { counterparts }),
		...(report !== undefined && { report }),
		...(history !== undefined && { history }),
		...(otherMeanings !== undefined && { otherMeanings }),
		...(input.source !== undefined && { source: typeof input.source === 'string' ? { title: input.source } : input.source }),
		...(note !== undefined && { note }),
	};
}

/** What an id is made of where the file gives none: the abbreviation in the first name's language, as it is short, else the label. */
export function idSource({ designations, label }: Draft): string {
	const own = designations.filter(({ language }) => language === designations[0]!.language);
	return own.find(({ type, preferred }) => type === 'abbreviation' && preferred === true)?.text ?? label;
}

function relation(key: 'broader' | 'narrower' | 'related', input: UserConcept): Partial<Draft> {
	const value = input[key];
	return value === undefined ? {} : { [key]: [...listOf(value)] };
}
