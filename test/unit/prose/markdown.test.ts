import assert from 'node:assert/strict';
import { markdown } from '../../../src/core/prose/markdown/markdown';
import { findProse } from '../../harness/wholeText';
import { blockList, casesOf, lines, picture } from './picture';

const { hasBlocks, shows } = casesOf(markdown);

describe('Markdown', () => {
	describe('shows the text of inline markup', () => {
		shows([
			['emphasis', 'a *UN* b **EU**_AU_', 'a ·UN· b ··EU···AU·'],
			['strikethrough', '~~UN~~ ~EU~', '··UN·· ·EU·'],
			['emphasis around strikethrough inside a word', 'a**~~UN~~**b', 'a····UN····b'],
			['marks that pair with none', 'a * b ** c_d_e', 'a * b ** c_d_e'],
			['links', 'a [UN](http://x "UN") b', 'a ·UN················ b'],
			['emphasis that a link divides', '*a [b*](c)', '*a ·b*····'],
			['links in links: the inner one', '[a [UN](b) c](d)', '[a ·UN···· c](d)'],
			['reference links', '[UN][1], [EU][], [1]\n\n[1]: http://x "UN"\n[eu]: y', '·UN····, ·EU···, ·1·' + '#'.repeat(28)],
			['references without a definition', '[UN][1], [EU]', '[UN][1], [EU]'],
			['images, as something apart', 'a ![UN](x.png) b', 'a ##UN######## b'],
			['images in links', '[![UN](a)](b)', '·##UN####····'],
			['inline tags', 'a <b class="UN">EU</b>', 'a ··············EU····'],
			['abbreviations without what they stand for', '<abbr title="EU">UN</abbr> a', '·················UN······· a'],
			['line break tags as space', 'a<br>b<BR/>c', 'a    b     c'],
			['raised text as something apart', 'UN<sup>1</sup>', 'UN#####1######'],
			['comments as nothing', 'a<!-- UN -->b', 'a···········b'],
			['escaped characters', '\\*UN\\* \\a', '·*UN·* \\a'],
			['hard line breaks as space', 'a\\\nb  \nc', 'a ⏎b  ⏎c'],
			['character references', 'a &amp; UN&rsquo;s &#233;&#x2013;', 'a &···· UN’······s é·····–·······'],
			['character references of spaces', 'a&nbsp;b&#32;c', 'a      b     c'],
			['characters beyond the basic plane', '&#x1F600;.', '😀·······.'],
			['characters that are not seen', 'a&shy;b', 'a·····b'],
			['ampersands that begin no reference', 'R&D; AT&T', 'R&D; AT&T'],
			['attributes as nothing', '[UN]{.smallcaps} [EU](x){#id k=v}', '·UN············· ·EU·············'],
			['set notation', '{a, b} {UN}', '{a, b} {UN}'],
			['references to footnotes as something apart', 'UN[^1] a[^x]\n\n[^1]: b', 'UN#### a[^x]########b'],
		]);
	});

	describe('hides inline', () => {
		shows([
			['code', 'a `UN` ``b ` c`` d', 'a #### ######### d'],
			['no code without a partner', 'a `UN b``', 'a `UN b``'],
			['code before emphasis', '*a `*` b*', '·a ### b·'],
			['addresses in angle brackets', '<https://un.org> <a@un.org>', '################ ##########'],
			['bare addresses', 'www.un.org/x_y_ dpko@un.org, @user', '##############_ ###########, #####'],
			['citation keys', '[see @EU2016, p. 3; -@UN] @ISAF09 says', '[see #######, p. 3; ####] ####### says'],
			['maths', 'a $x^2$ b \\(UN\\) $$y$$', 'a ##### b ###### #####'],
			['no prices', '$5 and $6, US$5, 5 $', '$5 and $6, US$5, 5 $'],
		]);
	});

	describe('hides blocks of', () => {
		shows([
			['fenced code', '```r\nUN\n```\na', '############a'],
			['fenced code without an end', '~~~\nUN\n\nUN', '#'.repeat(10)],
			['indented code', '    UN\n\n\tUN\n\na', '#'.repeat(13) + 'a'],
			['HTML that holds code', '<pre>\nUN\n\nUN</pre>\na', '#'.repeat(19) + 'a'],
			['HTML in quotes', '> <p>UN</p>\n\na', '#'.repeat(13) + 'a'],
			['comments', '<!-- UN\n\nUN -->\na', '#'.repeat(16) + 'a'],
			['definitions', '[a]: b "UN\nUN"\nc', '#'.repeat(15) + 'c'],
			['maths', 'a\n$$\nx\n- y\n$$\nb', 'a#############b'],
			['maths without an end, up to the blank line', '$$\nx\n\nb', '######b'],
			['maths in brackets', '\\[\nx\n\\]\nb', '########b'],
			['LaTeX', '\\begin{table}\nUN\n\nUN\n\\end{table}\na', '#'.repeat(33) + 'a'],
			['fences of divs and admonitions', '::: {.note}\nUN\n:::\n\n:::tip UN\na', '#'.repeat(12) + 'UN' + '#'.repeat(16) + 'a'],
			['thematic breaks', 'a\n\n* * *\nb', 'a########b'],
			['YAML', '---\ntitle: UN\n---\na', '#'.repeat(18) + 'a'],
			['TOML', '+++\ntitle = "UN"\n+++\na', '#'.repeat(21) + 'a'],
			['YAML after a byte order mark', '\ufeff---\na: UN\n---\nb', '#'.repeat(15) + 'b'],
			['no YAML without a key', '---\nUN\n---\na', '####UN#####a'],
			['no YAML without an end', '---\na: UN\n\nb', '####a: UN##b'],
		]);
	});

	describe('shows the text of HTML', () => {
		shows([
			[
				'that takes whole lines, without its tags',
				'<div class="UN">\nUN <b>EU</b>\n</div>',
				'#'.repeat(17) + 'UN ···EU' + '#'.repeat(11),
			],
			['up to a blank line', '<div>\n*UN*\n\n*EU*\n\n</div>', '######*UN*##·EU·########'],
			['behind a paragraph', 'a\n<p>UN</p>', 'a####UN####'],
			['that begins with a tag of any name', '<abbr title="UN">\nUN\n</abbr>', '#'.repeat(18) + 'UN' + '#'.repeat(8)],
			['with character references', '<p>&Eacute;tat&nbsp;EU &amp; UN</p>', '###É·······tat      EU &···· UN####'],
			[
				'without scripts, styles and code',
				'<div><script>\nUN\n</script>a <code>UN</code></div>',
				'#'.repeat(26) + 'a' + '#'.repeat(22),
			],
			['without comments in it', '<div>a <!-- UN --> b</div>', '#####a ··········· b######'],
			['with the tags of templates', '<p>a {{ UN }} b</p>', '###a ######## b####'],
			['in a list item', '- a\n\n  <p>UN\n  EU</p>\n\n  b', '##a#######UN⏎  EU########b'],
		]);
	});

	describe('shows no text of HTML', () => {
		shows([
			['that has none', 'a\n\n<br>\n\nb', 'a########b'],
			['whose tag a blank line leaves open', '<div title="UN\nUN\n\na', '#'.repeat(19) + 'a'],
		]);
	});

	describe('has blocks', () => {
		const cases: readonly (readonly [name: string, source: string, expected: readonly string[]])[] = [
			['none in an empty text', '', []],
			['a paragraph', 'a\nb\n\nc', ['paragraph: a\nb', 'paragraph: c']],
			['a heading', '# UN *a* #\n### EU\n#x', ['heading1: UN *a*', 'heading3: EU', 'paragraph: #x']],
			['an underlined heading', 'a\nb\n===\nc\n-', ['heading1: a\nb', 'heading2: c']],
			['none of an empty heading', '#\n\n## ##', []],
			['a quote', '> a\n> b\nlazy\n\nc', ['quote: a\n> b\nlazy', 'paragraph: c']],
			['list items', '- a\n  b\n\n  c\n    1. d\n+ e', ['item: a\n  b', 'item: c', 'item: d', 'item: e']],
			['tasks, without their boxes', '- [ ] a\n- [x] b\n- [x]', ['item: a', 'item: b', 'item: [x]']],
			['no list item in a paragraph that a number begins', 'in\n2003. a', ['paragraph: in\n2003. a']],
			[
				'cells',
				'| a | b |\n|---|:-:|\n| *c* | d \\| e |\n\nf',
				['cell: a', 'cell: b', 'cell: *c*', 'cell: d \\| e', 'paragraph: f'],
			],
			['no cells without a delimiter row of the same length', '| a | b |\n|---|', ['paragraph: | a | b |\n|---|']],
			[
				'footnotes',
				'a[^1]\n\n[^1]: b\n\n    c\n    - d\n\ne',
				['paragraph: a[^1]', 'note: b', 'note: c', 'note: d', 'paragraph: e'],
			],
			['headings in quotes', '> # a', ['heading1: a']],
			[
				'of HTML, among those of Markdown',
				'a\n\n<p>b\nc</p>\n<h3>d <i>e</i></h3>\n<ul><li>f<li><p>g</p></ul>\n<blockquote>h</blockquote>\n\n- i',
				['paragraph: a', 'paragraph: b\nc', 'heading3: d <i>e', 'item: f', 'item: g', 'quote: h', 'item: i'],
			],
			[
				'of tables and figures of HTML',
				'<table>\n<caption>a</caption>\n<tr><th>b</th>\n<td>c</td></tr>\n</table>\n\n<figure><figcaption>d</figcaption></figure>',
				['caption: a', 'cell: b', 'cell: c', 'caption: d'],
			],
			[
				'of Markdown between tags with blank lines around',
				'<ol>\n<li>\n\n*a*\n\n# b\n\n</li>\n</ol>',
				['paragraph: *a*', 'heading1: b'],
			],
			[
				'of HTML in list items and footnotes, as of their paragraphs',
				'- <div>a</div>\n\n  <h2>b</h2>\nc\n\n[^1]: <p>d</p>',
				['item: a', 'heading2: b', 'paragraph: c', 'note: d'],
			],
			['quotes of alerts, without their marker', '> [!NOTE]\n> a\n>\n> b', ['quote: a', 'quote: b']],
			['titles of alerts', '> [!tip]- *a* b \n> c', ['quote: *a* b', 'quote: c']],
			[
				'quotes that begin with a bracket',
				'> [!NOTE] a\n\n> [!a b]\n> c\n> [!NOTE]',
				['quote: a', 'quote: [!a b]\n> c\n> [!NOTE]'],
			],
		];
		hasBlocks(cases);
	});

	it('shows the marks of a quote between its lines as space', () => {
		assert.equal(picture(findProse(markdown, '> a *b\n> c* `d\n> e` f')), '##a ·b⏎  c· ####### f');
	});

	it('is read in passages that do not end in HTML', () => {
		const table = `<table>\n${'<tr><td>UN\n'.repeat(500)}</table>\n\n`;
		const source = `${table}<p>EU</p>\n`;
		const passage = markdown.read(source, 0, markdown.start, { isEnd: true, labels: new Set() });
		assert.equal(passage?.end, table.length);
		assert.deepEqual(new Set(passage?.blocks.map(({ kind }) => kind)), new Set(['cell']));
	});

	it('goes on with HTML where it is too long for a passage', () => {
		const source = `a\n${'<p title="EU">UN</p>\n'.repeat(4000)}\n*a*`;
		const { blocks, text } = findProse(markdown, source);
		assert.equal(blocks.length, 4002);
		assert.equal(text.replaceAll(/[^A-Za-z]/g, ''), `a${'UN'.repeat(4000)}a`);
	});

	it('finds the same in text with CR LF', () => {
		const source = lines('# a', '', 'b `c', 'd` [e]', '', '> f', '> *g*', '', '[e]: x', '');
		const blocks = blockList(source, findProse(markdown, source));
		const windows = source.replaceAll('\n', '\r\n');
		assert.deepEqual(
			blockList(windows, findProse(markdown, windows)).map((block) => block.replaceAll('\r\n', '\n')),
			blocks,
		);
		assert.equal(picture(findProse(markdown, windows)).replaceAll(/[#·⏎\r]/g, ''), 'ab  ef  g');
	});

	const languages: readonly (readonly [source: string, expected: string | undefined])[] = [
		['---\nlang: fr-CA\n---\n', 'fr-CA'],
		['---\nlang: "en_GB" # of the paper\n---\n', 'en-GB'],
		["+++\nlanguage = 'de'\n+++\n", 'de'],
		['---\nlang: English, French\n---\n', undefined],
		['---\ntitle: a\n---\nlang: fr', undefined],
		['lang: fr', undefined],
	];
	for (const [source, expected] of languages) {
		it(`${expected === undefined ? 'declares no language' : `declares ${expected}`} by ${JSON.stringify(source)}`, () => {
			assert.equal(findProse(markdown, source).language, expected);
		});
	}
});
