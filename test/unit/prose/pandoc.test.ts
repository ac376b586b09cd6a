import { markdown } from '../../../src/core/prose/markdown/markdown';
import { casesOf } from './picture';

const { hasBlocks, shows } = casesOf(markdown);

describe('Pandoc’s Markdown', () => {
	describe('shows', () => {
		shows([
			['no-break spaces', 'United\\ *Nations*\\ (UN)', 'United  ·Nations·  (UN)'],
			['backslashes before spaces that are not between words', 'a \\ b\\ \\ c', 'a \\ b\\ \\ c'],
			['notes in a paragraph as something apart', 'a^[note of *the UN*] b', 'a##note of ·the UN·# b'],
			['links in notes', '^[[UN](a), [@b]] c', '##·UN····, [##]# c'],
			['links after a caret', 'a^[b](c) \\^[d]', 'a^·b···· ·^[d]'],
			[
				'the text of macros',
				'United \\emph{Nations} \\textcolor{red}{UN \\textbf{b}}',
				'United ······Nations· ················UN ········b··',
			],
			['the text of unknown macros', '\\foo[a]{UN {b} c}', '········UN {b} c·'],
			['the text of notes as something apart', 'a\\footnote{the UN} b', 'a##########the UN# b'],
			['a macro’s text without an end', '\\emph{UN } a} {b}', '······UN · a} {b}'],
			['symbols', 'a\\ldots{} \\textendash b', 'a…······· –·········· b'],
			['backslashes between words', 'UN\\EU \\a', 'UN\\EU \\a'],
			['escaped brackets', '\\[UN\\] \\[^1\\] \\[sic\\]', '·[UN·] ·[^1·] ·[sic·]'],
			['the texts of bookdown, without their names', '(ref:a-b) the UN\n\n(ref:a b)', '######### the UN##(ref:a b)'],
		]);
	});

	describe('hides', () => {
		shows([
			[
				'macros with keys',
				'\\cite[p. 3]{UN} \\citep*{UN} \\ref{UN} \\vspace{1cm} a',
				'############### ########### ######## ############ a',
			],
			['macros without arguments', '\\newpage\n\na \\LaTeX b', '##########a ###### b'],
			['environments in a line', 'a \\begin{center} b \\end{center}', 'a ############## b ############'],
			['displayed maths in a line', '\\[UN = EU\\]\na \\[x^2\\] b', '###########⏎a ####### b'],
			['displayed maths from the middle of a line', '\\[ UN =\n- EU \\]\n\nb', '#################b'],
			['labels of bookdown', 'a (\\#tab:UN) b \\@ref(tab:UN) c \\@ref(d', 'a ########## b ############# c ·@ref(d'],
			['a title block', '% The UN\n  and the EU\n% A\n% 2020\n\nb', '#'.repeat(34) + 'b'],
		]);
	});

	const blocks: readonly (readonly [name: string, source: string, expected: readonly string[]])[] = [
		['a caption before its table', ': a {#tbl-x}\n\n|b|\n|-|', ['caption: a {#tbl-x}', 'cell: b']],
		[
			'a caption after its table',
			'|a|\n|-|\n|b|\n\nTable: c\nd\n\n|e|\n|-|\n: f',
			['cell: a', 'cell: b', 'caption: c\nd', 'cell: e', 'caption: f'],
		],
		[
			'definitions',
			'a\n:   b\n\n    c\n: d\n\ne\n\n:   f\n\n        g',
			['paragraph: a', 'item: b', 'item: c', 'item: d', 'paragraph: e', 'item: f'],
		],
		['no definition without a space', 'a\n:b', ['paragraph: a\n:b']],
		[
			'cells of a grid table',
			'+---+:--:+\n| a | b |\n+===+====+\n| c | d |\n|   | e |\n+---+----+\n\nf',
			['cell: a', 'cell: b', 'cell: c', 'cell: d', 'cell: e', 'paragraph: f'],
		],
		['a title block that is no more than three fields', '% a\n% b\n% c\n% d', ['paragraph: % d']],
		['no title block below', 'a\n\n% b', ['paragraph: a', 'paragraph: % b']],
		['no title block without a space', '%a', ['paragraph: %a']],
	];
	describe('has blocks:', () => {
		hasBlocks(blocks);
	});
});
