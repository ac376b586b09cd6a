import assert from 'node:assert/strict';
import { asciiDoc } from '../../../src/core/prose/asciiDoc/asciiDoc';
import { PASSAGE } from '../../../src/core/prose/prose';
import { findProse } from '../../harness/wholeText';
import { casesOf, lines, picture } from './picture';

const { hasBlocks, shows } = casesOf(asciiDoc);

describe('AsciiDoc', () => {
	hasBlocks([
		['is nothing if it is empty', '', []],
		['is nothing if it is white space', ' \n\t\n', []],
		['has a block a paragraph', 'one\ntwo\n\nthree', ['paragraph: one\ntwo', 'paragraph: three']],
		['reads CR LF and CR', '= a\r\n\r\nb\r\nc\r\rd\r* e', ['heading1: a', 'paragraph: b\r\nc', 'paragraph: d\r* e']],
		['leaves out a byte order mark', '\ufeff= a', ['heading1: a']],
		['leaves out the front matter of site generators', '---\nlang: fr\n---\n\n== a', ['heading2: a']],
		['needs a blank line before a list', 'a\n* b\n\n* c', ['paragraph: a\n* b', 'item: c']],
	]);

	describe('in the header', () => {
		hasBlocks([
			['leaves out authors and revision', '= T\nA B <a@b.org>\nv1, 2026\n\nc', ['heading1: T', 'paragraph: c']],
			['leaves out attributes', '= T\n:a: b\n:!c:\n:toc:\n\nd', ['heading1: T', 'paragraph: d']],
			['carries a value on', ':a: b \\\n  c \\\n  d\ne', ['paragraph: e']],
			['carries a value on in the older style', ':a: b +\nc\nd', ['paragraph: d']],
			['ends a value at a blank line', ':a: b \\\n\nc', ['paragraph: c']],
			['ends at a blank line', '= T\n\nA B\nC', ['heading1: T', 'paragraph: A B\nC']],
			['has two lines without attributes', '= T\nA\nv1\nb', ['heading1: T', 'paragraph: b']],
			['leaves out comments', '// a\n////\nb\n\n= c\n////\n= T\n// d\nA\n\ne', ['heading1: T', 'paragraph: e']],
			['reads an underlined title', 'Title\n=====\nAuthor\n\na', ['heading1: Title', 'paragraph: a']],
			['reads attributes of the title', '[#a.b]\n= T\nA\n\nc', ['heading1: T', 'paragraph: c']],
			['is absent without a title', ':a: b\nc\n\n= T\nd', ['paragraph: c', 'heading1: T', 'paragraph: d']],
		]);

		const languages: readonly (readonly [string, string | undefined])[] = [
			['= T\n:lang: fr\n\na', 'fr'],
			['= T\nA B\n:lang: pt_BR\n', 'pt-BR'],
			[':lang: de\n\n= T', 'de'],
			['---\nlang: es\n---\n= T\n:lang: fr', 'es'],
			['= T\n:lang: none of yours\n', undefined],
			['= T\n\n:lang: fr\n', undefined],
		];
		for (const [source, language] of languages) {
			it(`declares ${language ?? 'no language'}: ${JSON.stringify(source)}`, () =>
				assert.equal(findProse(asciiDoc, source).language, language));
		}
	});

	describe('in sections', () => {
		hasBlocks([
			['has levels', '== a\n\n====== b\n\n======= c', ['heading2: a', 'heading6: b', 'paragraph: ======= c']],
			['needs white space before the title', '==a', ['paragraph: ==a']],
			['reads hashes', '# a\n\n## b ##', ['heading1: a', 'heading2: b']],
			['leaves out closing marks', '== a ==\n\n== b ===', ['heading2: a', 'heading2: b ===']],
			['reads underlined titles', 'Section\n-------\n\nSub\n~~~\nc', ['heading2: Section', 'heading3: Sub', 'paragraph: c']],
			['takes no underline of another length', 'Section\n---\nb', ['paragraph: Section\n---\nb']],
			['underlines one line only', 'a\nSection\n-------\nb\n-------', ['paragraph: a\nSection']],
			['reads discrete headings', '[discrete]\n== a\nb', ['heading2: a', 'paragraph: b']],
			[
				'does not read a bibliography',
				'[bibliography]\n== a\n\n* [[[b]]] c\n* d\ne\n\n== f\n\n* g',
				['heading2: a', 'heading2: f', 'item: g'],
			],
			['does not read an entry elsewhere', '* [[[a]]] b\nc\n* d', ['item: d']],
		]);
	});

	describe('around blocks', () => {
		hasBlocks([
			['reads a title', '.a\nb', ['caption: a', 'paragraph: b']],
			['takes a dot alone, or before white space, for none', '. a\n\n...\n\n.', ['item: a', 'paragraph: ...', 'paragraph: .']],
			['leaves out attributes and anchors', '[.a]\n[[b]]\n[#c%d,e="f"]\n[]\ng', ['paragraph: g']],
			['ends a paragraph at attributes', 'a\n[b]\nc', ['paragraph: a', 'paragraph: c']],
			['keeps brackets that are none', '[!a]\n\n[a] b\n\n[[1]]', ['paragraph: [!a]', 'paragraph: [a] b', 'paragraph: [[1]]']],
			['leaves out attribute entries', 'a\n\n:b: c\n:!d:\ne', ['paragraph: a', 'paragraph: e']],
			['leaves out comments', '// a\nb\n\n//// c', ['paragraph: b', 'paragraph: //// c']],
			[
				'leaves out conditions and includes',
				'ifdef::a[]\nb\nendif::[]\nifeval::["{a}" == "b"]\n\ninclude::c.adoc[]\nd',
				['paragraph: b', 'paragraph: d'],
			],
			['ends a paragraph at an include', 'a\ninclude::b.adoc[]\nc', ['paragraph: a', 'paragraph: c']],
			['leaves out macros', 'image::a.png[b]\n\nvideo::c[d]\n\ntoc::[]\n\nx::y z[]', []],
			['leaves out breaks', "a\n\n'''\n\n<<<\n\n---\n\n* * *\n\nb", ['paragraph: a', 'paragraph: b']],
			[
				'leaves out the label of an admonition',
				'NOTE: a\n\nTIP:b\n\n[WARNING]\nc',
				['paragraph: a', 'paragraph: TIP:b', 'paragraph: c'],
			],
		]);
	});

	describe('in delimited blocks', () => {
		for (const mark of ['----', '....', '++++', '////', '-------', '```']) {
			hasBlocks([
				[`has no prose between ${mark}`, `a\n\n${mark}\nb\n\n* c\n${mark}\nd`, ['paragraph: a', 'paragraph: d']],
				[`has none to the end without a second ${mark}`, `a\n\n${mark}\nb\n\nc`, ['paragraph: a']],
			]);
		}
		for (const mark of ['====', '****', '--', '~~~~', '==========']) {
			hasBlocks([
				[`reads what stands between ${mark}`, `${mark}\na\n\n* b\n${mark}\nc`, ['paragraph: a', 'item: b', 'paragraph: c']],
			]);
		}
		hasBlocks([
			['ends a paragraph', 'a b\nc\n----\nd\n----', ['paragraph: a b\nc']],
			['reads quotes', '____\na\n\nb\n____\nc', ['quote: a', 'quote: b', 'paragraph: c']],
			['tells the length of delimiters', '====\n=====\na\n====\nb', ['paragraph: a', 'paragraph: b']],
			['closes what is open inside', '====\n----\na\n====\nb', ['paragraph: b']],
			['reads no fence with a language as a closing one', '```js\na\n```js\nb\n```\nc', ['paragraph: c']],
			[
				'reads a verse whatever its lines look like',
				'[verse, a, b]\n____\n* c\n  d\n\n//e\n____\nf',
				['quote: * c\n  d', 'quote: //e', 'paragraph: f'],
			],
			[
				'reads an open block as its style says',
				'[source]\n--\na\n--\n\n[quote]\n--\nb\n--\n\n[mermaid]\n--\nc\n--',
				['quote: b'],
			],
			['reads listings of any style as code', '[example]\n----\na\n----', []],
			['keeps the attributes over a comment', '[source]\n// a\n\n////\nb\n////\nc\n\nd', ['paragraph: d']],
		]);
	});

	describe('in paragraphs', () => {
		hasBlocks([
			['takes an indented one for code', 'a\n\n b\nc\n\nd\n e', ['paragraph: a', 'paragraph: d\n e']],
			['reads an indented one with a style', '[normal]\n a', ['paragraph: a']],
			['knows styles without prose', '[source,js]\na\nb\n\n[listing]\n* c\n\n[stem]\nd\n\n[comment]\ne\n\nf', ['paragraph: f']],
			[
				'knows styles with prose',
				'[quote, a]\nb\n\n[verse]\n* c\nd\n\n[abstract]\ne',
				['quote: b', 'quote: * c\nd', 'paragraph: e'],
			],
			['leaves out comments and conditions', 'a\n// b\nifdef::c[]\nd\nendif::[]\n//e', ['paragraph: a\n// b\nifdef::c[]\nd']],
			['leaves out the source below a quotation', '"a\nb"\n-- C, D\n\n"e\n-- f', ['quote: "a\nb"', 'paragraph: "e\n-- f']],
			['reads the quotes of Markdown', '> a\n> b\nc\n>\n> d\n> -- E\n\nf', ['quote: a\n> b\nc', 'quote: d', 'paragraph: f']],
		]);
	});

	describe('in lists', () => {
		hasBlocks([
			[
				'reads items',
				'* a\n** b\n- c\n\n. d\n.. e\n1. f\na. g\niv) h\n\n<1> i\n<.> j',
				'abcdefghij'.split('').map((letter) => `item: ${letter}`),
			],
			['needs white space behind a marker', '*a\n\n-b\n\n1.c', ['paragraph: *a', 'paragraph: -b', 'paragraph: 1.c']],
			['reads more lines of an item', '* a\nb\n  c\n* d', ['item: a\nb\n  c', 'item: d']],
			['leaves out boxes', '* [x] a\n* [*] b\n* [ ] c\n* [d] e', ['item: a', 'item: b', 'item: c', 'item: [d] e']],
			['takes an indented paragraph for code', '* a\n\n  b\n\n* c', ['item: a', 'item: c']],
			[
				'attaches blocks',
				'* a\n+\nb\n+\n----\nc\n----\n+\n====\nd\n====\n* e',
				['item: a', 'item: b', 'paragraph: d', 'item: e'],
			],
			['ends after a blank line', '* a\n\nb\n* c', ['item: a', 'paragraph: b\n* c']],
			['ends at a block that is not attached', '* a\n----\nb\n----\nc\n* d', ['item: a', 'paragraph: c\n* d']],
			['ends at a comment', '* a\n\n//-\n\n b', ['item: a']],
			['reads terms', 'a:: b\nc d:::: e\nf;;\n  g', ['item: a', 'item: b', 'item: c d', 'item: e', 'item: f', 'item: g']],
			['reads the text of a term behind a blank line', 'a::\n\nb\n\nc', ['item: a', 'item: b', 'paragraph: c']],
			['needs white space behind the mark of a term', 'std::vector a', ['paragraph: std::vector a']],
			['reads no mark of a term inside a paragraph', 'a\nb:: c', ['paragraph: a\nb:: c']],
		]);
	});

	describe('in tables', () => {
		hasBlocks([
			[
				'reads cells',
				'|===\n|a | bb|c\n\n|d\n|e\nf\n\ng\n|===\nh',
				['cell: a', 'cell: bb', 'cell: c', 'cell: d', 'cell: e\nf', 'cell: g', 'paragraph: h'],
			],
			[
				'leaves out specifications',
				'|===\n2+|a .2+^.>s|b 3*|c\n>e| d a 2|f\n|===',
				['cell: a', 'cell: b', 'cell: c', 'cell: d a 2', 'cell: f'],
			],
			['knows cells of code', '|===\nm|a l|b\nc\n|d\n|===', ['cell: d']],
			[
				'knows columns of code',
				'[cols="1,2*m,a"]\n|===\n|a |b |c |d\n|e 2+|f |g\ns|h |i d|j |k\n|===',
				'adeghjk'.split('').map((letter) => `cell: ${letter}`),
			],
			[
				'forgets the columns in the rows that a taller cell reaches',
				'[cols="m,1"]\n|===\n.2+|a |b\n|c\n|d |e\n|===',
				['cell: b', 'cell: c', 'cell: d', 'cell: e'],
			],
			['keeps escaped separators', '|===\n|a \\| b\n|===', ['cell: a \\| b']],
			['reads lists in cells', '|===\na|\n* a\n* b\n\n. c\n|d\n|===', ['cell: a', 'cell: b', 'cell: c', 'cell: d']],
			['reads no code in cells', '|===\na|b\n----\nc\n----\nd\n|e\n|===', ['cell: b', 'cell: d', 'cell: e']],
			['ends code in a cell with the cell', '|===\na|\n----\nc\n|e\n|===', ['cell: e']],
			['nests', '|===\na|\n!===\n!a !b\n!===\n|c\n|===\nd', ['cell: a', 'cell: b', 'cell: c', 'paragraph: d']],
			['reads values between commas', ',===\na,"b, ""c""\nd",e "f\n,===', ['cell: a', 'cell: b, ""c', 'cell: d', 'cell: e "f']],
			['reads values between colons', ':===\na:b\\:c: d\n:===', ['cell: a', 'cell: b\\:c', 'cell: d']],
			[
				'reads other formats',
				'[format=csv]\n|===\na,b\n|===\n[%header,format=tsv]\n|===\nc,\td\n|===',
				['cell: a', 'cell: b', 'cell: c,', 'cell: d'],
			],
			['reads other separators', '[separator=¦]\n|===\n¦a | b ¦c\n|===', ['cell: a | b', 'cell: c']],
			['leaves out comments', '|===\n|a\n// |b\n|c\n|===', ['cell: a', 'cell: c']],
			['is read to the end if it is not closed', '|===\n|a\n\nb', ['cell: a', 'cell: b']],
		]);
	});

	describe('inside text', () => {
		shows([
			['reads marks between words', '*a* _b_ #c# (*d*) *e f*, *g*', '·a· ·b· ·c· (·d·) ·e f·, ·g·'],
			['reads marks inside words', '**a**b c__d__e ##f##', '··a··b c··d··e ··f··'],
			['nests marks', '*_a_ b* **__c__**', '··a· b· ····c····'],
			['reads roles', '[.a]#b# [#c.d]*e* [f]_g_', '·····b· ·······e· ····g·'],
			['keeps what marks nothing', '2 * 3 * 4, a_b_c, a* b*, *a, #1', '2 * 3 * 4, a_b_c, a* b*, *a, #1'],
			['ends marks with the paragraph', '*a\n\nb*', '*a##b*'],
			['separates raised and lowered text', '1^st^ H~2~O a^b c^', '1#st# H#2#O a^b c^'],
			['reads no code', '`a` ``b``c [d]`e` `f g`.', '### #####c ###### #####.'],
			['keeps backticks that are no code', 'a`b`c ` d `', 'a`b`c ` d `'],
			['reads curved quotes', "\"`a b`\" '`c`' d`'s", "\"·a b·\" '·c·' d·'s"],
			['reads passthroughs', '+*a*+ ++b `c`++ $$_d_$$ a+b+c', '·*a*· ··b `c`·· ··_d_·· a+b+c'],
			['reads raw text without its tags', '+++<b>a</b>+++ pass:[<i>b] pass:q,a[c]', '······a······· ·········b· ·········c·'],
			['takes markup away from escaped marks', '\\*a* \\_b_ \\`c` \\**d** \\{e} a\\b', '·*a* ·_b_ ·`c` ·**d** ·{e} a\\b'],
			[
				'takes markup away from escaped macros',
				'\\link:a[b] \\footnote:[c] \\<<d>> \\((e))',
				'·link:a[b] ·footnote:[c] ·<<d>> ·((e))',
			],
			['separates notes', 'a.footnote:[b *c*] d footnote:e[f].', 'a.##########b ·c·# d ###########f#.'],
			['shows references to notes as nothing', 'a footnote:b[] c', 'a ············ c'],
			['reads macros in notes', 'footnote:[a https://b.org[c] `]` d]', '##########a ··············c· ### d#'],
			[
				'reads the brackets of addresses',
				'https://a.org[b c] https://a.org[] <https://a.org>',
				'··············b c· ############### <#############>',
			],
			[
				'reads links',
				'link:a.pdf[b] link:a b[c] mailto:a@b.org[d] xref:a.adoc#b[c]',
				'···········b· link:a b[c] ···············d· ··············c·',
			],
			[
				'leaves out attributes of links',
				'link:a[b,window=_blank] link:a["c, d",e=f] link:a[g^] link:a[h, i]',
				'·······b··············· ········c, d······ ·······g·· ·······h, i·',
			],
			['takes links without a text for addresses', 'link:a[] xref:a[] link:a[role=b]', '######## ######## ##############'],
			['reads references', '<<a>> <<a,b>> <<a#b, c d>> << e', '##### ····b·· ······ c d·· << e'],
			['takes anchors for nothing', '[[a]]b [[c,d]]e anchor:f[g]h', '·····b ·······e ···········h'],
			[
				'reads index terms that show',
				'((a)) (((b,c))) indexterm:[d] indexterm2:[e] (((f)',
				'··a·· ········· ············· ············e· (((f)',
			],
			[
				'hides other macros',
				'image:a b.png[c] icon:d[] kbd:[e] btn:[f] menu:g[h > i] stem:[x] cite:[j]',
				'################ ######## ####### ####### ############# ######## ########',
			],
			[
				'hides references to attributes',
				'{a} {a-b} {counter:c} {set:d:e} {} {a b}',
				'### ##### ########### ######### {} {a b}',
			],
			[
				'shows attributes that stand for a character',
				'a{nbsp}b{sp}c{empty}d{amp}e{apos}s{zwsp}',
				"a      b    c·······d&····e'·····s······",
			],
			['reads links whose address is an attribute', '{a}[b] {a}/c[d] {nbsp}[e]', '····b· ······d·       [e]'],
			['shows characters', 'caf&eacute; a&nbsp;b &#8217; &x; &shy;', 'café······· a      b ’······ &x; ·····'],
			['reads dashes', 'a -- b c--d --e f---g', 'a —· b c—·d --e f---g'],
			['breaks lines', 'a +\nb+\nc + d', 'a  ⏎b+⏎c + d'],
			['hides addresses', 'http://a.org/b_c_, www.d.org a@b.org @e', '################_, ######### ####### ##'],
			['ends macros with the paragraph', 'link:a[b\n\nfootnote:[c *d*', 'link:a[b##footnote:[c ·d·'],
			['reads on over a comment', 'the United\n// a\nNations `b\n// c\nd`', 'the United⏎·····Nations ###·····##'],
		]);
	});

	describe('of any kind', () => {
		const unclosed = [
			'`',
			'*',
			'"`',
			'+',
			'++',
			'[[a',
			'<<a',
			'((a',
			'(((',
			'footnote:[',
			'link:a[',
			'https://a.org[',
			'{a',
			'pass:[',
			'[.a]#',
			'|===\n|',
			',===\n"',
			'====\n',
			'----\n',
			'////\n',
			'[verse]\n',
			':a: \\\n',
			'> ',
			'* a\n+\n',
			'a::\n',
		];
		for (const piece of unclosed) {
			it(`is read with ${JSON.stringify(piece)} never closed`, () => {
				const source = piece.repeat(Math.ceil(20_000 / piece.length));
				assert.equal(findProse(asciiDoc, source).text.length, source.length);
			});
		}

		it('is read 10,000 levels deep', () => {
			const source = Array.from({ length: 10_000 }, (_, level) => (level % 2 === 0 ? '=' : '*').repeat(4 + (level % 190))).join(
				'\n',
			);
			assert.equal(findProse(asciiDoc, source).text.length, source.length);
		});

		it('is read with lone surrogates, NUL and text from right to left', () => {
			const source = '= \ud800*a*\udc00\n\n*\0* مهمة *السلام* `\ud83d` 𝐚*b*';
			assert.equal(picture(findProse(asciiDoc, source)), '##\ud800·a·\udc00##·\0· مهمة ·السلام· ### 𝐚*b*');
		});

		for (const [name, source] of [
			['listings', `----\n${'code\n'.repeat(2000)}----\n`],
			['lists', '* item\n'.repeat(2000)],
			['tables', `|===\n${'|a |b\n'.repeat(2000)}|===\n`],
			['paragraphs', `${'word '.repeat(20)}\n`.repeat(500)],
			['nested blocks', `====\n****\n${'a\n\n'.repeat(2000)}`],
		] as const) {
			it(`is cut inside long ${name}`, () => {
				const passage = asciiDoc.read(source, 0, asciiDoc.start, { isEnd: true, labels: new Set() });
				assert.ok(passage !== undefined && passage.end >= PASSAGE && passage.end < 20_000, `${passage?.end}`);
			});
		}

		it('is cut nowhere as long as the next line is not known', () => {
			const source = 'word\n'.repeat(300);
			assert.equal(asciiDoc.read(source, 0, asciiDoc.start, { isEnd: false, labels: new Set() }), undefined);
		});
	});

	it('ends phrases at the edges of blocks, code and notes', () => {
		const source = lines('= Title', 'Author', '', 'The UNfootnote:[Or ONU.] and', 'its `missions`.', '', '* NATO', '');
		assert.equal(picture(findProse(asciiDoc, source)), '##Title#########The UN##########Or ONU.# and⏎its ##########.####NATO#');
	});
});
