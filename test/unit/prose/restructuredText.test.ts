import assert from 'node:assert/strict';
import { restructuredText } from '../../../src/core/prose/restructuredText/restructuredText';
import { findProse } from '../../harness/wholeText';
import { blockList, casesOf, lines } from './picture';

const { hasBlocks, shows } = casesOf(restructuredText);

describe('reStructuredText’s titles', () => {
	hasBlocks([
		[
			'have the level at which their adornment occurs first',
			lines('A', '====', '', 'B', '----', '', 'C', '====', '', 'D', '~~~~', '', 'E', '----'),
			['heading1: A', 'heading2: B', 'heading1: C', 'heading3: D', 'heading2: E'],
		],
		[
			'tell an overline from none',
			lines('====', ' A', '====', '', 'B', '====', '', '====', 'C', '===='),
			['heading1: A', 'heading2: B', 'heading1: C'],
		],
		['may be longer than a line of four', lines('A long title', '===='), ['heading1: A long title']],
		['may be short if their underline fits', lines('UN', '=='), ['heading1: UN']],
		['are text if a shorter line is under them', lines('United', '==='), ['paragraph: United\n===']],
		['may be numbered', lines('1. Aims', '======='), ['heading1: 1. Aims']],
		['are no more than a line', lines('a', 'b', '===='), ['paragraph: a\nb\n====']],
		['end at a transition', lines('a', '', '-----', '', 'b'), ['paragraph: a', 'paragraph: b']],
		[
			'are text if the line under them is missing, or another',
			lines('====', 'A', '', '====', 'B', '----'),
			['paragraph: A', 'paragraph: B\n----'],
		],
		['are text if their overline is too short', lines('==', 'United', '=='), ['paragraph: ==\nUnited\n==']],
		['may stand in directives', lines('.. only:: html', '', '   A', '   ===='), ['heading1: A']],
	]);

	it('keep their levels from passage to passage', () => {
		const text = `A\n====\n\nB\n----\n\n${'word '.repeat(400)}\n\nC\n----\n\n${'word '.repeat(400)}\n\nD\n====\n`;
		const headings = blockList(text, findProse(restructuredText, text)).filter((block) => block.startsWith('h'));
		assert.deepEqual(headings, ['heading1: A', 'heading2: B', 'heading2: C', 'heading1: D']);
	});
});

describe('reStructuredText’s body elements', () => {
	hasBlocks([
		['are nothing in an empty text', '', []],
		['are nothing in white space', ' \n\t\n\u00a0\n', []],
		['are paragraphs', 'one\ntwo\n\nthree', ['paragraph: one\ntwo', 'paragraph: three']],
		[
			'may have any line ends',
			'one\r\ntwo\r\n\r\nthree\rfour\r\rfive',
			['paragraph: one\r\ntwo', 'paragraph: three\rfour', 'paragraph: five'],
		],
		['may follow a byte order mark', '\ufeffone', ['paragraph: one']],
		['are bullets’ items', lines('- a', '  b', '', '  c', '* d', '• e'), ['item: a\n  b', 'item: c', 'item: d', 'item: e']],
		['end where a line is left of them', lines('- a', 'b'), ['item: a', 'paragraph: b']],
		['are nested', lines('- a', '', '  1. b', '', '     c', '- - d'), ['item: a', 'item: b', 'item: c', 'item: d']],
		[
			'are enumerated',
			lines('1. a', '2. b', '', '(i) c', '(ii) d', '', 'a) e', 'b) f', '', '#. g'),
			['item: a', 'item: b', 'item: c', 'item: d', 'item: e', 'item: f', 'item: g'],
		],
		[
			'are text if no item follows an enumerator',
			lines('A. Einstein', 'wrote', '', '1. in', '2004. it', '', 'mild. b'),
			['paragraph: A. Einstein\nwrote', 'paragraph: 1. in\n2004. it', 'paragraph: mild. b'],
		],
		[
			'are terms with definitions',
			lines('term', '  one', '  two', 'term : noun', '  three'),
			['item: term', 'item: one\n  two', 'item: term : noun', 'item: three'],
		],
		[
			'are fields, after the document’s own',
			lines('a', '', ':UN: United', '  Nations', ':EU:', '   Union'),
			['paragraph: a', 'item: UN', 'item: United\n  Nations', 'item: EU', 'item: Union'],
		],
		[
			'are descriptions of options',
			lines('a', '', '-a, --all=X  b', '        c', '/V  d'),
			['paragraph: a', 'item: b\n        c', 'item: d'],
		],
		['are lines of line blocks', lines('| a', '|  b', '  c', '|', '| d'), ['paragraph: a\n|  b\n  c', 'paragraph: d']],
		['are quotations', lines('a', '', '  b', '', '    c', '', '  d'), ['paragraph: a', 'quote: b', 'quote: c', 'quote: d']],
		[
			'are attributions',
			lines('a', '', '  b', '', '  -- c', '', '  — d'),
			['paragraph: a', 'quote: b', 'quote: c', 'quote: d'],
		],
		['are quoted if indented under a paragraph', lines('a', 'b', '  c'), ['paragraph: a\nb', 'quote: c']],
		['stand under tabs', lines('- a', '', '\tb', '', '        c'), ['item: a', 'quote: b', 'quote: c']],
		['do not begin inside a paragraph', lines('a', '- b', '.. c', '>>> d'), ['paragraph: a\n- b\n.. c\n>>> d']],
	]);

	shows([
		['hide the bar of a line block', lines('| one', '| two'), '##one⏎  two'],
		['hide the marks of fields and options', lines('.', '', ':a *b*: c', '', '-x  d'), '.###a ·b·##c######d'],
	]);
});

describe('What is no prose in reStructuredText', () => {
	hasBlocks([
		['is a literal block', lines('a::', '', '  b', '', '    c', '', 'd'), ['paragraph: a:', 'paragraph: d']],
		['is a literal block after colons that stand apart', lines('a ::', '', '  b', '', '::', '', '  c'), ['paragraph: a']],
		['is a literal block in quotes', lines('a::', '', '> b', '> c', '', '> d'), ['paragraph: a:', 'paragraph: > d']],
		['is a literal block in an item', lines('- a::', '', '    b', '', '  c'), ['item: a:', 'item: c']],
		['is a literal block in a note', lines('.. note:: a::', '', '      b', '', '   c'), ['paragraph: a:', 'paragraph: c']],
		['is not what follows escaped colons', lines('a\\::', '', '  b'), ['paragraph: a\\::', 'quote: b']],
		['is a doctest block', lines('>>> a', 'b', '', 'c'), ['paragraph: c']],
		['is a comment', lines('.. a', '   b', '', '   c', '', 'd'), ['paragraph: d']],
		['is a comment under its dots', lines('..', '   a', '', '   b', 'c'), ['paragraph: c']],
		['is not what follows an empty comment', lines('a', '', '..', '', '   b'), ['paragraph: a', 'quote: b']],
		['is a target', lines('.. _a: b', '   c', '.. _d:', '__ e', '.. __: f', '', 'g'), ['paragraph: g']],
		['is not what is indented after a target', lines('.. _a:', '', '   b'), ['quote: b']],
		['is a substitution, but for a replacement', lines('.. |a| image:: b', '.. |c d| replace:: e', '   f'), ['note: e\n   f']],
		['is a directive with code or data', lines('.. code-block:: sh', '   :caption: a', '', '   b', '', 'c'), ['paragraph: c']],
		['is a directive that is not known', lines('.. plantuml::', '', '   a', '', 'b'), ['paragraph: b']],
		['is a directive in a list', lines('- a', '', '  .. math::', '', '     b', '', '  c'), ['item: a', 'item: c']],
		[
			'is the document’s list of fields',
			lines('T', '====', '', ':Author: a', '   b', ':x: y', '', 'c'),
			['heading1: T', 'paragraph: c'],
		],
		['is such a list before the title', lines(':orphan:', '', 'T', '===='), ['heading1: T']],
		[
			'is such a list after a subtitle',
			lines('T', '====', 'S', '----', ':Date: a', '', 'b'),
			['heading1: T', 'heading2: S', 'paragraph: b'],
		],
		[
			'is not a list of other fields in a section',
			lines('T', '====', 'S', '----', ':UN: a'),
			['heading1: T', 'heading2: S', 'item: UN', 'item: a'],
		],
		['is not the abstract', lines(':Abstract: a', '   b', ':Date: c'), ['paragraph: a\n   b']],
	]);
});

describe('Prose in reStructuredText’s directives', () => {
	hasBlocks([
		[
			'is a note’s',
			lines('.. note:: a', '   b', '', '   c', '.. tip::', '   d'),
			['paragraph: a\n   b', 'paragraph: c', 'paragraph: d'],
		],
		[
			'is not its options',
			lines('.. note:: a', '   :class: b', '', '   c', '', '.. tip:: :name: d'),
			['paragraph: a', 'paragraph: c'],
		],
		[
			'is an admonition’s title and content',
			lines('.. admonition:: a', '   b', '   :class: c', '', '   d'),
			['caption: a\n   b', 'paragraph: d'],
		],
		[
			'is a figure’s caption and legend',
			lines('.. figure:: a.png', '   :alt: b', '', '   c', '', '   d'),
			['caption: c', 'caption: d'],
		],
		['is an epigraph', lines('.. epigraph::', '', '   a', '', '   -- b'), ['quote: a', 'quote: b']],
		[
			'is a glossary’s terms',
			lines('.. glossary::', '   :sorted:', '', '   a', '   b', '      c'),
			['item: a', 'item: b', 'item: c'],
		],
		['is a container’s content', lines('.. container:: a', '', '   b'), ['paragraph: b']],
		['is a list in a note', lines('.. note::', '   - a', '   - b'), ['item: a', 'item: b']],
		['is a rubric', lines('.. rubric:: a', '', 'b'), ['caption: a', 'paragraph: b']],
		[
			'is a table’s list of lists',
			lines('.. list-table:: a', '', '   * - b', '     - c'),
			['caption: a', 'cell: b', 'cell: c'],
		],
		[
			'is separated by commas',
			lines('.. csv-table:: a', '   :header: x', '', '   b,"c, d",', '   "e ""f"""', '   "g', '   h",i', '', 'j'),
			['caption: a', 'cell: b', 'cell: c, d', 'cell: e ""f""', 'cell: g\n   h', 'cell: i', 'paragraph: j'],
		],
		[
			'is a footnote’s and no citation’s',
			lines('.. [1] a', '   b', '.. [#] c', '', '   - d', '.. [#x] e', '.. [*] f', '.. [UN 2] g', '.. [UN2] h'),
			['note: a\n   b', 'note: c', 'note: d', 'note: e', 'note: f'],
		],
	]);
});

describe('reStructuredText’s tables', () => {
	hasBlocks([
		[
			'have a cell for the lines of a column if nothing stands between them',
			lines('+---+---+', '| a | b |', '|   | c |', '+===+===+', '| d |   |', '| e |   |', '+---+---+', '', 'f'),
			['cell: a', 'cell: b |\n|   | c', 'cell: d |   |\n| e', 'paragraph: f'],
		],
		[
			'have a cell a line otherwise',
			lines('+---+---+', '| a | b |', '| c | d |', '+---+---+'),
			['cell: a', 'cell: b', 'cell: c', 'cell: d'],
		],
		[
			'have cells that span rows and columns',
			lines('+---+---+', '| a | b |', '|   +---+', '|   | c |', '+---+---+', '| d  | e|', '+-------+'),
			['cell: a', 'cell: b', 'cell: c', 'cell: d  | e'],
		],
		['end paragraphs of a cell at blank lines', lines('+---+', '| a |', '|   |', '| b |', '+---+'), ['cell: a', 'cell: b']],
		['have lists in cells', lines('+-----+', '| - a |', '|   b |', '| - c |', '+-----+'), ['cell: a |\n|   b', 'cell: c']],
		[
			'may be simple',
			lines('==  ==', 'a   b', '==  ==', 'c   d', '    e', '', 'f   g', '==  ==', '', 'h'),
			['cell: a', 'cell: b', 'cell: c', 'cell: d\n    e', 'cell: f', 'cell: g', 'paragraph: h'],
		],
		['may be simple without a head', lines('==  ==', 'a   b', '==  ==', '', 'c'), ['cell: a', 'cell: b', 'paragraph: c']],
		[
			'may be simple with cells over columns',
			lines('==  ==', 'abcdef', '------', '\\   b', '==  =='),
			['cell: abcdef', 'cell: b'],
		],
		['count wide characters as two', lines('+----+---+', '| 聯 | b |', '+----+---+'), ['cell: 聯', 'cell: b']],
		['end where their text does', lines('+---+', '| a |', 'b'), ['cell: a', 'paragraph: b']],
	]);

	shows([
		['show the space between a cell’s lines', lines('+----+', '| *a |', '| b* |', '+----+'), '#########·a     b·#########'],
	]);
});

describe('reStructuredText’s inline markup', () => {
	shows([
		['takes no room if it is emphasis', 'a *b* **c d** (*e*) «*f*»', 'a ·b· ··c d·· (·e·) «·f·»'],
		['goes on over lines', lines('- *a', '  b* c'), '##·a⏎  b· c'],
		['needs room before, and no white space after', '2*3 * 4 a*b* *c', '2*3 * 4 a*b* *c'],
		['is no mark in quotes', '"*" (*) \'`\'', '"*" (*) \'`\''],
		['joins what is escaped', 're\\ *do*\\ ne \\*a\\*', 're···do···ne ·*a·*'],
		['does not nest', '*a ``b`` c*', '·a ``b`` c·'],
		['hides literals', '``a *b* \\`` c', '########### c'],
		['shows interpreted text', '`a b` `a`:title:', '·a b· ·a········'],
		['shows what roles show', ':emphasis:`a` :abbr:`UN (United Nations)`', '···········a· ·······UN (United Nations)·'],
		['hides what they do not', ':math:`a` `a`:code: :x:`a` :a:b:`c`', '######### ######### ###### ########'],
		[
			'shows titles of references only',
			':ref:`a` :doc:`a b <c>` :term:`a` :term:`b <a>`',
			'######## ······a b····· ·······a· ·······b·····',
		],
		['sets apart what is raised', 'a\\ :sup:`b` :sub:`c`', 'a··######b# ######c#'],
		[
			'shows links without their addresses',
			'`a <https://un.org>`_ `b <c_>`__ `<https://un.org>`_',
			'·a··················· ·b········ ###################',
		],
		['shows references', 'a_ `b c`_ d__ _`e` f___ _g', 'a· ·b c·· d·· ··e· f___ _g'],
		['leaves names with underscores', 'a_b __c__ d_e_f', 'a_b __c__ d_e_f'],
		['hides references to notes', 'a [1]_ [#]_ [#b]_ [*]_ [CIT2007]_ [b] [1]', 'a #### #### ##### #### ########## [b] [1]'],
		[
			'hides substitutions, but for a space',
			'|a| |b c|_ x |nbsp| y a | b',
			'### ###### x ###### y a | b'.replace('###### y', '       y'),
		],
		['hides addresses', 'https://un.org/a_b www.un.org, a@un.org @un', '################## ##########, ######## ###'],
		['ends with its paragraph', lines('*a ``b :x:`c |d', '', 'e* f`` g` h|'), '*a ``b :x:`c |d##e* f`` g` h|'],
		['is text in a name', 'UN:s EU:n 12:30 a::b', 'UN:s EU:n 12:30 a::b'],
	]);
});

describe('reStructuredText’s language', () => {
	const cases: readonly (readonly [name: string, source: string, expected: string | undefined])[] = [
		['is that of a field', ':Author: a\n:Language: fr\n', 'fr'],
		['is that of a field under the title', 'T\n=\n\n:lang: en_GB\n', 'en-GB'],
		['is unknown if the field says something else', ':Language: the one we speak\n', undefined],
		['is unknown if the field is in the text', 'a\n\n:Language: fr\n', undefined],
	];
	for (const [name, source, expected] of cases) {
		it(name, () => assert.equal(findProse(restructuredText, source).language, expected));
	}
});

describe('reStructuredText, whatever a file holds', () => {
	const hostile: readonly (readonly [name: string, source: string])[] = [
		['unclosed inline markup', '*a **b `c ``d |e :f:`g [1 _`h `i <j'.repeat(500)],
		['10,000 bullets in a line', `${'- '.repeat(10_000)}a`],
		['10,000 fields in a line', `${':a: '.repeat(10_000)}b`],
		[
			'10,000 levels of indentation, in columns',
			Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a\n\n`).join(''),
		],
		['an unclosed table', `=== ===\n${'a   b\n'.repeat(2000)}`],
		['an unclosed grid', `+---+---+\n${'| a | b |\n'.repeat(2000)}`],
		['a border of crosses', `+-${'+'.repeat(10_000)}-+\n| a |`],
		['an open value', `.. csv-table:: a\n\n   "${'b,\n   '.repeat(3000)}`],
		['an endless paragraph', 'word\n'.repeat(20_000)],
		['lone surrogates', '\ud800*\udc00* _\udfff_ `\ud800`_'],
		['NUL', '\0*a*\0 \0\n\0==='],
		['right-to-left text', 'מבצעי *שלום*\n====\n\n- عمليات_ ``السلام``\n'],
		['mixed line ends', 'a\r\n===\n\r- b\r\r\n  c\n'],
	];
	for (const [name, source] of hostile) {
		it(`reads ${name}`, () => {
			const { text, blocks } = findProse(restructuredText, source);
			assert.equal(text.length, source.length);
			assert.ok(blocks.every(({ start, end }, index) => start < end && start >= (blocks[index - 1]?.end ?? 0)));
		});
	}

	it('is cut in a list without blank lines', () => {
		const text = '- an item of a list\n'.repeat(200);
		const passage = restructuredText.read(text, 0, restructuredText.start, { isEnd: false, labels: new Set() });
		assert.equal(passage?.end, 1000);
		assert.equal(passage?.looksAhead, true);
	});

	it('is cut in a literal block, which goes on', () => {
		const text = `a::\n\n${'  code *a*\n'.repeat(300)}\nb`;
		const first = restructuredText.read(text, 0, restructuredText.start, { isEnd: false, labels: new Set() });
		assert.ok(first !== undefined && first.end < 1100);
		assert.deepEqual(blockList(text, findProse(restructuredText, text)), ['paragraph: a:', 'paragraph: b']);
	});

	it('asks for more text if it cannot be cut', () => {
		assert.equal(
			restructuredText.read('word\n'.repeat(100), 0, restructuredText.start, { isEnd: false, labels: new Set() }),
			undefined,
		);
	});
});
