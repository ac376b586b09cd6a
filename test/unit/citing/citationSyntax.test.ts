import assert from 'node:assert/strict';
import { type CitationSyntax, syntaxOf } from '../../../src/core/citing/citationSyntax';
import type { FormatName } from '../../../src/core/prose/formatNames';
import { paperOf } from './papers';

type Case = readonly [format: FormatName, text: string, kind: CitationSyntax['kind'] | `\\${string}`];

const cases: readonly Case[] = [
	['markdown', 'Said [@key].', 'pandoc'],
	['markdown', 'Said [see @key, p. 3; -@other].', 'pandoc'],
	['markdown', 'Said [@{https://x.org}].', 'pandoc'],
	['markdown', '---\ntitle: A\nbibliography:\n  - a.bib\n---\n\nText.', 'pandoc'],
	['markdown', '---\nreferences:\n---\n\nText.', 'pandoc'],
	['markdown', '[@angular/core](https://x.org) and [@team][1].', 'footnote'],
	['markdown', 'Write to a@b.org or [x@b.org].', 'footnote'],
	['markdown', 'bibliography: said outside of metadata', 'footnote'],
	['mdx', 'Text.', 'footnote'],
	['latex', '\\parencite[3]{a} \\parencite{b} \\autocite{c}', '\\parencite'],
	['latex', '\\cite{a} \\autocite{b}', '\\autocite'],
	['latex', '% \\cite{a}\nText', '\\autocite'],
	['latex', '\\usepackage{csquotes,biblatex}', '\\autocite'],
	['latex', '\\addbibresource{a.bib}', '\\autocite'],
	['latex', '\\usepackage{natbib}', '\\citep'],
	['latex', 'as \\citet{a} says', '\\citep'],
	['latex', '\\bibliographystyle{plain}\\bibliography{a}', '\\cite'],
	['latex', '\\textcite{a} says', '\\autocite'],
	['typst', '#bibliography("a.bib")', 'typst'],
	['org', 'Text.', 'orgCite'],
	['asciiDoc', 'Said cite:[a].', 'citeMacro'],
	['asciiDoc', 'Said <<a>>.', 'asciiDoc'],
	['restructuredText', '.. bibliography:: a.bib', 'citeRole'],
	['restructuredText', 'Said :cite:p:`a`.', 'citeRole'],
	['restructuredText', 'Said [a]_.', 'restructuredText'],
	['html', '<p>Said</p>', 'parentheses'],
	['plainText', 'Said [@key].', 'parentheses'],
];

describe('the syntax that a paper cites in', () => {
	for (const [format, text, expected] of cases) {
		it(`is ${expected} in ${format}: ${JSON.stringify(text)}`, () => {
			const syntax = syntaxOf(paperOf(text, format), 'chicago');
			assert.equal(syntax.kind === 'latex' ? `\\${syntax.command}` : syntax.kind, expected);
		});
	}

	it("is Pandoc's in the kinds of Markdown that it reads, by id or extension", () => {
		for (const paper of [
			{ languageId: 'quarto', path: '/a.md' },
			{ languageId: 'rmd', path: '/a' },
			{ languageId: 'plaintext', path: '/a.qmd' },
			{ languageId: 'markdown', path: '/A.Rmd' },
		]) {
			assert.equal(syntaxOf({ ...paper, text: 'Text.', format: 'markdown' }, 'chicago').kind, 'pandoc');
		}
	});

	it('has no footnotes in APA', () => {
		assert.equal(syntaxOf(paperOf('Text.', 'markdown'), 'apa').kind, 'parentheses');
	});

	it('is told in linear time of what never ends', () => {
		for (const piece of ['[', '[@a ', '\\cite', '\\usepackage{', '\\usepackage[', '`:cite:p', ':cite:']) {
			for (const format of ['markdown', 'latex', 'restructuredText', 'asciiDoc'] as const) {
				const text = piece.repeat(30_000);
				const start = performance.now();
				syntaxOf(paperOf(text, format), 'chicago');
				assert.ok(performance.now() - start < 1000, `${piece} in ${format}`);
			}
		}
	});
});
