import assert from 'node:assert/strict';
import { mdx } from '../../../src/core/prose/markdown/markdown';
import { findProse } from '../../harness/wholeText';
import { blockList, casesOf, lines, picture } from './picture';

/** Hides what stands before the last line, which is `x`. */
function hides(cases: readonly (readonly [name: string, source: string])[]): void {
	for (const [name, source] of cases) {
		it(name, () => assert.equal(picture(findProse(mdx, `${source}\nx`)), `${'#'.repeat(source.length + 1)}x`));
	}
}

const { shows } = casesOf(mdx);

describe('MDX', () => {
	describe('in a paragraph', () => {
		shows([
			['hides expressions', 'UN {props.a} {{b}} {c', 'UN ######### ##### {c'],
			['hides expressions with braces in strings and comments', 'a {"}" + UN} {/* } UN */} b', 'a ########## ############ b'],
			['hides templates with expressions', 'a {`${"`}"} } UN`} b', 'a ################ b'],
			['hides elements with apostrophes in expressions', "a {b && <i>the UN’s, the UN's</i>} c", 'a ' + '#'.repeat(32) + ' c'],
			['takes tags off its text', 'a <B c="UN>" d={e > f}>UN</B> g', 'a ·····················UN···· g'],
			['takes fragments and names with dots off its text', 'a <>b</> <C.D e />', 'a ··b··· ·········'],
			['shows comparisons', 'a < b > c', 'a < b > c'],
			['shows escaped braces', 'a \\{UN\\}', 'a ·{UN·}'],
			['pairs what braces it can after one without a partner', 'a {b {c} <d e={f}>UN</d>', 'a {b ### ·········UN····'],
			['reads the words import and export', 'we\nimport {goods}', 'we⏎import #######'],
			['shows a line that goes on after a tag or expression', '<A /> UN\n{b} EU', '····· UN⏎### EU'],
		]);
	});

	describe('hides whole lines of', () => {
		hides([
			['tags', '<Note>'],
			['closing tags and expressions', '</Note> {b}'],
			['tags over lines, whatever these begin with', '<Note\n  title="UN"\n>'],
			['tags with blank lines', '<Note\n\n  title="UN"\n\n>'],
			['tags with code', '<A b={`\n> UN\n# UN\n- UN\n`}>'],
			['tags with functions', '<A b={() => {\n  return UN\n}}\n/>'],
			['attributes over lines', '<A b="UN\nUN" c=\n\'UN\'>'],
			['expressions', '{UN}'],
			['expressions over lines, whatever these begin with', '{a\n# UN\n- UN\n> UN}'],
			['expressions with blank lines', '{[\n "UN",\n\n "EU",\n]}'],
			['comments', '{/* UN\n\n# EU\n\n} UN */}'],
			['comments to the end of a line', '{// } UN\nUN}'],
			['elements in expressions', "{a.map((b) => (\n  <p>the UN's\n  </p>\n))}"],
			['indented code', '        <A\n          b="UN"\n        >'],
			['deeply nested code', `${'{'.repeat(1000)}\n${'}'.repeat(1000)}`],
		]);
	});

	describe('hides modules of', () => {
		hides([
			['imports', "import A from 'UN'\nimport B, { C } from 'UN'\nimport * as D from 'UN'\nimport 'UN'"],
			['imports over lines', "import {\n  UN,\n\n  EU,\n} from 'x'"],
			['exports', "export const a = 'UN'\nexport default function B() {}\nexport { UN }\nexport * from 'UN'"],
			['exports with blank lines', 'export const a = () => {\n\n  return "UN"\n}'],
			['exports that go on after a line', 'export const a =\n  UN\n  .map(b)\nexport default UN\n// UN'],
			['texts with blank lines', 'export const a = `\n\n# UN\n\n`'],
			['an unfinished statement, up to a blank line', 'export const a =\n'],
		]);
	});

	describe('shows', () => {
		shows([
			['prose about imports', 'import goods from China\nand', 'import goods from China⏎and'],
			['prose about exports', 'export UN of things', 'export UN of things'],
			['indented text', '<A>\n\n    UN\n\n</A>', '#########UN######'],
			['indented headings', '    # UN', '######UN'],
			['text behind code in its last line', '<A\n  b\n> UN\n\n{c\n} EU', '#########UN#######EU'],
			['a line that can be no part of a tag', '<Note the UN\nof the UN, the EU', '#'.repeat(13) + 'of the UN, the EU'],
			['what follows a heading after brackets without an end', '{[UN\n\nEU\n\n# AU\n\nx', '#'.repeat(12) + 'AU##x'],
			['what follows a heading after a module without an end', 'export const a = {\n\n# AU', '#'.repeat(22) + 'AU'],
		]);
	});

	const blocks: readonly (readonly [name: string, source: string, expected: readonly string[]])[] = [
		[
			'components and Markdown in them',
			'<Note a="UN">\nUN *e*\n</Note>\n\n- <A\n    b\n  >\n  c',
			['paragraph: UN *e*', 'item: c'],
		],
		['paragraphs that a line of tags divides', 'a\n<br />\nb', ['paragraph: a', 'paragraph: b']],
		['quotes with code', '> {a\n> UN}\n> b\n\n{c', ['quote: b']],
		['no indented code', '- a\n\n          b', ['item: a', 'item: b']],
	];
	for (const [name, source, expected] of blocks) {
		it(`has blocks: ${name}`, () => assert.deepEqual(blockList(source, findProse(mdx, source)), expected));
	}

	it('cuts passages inside of code', () => {
		const code = lines('{[', ...Array.from({ length: 200 }, () => '  "UN", `}`,'), ']}', '');
		const passage = mdx.read(code, 0, '', { isEnd: false, labels: new Set() });
		assert.ok(passage !== undefined && passage.end < 1100);
		const rest = mdx.read(`"UN"\n]}\nx`, 0, passage.after, { isEnd: true, labels: new Set() });
		assert.deepEqual(
			rest?.blocks.map(({ start }) => start),
			[8],
		);
	});
});
