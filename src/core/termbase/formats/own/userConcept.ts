import type { Concept } from '../../model';
import { cleanName } from '../cleanText';
import { labelOf } from '../designations';
import { present } from '../present';
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
	const { qualifier, domains, valid, supersededBy, identifier, counterparts, report, history, otherMeanings, source, note } =
		input;
	return {
		kind: input.kind ?? 'concept',
		organisation: input.organisation ?? 'other',
		label: input.label === undefined ? labelOf(designations, language) : cleanName(input.label),
		...present({ qualifier }),
		designations,
		definition: input.definition ?? '',
		...present({
			domains: allOf(domains),
			valid,
			supersededBy,
			identifier,
			broader: allOf(input.broader),
			narrower: allOf(input.narrower),
			related: allOf(input.related),
			counterparts,
			report,
			history,
			otherMeanings,
			source: typeof source === 'string' ? { title: source } : source,
			note,
		}),
	};
}

/** What an id is made of where the file gives none: the abbreviation in the first name's language, as it is short, else the label. */
export function idSource({ designations, label }: Draft): string {
	const own = designations.filter(({ language }) => language === designations[0]!.language);
	return own.find(({ type, preferred }) => type === 'abbreviation' && preferred === true)?.text ?? label;
}

function allOf(values: string | readonly string[] | undefined): string[] | undefined {
	return values === undefined ? undefined : [...listOf(values)];
}
