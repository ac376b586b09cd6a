import assert from 'node:assert/strict';
import { readXlsx } from '../../../src/core/termbase/formats/table/xlsx';
import { type Cells, partsOf, sheetOf, workbookOf, zipOf } from '../../harness/workbookFile';
import { options } from './reading';
import { shown, told, toldRefusal } from './tableReading';

const table: Cells = [
	['Term', 'Abbreviation', 'Definition', 'Valid from'],
	['peace & quiet', 'PQ', 'No <war>', 1999],
];

describe('XLSX', () => {
	const cases: readonly (readonly [string, Cells, readonly string[]])[] = [
		['texts and numbers', table, ['peace-quiet = peace & quiet: No <war> | en full peace & quiet | en abbreviation PQ']],
		[
			'a title and empty rows above, between and below',
			[['Glossary'], [], ['Term', 'Note'], ['a', undefined], [], ['b', 'x'], []],
			['a = a:  | en full a', 'b = b:  | en full b'],
		],
		[
			'a formula by its value',
			[
				['Term', 'Definition'],
				['sum', '<c r="@" t="str"><f>CONCATENATE("x","y")</f><v>xy</v></c>'],
			],
			['sum = sum: xy | en full sum'],
		],
		[
			'a formula without a value, and one that failed',
			[
				['Term', 'Definition', 'Note'],
				['sum', '<c r="@" t="str"><f>A1</f></c>', '<c r="@" t="e"><v>#REF!</v></c>'],
			],
			['sum = sum:  | en full sum'],
		],
		[
			'a date',
			[
				['Term', 'Definition'],
				['day', '<c r="@" s="1"><v>40148</v></c>'],
			],
			['day = day: 2009-12-01 | en full day'],
		],
		[
			'a truth',
			[
				['Term', 'Definition'],
				['yes', '<c r="@" t="b"><v>1</v></c>'],
			],
			['yes = yes: true | en full yes'],
		],
		[
			'several names on lines of a cell',
			[
				['Term', 'Synonyms'],
				['a', 'b\nc'],
			],
			['a = a:  | en full a | en variant b | en variant c'],
		],
		[
			'names that objects have',
			[['Term'], ['__proto__'], ['constructor']],
			['proto = __proto__:  | en full __proto__', 'constructor = constructor:  | en full constructor'],
		],
	];
	for (const [name, rows, expected] of cases) {
		it(`reads ${name}`, async () => {
			const { concepts, problems } = await readXlsx(workbookOf(rows), options);
			assert.deepEqual(
				concepts.map(({ concept }) => shown(concept)),
				expected,
			);
			assert.deepEqual(problems, []);
		});
	}

	it('reads shared texts, formatted and phonetic ones too', async () => {
		const shared = `<sst><si><t>Term</t></si><si><r><t>peace</t></r><r><t xml:space="preserve"> talks</t></r><rPh><t>x</t></rPh></si></sst>`;
		const sheet = sheetOf([['<c r="@" t="s"><v>0</v></c>'], ['<c r="@" t="s"><v>1</v></c>']]);
		const file = zipOf(partsOf({ Terms: sheet }, { 'xl/sharedStrings.xml': shared }));
		const { concepts } = await readXlsx(file, options);
		assert.deepEqual(
			concepts.map(({ concept }) => concept.label),
			['peace talks'],
		);
	});

	it('reads the first sheet that holds terms, or the one that is named, and says which', async () => {
		const sheets = { Cover: sheetOf([['Our project'], [12]]), Terms: sheetOf(table), More: sheetOf([['Term'], ['war']]) };
		const first = await readXlsx(zipOf(partsOf(sheets)), options);
		assert.deepEqual([first.sheet, first.concepts.length, first.headings[0]], ['Terms', 1, 'Term']);
		const named = await readXlsx(zipOf(partsOf(sheets)), { ...options, sheet: 'More' });
		assert.deepEqual([named.sheet, named.concepts[0]!.concept.label], ['More', 'war']);
	});

	it('says in which row and column a concept is named', async () => {
		const { concepts, problems } = await readXlsx(workbookOf([[], ['Id', 'Term'], [1, 'a'], [2], [3, 'b']]), options);
		assert.deepEqual(
			concepts.map(({ place }) => place),
			[
				{ line: 2, start: 1, end: 2 },
				{ line: 4, start: 1, end: 2 },
			],
		);
		assert.deepEqual(problems.map(told), ['missing-term@3:1-2']);
	});

	it('reads a table of ten thousand rows with progress, until the user cancels', async () => {
		const rows = Array.from({ length: 10_000 }, (_, i) => [`term ${i}`, 'what it means']);
		const file = workbookOf([['Term', 'Definition'], ...rows]);
		const shares: number[] = [];
		const { concepts } = await readXlsx(file, { ...options, pulse: async (done) => void shares.push(done) });
		assert.equal(concepts.length, rows.length);
		assert.deepEqual(
			shares,
			shares.toSorted((one, other) => one - other),
		);
		const cancelled = new Error('cancelled');
		await assert.rejects(readXlsx(file, { ...options, pulse: () => Promise.reject(cancelled) }), cancelled);
	});

	it('is refused where no sheet holds terms', async () => {
		assert.equal(
			await toldRefusal(
				readXlsx(
					workbookOf([
						['Page', 'Price'],
						[1, 2],
					]),
					options,
				),
			),
			'no-term-column@0:0-1 Page Price',
		);
		assert.equal(await toldRefusal(readXlsx(workbookOf([]), options)), 'no-concepts');
	});
});
