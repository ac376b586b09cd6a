import assert from 'node:assert/strict';
import fc from 'fast-check';
import { syntaxOf } from '../../../src/core/citing/citationSyntax';
import { quote } from '../../../src/core/citing/quotation';
import type { FormatName } from '../../../src/core/prose/formatNames';
import { FORMATS } from '../../../src/core/prose/formats';
import { findProse } from '../../harness/wholeText';
import { applied, citedUnit, paperOf } from './papers';

/** Quotes at the `|` of a text; the cursor is marked in the same way. `undefined` where nothing is quoted. */
function quoteAt(marked: string, format: FormatName, selected: string): string | undefined {
	const offset = marked.indexOf('|');
	const text = marked.replace('|', '');
	const syntax = syntaxOf(paperOf(text, format), 'chicago');
	const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
	const quoted = quote(citedUnit({ unit: 'sec-eu' }), { text, format, syntax, offset, lineEnd }, selected);
	const written = quoted && applied(text, quoted);
	return written && `${written.slice(0, quoted.cursor)}|${written.slice(quoted.cursor)}`;
}

const LOCATOR = 'sec. The European Union';

const cases: readonly (readonly [what: string, FormatName, paper: string, selected: string, expected: string])[] = [
	[
		'behind the paragraph of the cursor',
		'markdown',
		'See [@a].\n\nOne|\nand two.\n\nThree.\n',
		'It is so.',
		`See [@a].\n\nOne\nand two.\n\n> It is so. [@peaceops2007, ${LOCATOR}]|\n\nThree.\n`,
	],
	[
		'on the blank line of the cursor',
		'markdown',
		'See [@a].\n|\nThree.\n',
		'It is so.',
		`See [@a].\n\n> It is so. [@peaceops2007, ${LOCATOR}]|\n\nThree.\n`,
	],
	[
		'with its markup escaped',
		'markdown',
		'See [@a].|',
		'1. It *is* [so]\n# far',
		`See [@a].\n\n> 1\\. It \\*is\\* \\[so\\] \\# far [@peaceops2007, ${LOCATOR}]|`,
	],
	[
		'in paragraphs',
		'markdown',
		'See [@a].|',
		'One\nline.\n\nAnother.',
		`See [@a].\n\n> One line.\n>\n> Another. [@peaceops2007, ${LOCATOR}]|`,
	],
	[
		'from a double-spaced copy with a page break',
		'markdown',
		'See [@a].|',
		'One line\n\nthat goes\n\fon, and\n\nends.',
		`See [@a].\n\n> One line that goes on, and ends. [@peaceops2007, ${LOCATOR}]|`,
	],
	[
		'from a copy with a paragraph on each line',
		'markdown',
		'See [@a].|',
		'One sentence.\n\nAnother one.4\n\nA third',
		`See [@a].\n\n> One sentence.\n>\n> Another one.4\n>\n> A third [@peaceops2007, ${LOCATOR}]|`,
	],
	[
		'in LaTeX, with the line ends of the paper',
		'latex',
		'Text.|\r\n\r\nMore.\r\n',
		'50 % of the EU & UN',
		`Text.\r\n\r\n\\begin{quote}\r\n50 \\% of the EU \\& UN \\autocite[${LOCATOR}]{peaceops2007}\r\n\\end{quote}|\r\n\r\nMore.\r\n`,
	],
	['in Typst', 'typst', 'Text.|', 'It is.', `Text.\n\n#quote(block: true)[\n  It is. @peaceops2007[${LOCATOR}]\n]|`],
	['in Org', 'org', 'Text.|', 'It is.', `Text.\n\n#+begin_quote\nIt is. [cite:@peaceops2007 ${LOCATOR}]\n#+end_quote|`],
	[
		'in AsciiDoc',
		'asciiDoc',
		':bibtex-file: a.bib\n\nText.|',
		'It is.',
		`:bibtex-file: a.bib\n\nText.\n\n[quote]\n____\nIt is. cite:[peaceops2007(${LOCATOR})]\n____|`,
	],
	[
		'in reStructuredText',
		'restructuredText',
		':cite:t:`a`.|',
		'It is.\n\nSo it is.',
		`:cite:t:\`a\`.\n\n   It is.\n\n   So it is. :cite:p:\`peaceops2007{${LOCATOR}}\`|`,
	],
];

describe('a quotation is written', () => {
	for (const [what, format, paper, selected, expected] of cases) {
		it(what, () => assert.equal(quoteAt(paper, format, selected), expected));
	}

	it('in HTML, with a paragraph for each', () => {
		const quoted = quoteAt('<p>Text.</p>|', 'html', 'One <b>.\n\nTwo.');
		assert.match(quoted!, /<blockquote>\n<p>One &lt;b&gt;\.<\/p>\n\n<p>Two\. \(“[^<]*<\/p>\n<\/blockquote>\|$/);
	});

	it('with a footnote whose definition stands behind all', () => {
		const quoted = quoteAt('Text.|\n\nMore.\n', 'markdown', 'It is.');
		assert.match(quoted!, /^Text\.\n\n> It is\.\[\^peaceops2007-sec-eu\]\|\n\nMore\.\n\n\[\^peaceops2007-sec-eu\]: “[^\n]*\n$/);
	});

	it('not where nothing is to be read', () => {
		assert.equal(quoteAt('Text.|', 'markdown', ' \n\f\n\u0000'), undefined);
	});

	it('in one step that keeps all that stood there, with all its words', () => {
		const word = fc.constantFrom(
			'the',
			'EU',
			'*so*',
			'[x]',
			'# a',
			'\n',
			'\n\n',
			'\r\n',
			'\f',
			'1.',
			'>',
			'\\cite{x}',
			'$',
			'`',
			'<b>',
		);
		fc.assert(
			fc.property(
				fc.constantFrom<FormatName>('markdown', 'latex', 'typst', 'org', 'asciiDoc', 'restructuredText', 'html', 'plainText'),
				fc.array(word, { maxLength: 10 }),
				fc.array(fc.constantFrom('A claim. ', '\n', '\n\n', 'More.'), { maxLength: 8 }),
				fc.nat(),
				(format, words, paper, at) => {
					const text = paper.join('');
					const offset = at % (text.length + 1);
					const selected = words.join(' ');
					const written = quoteAt(`${text.slice(0, offset)}|${text.slice(offset)}`, format, selected);
					assert.equal(written === undefined, selected.trim() === '');
					for (const line of text.split(/\s+/)) {
						assert.ok(written === undefined || written.includes(line));
					}
				},
			),
		);
	});

	it('as prose that says what was selected', () => {
		for (const format of ['markdown', 'latex', 'typst', 'org', 'asciiDoc', 'restructuredText', 'html'] as const) {
			const written = quoteAt('Text.|\n', format, 'The *EU* did what [others] would.')!.replace('|', '');
			assert.match(findProse(FORMATS[format], written).text.replaceAll('\u0001', ''), /did what/, format);
		}
	});
});
