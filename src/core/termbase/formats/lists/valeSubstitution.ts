import { isSuperseded, preferredDesignation } from '../../concept';
import type { Concept, Designation } from '../../model';
import { PartedMap } from '../partedMap';
import { pausing } from '../pieces';
import { regexText } from './regexText';
import { yamlText } from './yamlText';

/**
 * A Vale style that puts current names for superseded ones: a renamed or replaced designation of a language gives way to the
 * name of its successor, of the same sort if it has one. What has no current name among these concepts is left out. In
 * pieces.
 */
export function* writeValeSubstitution(concepts: readonly Concept[], language: string): Iterable<string> {
	const substitutions = yield* pausing(substitutionsOf(concepts, language));
	yield "extends: substitution\nmessage: \"Use '%s' instead of '%s'.\"\nlevel: warning\nignorecase: false\n";
	yield substitutions.length === 0 ? 'swap: {}\n' : 'swap:\n';
	for (const [text, name] of substitutions) {
		yield `  ${yamlText(regexText(text))}: ${yamlText(name)}\n`;
	}
}

/** A designation that is out of use, and the id of the concept whose name is used now. */
interface Past {
	readonly designation: Designation;
	readonly successor: string;
}

/** Superseded names of a language, each once, and what to write for them. Pauses. */
export function* substitutionsOf(
	concepts: readonly Concept[],
	language: string,
): Generator<void, readonly (readonly [string, string])[]> {
	const past: Past[] = [];
	/** By the texts of what is past, whether they are also names in use. */
	const current = new PartedMap<boolean>();
	const successors = new PartedMap<Concept | undefined>();
	for (const concept of concepts) {
		for (const designation of concept.designations) {
			if (designation.language.startsWith(language) && isPast(concept, designation)) {
				const successor = designation.status?.successor ?? concept.supersededBy ?? concept.id;
				past.push({ designation, successor });
				current.set(designation.text, false);
				successors.set(successor, undefined);
			}
		}
		yield;
	}
	for (const concept of concepts) {
		if (successors.has(concept.id)) {
			successors.set(concept.id, concept);
		}
		for (const designation of concept.designations) {
			if (current.has(designation.text) && !isPast(concept, designation)) {
				current.set(designation.text, true);
			}
		}
		yield;
	}
	const substitutions: [string, string][] = [];
	for (const { designation, successor: id } of past) {
		const { text } = designation;
		const successor = current.get(text) === true ? undefined : successors.get(id);
		const name = successor && currentName(successor, designation, language);
		// A bar would offer two names, and a dollar stand for a group.
		if (name !== undefined && !/[|$]/.test(name)) {
			substitutions.push([text, name]);
			// A second concept of that name gets no line of its own.
			current.set(text, true);
		}
		yield;
	}
	return substitutions;
}

function isPast(concept: Concept, { status }: Designation): boolean {
	return isSuperseded(status) || (status === undefined && concept.supersededBy !== undefined);
}

/** What a successor is called now: by an abbreviation for an abbreviation, if it has one. */
function currentName(successor: Concept, past: Designation, language: string): string | undefined {
	const living = { ...successor, designations: successor.designations.filter((one) => !isPast(successor, one)) };
	const sorts = past.type === 'abbreviation' ? (['abbreviation', 'full'] as const) : (['full'] as const);
	return sorts.map((sort) => preferredDesignation(living, language, sort)?.text).find((text) => text !== undefined);
}
