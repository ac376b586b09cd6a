import assert from 'node:assert/strict';
import { isFragment } from '../../../src/core/audit/fragment';
import { includesOf, mayInclude, rootNamedIn } from '../../../src/core/audit/includes';
import type { FormatName } from '../../../src/core/prose/formatNames';

const FENCE = '```';

const CASES: readonly (readonly [what: string, format: FormatName, source: string, paths: readonly string[]])[] = [
	['\\input and \\include', 'latex', '\\input{a/b}\n\\include{c.tex} \\subfile{d}', ['a/b', 'c.tex', 'd']],
	['\\input without braces', 'latex', '\\input a/b\nText.', ['a/b']],
	['the import package', 'latex', '\\import{parts/}{a}\\subimport{b}{c.tex}', ['parts/a', 'b/c.tex']],
	['no commented \\input', 'latex', '% \\input{a}\n50\\% \\input{b} % \\input{c}', ['b']],
	[
		'no \\input in verbatim text',
		'latex',
		'\\begin{verbatim}\n\\input{a}\n\\end{verbatim}\n\\verb|\\input{b}| \\input{c}',
		['c'],
	],
	['nothing behind the end', 'latex', '\\input{a}\\end{document}\\input{b}', ['a']],
	['no \\includegraphics', 'latex', '\\includegraphics{a}\\includeonly{b}\\inputencoding{c}', []],
	['no command in a path', 'latex', '\\input{\\jobname}\\input{#1}\\input{|"ls"}', []],
	['Quarto', 'markdown', '{{< include _a.qmd >}}\n\n{{< include "b c.qmd" >}}', ['_a.qmd', 'b c.qmd']],
	[
		'no fenced, escaped or commented Quarto',
		'markdown',
		`${FENCE}\n{{< include a >}}\n${FENCE}\n{{{< include b >}}}\n<!-- {{< include c >}} -->\n\`{{< include d >}}\``,
		[],
	],
	['nothing in an open fence', 'markdown', '~~~\n{{< include a >}}\n', []],
	['AsciiDoc', 'asciiDoc', 'include::a.adoc[]\ninclude::b.adoc[leveloffset=+1]', ['a.adoc', 'b.adoc']],
	[
		'no AsciiDoc in listings and comments',
		'asciiDoc',
		'----\ninclude::a.adoc[]\n----\n// include::b.adoc[]\n\\include::c.adoc[]\n////\ninclude::d.adoc[]\n////\ninclude::e.adoc[]',
		['e.adoc'],
	],
	['no attribute in a path', 'asciiDoc', 'include::{parts}/a.adoc[]', []],
	['reStructuredText', 'restructuredText', '.. include:: a.rst\n\n.. include:: b.txt\n   :start-line: 2\n', ['a.rst', 'b.txt']],
	[
		'no literal or standard reStructuredText',
		'restructuredText',
		'.. include:: a.rst\n   :literal:\n\n.. include:: <isonum.txt>\n\n::\n\n   .. include:: b.rst\n',
		[],
	],
	[
		'Typst',
		'typst',
		'#include "a.typ"\n// #include "b.typ"\n/* #include "c.typ" */ `#include "d.typ"` \\#include "e.typ"',
		['a.typ'],
	],
	['Typst behind an address', 'typst', 'https://x.org #include "a.typ"', ['a.typ']],
	['Org', 'org', '#+INCLUDE: "a.org::*Part" :minlevel 2\n#+include: b.org\n#+INCLUDE: "c.el" src elisp', ['a.org', 'b.org']],
	['no Org in a block', 'org', '#+begin_src org\n#+include: a.org\n#+end_src', []],
	['no address', 'asciiDoc', 'include::https://example.org/a.adoc[]\ninclude::C:/a.adoc[]', []],
	['none in plain text and HTML', 'plainText', '\\input{a} {{< include b >}}', []],
];

describe('includes', () => {
	for (const [what, format, source, paths] of CASES) {
		it(`finds ${what}`, () => {
			assert.deepEqual(
				includesOf(source, format).map(({ path }) => path),
				paths,
			);
		});
	}

	it('tells where each stands, also with the line ends of Windows', () => {
		const source = 'One.\r\n\r\ninclude::a.adoc[]\r\n\r\nTwo.';
		assert.deepEqual(
			includesOf(source, 'asciiDoc').map(({ start, end }) => source.slice(start, end)),
			['include::a.adoc[]'],
		);
	});

	for (const [format, piece] of [
		['latex', '\\begin{verbatim}'],
		['latex', '\\verb|'],
		['latex', '\\import{a}'],
		['markdown', '<!--'],
		['markdown', '`'],
		['markdown', '~~~'],
		['asciiDoc', '-'],
		['markdown', '{{< include '],
		['asciiDoc', 'include::a'],
		['typst', '/* `'],
		['org', '#+include: "'],
	] as const) {
		it(`takes linear time in ${JSON.stringify(piece)} a hundred thousand times`, () => {
			const started = performance.now();
			includesOf(piece.repeat(100_000), format);
			assert.ok(performance.now() - started < 1000);
		});
	}
});

describe('a fragment', () => {
	for (const [path, format, text, expected] of [
		['chapters/a.tex', 'latex', 'Text.', true],
		['main.tex', 'latex', '% !TEX\n\\documentclass{article}', false],
		['a.tex', 'latex', '% \\documentclass{article}\nText.', true],
		['parts/_a.qmd', 'markdown', 'Text.', true],
		['_parts/a.qmd', 'markdown', 'Text.', false],
		['a.rst', 'restructuredText', 'Text.', false],
	] as const) {
		it(`${expected ? 'is' : 'is not'} ${path} with ${JSON.stringify(text)}`, () => {
			const lines = text.split('\n');
			assert.equal(
				isFragment(path, format, lines.length, (index) => lines[index]!),
				expected,
			);
		});
	}
});

describe('the root that a file names', () => {
	for (const [text, root] of [
		['% !TEX root = ../main.tex\n\\section{A}', '../main.tex'],
		['%!TeX root=paper', 'paper.tex'],
		['\\documentclass[../main]{subfiles}', '../main.tex'],
		['\\documentclass[a4paper]{article}', undefined],
		['% !TEX root = https://example.org/main.tex', undefined],
		['% !TEX root = \\jobname', undefined],
		[`${'%\n'.repeat(30)}% !TEX root = main.tex`, undefined],
	] as const) {
		it(JSON.stringify(text.slice(-40)), () => {
			const lines = text.split('\n');
			assert.equal(
				rootNamedIn(lines.length, (index) => lines[index]!),
				root,
			);
		});
	}
});

const tells = (text: string): boolean => {
	const lines = text.split('\n');
	return mayInclude(lines.length, (index) => lines[index]!);
};

describe('a document that may include others', () => {
	it('is told by its lines, before it is read', () => {
		for (const text of [
			'a\n\\input{b}',
			'\\subfile{b}',
			'\\subimport{a/}{b}',
			'{{< include b.md >}}',
			'#include "b.typ"',
			'#+INCLUDE: b',
		]) {
			assert.ok(tells(text), text);
		}
		assert.ok(!tells('Input from partners was important.'));
	});
});
