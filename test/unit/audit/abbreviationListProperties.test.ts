import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { findList } from '../../../src/core/audit/abbreviationList/findList';
import { stylesOf } from '../../../src/core/audit/abbreviationList/listFormats';
import { listText, refreshedText } from '../../../src/core/audit/abbreviationList/listText';
import type { ListedAbbreviation } from '../../../src/core/audit/abbreviationList/sortAbbreviations';
import type { FormatName } from '../../../src/core/prose/formatNames';
import { FORMATS } from '../../../src/core/prose/formats';
import { BREAK, TRANSPARENT } from '../../../src/core/prose/prose';
import { findProse } from '../../harness/wholeText';
import { name } from '../termbase/conceptArbitrary';
import { htmlTexts, markdownTexts } from './renderedLists';

const options = { language: 'en', lineEnd: '\n' };

/** What would end a row or a list, or be more than text, if it were not escaped. */
const hostile = fc.constantFrom(
	'<!-- /peaceops:abbreviations -->',
	'-->',
	'*/}',
	'// /peaceops:abbreviations',
	'.. /peaceops:abbreviations',
	'# /peaceops:abbreviations',
	'% /peaceops:abbreviations',
	'--------------------',
	'[run](command:workbench.action.quit)',
	'![x](https://example.org/x.png)',
	'<script>alert(1)</script>',
	'<https://example.org>',
	'&lt;b&gt; &#42;',
	'A&amp;B',
	'\\input{x} \\end{document}',
	'\\textbackslash{} {[} \\\\*',
	'#import "x": y',
	'#[*b*] $x$ // no comment /* none */',
	'{{{macro}}} [[link]] [fn:1] \\alpha{} src_sh{x}',
	'include::x[] {attribute} pass:[x] <<x>> ((x))',
	':role:`x` |substitution| link_ `x`__ Foo::',
	'{props.children}',
	'{% include x %} {{ x }}',
	'[x = 1] \\[',
	'a | b | c',
	'x :: y',
	'X; y :: z: a',
	'1. one',
	'(a) two',
	'- three',
	'back\\',
	'back\\\\',
	'back\\|',
	'| - |',
	'**bold** __under__ `code` ~~struck~~ x^2^ H~2~O',
);
const text = fc.oneof({ weight: 3, arbitrary: name }, { weight: 2, arbitrary: hostile });
const acronym = fc.oneof(
	{
		weight: 2,
		arbitrary: fc.constantFrom('UN', 'UN Women', 'R&D', 'C4ISR', 'MoU', 'U.N.', 'EU/UN', 'M23', 'CFSP/ESDP', 'G-5'),
	},
	{ weight: 3, arbitrary: text },
);
const lists = fc.uniqueArray(fc.record({ abbreviation: acronym, longForm: text }), {
	maxLength: 5,
	selector: ({ abbreviation }) => abbreviation,
});
/** Names that stay as they are when they are written. */
const visible = (list: readonly ListedAbbreviation[]): boolean =>
	list.every(({ abbreviation, longForm }) => !/[\u200b\ufeff]/.test(abbreviation + longForm));

const IN_NO_WORD = new RegExp(`[${TRANSPARENT}\u200b]`, 'g');
const PHRASE_END = new RegExp(`[${BREAK}\n]+`);
const NO_PROSE = new RegExp(`^[${BREAK}${TRANSPARENT}]+$`);

/** Addresses are never prose. */
const withoutAddresses = (list: readonly ListedAbbreviation[]): boolean =>
	list.every(({ abbreviation, longForm }) => !/:\/\/|www\.|@/i.test(abbreviation + longForm));

const styles = (Object.keys(FORMATS) as FormatName[]).flatMap((format) => stylesOf(format).map((style) => ({ format, style })));

function found(document: string, format: FormatName): Extract<ReturnType<typeof findList>, { kind: 'list' }> {
	const list = findList(document, format);
	assert.ok(list?.kind === 'list', `no list in ${JSON.stringify(document)}`);
	return list;
}

describe('A list of abbreviations, whatever it holds', () => {
	for (const { format, style } of styles) {
		describe(`${format}, ${style}`, () => {
			const write = (list: readonly ListedAbbreviation[]): string => listText(list, format, style, options);

			it('is found in the document as a whole, and its rows say what was written', () => {
				fc.assert(
					fc.property(lists.filter(visible), (list) => {
						const written = write(list);
						const document = `Before.\n\n${written}\n\nBehind.\n`;
						const { start, end, rows } = found(document, format);
						assert.equal(document.slice(start, end), written);
						assert.deepEqual(
							new Map(rows.map((row) => [row.name, row.longForm])),
							new Map(list.map(({ abbreviation, longForm }) => [abbreviation, longForm])),
						);
						assert.equal(rows.length, list.length);
					}),
				);
			});

			it('is the same when it is refreshed, in whatever order the abbreviations come', () => {
				fc.assert(
					fc.property(lists, (list) => {
						const written = write(list);
						assert.equal(refreshedText(found(written, format), list.toReversed(), options), written);
					}),
				);
			});

			it('is the list of what is used when abbreviations come and go', () => {
				fc.assert(
					fc.property(lists, lists, (before, after) => {
						const refreshed = refreshedText(found(write(before), format), after, options);
						const wording = new Map(before.map((row) => [row.abbreviation, row]));
						const expected = write(after.map((row) => wording.get(row.abbreviation) ?? row));
						// Keys stay with their rows.
						if (style !== 'acronym' && style !== 'glossaries') {
							assert.equal(refreshed, expected);
						}
						assert.equal(refreshedText(found(refreshed, format), after, options), refreshed);
					}),
				);
			});

			if (style !== 'glossaries' && format !== 'plainText') {
				it('reads as prose: each long form unharmed, no marker, and nothing of it around the list', () => {
					fc.assert(
						fc.property(lists.filter(visible).filter(withoutAddresses), (list) => {
							const document = `Before.\n\n${write(list)}\n\nBehind.\n`;
							const { start, end, opening, closing } = found(document, format);
							const prose = findProse(FORMATS[format], document).text;
							const pieces = prose
								.replace(IN_NO_WORD, '')
								.split(PHRASE_END)
								.map((piece) => piece.trim())
								.filter((piece) => piece !== '');
							assert.equal(pieces[0], 'Before.');
							assert.equal(pieces.at(-1), 'Behind.');
							assert.match(prose.slice(start, start + opening.length), NO_PROSE);
							assert.match(prose.slice(end - closing.length, end), NO_PROSE);
							for (const { longForm } of list) {
								const isRead = pieces.some((piece) => piece.endsWith(longForm));
								assert.ok(isRead, `${longForm} in ${JSON.stringify(pieces)}`);
							}
						}),
					);
				});
			}
		});
	}

	it('is text and nothing else to a reader of Markdown', () => {
		fc.assert(
			fc.property(lists.filter(visible), (list) => {
				const rows = markdownTexts(listText(list, 'markdown', 'table', options));
				assert.deepEqual(new Map(rows), new Map(list.map(({ abbreviation, longForm }) => [abbreviation, longForm])));
			}),
		);
	});

	it('is text and nothing else to a browser', () => {
		fc.assert(
			fc.property(lists.filter(visible), (list) => {
				for (const style of ['table', 'definitions'] as const) {
					const rows = htmlTexts(listText(list, 'html', style, options));
					assert.deepEqual(new Map(rows), new Map(list.map(({ abbreviation, longForm }) => [abbreviation, longForm])));
				}
			}),
		);
	});
});
