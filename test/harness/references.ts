import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isReportItself } from '../../src/core/citing/definitionSource';
import type { Reference, ReferenceTexts, ReportTexts } from '../../src/core/citing/model';
import type { ReportFile } from '../../src/core/report/model';
import { UniqueKeys } from '../../src/core/termbase/formats/uniqueKeys';
import type { Concept, TermbaseFile } from '../../src/core/termbase/model';
import { type CiteprocEngine, loadCiteproc } from './citeproc';
import { readGlossary, readReport } from './dataFiles';
import { projectRoot } from './project';

type Source = NonNullable<Concept['source']>;

/** The key of the report. */
const REPORT = 'peaceops2007';

/** The languages that papers are written in, and how each calls the report and its place. */
const LANGUAGES = [
	{ language: 'en', locale: 'en-US', genre: 'Seminar report', place: 'Brussels' },
	{ language: 'fr', locale: 'fr-FR', genre: 'Rapport de séminaire', place: 'Bruxelles' },
	{ language: 'es', locale: 'es-ES', genre: 'Informe de seminario', place: 'Bruselas' },
] as const;

/** A place within a source, which the glossary names behind its title; the record is of the whole. */
const PLACE = /, (?:Articles?|Chapters?|Title|paras?\.?) [^;]*$/;

/** Authors whom the glossary names where a publisher goes. */
const AUTHORS: ReadonlyMap<string, readonly string[]> = new Map([
	['Report on Integrated Missions: Practical Perspectives and Recommendations', ['Eide', 'Kaspersen', 'Kent', 'von Hippel']],
]);

/** A source as its record tells it, apart from the key; `undefined` for the report itself. Equal for the same record. */
export function recordOf({ title, publisher, year }: Source): Omit<Reference, 'id'> | undefined {
	if (isReportItself({ title })) {
		return undefined;
	}
	const whole = title.replace(PLACE, '');
	const authors = AUTHORS.get(whole);
	return {
		type: 'document',
		title: whole,
		...(authors !== undefined && { author: authors.map((family) => ({ family })) }),
		...(authors === undefined && publisher !== undefined && { publisher }),
		...(year !== undefined && { issued: { 'date-parts': [[year]] } }),
	};
}

/** A report of a seminar is cited by the seminar's day and place: no other date or place of it is known, and no author. */
function reportRecord({ title, date, place }: ReportFile): Reference {
	return {
		id: REPORT,
		type: 'report',
		title,
		genre: LANGUAGES[0].genre,
		'publisher-place': place,
		issued: { 'date-parts': [date.split('-').map(Number)] },
		language: 'en',
	};
}

/** The report's record, then those of the definitions' sources by title and year. */
export function references(report: ReportFile, { concepts }: TermbaseFile): readonly Reference[] {
	const records = new Map(
		concepts.flatMap(({ source }) => {
			const record = source && recordOf(source);
			return record === undefined ? [] : [[JSON.stringify(record), record] as const];
		}),
	);
	const sorted = [...records.values()].sort(
		(a, b) =>
			a.title.localeCompare(b.title, 'en') || yearOf(a) - yearOf(b) || JSON.stringify(a).localeCompare(JSON.stringify(b)),
	);
	const keys = new UniqueKeys();
	keys.take(REPORT);
	return [reportRecord(report), ...sorted.map((record) => ({ id: keys.take(keyOf(record.title, yearOf(record))), ...record }))];
}

function yearOf({ issued }: Omit<Reference, 'id'>): number {
	return issued?.['date-parts'][0]?.[0] ?? 0;
}

/** Words of a title that a key has at most: enough to know it by. */
const KEY_WORDS = 6;

function keyOf(title: string, year: number): string {
	const words = title
		.normalize('NFKD')
		.replace(/['’]|\p{M}/gu, '')
		.toLowerCase()
		.match(/[a-z0-9]+/g)!;
	return [...words.slice(0, KEY_WORDS), year].join('-').replace(/-(\d{4})-\1$/, '-$1');
}

/** What citeproc makes of the records. */
export async function referenceTexts(records: readonly Reference[]): Promise<ReferenceTexts> {
	const citeproc = await loadCiteproc();
	const byId = new Map(records.map((record) => [record.id, record]));
	const engine = async (style: string, { locale, genre, place }: (typeof LANGUAGES)[number]): Promise<CiteprocEngine> => {
		const localized = { genre, 'publisher-place': place };
		const retrieveItem = (id: string) => ({ ...byId.get(id), ...(id === REPORT && localized) });
		const made = await citeproc.getEngine({ retrieveItem }, style, locale, locale);
		made.setOutputFormat('html');
		return made;
	};
	const report: ReportTexts[] = [];
	const sources = new Map<string, { chicago: string; apa: string }>();
	for (const spoken of LANGUAGES) {
		const { language } = spoken;
		const chicago = await engine('chicago-fullnote-bibliography', spoken);
		const apa = await engine('apa', spoken);
		const ids = language === 'en' ? records.map(({ id }) => id) : [REPORT];
		const [inChicago, inApa] = [entries(chicago, ids), entries(apa, ids)];
		const cite = (style: CiteprocEngine, position = 0): string =>
			plain(style.makeCitationCluster([{ id: REPORT, locator: '{0}', label: 'page', position }]));
		report.push({
			language,
			note: cite(chicago),
			shortNote: cite(chicago, 1),
			bibliography: inChicago.get(REPORT)!,
			// APA labels pages; our locator has labels of its own.
			citation: cite(apa).replace(/^\((.*, )\S+\s\{0\}\)$/s, '$1{0}'),
			reference: inApa.get(REPORT)!,
		});
		for (const id of ids.slice(1)) {
			sources.set(id, { chicago: inChicago.get(id)!, apa: inApa.get(id)! });
		}
	}
	return { report, sources: Array.from(sources, ([id, texts]) => ({ id, ...texts })) };
}

function entries(engine: CiteprocEngine, ids: readonly string[]): ReadonlyMap<string, string> {
	engine.updateItems(ids);
	const [{ entry_ids: shown }, texts] = engine.makeBibliography();
	return new Map(shown.map(([id], at) => [id!, plain(texts[at]!)]));
}

/** Without the block around an entry and without character references. */
function plain(html: string): string {
	return html
		.replace(/<\/?div[^>]*>/g, '')
		.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&')
		.trim();
}

/** The texts of the generated data files, by their paths in the project. */
export async function referenceFiles(): Promise<ReadonlyMap<string, string>> {
	const records = references(readReport(), readGlossary());
	return new Map([
		['data/references.json', fileText(records)],
		['data/referenceTexts.json', fileText(await referenceTexts(records))],
	]);
}

function fileText(data: unknown): string {
	return `${JSON.stringify(data, undefined, '\t')}\n`;
}

/** Writes the generated data files: `npm run references`. */
async function writeReferences(): Promise<void> {
	for (const [path, text] of await referenceFiles()) {
		writeFileSync(resolve(projectRoot, path), text);
	}
}

if (process.argv[1]?.endsWith('references.ts')) {
	void writeReferences();
}
