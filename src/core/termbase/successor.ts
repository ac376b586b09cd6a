import { isSuperseded, preferredDesignation } from './concept';
import type { Lexicon } from './lexicon';
import type { Concept, Designation } from './model';

/** What is used today instead of a superseded designation. */
export interface Successor {
	/** Number of the concept in the lexicon. */
	readonly concept: number;
	/** Its name of the same language and type, where it has one. */
	readonly text: string;
}

/** Changes of names that are followed at most. */
const MOST_CHANGES = 8;

/**
 * The concept that is used today instead of a superseded designation, and its name of the same language and type. What followed may
 * have been superseded itself, and is followed on. `undefined` where no successor is recorded.
 */
export function successorOf({ status, language, type }: Designation, lexicon: Lexicon): Successor | undefined {
	const wanted = type === 'abbreviation' ? 'abbreviation' : 'full';
	let id = status?.successor;
	let found: Successor | undefined;
	for (let change = 0; change < MOST_CHANGES && id !== undefined; change++) {
		const number = lexicon.numberOf(id);
		if (number === undefined) {
			return found;
		}
		const concept = lexicon.conceptAt(number);
		const name = nameOf(concept, language, wanted) ?? nameOf(concept, 'en', wanted);
		found = { concept: number, text: name?.text ?? concept.label };
		id = isSuperseded(name?.status) && name?.status?.successor !== id ? name?.status?.successor : undefined;
	}
	return found;
}

/** A name that is current, if there is one. */
function nameOf(concept: Concept, language: string, type: 'full' | 'abbreviation'): Designation | undefined {
	return (
		preferredDesignation(
			{ ...concept, designations: concept.designations.filter(({ status }) => !isSuperseded(status)) },
			language,
			type,
		) ?? preferredDesignation(concept, language, type)
	);
}
