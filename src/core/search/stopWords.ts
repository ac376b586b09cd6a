import { foldWord } from './fold';

/**
 * Function words of English, French and Spanish, folded: they tell nothing about what is looked for. Words that are also
 * abbreviations of the field (`un`, `au`) are left out.
 */
export const stopWords: ReadonlySet<string> = folded(
	`a about after all also am an and any are as at be been before being between both but by can could did do does doing
	done during each for from had has have having he her his how i if in into is it its itself may me might more most my
	no not of off on once only or other our out over own same shall she should so some such than that the their them then
	there these they this those through to too under until up very was we were what when where whether which while who
	whom whose why will with would you your please tell explain define definition mean means meaning stand stands called
	le la les l de des du d et ou en dans pour par sur avec sans une que qui quoi quel quelle quels quelles est sont ce
	cette ces il elle comment quand pourquoi qu
	el los las del y o u por para con sin una unos unas es son se su sus como cuando donde quien cual cuales lo al`,
);

/** Words that open a question after a thing, which a concept answers; folded. */
const thingQuestions = `what which who whom whose where when define explain tell
	que qu quel quelle quels quelles qui quoi quand
	cuando donde quien quienes cual cuales`;

/** Words that open a question after a state of affairs, which a passage answers; folded. */
const factQuestions = `why how is are was were do does did can could should has have had will would must may might
	pourquoi comment est sont
	como por`;

/** Words that open a question or a request, folded. */
export const questionWords: ReadonlySet<string> = folded(`${thingQuestions} ${factQuestions}`);

/** Those of them that ask whether, why or how something is so. */
export const factWords: ReadonlySet<string> = folded(factQuestions);

function folded(words: string): ReadonlySet<string> {
	return new Set(words.split(/\s+/).map(foldWord));
}
