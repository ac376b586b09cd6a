import type { Concept } from '../termbase/model';
import type { CitationStyle } from './citationSyntax';
import type { Reference, ReferenceTexts } from './model';

/** Where a definition can be checked, as its termbase says. */
export type DefinitionSource = NonNullable<Concept['source']>;

/** Whether a definition rests on nothing but the report. */
export function isReportItself({ title }: DefinitionSource): boolean {
	return title.startsWith('Seminar report itself');
}

/** The record of a definition's source; `undefined` where there is none. The source may be a place within what is recorded. */
function recordOfSource({ title, year }: DefinitionSource, records: readonly Reference[]): Reference | undefined {
	const whole = records.filter(
		(record) => title.startsWith(record.title) && record.issued?.['date-parts'][0]?.[0] === year && record.type === 'document',
	);
	return whole.reduce<Reference | undefined>(
		(longest, record) => (longest !== undefined && longest.title.length >= record.title.length ? longest : record),
		undefined,
	);
}

/**
 * A definition's source as a bibliography has it, with the place within it; the only markup is `<i>`. One without a record, as a user's
 * termbase names it, is told as it stands there. `language` is the paper's, a primary subtag.
 */
export function sourceText(
	source: DefinitionSource,
	records: readonly Reference[],
	texts: ReferenceTexts,
	style: CitationStyle,
	language: string,
): string {
	if (isReportItself(source)) {
		const report = texts.report.find((one) => one.language === language) ?? texts.report[0]!;
		return style === 'apa' ? report.reference : report.bibliography;
	}
	const record = recordOfSource(source, records);
	const text = record && texts.sources.find(({ id }) => id === record.id);
	if (record === undefined || text === undefined) {
		const parts = [source.title, source.publisher, source.year?.toString()].filter((part) => part !== undefined);
		return parts.join(', ').replace(/<\/?i>/g, '');
	}
	const place = source.title.slice(record.title.length);
	return `${text[style].replace(/\.$/, '')}${place}.`;
}
