import type { BaseIssue } from 'valibot';
import * as v from 'valibot';
import { editDistance } from '../../../search/editDistance';
import { nodeAt, plainValue, type SourceNode, without } from './sourceNode';
import { knownProperties, type UserConcept, userConcept } from './userFile';

/** What is wrong with a part of a concept. */
export interface Mistake {
	/** What stands there, and what should. */
	readonly details: readonly [string, string];
	readonly start: number;
	readonly end: number;
}

/** A concept as far as it can be used, and what is wrong with the rest. */
export interface Validated {
	readonly input: UserConcept | undefined;
	/** The part of the text that was used. */
	readonly node: SourceNode;
	/** At most as many as were asked for. */
	readonly mistakes: readonly Mistake[];
	readonly isFaultless: boolean;
}

/**
 * Holds a concept to the schema. A wrong or unknown part is left out, and with it what cannot do without it; `input` is
 * `undefined` where that is the concept itself. `most` mistakes are wanted.
 */
export function validated(node: SourceNode, most: number): Validated {
	let mistakes: readonly Mistake[] | undefined;
	for (let rest: SourceNode | undefined = node; rest !== undefined; ) {
		const result = v.safeParse(userConcept, plainValue(rest));
		if (result.success) {
			return { input: result.output, node: rest, mistakes: mistakes ?? [], isFaultless: mistakes === undefined };
		}
		const found = rest;
		const issues = result.issues.flatMap((issue) => withSiblings(found, deepest(issue)));
		// What goes wrong in later rounds only follows from what was left out.
		mistakes ??= issues.slice(0, most).map((issue) => mistakeOf(node, issue));
		rest = without(
			rest,
			issues.map(({ path }) => path),
		);
	}
	return { input: undefined, node, mistakes: mistakes ?? [], isFaultless: false };
}

interface Issue {
	readonly path: readonly PropertyKey[];
	readonly isUnknownKey: boolean;
	readonly received: string;
	readonly expected: string;
}

/** An issue of a union tells little: the alternative that got further into the value knows better. */
function deepest(issue: BaseIssue<unknown>): Issue {
	const path = (issue.path ?? []).map(({ key }) => key as PropertyKey);
	const better = issue.issues?.find((inner) => inner.path !== undefined);
	if (better !== undefined) {
		const inner = deepest(better);
		return { ...inner, path: [...path, ...inner.path] };
	}
	const isUnknownKey = issue.type === 'strict_object' && issue.expected === 'never';
	return { path, isUnknownKey, received: issue.received, expected: expectedOf(issue) };
}

/** Of several unknown properties of an object the schema tells only the first; here are all. */
function withSiblings(root: SourceNode, issue: Issue): readonly Issue[] {
	const holder = issue.path.slice(0, -1);
	const { node } = nodeAt(root, holder);
	if (!issue.isUnknownKey || node.kind !== 'map') {
		return [issue];
	}
	const known = new Set(propertiesIn(holder));
	return [...node.entries.keys()].filter((key) => !known.has(key)).map((key) => ({ ...issue, path: [...holder, key] }));
}

/** The properties that an object may have, by the path to it. */
function propertiesIn(holder: readonly PropertyKey[]): readonly string[] {
	const property = holder.findLast((step) => typeof step === 'string' && knownProperties.has(step));
	return knownProperties.get(String(property ?? '')) ?? [];
}

function expectedOf({ expected, requirement, message, type }: BaseIssue<unknown>): string {
	if (type === 'regex') {
		return message.startsWith('Invalid') ? String(requirement) : message;
	}
	return expected ?? String(requirement);
}

function mistakeOf(root: SourceNode, { path, isUnknownKey, received, expected }: Issue): Mistake {
	const { node, key } = nodeAt(root, path);
	const { start, end } = node;
	if (isUnknownKey && key !== undefined) {
		const name = String(path.at(-1));
		return { details: [name, nearestProperty(name, path)], start: key.keyStart, end: key.keyEnd };
	}
	const written = node.kind === 'scalar' ? String(node.value) : received;
	return { details: [received === 'undefined' ? '' : written, expected], start, end };
}

/** Mistakes in a word of more letters are taken for another word. */
const CLOSE = 2;

/** The property that a user may have meant; all that there are if none is close. */
function nearestProperty(name: string, path: readonly PropertyKey[]): string {
	const known = propertiesIn(path.slice(0, -1));
	const distances = known.map((property) => ({ property, distance: editDistance(name.slice(0, 40), property) }));
	const nearest = distances.reduce((best, next) => (next.distance < best.distance ? next : best));
	return nearest.distance <= CLOSE && nearest.distance * 2 < name.length ? nearest.property : known.join(', ');
}
