import type { ReadTermbase } from '../../src/core/termbase/formats/termbaseReader';
import type { Concept } from '../../src/core/termbase/model';

/** A concept as short as can be: an id, and its designations in English; those in capitals are abbreviations. */
export function concept(id: string, ...names: readonly [string, ...string[]]): Concept {
	return {
		id,
		kind: 'concept',
		organisation: 'other',
		label: names[0],
		designations: names.map((text) => ({
			text,
			language: 'en',
			type: /^\p{Lu}{2,}$/u.test(text) ? 'abbreviation' : 'full',
		})),
		definition: `What ${names[0]} means.`,
	};
}

/** What a reader gives for some concepts, each on a line of its own. */
export function readAs(...concepts: readonly Concept[]): ReadTermbase {
	return {
		name: 'Test',
		language: 'en',
		concepts: concepts.map((one, line) => ({ concept: one, place: { line, start: 0, end: one.label.length } })),
		problems: [],
	};
}
