import { isSuperseded, preferredDesignation } from '../../concept';
import type { Concept, Designation } from '../../model';
import { regexText } from './regexText';
import { yamlText } from './yamlText';

/**
 * A Vale style that puts current names for superseded ones: a renamed or replaced designation of a language gives way to the
 * name of its successor, of the same sort if it has one. What has no current name among these concepts is left out.
 */
export function writeValeSubstitution(concepts: readonly Concept[], language: string): string {
	const swaps = [...substitutionsOf(concepts, language)].map(
		([text, name]) => `  ${yamlText(regexText(text))}: ${yamlText(name)}\n`,
	);
	return [
		'extends: substitution\n',
		`message: "Use '%s' instead of '%s'."\n`,
		'level: warning\n',
		'ignorecase: false\n',
		swaps.length === 0 ? 'swap: {}\n' : `swap:\n${swaps.join('')}`,
	].join('');
}

/** Superseded names of a language, and what to write for them. */
export function substitutionsOf(concepts: readonly Concept[], language: string): ReadonlyMap<string, string> {
	const byId = new Map(concepts.map((concept) => [concept.id, concept]));
	const current = new Set(
		concepts.flatMap((concept) => concept.designations.filter((one) => !isPast(concept, one)).map(({ text }) => text)),
	);
	const substitutions = new Map<string, string>();
	for (const concept of concepts) {
		for (const designation of concept.designations) {
			if (!designation.language.startsWith(language) || !isPast(concept, designation) || current.has(designation.text)) {
				continue;
			}
			const successor = byId.get(designation.status?.successor ?? concept.supersededBy ?? concept.id);
			const name = successor && currentName(successor, designation, language);
			// A bar would offer two names, and a dollar stand for a group.
			if (name !== undefined && !/[|$]/.test(name) && !substitutions.has(designation.text)) {
				substitutions.set(designation.text, name);
			}
		}
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
