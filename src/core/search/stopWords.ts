/**
 * Function words of English, French and Spanish, folded: they tell nothing about what is looked for. Words that are also
 * abbreviations of the field (`un`, `au`) are left out.
 */
export const stopWords: ReadonlySet<string> = new Set(
	`a about after all also am an and any are as at be been before being between both but by can could did do does doing
	done during each for from had has have having he her his how i if in into is it its itself may me might more most my
	no not of off on once only or other our out over own same shall she should so some such than that the their them then
	there these they this those through to too under until up very was we were what when where whether which while who
	whom whose why will with would you your please tell explain define definition mean means meaning stand stands called
	le la les l de des du d et ou en dans pour par sur avec sans une que qui quoi quel quelle quels quelles est sont ce
	cette ces il elle comment quand pourquoi qu
	el los las del y o u por para con sin una unos unas es son se su sus como cuando donde quien cual cuales lo al`.split(/\s+/),
);

/** Words that open a question or a request, folded. */
export const questionWords: ReadonlySet<string> = new Set(
	`what which who whom whose where when why how is are was were do does did can could should has have had will would
	define explain tell
	que quel quelle quels quelles qui quoi comment quand pourquoi est
	como cuando donde quien cual cuales por`.split(/\s+/),
);
