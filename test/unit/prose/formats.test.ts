import assert from 'node:assert/strict';
import { type FormatName, formatFor } from '../../../src/core/prose/formatNames';

describe('The format of a document', () => {
	const cases: readonly (readonly [languageId: string, fileName: string, expected: FormatName | undefined])[] = [
		['markdown', 'Untitled-1', 'markdown'],
		['markdown', 'paper.txt', 'markdown'],
		['quarto', 'paper.qmd', 'markdown'],
		['rmd', 'paper.Rmd', 'markdown'],
		['juliamarkdown', 'paper.jmd', 'markdown'],
		['mdx', 'paper.mdx', 'mdx'],
		['latex', 'paper.tex', 'latex'],
		['tex', 'Untitled-1', 'latex'],
		['restructuredtext', 'paper.rst', 'restructuredText'],
		['asciidoc', 'paper.adoc', 'asciiDoc'],
		['typst', 'paper.typ', 'typst'],
		['org', 'paper.org', 'org'],
		['html', 'paper.html', 'html'],
		['plaintext', '/papers/v1.2/paper.MD', 'markdown'],
		['plaintext', 'C:\\papers.old\\paper.qmd', 'markdown'],
		['plaintext', 'paper.mdx', 'mdx'],
		['plaintext', 'paper.tex', 'latex'],
		['plaintext', 'paper.rst', 'restructuredText'],
		['plaintext', 'paper.adoc', 'asciiDoc'],
		['plaintext', 'paper.typ', 'typst'],
		['plaintext', 'paper.org', 'org'],
		['plaintext', 'paper.htm', 'html'],
		['plaintext', 'paper.txt', 'plainText'],
		['plaintext', 'Untitled-1', 'plainText'],
		['plaintext', '/papers.d/README', 'plainText'],
		['an-id-nobody-knows', 'paper.qmd', 'markdown'],
		['an-id-nobody-knows', 'paper.org', 'org'],
		['an-id-nobody-knows', 'paper', undefined],
		['plaintext', 'paper.csv', undefined],
		['plaintext', '.env', undefined],
		['bibtex', 'references.bib', undefined],
		['python', 'paper.py', undefined],
		['cmake', 'CMakeLists.txt', undefined],
		['git-commit', 'COMMIT_EDITMSG', undefined],
		['scminput', 'input', undefined],
	];
	for (const [languageId, fileName, expected] of cases) {
		it(`of ${languageId}, ${fileName} is ${expected ?? 'none that we read'}`, () => {
			assert.equal(formatFor(languageId, fileName), expected);
		});
	}
});
