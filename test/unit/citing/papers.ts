import * as v from 'valibot';
import { type Citation, type Cited, cite } from '../../../src/core/citing/citation';
import { type CitationStyle, type Paper, syntaxOf } from '../../../src/core/citing/citationSyntax';
import { locator } from '../../../src/core/citing/locator';
import { type Reference, type ReferenceTexts, referencesFile, referenceTextsFile } from '../../../src/core/citing/model';
import type { FormatName } from '../../../src/core/prose/formatNames';
import { Report } from '../../../src/core/report/report';
import { projectText, readReport } from '../../harness/dataFiles';

export const REPORT = new Report(readReport());
export const RECORDS: readonly Reference[] = v.parse(referencesFile, JSON.parse(projectText('data/references.json')));
const TEXTS: ReferenceTexts = v.parse(referenceTextsFile, JSON.parse(projectText('data/referenceTexts.json')));

export interface Options {
	readonly unit?: string;
	readonly key?: string;
	readonly page?: number;
	readonly style?: CitationStyle;
	readonly language?: string;
	readonly lineEnd?: string;
}

/** A unit of the report as it is to be cited. */
export function citedUnit({ unit = 'eu-p5', key = 'peaceops2007', page, style = 'chicago', language = 'en' }: Options): Cited {
	return {
		key,
		unitId: unit,
		locator: locator(REPORT, REPORT.unit(unit)!, language, page),
		title: RECORDS[0]!.title,
		texts: TEXTS.report.find((text) => text.language === language)!,
		style,
	};
}

/** A paper of a format, with the extension and the language id that stock VS Code has for it. */
export function paperOf(text: string, format: FormatName): Paper {
	return { text, format, languageId: format === 'markdown' ? 'markdown' : 'plaintext', path: '/paper' };
}

/** The text with what is inserted into it. */
export function applied(text: string, { insertions }: Pick<Citation, 'insertions'>): string {
	return insertions.reduceRight((all, { offset, text: added }) => all.slice(0, offset) + added + all.slice(offset), text);
}

/** Cites a unit at the `|` of a text. Returns the text with the cursor marked in the same way. */
export function citeAt(marked: string, format: FormatName, options: Options = {}): string {
	const offset = marked.indexOf('|');
	const text = marked.replace('|', '');
	const { style = 'chicago', lineEnd = '\n' } = options;
	const syntax = syntaxOf(paperOf(text, format), style);
	const citation = cite(citedUnit(options), { text, format, syntax, offset, lineEnd });
	const written = applied(text, citation);
	return `${written.slice(0, citation.cursor)}|${written.slice(citation.cursor)}`;
}
