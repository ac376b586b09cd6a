import type { LineSource } from '../prose/lineWindow';

/** Lines from the beginning in which a document says when it was written: a preamble may be long. */
const FIRST_LINES = 200;
/** Lines in which a date may stand alone, and behind which what looks like a field is the paper's own. */
const TITLE_LINES = 20;

/** How formats say when a document was written, each with the date as its only group. */
const DECLARED: readonly RegExp[] = [
	/^\s*["']?(?:date|revdate|published|publishdate|pubdate|issued|year)["']?\s*[:=](.*)$/i,
	/^:(?:date|revdate|published)\s*:(.*)$/i,
	/^#\+date:(.*)$/i,
	/^%\s*date:(.*)$/i,
	/^v?\d[\w.]*,(.*)$/,
	/<meta\b[^>]*\bname=["'](?:dc(?:terms)?\.)?date["'][^>]*\bcontent=["']([^"']+)["']/i,
];
const LATEX_DATE = /^[^%]*\\date\s*\{([^{}]*)\}/;

const MONTHS =
	'jan(?:uary|vier)?|feb(?:ruary)?|février|mar(?:ch|s)?|apr(?:il)?|avril|ma[iy]|june?|juin|july?|juillet|aug(?:ust)?|août|sep(?:t|tember)?|septembre|o[ck]t(?:ober|obre)?|nov(?:ember|embre)?|de[cz](?:ember)?|décembre|januar|februar|märz|juni|juli|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|spring|summer|autumn|fall|winter';
/** A line, or a piece of one between bars, that is nothing but a date, perhaps behind a place. */
const ALONE = new RegExp(
	String.raw`^(?:[\p{L} .]{2,30}, ?)?(?:(?:19|20)\d\d-\d\d(?:-\d\d)?|(?:\d{1,2}(?:\.|st|nd|rd|th)?\s(?:de )?)?(?:(?:${MONTHS})\.?\s(?:\d{1,2}(?:st|nd|rd|th)?,?\s)?(?:de )?)?(?:19|20)\d\d)\.?$`,
	'iu',
);
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/;

/** The year in which a document says that it was written: in its metadata, or in a line of its title; `undefined` where it does not. */
export function yearOfDocument(source: LineSource): number | undefined {
	let titles = 0;
	for (let index = 0; index < Math.min(source.lineCount, FIRST_LINES); index++) {
		const line = source.line(index).slice(0, 300);
		if (line.startsWith('\\begin{document}')) {
			return undefined;
		}
		const isHeader = titles < TITLE_LINES;
		titles += line.trim() === '' ? 0 : 1;
		const year = YEAR.exec(LATEX_DATE.exec(line)?.[1] ?? (isHeader ? dateIn(line) : ''))?.[0];
		if (year !== undefined) {
			return Number(year);
		}
	}
	return undefined;
}

function dateIn(line: string): string {
	for (const pattern of DECLARED) {
		const declared = pattern.exec(line)?.[1];
		if (declared !== undefined && YEAR.test(declared)) {
			return declared;
		}
	}
	const pieces = line.replace(/^[\s*_#>=%-]+|[\s*_.=-]+$/g, '').split(/\s*[|·•]\s*|\s[–—]\s/);
	return pieces.find((piece) => ALONE.test(piece)) ?? '';
}

/** Numbers of what may look like years. */
const NUMBERED = /(?:resolutions?|résolutions?|resolución|decision|regulation|directive)(?: (?:no|nr)\.?)?[\s\u0001]+$/iu;

/** The years that a text names; numbers of resolutions are none. */
export function yearsIn(text: string): readonly number[] {
	return [...text.matchAll(/(?<![\d/.-])(?:1[89]|20)\d{2}(?!\d)/g)]
		.filter(({ index }) => !NUMBERED.test(text.slice(Math.max(0, index - 24), index)))
		.map(([year]) => Number(year));
}
