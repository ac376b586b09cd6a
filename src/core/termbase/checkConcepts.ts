import { isFunctionWord } from '../language/functionWords';
import { phraseKey } from '../language/phraseKey';
import { LIMITS, type Problem, type ProblemCode, type ReadConcept, type ReadTermbase } from './formats/termbaseReader';
import type { Concept, Designation } from './model';
import { MOST_MEMBERS, relationCycles } from './relationCycles';

/**
 * What is wrong with concepts that no reader can see in one of them: relations to concepts that are nowhere, cycles, names that two
 * concepts share, function words as names, missing definitions. At most as many as may still be told of the file, the gravest
 * first. `isKnown` tells whether another termbase has an id.
 */
export function checkConcepts(read: ReadTermbase, isKnown: (id: string) => boolean = () => false): readonly Problem[] {
	const most = LIMITS.problems - read.problems.length;
	const problems: Problem[] = [];
	for (const problem of allProblems(read.concepts, isKnown)) {
		if (problems.length >= most) {
			break;
		}
		problems.push(problem);
	}
	return problems;
}

function* allProblems(concepts: readonly ReadConcept[], isKnown: (id: string) => boolean): Generator<Problem> {
	yield* cycles(concepts);
	yield* danglingRelations(concepts, isKnown);
	yield* functionWords(concepts);
	yield* sharedNames(concepts);
	for (const { concept, place } of concepts) {
		if (concept.definition === '') {
			yield { code: 'empty-definition', details: [], place };
		}
	}
}

function* cycles(concepts: readonly ReadConcept[]): Generator<Problem> {
	for (const { members, place } of relationCycles(concepts)) {
		const named = members.length === MOST_MEMBERS ? [...members.slice(0, -1), '…'] : members;
		yield { code: 'cycle', details: [[...named, members[0]].join(' → ')], place };
	}
}

function* danglingRelations(concepts: readonly ReadConcept[], isKnown: (id: string) => boolean): Generator<Problem> {
	const own = new Set(concepts.map(({ concept }) => concept.id));
	for (const { concept, place } of concepts) {
		for (const id of new Set(relationsOf(concept))) {
			if (!own.has(id) && !isKnown(id)) {
				yield { code: 'dangling-relation', details: [id], place };
			}
		}
	}
}

function relationsOf(concept: Concept): readonly string[] {
	return [
		concept.broader ?? [],
		concept.narrower ?? [],
		concept.related ?? [],
		concept.supersededBy ?? [],
		(concept.counterparts ?? []).map((counterpart) => counterpart.concept),
		(concept.history ?? []).flatMap((entry) => entry.concepts ?? []),
		concept.designations.flatMap(({ status }) => status?.successor ?? []),
	].flat();
}

function* functionWords(concepts: readonly ReadConcept[]): Generator<Problem> {
	for (const { concept, place } of concepts) {
		for (const { text, language } of concept.designations) {
			// `WHO` and `US` are told apart by their capitals.
			const isCapitals = text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
			if (!isCapitals && isFunctionWord(text.toLowerCase(), language.slice(0, 2))) {
				yield { code: 'function-word', details: [text], place };
			}
		}
	}
}

/** A name, and the first concept that has it. */
interface Holder {
	readonly read: ReadConcept;
	readonly isAbbreviation: boolean;
}

/** Names that a second concept has: each is told once of every further concept, with the first one's name. */
function* sharedNames(concepts: readonly ReadConcept[]): Generator<Problem> {
	const holders = new Map<string, Holder>();
	for (const read of concepts) {
		const told = new Set<string>();
		for (const designation of read.concept.designations) {
			const key = nameKey(designation);
			const first = holders.get(key);
			const isAbbreviation = designation.type === 'abbreviation';
			if (first === undefined) {
				holders.set(key, { read, isAbbreviation });
			} else if (first.read !== read && !told.has(key)) {
				told.add(key);
				const other = first.read.concept.label;
				const isClash = isAbbreviation && first.isAbbreviation && phraseKey(other) !== phraseKey(read.concept.label);
				const code: ProblemCode = isClash ? 'abbreviation-clash' : 'other-meaning';
				yield { code, details: [designation.text, other], place: read.place };
			}
		}
	}
}

/** What two designations have in common that are found in the same places. */
function nameKey({ text, language, type }: Designation): string {
	return `${language.slice(0, 2)} ${type === 'abbreviation' ? text : text.toLowerCase()}`;
}
