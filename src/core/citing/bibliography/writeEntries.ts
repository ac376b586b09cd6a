import { latexText } from '../../markup/latexText';
import type { Insertion } from '../citation';
import type { Reference } from '../model';

/** How new entries are written. */
export type ExportFormat = 'bibtex' | 'biblatex' | 'cslJson';

/** The dialect of a `.bib` file that exists: BibLaTeX where it has fields that only that knows. */
export function dialectOf(text: string): 'bibtex' | 'biblatex' {
	return /^\s*(?:date|journaltitle|location|langid|urldate|subtitle|entrysubtype)\s*=/im.test(text) ? 'biblatex' : 'bibtex';
}

/** A new file with records. */
export function newBibliography(references: readonly Reference[], format: ExportFormat, lineEnd: string): string {
	return format === 'cslJson'
		? `${JSON.stringify(references, undefined, 2)}\n`.replaceAll('\n', lineEnd)
		: references.map((reference) => `${entryLines(reference, format).join(lineEnd)}${lineEnd}`).join(lineEnd);
}

/** What appends records to a file, whose text stays as it is; CSL-JSON has to be an array. Nothing for no records. */
export function appendedEntries(
	text: string,
	references: readonly Reference[],
	format: ExportFormat,
	lineEnd: string,
): readonly Insertion[] {
	if (references.length === 0) {
		return [];
	}
	if (format === 'cslJson') {
		return appendedItems(text, references, lineEnd);
	}
	const gap = text.trim() === '' ? '' : lineEnd.repeat(Math.max(0, 2 - (/[\r\n]*$/.exec(text)![0].match(/\n/g)?.length ?? 0)));
	return [{ offset: text.length, text: gap + newBibliography(references, format, lineEnd) }];
}

/** Indented as the file is, as far as its first item shows. */
function appendedItems(text: string, references: readonly Reference[], lineEnd: string): readonly Insertion[] {
	const indent = /^\uFEFF?\s*\[[ \t]*\r?\n([ \t]+)/.exec(text)?.[1] ?? '  ';
	const close = text.lastIndexOf(']');
	const before = text.slice(0, close).trimEnd();
	const items = references.map((reference) => {
		const lines = JSON.stringify(reference, undefined, indent).split('\n');
		return lineEnd + lines.map((line) => indent + line).join(lineEnd);
	});
	const end = text.slice(before.length, close).includes('\n') ? '' : lineEnd;
	return [{ offset: before.length, text: `${before.endsWith('[') ? '' : ','}${items.join(',')}${end}` }];
}

function entryLines(reference: Reference, format: 'bibtex' | 'biblatex'): readonly string[] {
	const fields = format === 'bibtex' ? bibtexFields(reference) : biblatexFields(reference);
	const type = format === 'biblatex' && reference.type === 'report' ? 'report' : 'misc';
	return [
		`@${type}{${reference.id},`,
		...fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},`])),
		'}',
	];
}

type Field = readonly [name: string, value: string | undefined];

/** BibTeX's names of the months, which its styles print in words. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

function bibtexFields(reference: Reference): readonly Field[] {
	const { genre, publisher, issued } = reference;
	const [year, month] = issued?.['date-parts'][0] ?? [];
	return [
		['author', authors(reference)],
		// Twice: the style keeps the capitals.
		['title', braced(braced(latexText(reference.title)))],
		['howpublished', literal(publisher ?? genre)],
		['address', literal(reference['publisher-place'])],
		['year', year === undefined ? undefined : braced(String(year))],
		['month', month === undefined ? undefined : MONTHS[month - 1]],
		// Without an author, BibTeX sorts and labels by it.
		['key', reference.author === undefined ? braced(braced(latexText(reference.title))) : undefined],
	];
}

function biblatexFields(reference: Reference): readonly Field[] {
	const { type, genre, publisher, issued, language } = reference;
	const date = issued?.['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join('-');
	return [
		['author', authors(reference)],
		['title', braced(braced(latexText(reference.title)))],
		['type', literal(genre)],
		[type === 'report' ? 'institution' : 'organization', literal(publisher)],
		['location', literal(reference['publisher-place'])],
		['date', date === undefined ? undefined : braced(date)],
		['langid', language === 'en' ? braced('english') : undefined],
	];
}

function authors({ author }: Reference): string | undefined {
	return author === undefined ? undefined : braced(author.map(({ family }) => braced(latexText(family))).join(' and '));
}

function literal(value: string | undefined): string | undefined {
	return value === undefined ? undefined : braced(latexText(value));
}

function braced(value: string): string {
	return `{${value}}`;
}
