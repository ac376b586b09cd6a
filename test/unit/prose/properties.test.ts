import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FORMATS } from '../../../src/core/prose/formats';
import { markdown } from '../../../src/core/prose/markdown/markdown';
import {
	BREAK,
	type Passage,
	type Prose,
	type ProseFormat,
	SPACE,
	type State,
	TRANSPARENT,
} from '../../../src/core/prose/prose';
import { findProse } from '../../harness/wholeText';

const PIECES = (
	'* ** _ ~~ [ ] ( ) ![ ` `` ``` ~~~ \\ < > <b> </b> <p> </p> <td> <pre> <!-- --> <? & &amp; &#39; $ $$ \\( \\) { } {{ }} {% %} {#a} @ @a a@b.c ' +
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

function holds(format: ProseFormat, property: (source: string, prose: Prose) => void, numRuns = 300): void {
	fc.assert(
		fc.property(markup, (source) => property(source, findProse(format, source))),
		{ numRuns },
	);
}

/** Each passage of a text, with where it begins. */
function* passagesOf(format: ProseFormat, text: string): Iterable<{ from: number; before: State; passage: Passage }> {
	let from = 0;
	let before = format.start;
	while (from < text.length) {
		const passage = format.read(text, from, before, { isEnd: true, labels: new Set() });
		assert.ok(passage !== undefined && passage.end > from);
		yield { from, before, passage };
		from = passage.end;
		before = passage.after;
	}
}

/** Texts of several passages. */
const long = fc
	.array(fc.oneof({ weight: 3, arbitrary: fc.constant(`${'word '.repeat(90)}\n`) }, markup), { maxLength: 30 })
	.map((pieces) => pieces.join(''));

for (const [name, format] of Object.entries(FORMATS)) {
	describe(`The projection of any ${name}`, () => {
		it('is as long as the source', () => holds(format, (source, { text }) => assert.equal(text.length, source.length)));

		it('holds the source or a mark, but where markup stands for a character', () => {
			holds(format, (source, { text }) => {
				for (let at = 0; at < source.length; at++) {
					const shown = text.charAt(at);
					const isMark = shown === TRANSPARENT || shown === BREAK || shown === SPACE;
					assert.ok(isMark || shown === source.charAt(at) || isInMarkup(source, at), `${at}: ${shown}`);
				}
			});
		});

		it('has blocks in order that do not overlap and are not empty', () => {
			holds(format, (source, { blocks }) => {
				let previous = 0;
				for (const { start, end } of blocks) {
					assert.ok(start >= previous && end > start, `${previous} ${start} ${end}`);
					previous = end;
				}
				assert.ok(previous <= source.length);
			});
		});

		it('holds nothing but breaks outside the blocks', () => {
			holds(format, (_, { text, blocks }) => {
				let previous = 0;
				for (const { start, end } of [...blocks, { start: text.length, end: text.length }]) {
					assert.equal(text.slice(previous, start), BREAK.repeat(start - previous));
					previous = end;
				}
			});
		});

		it('is that of its passages, whatever follows each', () => {
			fc.assert(
				fc.property(long, markup, (source, other) => {
					for (const { from, before, passage } of passagesOf(format, source)) {
						if (passage.end < source.length) {
							const own = source.slice(from, passage.end);
							// A line feed would join a return at the end.
							const mark = own.endsWith('\r') ? '\r' : '\n';
							const text = own + (passage.looksAhead === true ? source.slice(passage.end) : mark + mark + other);
							const alone = format.read(text, 0, before, { isEnd: true, labels: new Set() });
							assert.ok(alone !== undefined);
							assert.equal(alone.prose, passage.prose);
							assert.equal(alone.after, passage.after);
							assert.deepEqual(
								alone.blocks.map(({ start, end }) => [start + from, end + from]),
								passage.blocks.map(({ start, end }) => [start, end]),
							);
						}
					}
				}),
				{ numRuns: 100 },
			);
		});

		it('has states of bounded length', () => {
			holds(
				format,
				(source) => {
					for (const { passage } of passagesOf(format, source.repeat(200))) {
						assert.ok(passage.after.length < 20_000, `${passage.after.length}`);
					}
				},
				20,
			);
		});
	});
}

describe('Markdown', () => {
	it('is read block by block: what follows a blank line and a heading does not depend on what went before', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[a-z *_`]{0,20}$/), markup, (before, after) => {
				const first = `# ${before}\n\n`;
				const whole = findProse(markdown, `${first}# x\n\n${after}`);
				const alone = findProse(markdown, `# x\n\n${after}`);
				assert.equal(whole.text.slice(first.length), alone.text);
			}),
			{ numRuns: 300 },
		);
	});
});

/** Whether markup for a character (`&eacute;`, `\\'e`, `--`, `{deg}`) may begin at `at` or right before it: values have at most two units. */
function isInMarkup(source: string, at: number): boolean {
	return /[&\\{"'`\-.~]/.test(source.slice(Math.max(at - 1, 0), at + 1));
}
