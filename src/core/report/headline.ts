import { isQuiet, shortName } from '../termbase/concept';
import type { Concept } from '../termbase/model';
import type { Unit } from './model';

/** Concepts that a headline names at most. */
const MOST = 3;

/**
 * What a paragraph or note is about in a few words: the names of those of its concepts that the fewest units mention, as inverse
 * document frequency (Spärck Jones 1972) would choose them, everyday words last. Empty where it mentions none; a section has its
 * title.
 */
export function headline(unit: Unit, units: readonly Unit[], conceptOf: (id: string) => Concept | undefined): string {
	if (unit.kind === 'section') {
		return unit.title;
	}
	const mentions = (id: string) => units.filter((other) => other.kind !== 'section' && other.concepts.includes(id)).length;
	return unit.concepts
		.flatMap((id) => conceptOf(id) ?? [])
		.map((concept) => ({ concept, rank: mentions(concept.id) + (isQuiet(concept) ? units.length : 0) }))
		.sort((a, b) => a.rank - b.rank)
		.slice(0, MOST)
		.map(({ concept }) => shortName(concept))
		.join(', ');
}
