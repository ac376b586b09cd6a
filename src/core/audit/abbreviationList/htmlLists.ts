import { entityAt } from '../../prose/entities';
import { commentMarkers } from './commentMarkers';
import type { ListFormat, ListStyle } from './listFormat';

const definitions: ListStyle = {
	name: 'definitions',
	head: () => ['<dl>'],
	tail: ['</dl>'],
	row: ({ abbreviation, long }) => [`\t<dt>${abbreviation}</dt>`, `\t<dd>${long}</dd>`],
	between: [],
	rowStart: /^[ \t]*<dt\b[^<>\n]*>(?<abbreviation>[^<\n]+)<\/dt>\s*<dd\b[^<>\n]*>/,
	rowEnd: /<\/dd>[^]*$/,
	wraps: true,
};

const table: ListStyle = {
	name: 'table',
	head: (_, { abbreviation, meaning }) => [
		'<table>',
		'\t<thead>',
		`\t\t<tr><th scope="col">${abbreviation}</th><th scope="col">${meaning}</th></tr>`,
		'\t</thead>',
		'\t<tbody>',
	],
	tail: ['\t</tbody>', '</table>'],
	row: ({ abbreviation, long }) => [`\t\t<tr><td>${abbreviation}</td><td>${long}</td></tr>`],
	between: [],
	rowStart: /^[ \t]*<tr\b[^<>\n]*>\s*<td\b[^<>\n]*>(?<abbreviation>[^<\n]+)<\/td>\s*<td\b[^<>\n]*>/,
	rowEnd: /<\/td>[^]*$/,
	wraps: true,
};

const ESCAPED: ReadonlyMap<string, string> = new Map([
	['&', '&amp;'],
	['<', '&lt;'],
	['>', '&gt;'],
	['{', '&#123;'],
]);

function unescape(source: string): string {
	return source.replace(/&#?\w{1,10};/g, (entity) => entityAt(entity, 0, entity.length)?.value ?? entity);
}

/** HTML, which may be a template before that. */
export const htmlLists: ListFormat = {
	markers: commentMarkers('<!--', '-->', true),
	styles: [definitions, table],
	escape: (text) => text.replace(/[&<>]|\{(?=[{%#])/g, (char) => ESCAPED.get(char)!),
	unescape,
};
