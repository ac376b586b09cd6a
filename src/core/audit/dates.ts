import type { LineSource } from '../prose/lineWindow';

/** Lines from the beginning in which a document says when it was written. */
const FIRST_LINES = 60;
/** Lines in which a date may stand alone. */
const TITLE_LINES = 20;

const DECLARED =
	/^\s*(?:["']?(?:date|revdate|published|pubdate|year)["']?\s*[:=]|:(?:date|revdate)\s*:|#\+date:|\\date\s*\{|%\s*date:|v\d[\w.]*,)(.*)$/i;
const ALONE =
	/^[\s*_#>=-]*(?:\p{L}+,\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\.?\s+)?(?:\p{L}{3,12}\.?\s+)?(?:\d{1,2},\s+)?((?:19|20)\d{2})[\s*_.-]*$/u;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/;

/** The year in which a document says that it was written: in its metadata, or in a line of its title; `undefined` where it does not. */
export function yearOfDocument(source: LineSource): number | undefined {
	for (let index = 0; index < Math.min(source.lineCount, FIRST_LINES); index++) {
		const line = source.line(index).slice(0, 200);
		const declared = DECLARED.exec(line)?.[1];
		const year = declared === undefined ? (index < TITLE_LINES ? ALONE.exec(line)?.[1] : undefined) : YEAR.exec(declared)?.[0];
		if (year !== undefined) {
			return Number(year);
		}
	}
	return undefined;
}

/** Whether a text names a year before another one. */
export function namesYearBefore(text: string, year: number): boolean {
	return (text.match(/(?<![\d/.-])(?:1[89]|20)\d{2}(?!\d)/g) ?? []).some((found) => Number(found) < year);
}
