import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { inlineText } from '../../../src/core/termbase/formats/markdownTable/inlineText';
import { readMarkdown } from '../../../src/core/termbase/formats/markdownTable/readMarkdown';
import { options, problemsIn, refusalOf } from './reading';

const lines = (...all: readonly string[]): string => all.join('\n');

/** What is read of a text: each concept's names and definition. */
async function entriesOf(text: string): Promise<string[]> {
	const { concepts } = await readMarkdown(text, options);
	return concepts.map(({ concept }) =>
		[concept.designations.map((one) => one.text).join(' / '), concept.definition].filter((part) => part !== '').join(' = '),
	);
}

const cases: readonly { readonly it: string; readonly text: string; readonly read: readonly string[] }[] = [
	{
		it: 'reads a table by its headings',
		text: lines('| Abbr. | Term | Definition |', '|:--|:-:|--:|', '| PoC | protection of civilians | Keeping them safe. |'),
		read: ['PoC / protection of civilians = Keeping them safe.'],
	},
	{
		it: 'needs no bars at the ends of a row',
		text: lines('Term | Definition', '--- | ---', 'mandate | What is allowed.'),
		read: ['mandate = What is allowed.'],
	},
	{
		it: 'takes escaped bars for text, in code too',
		text: lines('| Term | Definition |', '|---|---|', '| mandate | a \\| b and `c\\|d` |'),
		read: ['mandate = a | b and c|d'],
	},
	{
		it: 'takes markup away',
		text: lines(
			'| Term | Definition |',
			'|---|---|',
			'| **[mandate](https://example.org/a_(b) "t")** | *One*, __two__, ~~three~~, snake_case, 5 * 3, `*four*`[^1] &amp; <b>five</b><br>six |',
		),
		read: ['mandate = One, two, three, snake_case, 5 * 3, *four* & five\nsix'],
	},
	{
		it: 'lets rows be short or long',
		text: lines('| Term | Definition |', '|---|---|', '| a1 |', '| b1 | B. | more | and more |'),
		read: ['a1', 'b1 = B.'],
	},
	{
		it: 'ends a table at an empty line or another block',
		text: lines(
			'| Term | Definition |',
			'|---|---|',
			'| a1 | A. |',
			'',
			'b1 | B.',
			'',
			'| Term |',
			'|---|',
			'| c1 |',
			'# Heading',
		),
		read: ['a1 = A.', 'c1'],
	},
	{
		it: 'puts the tables of a text together, each by its own headings',
		text: lines(
			'| Definition | Term |',
			'|---|---|',
			'| A. | a1 |',
			'',
			'| Term | Note | Definition |',
			'|---|---|---|',
			'| b1 | n | B. |',
		),
		read: ['a1 = A.', 'b1 = B.'],
	},
	{
		it: 'leaves code, comments and front matter alone',
		text: lines(
			'---',
			'Term: x',
			'---',
			'```',
			'- **x1**: y',
			'````',
			'~~~ md',
			'| Term | Definition |',
			'|---|---|',
			'| x | y |',
			'~~~',
			'<!-- hidden',
			'- **x2**: y',
			'-->',
			'- **a1**: A.',
		),
		read: ['a1 = A.'],
	},
	{
		it: 'reads terms above definitions',
		text: lines('mandate', ': What is', '  allowed.', ': What is not.', '', 'blue helmet', 'peacekeeper', '', ':   A soldier.'),
		read: ['mandate = What is allowed.\nWhat is not.', 'blue helmet / peacekeeper = A soldier.'],
	},
	{
		it: 'reads entries in bold',
		text: lines(
			'**DDR**: disarmament, demobilization and reintegration – A process.',
			'',
			'**SSR** — security sector reform',
			'',
			'**Protection of civilians** (PoC): Keeping them',
			'safe.',
			'',
			'__Mandate:__ What is allowed.',
		),
		read: [
			'disarmament, demobilization and reintegration / DDR = A process.',
			'security sector reform / SSR',
			'Protection of civilians / PoC = Keeping them safe.',
			'Mandate = What is allowed.',
		],
	},
	{
		it: 'reads entries of a list',
		text: lines(
			'- **DDR** (Disarmament and Reintegration): A process.',
			'* **SSR**: It reforms. All of it.',
			'1. ROE: rules of engagement',
			'- **cease-fire** - An end - for now.',
			'- note: this is a sentence',
			'- **Bold** words begin this sentence',
			'- **Only bold:**',
		),
		read: [
			'Disarmament and Reintegration / DDR = A process.',
			'SSR = It reforms. All of it.',
			'rules of engagement / ROE',
			'cease-fire = An end - for now.',
		],
	},
];

describe('a termbase in Markdown', () => {
	for (const one of cases) {
		it(one.it, async () => {
			assert.deepEqual(await entriesOf(one.text), one.read);
		});

		it(`${one.it}, with the line ends of Windows`, async () => {
			assert.deepEqual(await entriesOf(one.text.replaceAll('\n', '\r\n')), one.read);
		});
	}

	it('is called what its first heading says', async () => {
		const { name } = await readMarkdown('# Our **terms** #\n\n- **a1**: A.\n\n# Other', options);
		assert.equal(name, 'Our terms');
	});

	it('knows where each name stands', async () => {
		const text = lines('x', '', '| Definition | Term |', '|---|---|', '| A. |  **a1** |', '', '- **b1**: B.', '', 'c1', ': C.');
		const { concepts } = await readMarkdown(text, options);
		const rows = text.split('\n');
		assert.deepEqual(
			concepts.map(({ place }) => rows[place.line]!.slice(place.start, place.end)),
			['**a1**', 'b1', 'c1'],
		);
	});

	it('tells a table that names nothing and a row that does not, and reads the others', async () => {
		const text = lines(
			'| Year | Troops |',
			'|---|---|',
			'| 1 | 2 |',
			'',
			'| Term | Definition |',
			'|---|---|',
			'| | D. |',
			'| a1 | |',
		);
		const read = await readMarkdown(text, options);
		assert.deepEqual(problemsIn(text, read), ['no-term-column at Year', 'missing-term at ']);
		assert.equal(read.concepts.length, 1);
	});

	it('reads all tables by a mapping that is given', async () => {
		const text = lines('| Wort | Sinn |', '|---|---|', '| a1 | A. |', '', '| X | Y |', '|---|---|', '| b1 | B. |');
		const mapping = { rowsBefore: 1, columns: [{ role: 'term' }, { role: 'definition' }] } as const;
		const { concepts } = await readMarkdown(text, { ...options, mapping });
		assert.deepEqual(
			concepts.map(({ concept }) => [concept.label, concept.definition]),
			[
				['a1', 'A.'],
				['b1', 'B.'],
			],
		);
	});

	it('refuses a text without terms, and tells the headings of its only table', async () => {
		assert.equal((await refusalOf(readMarkdown('# A\n\nText.', options))).code, 'no-concepts');
		const refusal = await refusalOf(readMarkdown(lines('| Year | Troops |', '|---|---|', '| 1 | 2 |'), options));
		assert.deepEqual([refusal.code, refusal.details], ['no-term-column', ['Year', 'Troops']]);
	});

	it('keeps text without marks as it is', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const plain = text.replace(/[\\`*_~[\]!<&]/g, '');
				assert.equal(inlineText(plain), plain);
			}),
		);
	});

	it('keeps every mark that is escaped', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...'a \\`*_~[]()!<>&;') }), (text) => {
				assert.equal(inlineText(text.replace(/[!-/:-@[-`{-~]/g, '\\$&')), text);
			}),
		);
	});
});
