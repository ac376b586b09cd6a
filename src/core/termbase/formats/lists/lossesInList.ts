import { isSuperseded } from '../../concept';
import type { Concept, Designation } from '../../model';
import { inModelOrder } from '../modelFields';
import { PartedMap } from '../partedMap';
import { acronymOf } from './acronyms';
import { substitutionsOf } from './valeSubstitution';

/** The lists that concepts can be written to. */
export type ListKind = 'latex' | 'quarto' | 'typst' | 'valeAccept' | 'valeSubstitution' | 'cspell';

/**
 * The fields of which a list of names in a language does not hold everything, by their names in the model and in its order. Of
 * concepts that have no name in the list nothing is told. Pauses.
 */
export function* lossesInList(
	concepts: readonly Concept[],
	list: ListKind,
	language: string,
): Generator<void, readonly string[]> {
	const writtenOf = yield* writtenIn(concepts, list, language);
	const fields = new Set<string>();
	for (const concept of concepts) {
		addLosses(fields, concept, writtenOf(concept));
		yield;
	}
	return inModelOrder(fields);
}

function addLosses(fields: Set<string>, concept: Concept, written: readonly Designation[]): void {
	if (written.length === 0) {
		return;
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

/** Tells the designations of a concept whose texts a list holds. */
function* writtenIn(
	concepts: readonly Concept[],
	list: ListKind,
	language: string,
): Generator<void, (concept: Concept) => readonly Designation[]> {
	switch (list) {
		case 'latex':
		case 'quarto':
		case 'typst':
			return (concept) => {
				const { short, long } = acronymOf(concept, language) ?? {};
				return concept.designations.filter(({ text }) => text === short || text === long);
			};
		case 'valeSubstitution': {
			const held = new PartedMap<true>();
			for (const [text, name] of yield* substitutionsOf(concepts, language)) {
				held.set(text, true);
				held.set(name, true);
				yield;
			}
			return ({ designations }) => designations.filter(({ text }) => held.has(text));
		}
		case 'valeAccept':
			return ({ designations }) => designations.filter((one) => one.language.startsWith(language) && !isSuperseded(one.status));
		case 'cspell':
			return ({ designations }) => designations.filter((one) => one.language.startsWith(language));
	}
}
