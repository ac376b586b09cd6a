import assert from 'node:assert/strict';
import { proseFinderFor } from '../../../src/core/prose/formats';
import { findMarkdownProse, findMdxProse } from '../../../src/core/prose/markdown/markdown';
import { findPlainTextProse } from '../../../src/core/prose/plainText';
import type { ProseFinder } from '../../../src/core/prose/prose';

describe('The format of a document', () => {
	const cases: readonly (readonly [languageId: string, fileName: string, expected: ProseFinder | undefined])[] = [
		['markdown', 'Untitled-1', findMarkdownProse],
		['markdown', 'paper.txt', findMarkdownProse],
		['quarto', 'paper.qmd', findMarkdownProse],
		['rmd', 'paper.Rmd', findMarkdownProse],
		['juliamarkdown', 'paper.jmd', findMarkdownProse],
		['mdx', 'paper.mdx', findMdxProse],
		['plaintext', '/papers/v1.2/paper.MD', findMarkdownProse],
		['plaintext', 'C:\\papers.old\\paper.qmd', findMarkdownProse],
		['plaintext', 'paper.mdx', findMdxProse],
		['plaintext', 'paper.txt', findPlainTextProse],
		['plaintext', 'Untitled-1', findPlainTextProse],
		['plaintext', '/papers.d/README', findPlainTextProse],
		['an-id-nobody-knows', 'paper.qmd', findMarkdownProse],
		['an-id-nobody-knows', 'paper', undefined],
		['plaintext', 'paper.adoc', undefined],
		['plaintext', 'paper.typ', undefined],
		['plaintext', '.env', undefined],
		['latex', 'paper.tex', undefined],
		['python', 'paper.py', undefined],
		['cmake', 'CMakeLists.txt', undefined],
		['git-commit', 'COMMIT_EDITMSG', undefined],
		['scminput', 'input', undefined],
	];
	for (const [languageId, fileName, expected] of cases) {
		it(`of ${languageId}, ${fileName} is ${expected?.name ?? 'none that we read'}`, () => {
			assert.equal(proseFinderFor(languageId, fileName), expected);
		});
	}
});
