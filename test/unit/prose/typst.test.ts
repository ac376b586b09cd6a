import assert from 'node:assert/strict';
import fc from 'fast-check';
import { typst } from '../../../src/core/prose/typst/typst';
import { findProse } from '../../harness/wholeText';
import { casesOf, lines } from './picture';

const PIECES = (
	'* _ [ ] ] ( ) ) { } ` ``` $ \\ # #f #f( #f[ #emph[ #if #for #context #x #let #set #show: = == - + 1. / : ~ -- -? <a> @k @k[ // /* ' +
	'*/ https://a.b/c " \' , ; . #{ #( #[ else in let => .b \\# \\u{e9} caption: block:true #table( #figure( #quote( #footnote[ é 世 12 2em'
).split(' ');

/** Typst's punctuation between lines of words. */
const papers = fc
	.array(
		fc.oneof(
			fc.constantFrom(...PIECES),
			fc.constantFrom('\n', '\n\n', '\r\n', ' ', '\n  ', 'word', `${'word '.repeat(40)}\n`, `${'word '.repeat(40)}\n\n`),
		),
		{ size: 'max', maxLength: 150 },
	)
	.map((pieces) => pieces.join(''));

const { hasBlocks, shows } = casesOf(typst);

describe('Typst', () => {
	const pictures: readonly (readonly [name: string, source: string, expected: string])[] = [
		['shows text', 'The UN and the EU.', 'The UN and the EU.'],
		['hides marks of emphasis', 'the *UN* and the _EU_ now', 'the ·UN· and the ·EU· now'],
		['keeps the indentation of a line', '- the Security\n  Council', '##the Security⏎  Council'],
		['keeps marks inside words', 'snake_case and 2*3', 'snake_case and 2*3'],
		['takes marks between other scripts for emphasis', '世*界*', '世·界·'],
		['shows a no-break space as a space', 'United~Nations', 'United Nations'],
		['shows a line break as a space', 'United\\\nNations', 'United ⏎Nations'],
		['shows dashes as such', 'EU--UN and a --- b', 'EU–·UN and a —·· b'],
		['hides a soft hyphen', 'inte-?gration', 'inte··gration'],
		['keeps an ellipsis and straight quotes', 'the "UN\'s" ...', 'the "UN\'s" ...'],
		['hides the backslash of an escape', '\\#1, \\*a\\*, \\$5, S\\/RES', '·#1, ·*a·*, ·$5, S·/RES'],
		['shows a character written as its number', 'caf\\u{e9} a\\u{a0}b', 'café····· a      b'],
		['hides a soft hyphen written as its number', 'a\\u{ad}b', 'a······b'],
		['keeps the escape of no character', '\\u{d800} \\u{} \\u{e9', '·u{d800} ·u{} ·u{e9'],
		['hides references', 'see @tab:names. And @EU2016[p. 4], too', 'see ##########. And #############, too'],
		['keeps a lone @', 'a @ b', 'a @ b'],
		['hides labels', 'text <sec:one> and a < b', 'text ######### and a < b'],
		['hides citations', 'a #cite(<EU2016>, supplement: [p. 4]) b', 'a ################################### b'],
		['hides code text', 'search for `UN` and ``` UN ``` now', 'search for #### and ########## now'],
		['takes two backticks for empty code text', 'a `` b', 'a ## b'],
		['hides maths', 'let $x = "UN" + 1$ be', 'let ############## be'],
		['hides maths with a dollar in it', 'a $ "$" + \\$ $ b', 'a ############ b'],
		['hides maths of several lines', 'a $ x\n + y $ b', 'a ########## b'],
		['takes a lone dollar for text', 'USD $5 and\n\nUSD $6', 'USD $5 and##USD $6'],
		['takes a lone backtick for text', 'a ` b\n\nc ` d', 'a ` b##c ` d'],
		['hides comments', 'UN // the EU\nmission /* of /* the */ EU */ now', 'UN ·········⏎mission ····················· now'],
		['reads on after a comment that spans lines', 'UN /* a\nb */ mission', 'UN ········· mission'],
		[
			'hides web addresses and takes them for no comment',
			'see https://un.org/a_b?c=d. Then',
			'see ######################. Then',
		],
		['hides other addresses', 'www.un.org, ftp://un.org, a@un.org or', '##########, ############, ######## or'],
		['ends an address with its content', '#emph[see http://un.org/(a)] now', '######see #################· now'],
		['hides an address whose at sign is escaped', 'to peaceops\\@example.org now', 'to ##################### now'],

		['hides the name and brackets of an inline function', 'the #emph[United] Nations', 'the ······United· Nations'],
		['hides its arguments', 'the #text(red, size: 2em)[United] Nations', 'the ······················United· Nations'],
		['shows content among its arguments', 'the #text(red, [United]) Nations', 'the ············United·· Nations'],
		['hides a link', 'the #link("https://a.b/c")[United] Nations', 'the ·······················United· Nations'],
		['takes what we do not know for inline', 'the #un[United] Nations', 'the ····United· Nations'],
		['takes what is glued to a word for none of it', 'the UN#aside[The EU] now', 'the UN#######The EU# now'],
		['separates a footnote', 'the UN#footnote[See _there_.] now', 'the UN##########See ·there·.# now'],
		['separates several contents', 'a #un[b](c)[d] e', 'a ····b·····d· e'],
		['hides what has no content', 'a #un b #link("c") d #x.y(1, "UN").z; e', 'a ### b ########## d ################ e'],
		['shows white space', 'a#h(1em)b#linebreak()c', 'a       b            c'],
		['ends an expression with its fields', 'see #x.title. More', 'see ########. More'],
		['reads expressions that are no names', 'a #12.5em b #"UN" c #(1 + 2) d #<x> e', 'a ####### b ##### c ######## d #### e'],
		['keeps a hash that is none', '# a #) # 1', '# a #) # 1'],
		['reads a context', 'a #context text.lang b', 'a ################## b'],
		['hides what is hidden', 'a #hide[UN #emph[EU]] b', 'a ################### b'],
	];
	shows(pictures);

	const blocks: readonly (readonly [name: string, source: string, expected: readonly string[]])[] = [
		['has nothing', '\n // a\n', []],
		['reads paragraphs', 'one\ntwo\n \nthree', ['paragraph: one\ntwo', 'paragraph: three']],
		['reads CR LF and CR', 'one\r\ntwo\r\n\r\nthree\r\rfour', ['paragraph: one\r\ntwo', 'paragraph: three', 'paragraph: four']],
		['leaves out a byte order mark', '\ufeff= One', ['heading1: One']],
		['takes no comment for a blank line', 'one\n// c\ntwo', ['paragraph: one\n// c\ntwo']],
		['reads headings', '= One <a>\n== Two\ntext\n=None', ['heading1: One', 'heading2: Two', 'paragraph: text\n=None']],
		['reads items', '- one\n  more\n+ two\n12. three', ['item: one\n  more', 'item: two', 'item: three']],
		[
			'reads nested items',
			'- one\n  - two\n\n    more\n  three\nfour',
			['item: one', 'item: two', 'item: more', 'item: three', 'paragraph: four'],
		],
		['reads terms', '/ PRT: a team', ['item: PRT: a team']],
		['takes no dash in a line for an item', 'one - two\n-3', ['paragraph: one - two\n-3']],
		[
			'reads headings made by a function',
			'#heading(level: 2, numbering: none)[One]\n#heading[Two]',
			['heading2: One', 'heading1: Two'],
		],
		['reads a figure', '#figure(caption: [UN _missions_], rect[EU])', ['caption: UN _missions_', 'paragraph: EU']],
		[
			'reads a table',
			lines(
				'#table(',
				'  columns: (auto, 1fr),',
				'  table.header([A], strong[B]), [c], ..([d], [- e]), table.cell(colspan: 2)[f],',
				')[g]',
			),
			['cell: A', 'cell: B', 'cell: c', 'cell: d', 'item: e', 'cell: f', 'cell: g'],
		],
		[
			'reads quotations',
			'#quote(block: true, attribution: [UN])[One.\n\nTwo.]\n\nThe #quote[three] four',
			['paragraph: UN', 'quote: One.', 'quote: Two.', 'paragraph: The #quote[three] four'],
		],
		['reads a footnote alone', '#footnote[One.\n\nTwo.] three', ['note: One.', 'note: Two.', 'paragraph: three']],
		['keeps a footnote in its paragraph', 'one#footnote[two] three', ['paragraph: one#footnote[two] three']],
		[
			'ends the note of a paragraph',
			'one#footnote[two\n\nthree] four',
			['paragraph: one#footnote[two', 'note: three', 'paragraph: four'],
		],
		[
			'ends a paragraph before a block',
			'one #align(center)[two] three',
			['paragraph: one', 'paragraph: two', 'paragraph: three'],
		],
		[
			'reads content of several lines as a block',
			'#abstract[\n  one\n\n  two\n] three',
			['paragraph: one', 'paragraph: two', 'paragraph: three'],
		],
		['reads a list made by a function', '#list([one], [two])', ['item: one', 'item: two']],
		['keeps brackets of the text', '#emph[one [two] three] four', ['paragraph: one [two] three] four']],
		['keeps brackets outside content', 'one] [two', ['paragraph: one] [two']],
		[
			'ends a paragraph at raw text of several lines',
			'one\n```sh\nUN\n\n`` UN\n```\ntwo',
			['paragraph: one', 'paragraph: two'],
		],
		['reads maths as part of its paragraph', 'one\n$ x $\ntwo', ['paragraph: one\n$ x $\ntwo']],
		['hides the bibliography', '#bibliography("a.bib", title: [UN])\none', ['paragraph: one']],

		['reads content that is given a name', '#let un = [the _UN_]\none', ['paragraph: the _UN_', 'paragraph: one']],
		['hides statements', '#import "a.typ": b, c\n#include "UN.typ"\n#set par(justify: true)\none', ['paragraph: one']],
		[
			'ends a statement with a semicolon or a bracket',
			'#let x = 1; one #[#let y = 2] two',
			['paragraph: one #[#let y = 2] two'],
		],
		['reads rules', '#show "UN": [United Nations]\n#show heading: it => [*#it.body*]', ['paragraph: United Nations']],
		[
			'reads the arguments of a template',
			lines('#show: paper.with(', '  title: [Same],', '  authors: ("UN",),', '  abstract: [One', '', '    two],', ')', 'three'),
			['paragraph: Same', 'paragraph: One', 'paragraph: two', 'paragraph: three'],
		],
		['hides the title in metadata', '#set document(title: [UN], author: "EU")', []],
		[
			'reads code blocks',
			'#{ let x = "UN}"; [one]; if x == "]" { [two] } else { "UN" } } three',
			['paragraph: one', 'paragraph: two', 'paragraph: three'],
		],
		[
			'reads a condition',
			'#if x == "UN" [one] else if f(x) { [two] } else [three] four',
			['paragraph: one', 'paragraph: two', 'paragraph: three', 'paragraph: four'],
		],
		[
			'takes content in a condition for none that is shown by itself',
			'a #if x == [b] [c] d',
			['paragraph: a #if x == [b] [c] d'],
		],
		['reads a loop', '#for (a, b) in ((1, 2),) [one #a]\n#while f(1) [two]', ['paragraph: one', 'paragraph: two']],
		['ends a condition with its line', '#if x\n[one]', ['paragraph: [one]']],
		['ends unclosed arguments with the content', '#emph[#f(one, "two"] three', ['paragraph: three']],
		['ends code at a bracket that closes none of it', '#f(a ] one', ['paragraph: ] one']],
		['reads a closure', '#let f(x) = [one #x]\n#show: doc => columns(2, doc)', ['paragraph: one']],
		['reads methods', '#x.map(y => [one]).join([, ])', ['paragraph: one', 'paragraph: ,']],
	];
	hasBlocks(blocks);

	const languages: readonly (readonly [source: string, expected: string | undefined])[] = [
		['#set text(lang: "fr")', 'fr'],
		['#set text(\n  size: 11pt,\n  lang: "de",\n  region: "ch",\n)', 'de-CH'],
		['#{ set text(lang: "fr") }', 'fr'],
		['#show: paper.with(lang: "fr")', 'fr'],
		['#set text(lang: "en")\n#set text(lang: "fr")', 'en'],
		['#set text(region: "ch")', undefined],
		['#set text(lang: language)', undefined],
		['#text(lang: "fr")[ONU]', undefined],
		['#[#set text(lang: "fr")]', undefined],
		['#let french = text.with(lang: "fr")', undefined],
		['#show "ONU": text.with(lang: "fr")', undefined],
		['lang: "fr"', undefined],
	];
	for (const [source, expected] of languages) {
		it(`has ${expected ?? 'no language'} as the language of ${source.replaceAll('\n', ' ')}`, () => {
			assert.equal(findProse(typst, source).language, expected);
		});
	}

	const unclosed: readonly (readonly [name: string, opener: string, shown: boolean])[] = [
		['a comment', '/* ', false],
		['a comment in a comment', '/* /* */', false],
		['raw text', '``` ', false],
		['a string', '#let x = "', false],
		['arguments', '#f(', false],
		['a code block', '#{', false],
		['a bracket', '#emph[', true],
		['maths', '$ ', true],
		['a backtick', '` ', true],
		['emphasis', '*a _b ', true],
		['a label', '<a ', true],
		['a supplement', '@a[', false],
	];
	for (const [name, opener, shown] of unclosed) {
		it(`${shown ? 'goes on behind' : 'hides everything in'} ${name} that is not closed, over passages`, () => {
			const source = `${opener}one\n\n${'two two\n\n'.repeat(400)}three`;
			assert.equal(findProse(typst, source).text.includes('three'), shown);
		});
	}

	const hostile = [
		'#f[',
		'#f(',
		'#{',
		'[',
		'#f[[',
		'$',
		'"',
		'`',
		'````',
		'/*',
		'*',
		'#',
		'@',
		'<',
		'\\',
		'- ',
		'=',
		'#if a [',
		'#let ',
	];
	for (const opener of [...hostile, '\0', '\ud800', '\r', '\ufeff', '\u202e']) {
		it(`keeps the length of ten thousand times ${JSON.stringify(opener)}`, () => {
			const source = `${opener.repeat(10_000)}\nthe UN\n\n`.repeat(2);
			assert.equal(findProse(typst, source).text.length, source.length);
		});
	}

	it('tells fifty levels apart and counts more, so that what is closed again is closed', () => {
		const source = `${'#f['.repeat(10_000)}${']'.repeat(10_000)}\n\nthe UN`;
		assert.ok(findProse(typst, source).text.endsWith('the UN'));
	});

	it('cuts a paragraph, a table and a listing that never end', () => {
		for (const [start, line] of [
			['', 'word word word.\n'],
			['#table(\n', '  [one], [two],\n'],
			['```\n', 'code\n'],
		]) {
			const source = `${start}${line!.repeat(3000)}`;
			const passage = typst.read(source, 0, typst.start, { isEnd: true, labels: new Set() });
			assert.ok(passage !== undefined && passage.end < 6000, `${start}${passage?.end}`);
		}
	});

	it('reads each passage alike, whatever follows it', () => {
		fc.assert(
			fc.property(papers, papers, (source, other) => {
				const options = { isEnd: true, labels: new Set<string>() };
				let state = typst.start;
				for (let from = 0; from < source.length; ) {
					const passage = typst.read(source, from, state, options);
					assert.ok(passage !== undefined && passage.end > from);
					const isDecided = passage.end < source.length && passage.looksAhead !== true;
					if (isDecided) {
						const alone = typst.read(source.slice(from, passage.end) + other, 0, state, options);
						assert.deepEqual([alone?.prose, alone?.after], [passage.prose, passage.after]);
					}
					from = passage.end;
					state = passage.after;
				}
			}),
			{ numRuns: 60 },
		);
	});
});
