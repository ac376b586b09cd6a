import assert from 'node:assert/strict';
import { html } from '../../../src/core/prose/html/html';
import { findProse } from '../../harness/wholeText';
import { blockList, casesOf, lines, picture } from './picture';

/** A projection without what ends phrases, for text in which only that a part is hidden matters. */
function shown(source: string): string {
	return picture(findProse(html, source)).replaceAll(/[#·]+/g, '|');
}

/** The ends of the passages of a text. */
function ends(text: string): readonly number[] {
	const found: number[] = [];
	let state = html.start;
	for (let from = 0; from < text.length; ) {
		const passage = html.read(text, from, state, { isEnd: true, labels: new Set() })!;
		from = passage.end;
		state = passage.after;
		found.push(from);
	}
	return found;
}

const { hasBlocks, shows } = casesOf(html);

describe('HTML', () => {
	describe('shows the text of inline markup', () => {
		shows([
			['inline tags', 'a <b>UN</b> <a href="x">EU</a><wbr>s', 'a ···UN···· ············EU·········s'],
			['elements of any name', 'a <my-term>UN</my-term> <o:p>b</o:p> c', 'a ·········UN·········· ·····b······ c'],
			['the titles of works', 'a <cite>UN Charter</cite> b', 'a ······UN Charter······· b'],
			['abbreviations, without what they stand for', '<abbr title="UN">EU</abbr>s', '#################EU·······s'],
			['raised text as something apart', 'UN<sup>1</sup> a', 'UN#####1###### a'],
			['quotations as something apart', 'the <q>UN</q> said', 'the ###UN#### said'],
			['images as something apart', 'a<img alt="UN">b', 'a##############b'],
			['line breaks as space', 'a<br>b<BR/>c</br>d', 'a    b     c     d'],
			['line ends as they are', 'the UN\r\nand\nNATO', 'the UN\r⏎and⏎NATO'],
			['comments as nothing', 'a<!-- UN > NATO -->b', 'a··················b'],
			['processing instructions as nothing', 'a<?b c?>d', 'a·······d'],
			['character references', 'a &amp; UN&rsquo;s &eacute;&#233;&#x2013;.', 'a &···· UN’······s é·······é·····–·······.'],
			['character references of spaces', 'a&nbsp;b&#32;c&ensp;d', 'a      b     c      d'],
			['character references without a semicolon', 'AT&ampT &copy 1 &#233 ', 'AT&···T ©···· 1 é····'.concat('#')],
			['characters beyond the basic plane', '&#x1F600;.', '😀·······.'],
			['numbers of Windows-1252', 'a&#150;b &#0;', 'a–·····b \ufffd···'],
			['characters that are not seen', 'peace&shy;keeping', 'peace·····keeping'],
			['ampersands that begin no reference', 'R&D; AT&T; a & b', 'R&D; AT&T; a & b'],
			['signs that begin no tag', 'a < b > c <3 <', 'a < b > c <3 <'],
			['ruby without its notes', '<ruby>UN<rp>(</rp><rt>x</rt><rp>)</rp></ruby>', '######UN'.padEnd(45, '#')],
		]);
	});

	describe('hides in a line', () => {
		shows([
			[
				'attributes, whatever they hold',
				'<b title="UN > EU" lang=\'x">y\' id=>a</b> b',
				'###################################a···· b',
			],
			['attributes over several lines', '<p\n title="UN\n\nEU"\n>a', '####################a'],
			['code', 'a <code>UN</code> <kbd>UN</kbd> b', 'a ############### ############# b'],
			['code without an end up to its paragraph\u2019s', '<p>a <code>UN<p>b', '###a############b'],
			[
				'maths and pictures',
				'a <math><mi>UN</mi></math> <svg><text>UN</text></svg> b',
				'a ######################## ########################## b',
			],
			[
				'controls',
				'a <button>UN</button> <select><option>UN</select> b',
				'a ################### ########################### b',
			],
			['addresses', 'see https://un.org/?a=1&amp;b=2, dpko@un.org.', 'see ###########################, ###########.'],
			[
				'addresses up to a tag',
				'a <a href="x">https://un.org/a</a>, www.un.org.',
				'a ············################····, ##########.',
			],
			['addresses up to a space', 'a https://un.org&nbsp;a @user b', 'a ##############      a ##### b'],
			['references to footnotes', 'UN<a href="#fn1" class="footnote-ref"><sup>1</sup></a> a', `UN${'#'.repeat(52)} a`],
			[
				'the way back from them',
				'<li id="fn1">a <a href="#fnref1" role="doc-backlink">b</a></li>',
				'#############a'.padEnd(63, '#'),
			],
			['citations', 'a (<a href="#r" role="doc-biblioref">UN 2013</a>) b', `a (${'#'.repeat(45)}) b`],
			['templates', 'a {{ UN }} b {% if UN %} c {# UN #} d', 'a ######## b ########### c ######## d'],
			['templates over several lines', 'a {% include\n "UN" %} b', 'a ################### b'],
			['braces that do not end', 'a {{ UN, {%', 'a {{ UN, {%'],
			['PHP', 'a <?php if ($a > 1) echo "UN"; ?> b <?= UN ?> c', 'a ############################### b ######### c'],
			['scriptlets', 'a <% if (a > b) { %> b <%= UN %> c', 'a ################## b ######### c'],
		]);
	});

	describe('hides', () => {
		const elements = [
			'script',
			'style',
			'title',
			'template',
			'svg',
			'math',
			'pre',
			'listing',
			'xmp',
			'nav',
			'textarea',
			'select',
			'button',
			'object',
			'canvas',
			'audio',
			'video',
			'iframe',
			'noscript',
			'noembed',
			'noframes',
			'code',
			'kbd',
			'samp',
			'var',
			'tt',
			'datalist',
			'meter',
			'progress',
			'rt',
			'xml',
		];
		for (const name of elements) {
			it(`what <${name}> holds`, () => assert.equal(shown(`a<${name}>UN</${name} >b`), 'a|b'));
		}

		it('everything after <plaintext>', () => assert.equal(shown('a<plaintext>UN</plaintext>b'), 'a|'));

		const rest: readonly (readonly [name: string, source: string])[] = [
			['the odd ends of comments', 'a<!--UN--!>b'],
			['comments that end at once', 'a<!-->b'],
			['comments that end almost at once', 'a<!--->b'],
			['comments in comments', 'a<!-- <!-- UN -- > -->b'],
			['declarations', '<!DOCTYPE html PUBLIC "UN" "x">a<!UN>b'],
			['end tags of nothing', 'a</ UN>b'],
			['empty end tags', 'a</>b'],
			['end tags with attributes', 'a</b title="UN > EU">b'],
			['a script in a comment in a script', 'a<script><!--<script>UN</script>UN--></script>b'],
			['a comment in a script that ends with it', 'a<script><!-- UN </script>b'],
			['tags in raw text', 'a<style></styles> UN <p></style>b'],
			['CDATA in SVG', 'a<svg><![CDATA[ UN > </svg> ]]></svg>b'],
			['what is written to Internet Explorer', 'a<!--[if mso]> UN <![endif]-->b'],
			['HTML in SVG', 'a<svg><foreignObject><p>UN</p></foreignObject></svg>b'],
			['islands of XML', 'a<xml><w:View>UN</w:View></xml>b'],
			['bibliographies', 'a<ul role="doc-bibliography"><li><p>UN<li>EU</ul>b'],
			['nested controls', 'a<select><optgroup><option>UN<option>UN</optgroup></select>b'],
		];
		for (const [name, source] of rest) {
			it(name, () => assert.equal(shown(source).replace(/^\|/, ''), 'a|b'));
		}

		it('what does not end, up to the document\u2019s end', () => {
			const openings = [
				'<!-- ',
				'<script>',
				'<style>',
				'<p title="',
				'<textarea>',
				'<svg>',
				'<pre>',
				'<% ',
				'<?php ',
				'<?xml ',
				'<b ',
			];
			for (const opening of openings) {
				const source = `<p>a</p>\n${opening}${'UN, EU\n\n'.repeat(400)}`;
				assert.equal(shown(source), '|a|', opening);
			}
		});
	});

	describe('has blocks', () => {
		hasBlocks([
			['none if it is empty', '', []],
			['none if nothing is shown', '<p> </p>\n<p>&nbsp;</p><p><b></b></p><ul><li></ul>', []],
			['of text alone', ' UN\n\nEU ', ['paragraph: UN\n\nEU']],
			['of paragraphs, closed or not', '<p>a</p>b<p>c<p>d', ['paragraph: a', 'paragraph: b', 'paragraph: c', 'paragraph: d']],
			['without the white space around', '<p>\n  a\n</p>', ['paragraph: a']],
			['with inline tags inside only', '<p><b>a</b> c <i>d</i></p>', ['paragraph: a</b> c <i>d']],
			['of headings', '<h1>a</h1><h3>b <b>c</b></h2><h6>d', ['heading1: a', 'heading3: b <b>c', 'heading6: d']],
			['of lists', '<ul><li>a<li>b<ol><li><p>c</ol></ul>', ['item: a', 'item: b', 'item: c']],
			['of definitions', '<dl><dt>a<dd>b<dd><p>c</p></dl>d', ['item: a', 'item: b', 'item: c', 'paragraph: d']],
			[
				'of tables',
				'<table><caption>a<tr><th>b<td>c<tbody><tr><td><ul><li>d</ul>e</table>f',
				['caption: a', 'cell: b', 'cell: c', 'item: d', 'cell: e', 'paragraph: f'],
			],
			[
				'of block quotes',
				'<blockquote>a<p>b<footer>c</footer></blockquote>d',
				['quote: a', 'quote: b', 'quote: c', 'paragraph: d'],
			],
			['of captions', '<figure><img><figcaption>a</figcaption></figure>b', ['caption: a', 'paragraph: b']],
			['of summaries', '<details><summary>a</summary>b</details>', ['paragraph: a', 'paragraph: b']],
			['that two line breaks divide', 'a<br>b<br> <br>c', ['paragraph: a<br>b', 'paragraph: c']],
			['that a rule divides', 'a<hr>b', ['paragraph: a', 'paragraph: b']],
			['that code divides', 'a<pre>UN</pre>b', ['paragraph: a', 'paragraph: b']],
			['across what is hidden in a line', 'a <code>UN</code> <!-- <p> --> b', ['paragraph: a <code>UN</code> <!-- <p> --> b']],
			['of notes of EPUB', '<aside epub:type="footnote"><p>a</p></aside>b', ['note: a', 'paragraph: b']],
			['of notes of DPUB-ARIA', '<li role="doc-endnote">a<ul><li>b</ul><li>c', ['note: a', 'note: b', 'item: c']],
			[
				'of notes of Pandoc',
				'<section class="footnotes" role="doc-endnotes"><h2>a</h2><ol><li id="fn1"><p>b</p></li></ol></section>',
				['heading2: a', 'note: b'],
			],
			['of notes of kramdown', '<li id="fn:1">a</li>', ['note: a']],
			['of notes of Word', "<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText>a</p></div>", ['note: a']],
			[
				'of what Word has no tags for',
				'<p class=MsoTitle>a<p class=MsoListParagraphCxSpFirst>b<p class=MsoCaption>c<p class=MsoQuote>d<p class=MsoNormal>e',
				['heading1: a', 'item: b', 'caption: c', 'quote: d', 'paragraph: e'],
			],
			['of cells without a table', '<td>a<td>b', ['paragraph: a', 'paragraph: b']],
			['in a byte order mark\u2019s document', '\ufeffa', ['paragraph: a']],
			['in CR', 'a\r<p>b\rc', ['paragraph: a', 'paragraph: b\rc']],
		]);
	});

	describe('follows elements', () => {
		hasBlocks([
			[
				'to their ends, not to others',
				'<ul><li>a<p>b</div></blockquote>c</ul>d',
				['item: a', 'item: b', 'item: c', 'paragraph: d'],
			],
			[
				'through tables in cells',
				'<table><td>a<table><td>b</table>c</table>d',
				['cell: a', 'cell: b', 'cell: c', 'paragraph: d'],
			],
			['out of SVG that text ends', '<svg><g>UN<p>a', ['paragraph: a']],
			['out of code around paragraphs', '<code>UN<p>UN</p></code>a', ['paragraph: a']],
			['out of objects', '<p><object><p>UN</object>a', ['paragraph: a']],
			['into noscript of no end', '<noscript>UN<p>UN', []],
		]);

		it('through ten thousand levels', () => {
			for (const name of ['div', 'blockquote', 'ul><li', 'table><td', 'b', 'svg', 'template']) {
				const source = `<${name}>`.repeat(10_000);
				const { blocks } = findProse(html, `<p>a</p>${source}`);
				assert.equal(blocks.length, 1, name);
			}
			const deep = `${'<blockquote>'.repeat(10_000)}a${'</blockquote>'.repeat(10_000)}b`;
			assert.deepEqual(blockList(deep, findProse(html, deep)), ['quote: a', 'paragraph: b']);
		});
	});

	describe('reads XML', () => {
		hasBlocks([
			[
				'with elements that close themselves',
				'<?xml version="1.0"?><p/>a<script src="UN"/>b<br/>c',
				['paragraph: a<script src="UN"/>b<br/>c'],
			],
			[
				'with prefixes',
				'<?xml version="1.0"?><h:h1>a</h:h1><h:li>b</h:li><h:style>UN</h:style>c',
				['heading1: a', 'item: b', 'paragraph: c'],
			],
			['with CDATA', '<?xml version="1.0"?><p>a<![CDATA[ < UN > ]]></p>', ['paragraph: a<![CDATA[ < UN >']],
			['with instructions', '<?xml version="1.0"?><p><?a > UN ?>b</p>', ['paragraph: b']],
		]);

		it('only if the document says so', () => assert.equal(shown('a<script src="x"/>UN</script>b'), 'a|b'));
	});

	describe('knows the language', () => {
		const languages: readonly (readonly [name: string, source: string, expected: string | undefined])[] = [
			['of the root', '<!DOCTYPE html>\n<html class="x" lang="fr-CA"><body lang="en">', 'fr-CA'],
			['of the root in XML', '<html xml:lang=es>', 'es'],
			['of the body', '<body lang="fr">', 'fr'],
			['of a fragment', '<article lang="fr"><p>a', 'fr'],
			['of a header', '<meta http-equiv="Content-Language" content="fr">', 'fr'],
			['of front matter', '---\nlang: fr\n---\n<p lang="en">a', 'fr'],
			['not of quotations', '<p lang="fr">a', undefined],
			['not of nonsense', '<html lang="{{ lang }}">', undefined],
		];
		for (const [name, source, expected] of languages) {
			it(name, () => assert.equal(findProse(html, source).language, expected));
		}
	});

	it('hides front matter', () => {
		assert.equal(picture(findProse(html, lines('---', 'title: UN', '---', '<p>a', ''))), `${'#'.repeat(21)}a#`);
		assert.equal(picture(findProse(html, '---\nUN')), '---⏎UN');
	});

	it('reads any units', () => {
		const source = '<p>\0 \ud800 a \udc00 \u202e<b \ud800="\0">b</b>';
		assert.equal(picture(findProse(html, source)), '###\0 \ud800 a \udc00 \u202e·········b####');
	});

	describe('ends a passage', () => {
		const words = 'Some words of a text. '.repeat(3);
		const parts: readonly (readonly [name: string, before: string, line: string])[] = [
			['in a comment', '<!--', words],
			['in a script', '<script>', words],
			['in a tag', '<p title="', words],
			['in hidden text', '<pre>', words],
			['between paragraphs without end tags', '', `<p>${words}`],
			['between items without end tags', '<ul>', `  <li>${words}`],
			['between rows', '<table>', `<tr><td>${words}<td>${words}`],
			['in text without end', '', words],
		];
		for (const [name, before, line] of parts) {
			it(name, () => {
				const text = `${before}${`${line}\n`.repeat(200)}`;
				let previous = 0;
				for (const end of ends(text)) {
					assert.ok(end - previous < 5000, `${previous}, ${end}`);
					previous = end;
				}
			});
		}

		it('not while something is undecided', () => {
			const text = `<p>${`${words}\n`.repeat(30)}`;
			assert.equal(html.read(text, 0, html.start, { isEnd: false, labels: new Set() }), undefined);
			assert.equal(html.read('---\na: b\n', 0, html.start, { isEnd: false, labels: new Set() }), undefined);
			const braces = `<p>${words.repeat(20)}{{ a</p>\n`;
			assert.equal(html.read(braces, 0, html.start, { isEnd: false, labels: new Set() }), undefined);
		});
	});
});
