import { shortName } from '../termbase/concept';
import type { Concept } from '../termbase/model';
import type { Unit } from './model';

/** Concepts that a headline names at most. */
const MOST = 3;

/**
 * What a paragraph or note is about in a few words: the names of those of its concepts that the fewest units mention, as inverse
 * document frequency (Spärck Jones 1972) would choose them. Empty where it mentions none; a section has its title.
 */
export function headline(unit: Unit, units: readonly Unit[], conceptOf: (id: string) => Concept | undefined): string {
	if (unit.kind === 'section') {
		return unit.title;
	}
	const mentions = (id: string) => units.filter((other) => other.kind !== 'section' && other.concepts.includes(id)).length;
	return unit.concepts
		.map((id) => ({ id, count: mentions(id) }))
		.sort((a, b) => a.count - b.count)
		.slice(0, MOST)
		.flatMap(({ id }) => conceptOf(id) ?? [])
		.map(shortName)
		.join(', ');
}
