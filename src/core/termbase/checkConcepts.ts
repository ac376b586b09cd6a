import { isFunctionWord } from '../language/functionWords';
import { LIMITS, type Problem, type ProblemCode, type ReadConcept, type ReadTermbase } from './formats/termbaseReader';
import type { Concept, Designation } from './model';

/** Whether a designation is one everyday word of its language (`the`, `de`), which would match everywhere and is not looked for. */
export function isEverydayWord({ text, language }: Pick<Designation, 'text' | 'language'>): boolean {
	return isFunctionWord(text, language.slice(0, 2));
}

/** Concepts that are looked at between two pauses. */
const CHECKED_AT_ONCE = 1000;

/**
 * What is wrong with the concepts of a file, whatever its format: empty definitions, everyday words, relations to nothing or in a
 * circle (of which no more than `LIMITS.problems` are told), and designations that mean two things. `isKnown` says which other
 * ids relations may name. With pauses; linear in the file's size.
 */
export function* checkConcepts(
	{ concepts }: Pick<ReadTermbase, 'concepts'>,
	isKnown: (id: string) => boolean,
): Generator<void, readonly Problem[]> {
	const byId = new Map<string, ReadConcept>();
	const owners = new Map<string, ReadConcept>();
	const found: Problem[] = [];
	for (const [index, one] of concepts.entries()) {
		byId.set(one.concept.id, one);
		pushAll(found, ownProblems(one));
		pushAll(found, otherMeanings(one, owners));
		if (index % CHECKED_AT_ONCE === 0) {
			yield;
		}
	}
	for (const [index, one] of concepts.entries()) {
		pushAll(
			found,
			danglingRelations(one, (id) => byId.has(id) || isKnown(id)),
		);
		if (index % CHECKED_AT_ONCE === 0) {
			yield;
		}
	}
	return found.concat(yield* circles(byId));
}

/** There may be more problems than a call can have arguments. */
function pushAll(found: Problem[], more: readonly Problem[]): void {
	for (const one of more) {
		found.push(one);
	}
}

function ownProblems({ concept, place }: ReadConcept): readonly Problem[] {
	return [
		...(concept.definition.trim() === '' ? [problem('empty-definition', place, concept.label)] : []),
		...concept.designations.filter(isEverydayWord).map(({ text }) => problem('function-word', place, text)),
	];
}

function danglingRelations({ concept, place }: ReadConcept, isKnown: (id: string) => boolean): readonly Problem[] {
	const successors = [concept.supersededBy, ...concept.designations.map(({ status }) => status?.successor)];
	const ids = [...relationsOf(concept), ...successors.filter((id) => id !== undefined)];
	return [...new Set(ids)].filter((id) => !isKnown(id)).map((id) => problem('dangling-relation', place, id));
}

function relationsOf({ broader = [], narrower = [], related = [] }: Concept): readonly string[] {
	return [...broader, ...narrower, ...related];
}

/**
 * Circles of broader concepts, and of successors, each told once at one of its concepts: depth-first search that marks what is on
 * the way (Tarjan 1972), without recursion, since a hierarchy may be as deep as the file is long.
 */
function* circles(byId: ReadonlyMap<string, ReadConcept>): Generator<void, readonly Problem[]> {
	const ofBroader = yield* circlesAlong(byId, ({ broader = [] }) => broader);
	const ofSuccessors = yield* circlesAlong(byId, ({ supersededBy }) => (supersededBy === undefined ? [] : [supersededBy]));
	return [...ofBroader, ...ofSuccessors].slice(0, LIMITS.problems);
}

function* circlesAlong(
	byId: ReadonlyMap<string, ReadConcept>,
	next: (concept: Concept) => readonly string[],
): Generator<void, readonly Problem[]> {
	const found: Problem[] = [];
	const done = new Set<string>();
	let steps = 0;
	for (const [root, { concept }] of byId) {
		if (++steps % CHECKED_AT_ONCE === 0) {
			yield;
		}
		if (next(concept).length === 0) {
			continue;
		}
		const way: { readonly id: string; readonly ids: readonly string[]; at: number }[] = [];
		const onWay = new Map<string, number>();
		const enter = (id: string): void => {
			const one = byId.get(id);
			if (one === undefined || done.has(id)) {
				return;
			}
			const from = onWay.get(id);
			if (from === undefined) {
				onWay.set(id, way.length);
				way.push({ id, ids: next(one.concept), at: 0 });
			} else {
				const circle = way.slice(from, from + LONGEST_CIRCLE).map((step) => step.id);
				found.push(problem('cycle', one.place, [...circle, id].join(' → ')));
			}
		};
		enter(root);
		for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
			if (found.length === LIMITS.problems) {
				return found;
			}
			if (++steps % CHECKED_AT_ONCE === 0) {
				yield;
			}
			const id = step.ids[step.at++];
			if (id === undefined) {
				done.add(step.id);
				onWay.delete(step.id);
				way.pop();
			} else {
				enter(id);
			}
		}
	}
	return found;
}

/** Ids of a circle that are told at most. */
const LONGEST_CIRCLE = 8;

/** Designations that another concept before has in the same language and spelling. */
function otherMeanings(one: ReadConcept, owners: Map<string, ReadConcept>): readonly Problem[] {
	const found: Problem[] = [];
	for (const { text, language, type } of one.concept.designations) {
		const key = `${language.slice(0, 2)} ${text}`;
		const owner = owners.get(key);
		if (owner === undefined) {
			owners.set(key, one);
		} else if (owner !== one) {
			const code = type === 'abbreviation' ? 'abbreviation-clash' : 'other-meaning';
			found.push(problem(code, one.place, text, owner.concept.label));
		}
	}
	return found;
}

function problem(code: ProblemCode, place: ReadConcept['place'], ...details: readonly string[]): Problem {
	return { code, details, place };
}
