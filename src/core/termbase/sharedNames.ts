import type { Place, Problem } from './formats/termbaseReader';
import type { Lexicon } from './lexicon';

/** Concepts that are looked at between two pauses. */
const LOOKED_AT_AT_ONCE = 20;

/**
 * Designations of one termbase of a lexicon that another one has too, for another concept: told at their places, since nothing is
 * merged. With pauses; linear in the termbase's size, whatever that of the others.
 */
export function* sharedNames(
	lexicon: Lexicon,
	termbase: number,
	placeOf: (concept: number) => Place,
	most: number,
): Generator<void, readonly Problem[]> {
	const problems: Problem[] = [];
	const { first, size } = lexicon.conceptsOf(termbase);
	for (let number = 0; number < size && problems.length < most; number++) {
		for (const { text, type } of lexicon.conceptAt(first + number).designations) {
			const other = ownerElsewhere(lexicon, termbase, text);
			if (other !== undefined) {
				const code = type === 'abbreviation' ? 'abbreviation-clash' : 'other-meaning';
				problems.push({ code, details: [text, other], place: placeOf(number) });
			}
		}
		if (number % LOOKED_AT_AT_ONCE === 0) {
			yield;
		}
	}
	return problems;
}

/** What a concept of another termbase that has just this designation is called; `undefined` if there is none. */
function ownerElsewhere(lexicon: Lexicon, termbase: number, text: string): string | undefined {
	let owner: string | undefined;
	for (let other = 0; other < lexicon.termbaseCount && owner === undefined; other++) {
		if (other !== termbase) {
			lexicon.scan(other, text, 0, text.length, (start, end, form) => {
				if (start === 0 && end === text.length && owner === undefined) {
					const entry = lexicon
						.entriesOf(form)
						.map((one) => lexicon.entry(one))
						.find(({ designation }) => designation.text === text);
					owner = entry?.concept.label;
				}
			});
		}
	}
	return owner;
}
