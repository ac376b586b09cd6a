import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	type ListedAbbreviation,
	listLines,
	newList,
	standingList,
	stylesOf,
} from '../../../src/core/audit/abbreviationList/abbreviationList';
import type { FormatName } from '../../../src/core/prose/formatNames';
import { auditOf } from '../../harness/audit';
import { lexiconOf } from '../../harness/lexicon';
import { TextSource } from '../../harness/textSource';

const FORMATS: readonly FormatName[] = [
	'markdown',
	'mdx',
	'latex',
	'restructuredText',
	'asciiDoc',
	'typst',
	'org',
	'html',
	'plainText',
];

const LIST: readonly ListedAbbreviation[] = [
	{ abbreviation: 'UNMISS', longForm: 'United Nations Mission in South Sudan' },
	{ abbreviation: 'R&D', longForm: 'research & development' },
	{ abbreviation: 'AoR', longForm: 'area of responsibility' },
	{ abbreviation: 'CIVPOL', longForm: '' },
];

const styles = FORMATS.flatMap((format) => stylesOf(format).map((style) => ({ format, style })));

const longForm = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 40 }),
	fc
		.array(
			fc.constantFrom(
				'a',
				'|',
				'\\',
				'{',
				'}',
				'[',
				']',
				'<!--',
				'-->',
				'*',
				'_',
				'`',
				'$',
				'#',
				'%',
				'&',
				'::',
				':',
				'~',
				'\n',
				' ',
			),
			{
				maxLength: 14,
			},
		)
		.map((parts) => parts.join('')),
);

describe('a list of abbreviations', () => {
	for (const { format, style } of styles) {
		describe(`in ${format}, as ${style}`, () => {
			it('stands between its markers, sorted as a person would', () => {
				const lines = listLines(LIST, format, 'en', newList(format, style));
				const places = ['area', '…', 'research', 'Mission'].map((name) => lines.findIndex((line) => line.includes(name)));
				assert.deepEqual(
					places,
					[...places].sort((a, b) => a - b),
				);
				assert.ok(!places.includes(-1), lines.join('\n'));
			});

			it('is found again with its style, and written anew as it is', () => {
				fc.assert(
					fc.property(fc.array(longForm, { maxLength: 4 }), (forms) => {
						const list = forms.map((form, index) => ({ abbreviation: `AB${'CDEF'[index]!}`, longForm: form }));
						const lines = listLines(list, format, 'en', newList(format, style));
						const text = ['Before.', '', ...lines, '', 'Behind.'].join('\n');
						const standing = standingList(new TextSource(text), format);
						assert.ok(standing !== undefined && standing !== 'open');
						assert.deepEqual([standing.firstLine, standing.endLine], [2, lines.length + 2]);
						assert.deepEqual(listLines(list, format, 'en', standing), lines);
					}),
				);
			});

			it('keeps what a writer put in', () => {
				const first = listLines(LIST, format, 'en', newList(format, style)).map((line) => line.replace('…', 'civilian police'));
				const standing = standingList(new TextSource(first.join('\n')), format);
				assert.ok(standing !== undefined && standing !== 'open');
				assert.deepEqual(listLines(LIST, format, 'en', standing), first);
			});

			it('explains to the audit, and is no explanation again', () => {
				const lines = listLines(LIST, format, 'en', newList(format, style));
				const paper = `The area of responsibility (AoR) grew. The CIVPOL left the AoR, and the AoR grew.\n\n${lines.join('\n')}\n`;
				assert.deepEqual(
					auditOf(paper, format, lexiconOf([])).findings.map(({ code, name }) => `${code} ${name}`),
					[],
				);
			});
		});
	}

	it('that does not end is told from none', () => {
		const lines = listLines(LIST, 'markdown', 'en', newList('markdown'));
		assert.equal(standingList(new TextSource(lines.slice(0, -1).join('\n')), 'markdown'), 'open');
		assert.equal(standingList(new TextSource('Nothing.'), 'markdown'), undefined);
	});
});
