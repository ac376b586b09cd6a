import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { cite } from '../../../src/core/citing/citation';
import { syntaxOf } from '../../../src/core/citing/citationSyntax';
import type { FormatName } from '../../../src/core/prose/formatNames';
import { FORMATS } from '../../../src/core/prose/formats';
import { findProse } from '../../harness/wholeText';
import { applied, citeAt, citedUnit, type Options, paperOf, REPORT } from './papers';

const TITLE = 'Multidimensional and Integrated Peace Operations: Trends and Challenges';
const NOTE = `“${TITLE},” Seminar report (Brussels, October 5, 2007), sec. The European Union, para. 5.`;
const ENTRY = `“${TITLE}.” Seminar report. Brussels, October 5, 2007.`;

interface Case {
	readonly what: string;
	readonly format: FormatName;
	readonly paper: string;
	readonly options?: Options;
	readonly expected: string;
}

const cases: readonly Case[] = [
	{
		what: 'Pandoc, with the page of the copy',
		format: 'markdown',
		paper: '---\nbibliography: refs.bib\n---\n\nA claim|.\n',
		options: { page: 8 },
		expected: '---\nbibliography: refs.bib\n---\n\nA claim [@peaceops2007, sec. The European Union, para. 5, p. 8]|.\n',
	},
	{
		what: 'Pandoc, a key with a colon at its end',
		format: 'markdown',
		paper: 'See [@other]. A claim |',
		options: { key: 'mod:2007:' },
		expected: 'See [@other]. A claim [@{mod:2007:}, sec. The European Union, para. 5]|',
	},
	{
		what: 'Pandoc in French, a subsection',
		format: 'markdown',
		paper: 'Voir [@autre]. Une thèse|.',
		options: { unit: 'es-un-p2', language: 'fr', page: 2 },
		expected: 'Voir [@autre]. Une thèse [@peaceops2007, sect. Executive Summary: UN, paragr. 2, p. 2]|.',
	},
	{
		what: 'LaTeX without signs of a package',
		format: 'latex',
		paper: 'A claim|.',
		expected: 'A claim \\autocite[sec. The European Union, para. 5]{peaceops2007}|.',
	},
	{
		what: 'LaTeX with natbib, before a word',
		format: 'latex',
		paper: '\\usepackage[round]{natbib}\nA claim |and more.',
		options: { page: 8 },
		expected: '\\usepackage[round]{natbib}\nA claim \\citep[sec. The European Union, para. 5, p. 8]{peaceops2007}| and more.',
	},
	{
		what: 'LaTeX with footnotes, which stand at the word',
		format: 'latex',
		paper: 'Said\\footcite{a}. A claim|.',
		expected: 'Said\\footcite{a}. A claim\\footcite[sec. The European Union, para. 5]{peaceops2007}|.',
	},
	{
		what: 'Typst',
		format: 'typst',
		paper: 'A claim|.',
		options: { unit: 'es-eu-p1' },
		expected: 'A claim @peaceops2007[sec. Executive Summary\\: EU, para. 1]|.',
	},
	{
		what: 'Typst, a key that is no label',
		format: 'typst',
		paper: 'A claim|.',
		options: { key: 'a/b', unit: 'sec-eu' },
		expected: 'A claim #cite(label("a/b"), supplement: [sec. The European Union])|.',
	},
	{
		what: 'Org',
		format: 'org',
		paper: 'A claim|.',
		options: { unit: 'fn-3', page: 1 },
		expected: 'A claim [cite:@peaceops2007 n. 3, p. 1]|.',
	},
	{
		what: 'AsciiDoc with asciidoctor-bibtex',
		format: 'asciiDoc',
		paper: ':bibtex-file: refs.bib\n\nA claim|.',
		expected: ':bibtex-file: refs.bib\n\nA claim cite:[peaceops2007(sec. The European Union, para. 5)]|.',
	},
	{
		what: 'AsciiDoc with asciidoctor-bibliography',
		format: 'asciiDoc',
		paper: ':bibliography-database: refs.bib\n\nA claim|.',
		expected: ':bibliography-database: refs.bib\n\nA claim cite:[peaceops2007], sec. The European Union, para. 5|.',
	},
	{
		what: 'AsciiDoc alone, with a bibliography of its own',
		format: 'asciiDoc',
		paper: '= Paper\n\nA claim|.\n',
		expected: `= Paper\n\nA claim <<peaceops2007>>, sec. The European Union, para. 5|.\n\n[bibliography]\n== References\n\n* [[[peaceops2007]]] ${ENTRY}\n`,
	},
	{
		what: 'AsciiDoc alone, with a bibliography that stands there',
		format: 'asciiDoc',
		paper: 'A claim|.\n\n[bibliography]\n== Sources\n\n* [[[a]]] A.\n\n== Annex\n',
		expected: `A claim <<peaceops2007>>, sec. The European Union, para. 5|.\n\n[bibliography]\n== Sources\n\n* [[[peaceops2007]]] ${ENTRY}\n* [[[a]]] A.\n\n== Annex\n`,
	},
	{
		what: 'reStructuredText with sphinxcontrib-bibtex',
		format: 'restructuredText',
		paper: 'So says :cite:t:`a`. A claim|.',
		expected: 'So says :cite:t:`a`. A claim :cite:p:`peaceops2007{sec. The European Union, para. 5}`|.',
	},
	{
		what: 'reStructuredText alone',
		format: 'restructuredText',
		paper: 'A claim|.\n',
		expected: `A claim [peaceops2007]_, sec. The European Union, para. 5|.\n\n.. [peaceops2007] ${ENTRY}\n`,
	},
	{
		what: 'reStructuredText alone, cited before',
		format: 'restructuredText',
		paper: 'A claim|.\n\n.. [peaceops2007] The report.\n',
		expected: 'A claim [peaceops2007]_, sec. The European Union, para. 5|.\n\n.. [peaceops2007] The report.\n',
	},
	{
		what: 'a footnote in Markdown',
		format: 'markdown',
		paper: 'A claim.|\n',
		expected: `A claim.[^peaceops2007-eu-p5]|\n\n[^peaceops2007-eu-p5]: ${NOTE}\n`,
	},
	{
		what: 'a footnote at the end of a text without a line end',
		format: 'markdown',
		paper: 'A claim.|',
		expected: `A claim.[^peaceops2007-eu-p5]|\n\n[^peaceops2007-eu-p5]: ${NOTE}\n`,
	},
	{
		what: 'a second footnote, which is short',
		format: 'markdown',
		paper: 'One.[^peaceops2007-eu-p4] Two.|\n\n[^peaceops2007-eu-p4]: The report.\n',
		expected: `One.[^peaceops2007-eu-p4] Two.[^peaceops2007-eu-p5]|\n\n[^peaceops2007-eu-p4]: The report.\n[^peaceops2007-eu-p5]: “${TITLE},” sec. The European Union, para. 5.\n`,
	},
	{
		what: 'the same place again, which has its footnote',
		format: 'markdown',
		paper: 'One.[^peaceops2007-eu-p5] Two.|\n\n[^peaceops2007-eu-p5]: The report.\n',
		expected: 'One.[^peaceops2007-eu-p5] Two.[^peaceops2007-eu-p5]|\n\n[^peaceops2007-eu-p5]: The report.\n',
	},
	{
		what: 'a footnote with the line ends of the paper',
		format: 'markdown',
		paper: 'A claim.|\r\n',
		options: { lineEnd: '\r\n' },
		expected: `A claim.[^peaceops2007-eu-p5]|\r\n\r\n[^peaceops2007-eu-p5]: ${NOTE}\r\n`,
	},
	{
		what: 'Markdown in APA',
		format: 'markdown',
		paper: 'A claim|.',
		options: { style: 'apa', page: 8 },
		expected: `A claim (${TITLE}, 2007, sec. The European Union, para. 5, p. 8)|.`,
	},
	{
		what: 'plain text in Chicago',
		format: 'plainText',
		paper: 'A claim|.',
		expected: `A claim (${NOTE.slice(0, -1)})|.`,
	},
	{
		what: 'plain text in Chicago, where the wrapped text cites it before',
		format: 'plainText',
		paper: `Said (${TITLE.replace('Peace Operations', 'Peace\nOperations')}). A claim|.`,
		expected: `Said (${TITLE.replace('Peace Operations', 'Peace\nOperations')}). A claim (“${TITLE},” sec. The European Union, para. 5)|.`,
	},
	{
		what: 'HTML in APA, in Spanish',
		format: 'html',
		paper: '<p>Una tesis|.</p>',
		options: { style: 'apa', language: 'es' },
		expected: `<p>Una tesis (${TITLE}, 2007, sec. The European Union, párr. 5)|.</p>`,
	},
];

describe('a citation is written', () => {
	for (const { what, format, paper, options, expected } of cases) {
		it(`in ${what}`, () => assert.equal(citeAt(paper, format, options), expected));
	}
});

/** Papers whose syntax looks a key up, and what an occurrence of a name in them looks like when it is prose. */
const PAPERS: readonly (readonly [format: FormatName, paper: string])[] = [
	['markdown', 'See [@a].'],
	['markdown', 'Text.'],
	['mdx', 'Text.'],
	['latex', 'Text.'],
	['typst', 'Text.'],
	['org', 'Text.'],
	['asciiDoc', ':bibtex-file: a.bib\n\nText.'],
	['asciiDoc', 'Text.'],
	['restructuredText', ':cite:t:`a`.'],
	['restructuredText', 'Text.'],
	['html', '<p>Text.</p>'],
	['plainText', 'Text.'],
];

describe('citations of every unit in every format', () => {
	const anyCitation = fc.record({
		paper: fc.constantFrom(...PAPERS),
		unit: fc.constantFrom(...REPORT.units.map(({ id }) => id)),
		style: fc.constantFrom('chicago' as const, 'apa' as const),
		language: fc.constantFrom('en', 'fr', 'es'),
		page: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
		words: fc.array(fc.constantFrom('A claim', ' and more', '. ', '\n\n', 'to the UN', ' (here)'), { maxLength: 8 }),
		at: fc.nat(),
	});

	it('only insert, leave the cursor behind themselves, and keep the key out of the prose', () => {
		fc.assert(
			fc.property(anyCitation, ({ paper: [format, start], words, at, page, ...rest }) => {
				const text = `${start}\n\n${words.join('')}`;
				const offset = start.length + 2 + (at % (text.length - start.length - 1));
				const options: Options = { ...rest, ...(page !== undefined && { page }) };
				const syntax = syntaxOf(paperOf(text, format), rest.style);
				const citation = cite(citedUnit(options), { text, format, syntax, offset, lineEnd: '\n' });
				const written = applied(text, citation);
				assert.ok(citation.cursor > offset);
				assert.ok(written.startsWith(text.slice(0, Math.min(...citation.insertions.map((one) => one.offset)))));
				const kept = citation.insertions.reduceRight(
					(all, { text: added }) => (assert.ok(all.includes(added)), all.replace(added, () => '')),
					written,
				);
				assert.equal(kept.replace(/\s/g, ''), text.replace(/\s/g, ''));
				assert.doesNotMatch(findProse(FORMATS[format], written).text, /peaceops2007/);
			}),
		);
	});

	it('are footnotes to a reader of Markdown, with a definition each', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom(...REPORT.units.map(({ id }) => id)), { minLength: 1, maxLength: 6 }),
				fc.constantFrom('\n', '\r\n'),
				(units, lineEnd) => {
					let text = '';
					for (const unit of units) {
						text = citeAt(`A claim.|${lineEnd}${text}`, 'markdown', { unit, lineEnd }).replace('|', '');
					}
					const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
					const defined = tree.children.flatMap((node) => (node.type === 'footnoteDefinition' ? [node.identifier] : []));
					const referred = tree.children.flatMap((node) =>
						node.type === 'paragraph'
							? node.children.flatMap((child) => (child.type === 'footnoteReference' ? [child.identifier] : []))
							: [],
					);
					assert.equal(referred.length, units.length);
					assert.deepEqual(new Set(defined), new Set(referred));
					assert.equal(defined.length, new Set(units).size);
				},
			),
		);
	});
});
