import assert from 'node:assert/strict';
import fc from 'fast-check';
import { html } from '../../../src/core/prose/html/html';
import { BREAK, SPACE, TRANSPARENT } from '../../../src/core/prose/prose';
import { htmlReferenceText, type Shown } from './htmlReferenceText';
import { wrongCharacters } from './wrongCharacters';

function isRight(shown: Shown, source: string, projected: string): boolean {
	if (/[\s\u00a0\ufeff]/.test(source)) {
		return true;
	}
	if (shown === 'as it stands') {
		return projected === source;
	}
	if (shown === 'not as text') {
		return projected === TRANSPARENT || projected === BREAK || projected === SPACE;
	}
	if (/^[\s\u00a0]/.test(shown.value)) {
		return projected === SPACE || projected === BREAK;
	}
	if (shown.value === '\u00ad') {
		return projected === TRANSPARENT || projected === BREAK;
	}
	return projected === shown.value.charAt(0);
}

function wrongIn(source: string): readonly string[] {
	return wrongCharacters(html, source, htmlReferenceText(source), isRight);
}

function holds(sources: fc.Arbitrary<string>, numRuns = 150): void {
	fc.assert(
		fc.property(sources, (source) => assert.deepEqual(wrongIn(source), [], source)),
		{ numRuns },
	);
}

const WORDS = [
	'UN',
	'a < b',
	'R&D',
	'&amp;',
	'&eacute;',
	'&#233;',
	'&#x1F600;',
	'&nbsp;',
	'&shy;',
	'&lt;b&gt;',
	'&',
	'< ',
	'> ',
	'\n',
	' ',
	'\r\n',
	']]>',
	'--',
	'=',
	'"',
	"'",
	'/',
];
const ATTRIBUTES = [
	'',
	' title="a > b"',
	" title='a \" > b'",
	' title=a',
	' hidden',
	' a=b/',
	' a = "b\nc"',
	' a="b"c="<d>"',
	'/',
	' =',
];
const SECTIONS = [
	'<!-- a > b -->',
	'<!-->',
	'<!--->',
	'<!-- a --!>',
	'<!---->',
	'<!-- <!-- -- > -->',
	'<!a>',
	'<?a b?>',
	'<![if a]>',
	'</ a>',
	'<![CDATA[ a ]]>',
	'<!--[if a]> b <![endif]-->',
];
const word = fc.constantFrom(...WORDS);
const attribute = fc.constantFrom(...ATTRIBUTES);
const section = fc.constantFrom(...SECTIONS);

/** Block elements, whose tags may stand in any order, closed or not. */
const BLOCKS =
	'p div section h1 h2 ul ol li dl dt dd blockquote table tbody thead tr td th caption pre nav main figure address form center'.split(
		' ',
	);
/** Inline elements that show what they hold, or that hold nothing. */
const INLINE = 'b i em span sup q br wbr img hr o:p'.split(' ');
/** Inline elements that hide what they hold: in a paragraph without an end tag they end with it, other than in a browser. */
const CODE = 'code kbd samp var tt meter progress datalist canvas audio video select'.split(' ');
const RAW = 'script style title textarea xmp iframe noembed noframes noscript'.split(' ');
const SCRIPT_PARTS = [
	'<!--',
	'-->',
	'<script>',
	'<script',
	'</script',
	'</script>',
	'</scripty>',
	'</SCRIPT >',
	'--!>',
	'< ',
	'/',
	'-',
];

const tagsOf = (names: readonly string[]): fc.Arbitrary<string> =>
	fc
		.tuple(fc.constantFrom('<', '</'), fc.constantFrom(...names), attribute)
		.map(([open, name, more]) => `${open}${name}${more}>`);

const soupOf = (...pieces: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
	fc.array(fc.oneof(word, ...pieces), { maxLength: 40 }).map((all) => `<!doctype html><body>${all.join('')}`);

const element = (names: readonly string[], content: fc.Arbitrary<string>): fc.Arbitrary<string> =>
	fc.tuple(fc.constantFrom(...names), attribute, content).map(([name, more, inner]) => `<${name}${more}>${inner}</${name}>`);

const { phrase } = fc.letrec<{ phrase: string }>((tie) => ({
	phrase: fc
		.array(
			fc.oneof(
				{ weight: 3, arbitrary: word },
				section,
				element(['b', 'i', 'span', 'sup', 'q', 'o:p', 'em'], tie('phrase')),
				element(CODE, word),
				fc.constantFrom('<ruby>a<rt>b</ruby>', '<ruby>a<rp>(</rp><rt>b</rt><rp>)</rp>c<rt>d</rt></ruby>'),
			),
			{ maxLength: 5 },
		)
		.map((pieces) => pieces.join('')),
}));

/** SVG and MathML, with HTML where it has a place, and where it ends them. */
const { foreign } = fc.letrec<{ foreign: string; part: string }>((tie) => ({
	foreign: element(['svg', 'math'], tie('part')),
	part: fc
		.array(
			fc.oneof(
				{ weight: 3, arbitrary: word },
				section,
				fc.constantFrom('<p>', '</p>', '<b>', '<br>', '</br>', '<table>', '<td>', '</td>', '<span>', '<div/>'),
				element(['g', 'text', 'style'], tie('part')),
				element(['foreignObject', 'desc', 'title', 'mi', 'mtext'], fc.oneof(phrase, element(['p', 'div', 'h2'], phrase))),
			),
			{ maxLength: 4 },
		)
		.map((pieces) => pieces.join('')),
}));

/** Lines to more than half a passage. */
function filler(line: string): string {
	return line.repeat(Math.ceil(600 / line.length));
}

describe('As the parser of the WHATWG specification has it, what is text is prose and nothing else is', () => {
	it('in tags of blocks in any order', () => holds(soupOf(tagsOf(BLOCKS), tagsOf(BLOCKS), tagsOf(INLINE), section)));

	it('in paragraphs with code and ruby', () => holds(soupOf(tagsOf(BLOCKS), element(['p', 'li', 'td', 'h2'], phrase))));

	it('around raw text', () => {
		const raw = element(
			RAW,
			fc.array(fc.oneof(word, tagsOf(BLOCKS), fc.constantFrom(...SCRIPT_PARTS)), { maxLength: 6 }).map((all) => all.join('')),
		);
		holds(soupOf(tagsOf(BLOCKS), raw, fc.constantFrom(...SCRIPT_PARTS)));
	});

	it('around SVG and MathML', () => holds(soupOf(tagsOf(BLOCKS), foreign)));

	it('around templates and objects', () => {
		holds(soupOf(tagsOf(['template', 'object']), tagsOf(['p', 'div', 'b', 'td', 'table', 'li']), section));
	});

	it('around buttons', () => holds(soupOf(tagsOf(['button']), tagsOf(['p', 'div', 'b', 'td', 'table', 'li']), section)));

	it('in documents of several passages, which end inside of everything', () => {
		const long = fc.constantFrom(
			filler('Some words of text\n'),
			filler('Some words.\r\n'),
			`<div title="${filler('a > b\n')}" class='${filler('c\n')}'>`,
			`<p\n${filler(' a=b\n')}>`,
			`<!-- ${filler('a > b --\n')} -->`,
			`<script>${filler('a < b\r')}<!--${filler('<b>\n')}<script>${filler('</script\n')}</script>${filler('x\n')}--></script>`,
			`<svg>${filler('<g>x</g>\n')}<![CDATA[${filler(']>\n')}]]></svg>`,
			`<pre>${filler('x\n')}</pre>`,
			`<table>${filler('<tr><td>a<td>b\n')}</table>`,
			`<ul>${filler('<li>a\n')}</ul>`,
		);
		holds(soupOf(tagsOf(BLOCKS), long, long, element(['p', 'li'], phrase), section), 15);
	});
});
