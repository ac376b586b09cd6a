import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as fc from 'fast-check';
import Papa from 'papaparse';
import { cleanName, cleanText } from '../../../src/core/termbase/formats/cleanText';
import { labelOf } from '../../../src/core/termbase/formats/designations';
import { isOneName } from '../../../src/core/termbase/formats/table/cellValues';
import { readCsv } from '../../../src/core/termbase/formats/table/csv';
import { lossesInCsv } from '../../../src/core/termbase/formats/table/lossesInCsv';
import { writeCsv } from '../../../src/core/termbase/formats/table/writeCsv';
import type { Concept, Designation, TermbaseFile } from '../../../src/core/termbase/model';
import { finished } from '../../harness/finished';
import { projectRoot } from '../../harness/project';
import { options, textOf } from './reading';
import { bytesOf } from './tableReading';

const name = fc
	.oneof(
		fc.constantFrom('UN', '-led', "'=x", '@home', '+1', 'a,b', 'say "no"', '__proto__', 'État', 'مصطلح', '术语'),
		fc.string({ unit: 'grapheme', maxLength: 30 }),
	)
	.map((text) => cleanName(text))
	.filter((text) => text !== '' && isOneName(text));
const prose = fc
	.oneof(name, fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constant('=HYPERLINK("x")\nsecond; line|here'))
	.map(cleanText);
const text = prose.filter((some) => some !== '');
const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}$/);
const year = fc.integer({ min: 1800, max: 2200 });

/** As parsers make them. */
const plainObjects = { noNullPrototype: true } as const;

const designation: fc.Arbitrary<Designation> = fc.record(
	{
		text: name,
		language: fc.constantFrom('en', 'fr', 'ar', 'tpi', 'sr-Latn', 'en-GB'),
		type: fc.constantFrom('full', 'abbreviation', 'short', 'variant'),
	},
	plainObjects,
);

const concept: fc.Arbitrary<Concept> = fc
	.record(
		{
			id,
			kind: fc.constantFrom('concept', 'body', 'role'),
			organisation: fc.constantFrom('UN', 'EU', 'other'),
			designations: fc.uniqueArray(designation, {
				minLength: 1,
				maxLength: 8,
				selector: (one) => `${one.language} ${one.text}`,
			}),
			definition: prose,
			qualifier: text,
			domains: fc.array(name, { minLength: 1, maxLength: 3 }),
			valid: fc.oneof(
				fc.record({ from: year }, plainObjects),
				fc.record({ until: year }, plainObjects),
				fc.record({ from: year, until: year }, plainObjects),
			),
			supersededBy: id,
			identifier: text,
			broader: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
			narrower: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
			related: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
			source: fc.record({ title: text }, plainObjects),
			note: text,
		},
		{ ...plainObjects, requiredKeys: ['id', 'kind', 'organisation', 'designations', 'definition'] },
	)
	.map((made) => {
		const designations = inColumnOrder(made.designations);
		return { ...made, designations, label: labelOf(designations, 'en') };
	});

const types = ['full', 'abbreviation', 'short', 'variant'];

function rank(one: Designation): string {
	return `${one.language === 'en' ? '' : one.language} ${types.indexOf(one.type)}`;
}

/** The order in which a table has them, which is all that it may change. */
function inColumnOrder(designations: readonly Designation[]): Designation[] {
	return designations.toSorted((one, other) => (rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0));
}

function inTableOrder(concepts: readonly Concept[]): readonly Concept[] {
	return concepts.map((one) => ({ ...one, designations: inColumnOrder(one.designations) }));
}

/** What a table keeps even of concepts that have more. */
function kept(concepts: readonly Concept[]): readonly unknown[] {
	return concepts.map(({ id, label, definition, kind, organisation, designations, related, broader }) => {
		const names = designations.map(({ text, language, type }) => `${language} ${type} ${text}`).sort();
		return { id, label, definition, kind, organisation, related, broader, names };
	});
}

async function again(concepts: readonly Concept[]): Promise<readonly Concept[]> {
	const { concepts: read, problems } = await readCsv(bytesOf(textOf(writeCsv(concepts, 'en'))), options);
	assert.deepEqual(problems, []);
	return read.map(({ concept }) => concept);
}

describe('concepts written as CSV', () => {
	it('are read back unchanged, as far as no loss is named', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uniqueArray(concept, { minLength: 1, maxLength: 6, selector: (one) => one.id }), async (concepts) => {
				assert.deepEqual(finished(lossesInCsv(concepts, 'en')), []);
				assert.deepEqual(inTableOrder(await again(concepts)), inTableOrder(concepts));
			}),
			{ numRuns: 300 },
		);
	});

	const plain: Concept = {
		id: 'peace',
		kind: 'concept',
		organisation: 'other',
		label: 'peace',
		designations: [{ text: 'peace', language: 'en', type: 'full' }],
		definition: 'No war',
	};

	it('have a heading for each column that is used, and no other', () => {
		const french = { text: 'paix', language: 'fr', type: 'full' } as const;
		const both: Concept = { ...plain, organisation: 'UN', designations: [...plain.designations, french] };
		assert.equal(
			textOf(writeCsv([both], 'en')),
			'\ufeffId,Full form [en],Full form [fr],Definition [en],Kind,Organisation\r\npeace,peace,paix,No war,concept,UN',
		);
	});

	it('never begin a cell as a formula', () => {
		for (const first of ['=1+1', '+1', '-1', '@SUM(1)', '\t=1', '\r=1', "'=1"]) {
			const written = textOf(writeCsv([{ ...plain, definition: first, note: first }], 'en'));
			const cells = Papa.parse<string[]>(written).data.flat();
			assert.deepEqual(
				cells.filter((cell) => /^[=+\-@\t\r]/.test(cell)),
				[],
				first,
			);
			assert.equal(cells.filter((cell) => cell.endsWith(first)).length, 2);
		}
	});

	const losses: readonly (readonly [string, Partial<Concept>, readonly string[]])[] = [
		['nothing', {}, []],
		['a history', { history: [{ year: 2009, fact: 'x', confidence: 'high', checked: true }] }, ['history']],
		['counterparts', { counterparts: [{ organisation: 'EU', concept: 'x' }] }, ['counterparts']],
		['a source’s publisher', { source: { title: 'x', publisher: 'y' } }, ['source.publisher']],
		['a domain with a semicolon', { domains: ['a; b'] }, ['domains']],
		['an id that is no slug', { id: 'a--b' }, ['id']],
		['a label that is not the first name', { label: 'Peace!' }, ['label']],
		['an unclean definition', { definition: 'a\u202eb' }, ['definition']],
		[
			'what a designation has besides',
			{ designations: [{ text: 'peace', language: 'en', type: 'full', preferred: true, weak: 'quiet', confidence: 'low' }] },
			['designations.preferred', 'designations.weak', 'designations.confidence'],
		],
		[
			'a name with a semicolon',
			{ designations: [...plain.designations, { text: 'a; b', language: 'en', type: 'variant' }] },
			['designations.text'],
		],
	];
	for (const [what, fields, expected] of losses) {
		it(`name as lost: ${what}`, () => assert.deepEqual(finished(lossesInCsv([{ ...plain, ...fields }], 'en')), expected));
	}

	it('name languages as lost that are more than a table has columns for', async () => {
		const tags = Array.from({ length: 300 }, (_, i) => `en-x${i}x`);
		const many = { ...plain, designations: tags.map((language) => ({ text: 'peace', language, type: 'full' as const })) };
		assert.deepEqual(finished(lossesInCsv([{ ...many, label: 'peace' }], 'en')), ['designations.language']);
		assert.equal((await again([many]))[0]!.designations.length, 195);
	});

	it('hold the bundled glossary but for what is named', async () => {
		const file = resolve(projectRoot, 'data/glossary.json');
		assert.ok(existsSync(file));
		const { concepts } = JSON.parse(readFileSync(file, 'utf8')) as TermbaseFile;
		const lost = finished(lossesInCsv(concepts, 'en'));
		assert.ok(
			!lost.some((field) => ['id', 'label', 'definition', 'designations.text', 'designations.language'].includes(field)),
			lost.join(),
		);
		assert.deepEqual(kept(await again(concepts)), kept(concepts));
	});
});
