import { isSuperseded } from '../../concept';
import type { Concept, Designation } from '../../model';
import { inModelOrder } from '../modelFields';
import { acronymsOf } from './acronyms';
import { substitutionsOf } from './valeSubstitution';

/** The lists that concepts can be written to. */
export type ListKind = 'latex' | 'quarto' | 'typst' | 'valeAccept' | 'valeSubstitution' | 'cspell';

/**
 * The fields of which a list of names in a language does not hold everything, by their names in the model and in its order. Of
 * concepts that have no name in the list nothing is told.
 */
export function lossesInList(concepts: readonly Concept[], list: ListKind, language: string): readonly string[] {
	const isWritten = writtenIn(concepts, list, language);
	const fields = new Set<string>();
	for (const concept of concepts) {
		const written = concept.designations.filter((designation) => isWritten(concept, designation));
		if (written.length === 0) {
			continue;
		}
		for (const [field, value] of Object.entries(concept)) {
			const isHeld = field === 'designations' ? written.length === concept.designations.length : field === 'label';
			if (!isHeld && value !== undefined && value !== '') {
				fields.add(field);
			}
		}
		for (const field of written.flatMap((designation) => Object.keys(designation))) {
			if (field !== 'text') {
				fields.add(`designations.${field}`);
			}
		}
	}
	return inModelOrder(fields);
}

/** Whether a list holds a designation's text. */
function writtenIn(
	concepts: readonly Concept[],
	list: ListKind,
	language: string,
): (concept: Concept, designation: Designation) => boolean {
	switch (list) {
		case 'latex':
		case 'quarto':
		case 'typst': {
			const acronyms = new Map(acronymsOf(concepts, language).map((acronym) => [acronym.concept, acronym]));
			return (concept, { text }) => {
				const acronym = acronyms.get(concept);
				return text === acronym?.short || text === acronym?.long;
			};
		}
		case 'valeSubstitution': {
			const substitutions = substitutionsOf(concepts, language);
			const names = new Set(substitutions.values());
			return (_, { text }) => substitutions.has(text) || names.has(text);
		}
		case 'valeAccept':
			return (_, designation) => designation.language.startsWith(language) && !isSuperseded(designation.status);
		case 'cspell':
			return (_, designation) => designation.language.startsWith(language);
	}
}
