import assert from 'node:assert/strict';
import { org } from '../../../src/core/prose/org/org';
import { PASSAGE } from '../../../src/core/prose/prose';
import { findProse } from '../../harness/wholeText';
import { blockList, casesOf, picture } from './picture';

function shown(source: string): string {
	return picture(findProse(org, source));
}

const { hasBlocks } = casesOf(org);

describe('Org', () => {
	const blocks: readonly (readonly [name: string, source: string, expected: readonly string[]])[] = [
		['is nothing if it is empty', '', []],
		['is nothing if it is white space', ' \n\t\n', []],
		['has a block a paragraph', 'one\ntwo\n\nthree', ['paragraph: one\ntwo', 'paragraph: three']],
		['reads CR LF and CR', '* a\r\nb\r\n\r\nc\r* d\r', ['heading1: a', 'paragraph: b', 'paragraph: c', 'heading1: d']],
		['leaves out a byte order mark', '\ufeff* a', ['heading1: a']],
		['has headings of any level', '* a\n*** b\n', ['heading1: a', 'heading3: b']],
		['needs white space after the stars of a heading', '*a\n', ['paragraph: *a']],
		['has no block for a heading without a title', '* \ntext', ['paragraph: text']],
		['ends a paragraph at a heading', 'a\n* b\nc', ['paragraph: a', 'heading1: b', 'paragraph: c']],
		['leaves out a task keyword, a priority and tags', '* TODO [#A] The UN :un:mali_1:\n', ['heading1: The UN']],
		['takes what stands before a priority for a keyword', '* DRAFT [#2] The UN', ['heading1: The UN']],
		['keeps other words in capitals', '* UN reform\n* EU', ['heading1: UN reform', 'heading1: EU']],
		[
			'takes no word with colons for tags',
			'* The mission: UN:\n* a :b: c\n',
			['heading1: The mission: UN:', 'heading1: a :b: c'],
		],
		['has nothing of a heading of tags alone', '* :noexport_not:\n', []],
		[
			'reads the title, subtitle and captions',
			'#+TITLE: a\n#+subtitle: b\n#+CAPTION[c]: d',
			['heading1: a', 'heading2: b', 'caption: d'],
		],
		['ends a paragraph at a keyword', 'a\n#+ATTR_HTML: :alt b\nc', ['paragraph: a', 'paragraph: c']],
		['keeps what only looks like a keyword', 'a #+TITLE: b\n#+TITLE c\n#tag', ['paragraph: a #+TITLE: b\n#+TITLE c\n#tag']],
		['has items', '- a\n+ b\n1. c\n2) d\n - e\n * f', ['item: a', 'item: b', 'item: c', 'item: d', 'item: e', 'item: f']],
		['needs white space after a bullet', '-a\n1.5 b', ['paragraph: -a\n1.5 b']],
		[
			'leaves out check boxes and counters',
			'- [ ] a\n- [X] b\n- [-] c\n1. [@3] d\n1. [@20] [ ] e',
			['item: a', 'item: b', 'item: c', 'item: d', 'item: e'],
		],
		['keeps other brackets', '- [a] b', ['item: [a] b']],
		['has nothing of an empty item', '-\n- [ ]\n', []],
		['separates a term from what is said of it', '- a b :: c\n- d ::\n  e', ['item: a b', 'item: c', 'item: d', 'item: e']],
		['takes no double colon inside a word for a term', '- a::b ::c', ['item: a::b ::c']],
		['has no term in numbered items', '1. a :: b', ['item: a :: b']],
		['continues an item on indented lines', '- a\n  b\n\n  c\n', ['item: a\n  b', 'item: c']],
		['returns to the item around a nested one', '- a\n  - b\n  c\nd', ['item: a', 'item: b', 'item: c', 'paragraph: d']],
		['counts a tab as eight columns', '\t- a\n       b\n', ['item: a', 'paragraph: b']],
		['ends items at two blank lines', '- a\n\n\n  b', ['item: a', 'paragraph: b']],
		['has quotes', '#+begin_quote\na\n\n- b\n#+END_QUOTE\nc', ['quote: a', 'item: b', 'paragraph: c']],
		['has verse as quotes', '#+begin_verse\na\n#+end_verse', ['quote: a']],
		[
			'reads special blocks',
			'#+begin_abstract\na\n#+end_abstract\n#+begin_center\nb\n#+end_center',
			['paragraph: a', 'paragraph: b'],
		],
		['keeps a list open around a block', '- a\n  #+begin_src c\nx\n  #+end_src\n  b', ['item: a', 'item: b']],
		[
			'returns to what is around a block',
			'#+begin_quote\n#+begin_note\na\n#+end_note\nb\n#+end_quote\nc',
			['paragraph: a', 'quote: b', 'paragraph: c'],
		],
		[
			'ignores the end of a block that is not open',
			'a\n#+end_quote\nb\n#+end_src\nc',
			['paragraph: a', 'paragraph: b', 'paragraph: c'],
		],
		['reads dynamic blocks', '#+BEGIN: columnview\n| a |\n#+END:\nb', ['cell: a', 'paragraph: b']],
		['has a cell each', '| a | b c |\n|---+---|\n|   | d\n', ['cell: a', 'cell: b c', 'cell: d']],
		['leaves out what aligns columns and names them', '| <l> | <10> | a |\n| / | < | > |\n| ! | x | y |', ['cell: a']],
		['reads tables of table.el', '+---+---+\n| a | b |\n+---+---+', ['cell: a', 'cell: b']],
		['ends a paragraph at a table', 'a\n| b |\nc', ['paragraph: a', 'cell: b', 'paragraph: c']],
		['has footnotes', '[fn:1] a\nb\n\nc\n[fn:x-y] d', ['note: a\nb', 'note: c', 'note: d']],
		['has footnotes with lists', '[fn:1] a\n- b', ['note: a', 'note: b']],
		[
			'ends footnotes at two blank lines and at headings',
			'[fn:1] a\n\n\nb\n[fn:2] c\n* d\ne',
			['note: a', 'paragraph: b', 'note: c', 'heading1: d', 'paragraph: e'],
		],
		['takes no indented label for a footnote', ' [fn:1] a', ['paragraph: [fn:1] a']],
		[
			'reads inline tasks',
			'*************** TODO a\nb\n*************** END\nc',
			['heading15: a', 'paragraph: b', 'paragraph: c'],
		],
	];
	hasBlocks(blocks);

	const hidden: readonly (readonly [name: string, source: string])[] = [
		['comments', 'a\n# b\n#\n  # c\nz'],
		['keywords', 'a\n#+AUTHOR: b\n#+begin_unknown\n#+INCLUDE: "b.org"\n#+TBLFM: $1=b\n#+ATTR_HTML: :alt b\nz'],
		['source blocks', 'a\n#+begin_src python :var x=1\nb\n\n# c\n| d |\n#+end_src\nz'],
		['source blocks in any case', 'a\n#+BEGIN_SRC\nb\n#+End_Src\nz'],
		['examples', 'a\n#+begin_example\n#+begin_src\n#+end_src\n#+end_example\nz'],
		['export blocks', 'a\n#+begin_export latex\nb\n#+end_export\nz'],
		['comment blocks', 'a\n#+begin_comment\nb\n#+end_comment\nz'],
		['drawers', 'a\n:PROPERTIES:\n:ID: b\n:END:\n:LOGBOOK:\n- b\n\nc\n:end:\nz'],
		['planning lines', 'a\n\nSCHEDULED: <2026-01-01 Thu>\nCLOSED: [2026-01-01 Thu]\n\nz'],
		['fixed width', 'a\n: b\n:\nz'],
		['rules', 'a\n-----\nz'],
		['diary entries', 'a\n%%(b) c\nz'],
		['LaTeX environments', 'a\n\\begin{align*}\nb\n\n\\end{align*}\nz'],
		['LaTeX environments of one line', 'a\n\\begin{x}b\\end{x}\nz'],
		['subtrees that are comments', 'a\n* COMMENT b\nc\n** d\n#+begin_src\n* z'],
		['subtrees that are comments and tasks', 'a\n* TODO [#A] COMMENT b\nc\n** d\n* z'],
		['subtrees that are not exported', 'a\n** b :x:noexport:\nc\n*** d\n* z'],
	];
	for (const [name, source] of hidden) {
		it(`hides ${name}`, () => {
			const letters = picture(findProse(org, source)).replaceAll(/[#⏎·\s]/g, '');
			assert.equal(letters, 'az');
		});
	}

	const inline: readonly (readonly [name: string, source: string, expected: string])[] = [
		['emphasis', '*a* /b/ _c_ +d+', '·a· ·b· ·c· ·d·'],
		['nested emphasis', '*a /b _c_/* d', '·a ·b ·c··· d'],
		['emphasis over a line break', '*a\nb*', '·a⏎b·'],
		['emphasis in brackets and quotes', '(*a*) "/b/". \'_c_\'', '(·a·) "·b·". \'·c·\''],
		['no emphasis inside a word', 'a*b*c and/or x_y_z', 'a*b*c and/or x_y_z'],
		['no emphasis with white space inside', 'a * b* /c / d', 'a * b* /c / d'],
		['no emphasis without an end', 'a *b /c', 'a *b /c'],
		['what crosses emphasis as text', '*a /b* c/', '·a /b· c/'],
		['emphasis between zero width spaces', 'a\u200b*b*\u200bc', 'a\u200b·b·\u200bc'],
		['code and verbatim text', 'a =b *c= ~d~, e', 'a ###### ###, e'],
		['code in emphasis', '*=a=* b', '·###· b'],
		['no code without an end', 'x = y and z = 1', 'x = y and z = 1'],
		['links', 'a [[b][c /d/]] [[e]]', 'a ·····c ·d··· #####'],
		['links over a line break', '[[b][c\nd]] e', '·····c⏎d·· e'],
		['links with escaped brackets', '[[a\\]b][c]]', '········c··'],
		['no links without an end', 'a [[b][c and [[d] e', 'a [[b][c and [[d] e'],
		[
			'angle links and addresses',
			'<https://a.b> https://a.b, www.un.org a@b.org',
			'############# ###########, ########## #######',
		],
		['links of other types', 'doi:10.1/x, cite:a,b. file:c.png; ref:d', '##########, ########. ##########; #####'],
		['no links in other words with colons', 'note:a mission: b', 'note:a mission: b'],
		['targets', 'a <<b>> c', 'a ##### c'],
		['radio targets, which show', 'a <<<b c>>> d', 'a ···b c··· d'],
		['comparisons', 'a < b <c> <<d', 'a < b <c> <<d'],
		['footnote references', 'a[fn:1] b', 'a###### b'],
		['footnotes in the text', 'a[fn:: b /c/] d[fn:x:e [[f][g]]]', 'a##### b ·c·# d######e ·····g··#'],
		['no footnotes without an end', 'a[fn:: b', 'a[fn:: b'],
		['citations', 'a [cite:@b p. 3] [cite/t:see @c; [d] @e] f', 'a ############## ####################### f'],
		['macros', 'a {{{b(c, d)}}} {{{e', 'a ############# {{{e'],
		['export snippets', 'a @@html:<b>@@c@@html:</b>@@', 'a ············c·············'],
		['time stamps', 'a <2026-01-01 Thu 10:00 +1w> [2026-01-01] b', 'a ########################## ############ b'],
		['statistics', 'a [2/5] [40%] [/] [3] b', 'a ##### ##### ### [3] b'],
		['maths', 'a $b$, $$c$$ \\(d\\) \\[e\nf\\] g', 'a ###, ##### ##### ####### g'],
		['no maths in prices', '$5 and $10, $20 or so', '$5 and $10, $20 or so'],
		['source in the text', 'a src_sh[:x]{b {c}} call_d[:e](f)[:g] h', 'a ################# ################# h'],
		['no source in other words', 'src_sh resrc_a{b} recall_c()', 'src_sh resrc_a{b} recall_c()'],
		['a space for entities that are spaces', 'a\\nbsp{}b\\ensp c', 'a       b      c'],
		['a character for entities', 'caf\\eacute{} R\\amp{}D \\frac12', 'café········ R&·····D ½······'],
		['nothing for a soft hyphen', 'co\\-op\\shy{}eration', 'co··op······eration'],
		['LaTeX commands', '\\noindent a \\emph{b} \\cite[c]{d}', '######### a #####{b} ###########'],
		['a space for a line break', 'a\\\\\nb \\\\ c', 'a  ⏎b \\\\ c'],
		['dashes', 'a--b---c----d-e', 'a–·b—··c----d-e'],
		['sub- and superscripts', 'H_2O, x^{2}', 'H_2O, x^{2}'],
		['markup in headings', '* /a/ [1/2]', '##·a· #####'],
		['markup in cells', '| *a* | =b= |', '##·a·########'],
	];
	for (const [name, source, expected] of inline) {
		it(`shows ${name}`, () => assert.equal(shown(source), expected));
	}

	const languages: readonly (readonly [source: string, expected: string | undefined])[] = [
		['#+LANGUAGE: fr\n', 'fr'],
		['#+title: a\n#+language: pt_BR\n', 'pt-BR'],
		['#+LANGUAGE:\n', undefined],
		['#+LANGUAGE: the one of Molière\n', undefined],
	];
	for (const [source, expected] of languages) {
		it(`reads the language of ${JSON.stringify(source)}`, () => assert.equal(findProse(org, source).language, expected));
	}

	const unclosed = [
		'#+begin_src',
		'#+begin_example',
		':PROPERTIES:',
		'\\begin{align}',
		'#+begin_quote',
		'- a',
		'[fn:1] a',
		'- a\n  #+begin_src',
	];
	for (const opening of unclosed) {
		it(`ends what is open at a heading: ${JSON.stringify(opening)}`, () => {
			const source = `${opening}\n\n* h\n\nb`;
			assert.deepEqual(blockList(source, findProse(org, source)).slice(-2), ['heading1: h', 'paragraph: b']);
		});
	}

	const long: readonly (readonly [name: string, first: string, line: string])[] = [
		['a block', '#+begin_src\n', 'code\n'],
		['a drawer', ':NOTES:\n', 'note\n'],
		['a list', '', '- item\n'],
		['a list in a quote in a list', '- a\n#+begin_quote\n- b\n', '  - item\n'],
		['a table', '', '| a | b |\n'],
		['a hidden subtree', '* COMMENT a\n', 'text\n'],
		['a footnote', '[fn:1] a\n', '\nb\n'],
		['an endless paragraph', '', 'word word\n'],
	];
	for (const [name, first, line] of long) {
		it(`is read in passages inside ${name}`, () => {
			const text = first + line.repeat(5000);
			let from = 0;
			let state = org.start;
			let longest = 0;
			const proses: string[] = [];
			while (from < text.length) {
				const passage = org.read(text, from, state, { isEnd: true, labels: new Set() });
				assert.ok(passage !== undefined);
				longest = Math.max(longest, passage.end - from);
				proses.push(passage.prose);
				from = passage.end;
				state = passage.after;
			}
			assert.ok(longest < PASSAGE + 20_000, `${longest}`);
			assert.ok(name === 'an endless paragraph' || longest < PASSAGE + 100, `${longest}`);
			assert.equal(proses.join(''), findProse(org, text).text);
		});
	}

	const hostile: readonly (readonly [name: string, source: string])[] = [
		['10,000 blocks in each other', '#+begin_quote\n'.repeat(10_000)],
		['10,000 items in each other', Array.from({ length: 10_000 }, (_, depth) => `${' '.repeat(depth % 500)}- a\n`).join('')],
		['10,000 stars', `${'*'.repeat(10_000)} a`],
		['10,000 openings', '*/_+=~[[<<{{{[fn::'.repeat(10_000)],
		['lone surrogates', '\ud800*a\udc00* \ud800'],
		['NUL and right-to-left text', '\0* a\n\u202e*שלום*\0'],
	];
	for (const [name, source] of hostile) {
		it(`survives ${name}`, () => assert.equal(findProse(org, source).text.length, source.length));
	}
});
