import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findMarkdownProse, findMdxProse } from '../../../src/core/prose/markdown/markdown';
import { findPlainTextProse } from '../../../src/core/prose/plainText';
import { BREAK, type Prose, type ProseFinder, SPACE, TRANSPARENT } from '../../../src/core/prose/prose';

const PIECES = (
	'* ** _ ~~ [ ] ( ) ![ ` `` ``` ~~~ \\ < > <b> </b> <!-- --> <? & &amp; &#39; $ $$ \\( \\) { } {{ }} {% %} {#a} @ @a a@b.c ' +
	'www.a http:// : :: ::: # ## - + 1. 10) === --- *** | |-| [^a] [^a]: [a]: /b "c" \\begin{a} \\end{a} import 0 é ’ 😀 \ud800 \ufeff'
).split(' ');

/** Text of Markdown's punctuation, in lines, some of them indented. */
const markup = fc
	.array(
		fc.oneof(
			{ weight: 5, arbitrary: fc.constantFrom(...PIECES) },
			fc.constantFrom('\n', '\r\n', '\r', '\n\n', ' ', '    ', '\t', 'word'),
		),
		{
			maxLength: 60,
		},
	)
	.map((pieces) => pieces.join(''));

const finders: readonly (readonly [name: string, find: ProseFinder])[] = [
	['Markdown', findMarkdownProse],
	['MDX', findMdxProse],
	['plain text', findPlainTextProse],
];

function holds(find: ProseFinder, property: (source: string, prose: Prose) => void, numRuns = 300): void {
	fc.assert(
		fc.property(markup, (source) => property(source, find(source))),
		{ numRuns },
	);
}

for (const [name, find] of finders) {
	describe(`The projection of any ${name}`, () => {
		it('is as long as the source', () => holds(find, (source, { text }) => assert.equal(text.length, source.length)));

		it('holds the source or a mark, but where a character reference stands', () => {
			holds(find, (source, { text }) => {
				for (let at = 0; at < source.length; at++) {
					const shown = text.charAt(at);
					const isMark = shown === TRANSPARENT || shown === BREAK || shown === SPACE;
					assert.ok(isMark || shown === source.charAt(at) || isInReference(source, at), `${at}: ${shown}`);
				}
			});
		});

		it('has blocks in order that do not overlap and are not empty', () => {
			holds(find, (source, { blocks }) => {
				let previous = 0;
				for (const { start, end } of blocks) {
					assert.ok(start >= previous && end > start, `${previous} ${start} ${end}`);
					previous = end;
				}
				assert.ok(previous <= source.length);
			});
		});

		it('holds nothing but breaks outside the blocks', () => {
			holds(find, (_, { text, blocks }) => {
				let previous = 0;
				for (const { start, end } of [...blocks, { start: text.length, end: text.length }]) {
					assert.equal(text.slice(previous, start), BREAK.repeat(start - previous));
					previous = end;
				}
			});
		});
	});
}

describe('Markdown', () => {
	it('is read block by block: what follows a blank line and a heading does not depend on what went before', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[a-z *_`]{0,20}$/), markup, (before, after) => {
				const first = `# ${before}\n\n`;
				const whole = findMarkdownProse(`${first}# x\n\n${after}`);
				const alone = findMarkdownProse(`# x\n\n${after}`);
				assert.equal(whole.text.slice(first.length), alone.text);
			}),
			{ numRuns: 300 },
		);
	});
});

/** Whether a character reference may have put something else at `at`: its value is at most two code units. */
function isInReference(source: string, at: number): boolean {
	return source.charAt(at) === '&' || source.charAt(at - 1) === '&';
}
