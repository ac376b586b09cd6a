import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { ReportFile } from '../../../src/core/report/model';
import { termEntries, unitEntries } from '../../../src/core/search/entries';
import { concatenated, type SearchEntry } from '../../../src/core/search/entry';
import type { Concept } from '../../../src/core/termbase/model';
import { type ConceptList, conceptList } from '../../../src/core/termbase/termIndex';

const hash = '0123456789abcdef';

const concepts: readonly Concept[] = [
	{
		id: 'cpcc',
		kind: 'body',
		organisation: 'EU',
		label: 'Civilian Planning and Conduct Capability',
		qualifier: 'civilian',
		designations: [
			{
				text: 'Civilian Planning and Conduct Capability',
				language: 'en',
				type: 'full',
				status: { state: 'replaced', year: 2025, successor: 'civopshq' },
			},
			{ text: 'CPCC', language: 'en', type: 'abbreviation' },
			{ text: 'CPCC', language: 'fr', type: 'abbreviation' },
		],
		definition: 'A headquarters.',
		report: { treatment: 'Called untried.', units: [] },
		history: [{ year: 2011, fact: 'Moved to the EEAS.', confidence: 'high', checked: true }],
	},
	{
		id: 'civopshq',
		kind: 'body',
		organisation: 'EU',
		label: 'Civilian Operations Headquarters',
		designations: [
			{ text: 'Civilian Operations Headquarters', language: 'en', type: 'full' },
			{ text: 'CivOpsHQ', language: 'en', type: 'abbreviation' },
		],
		definition: 'Another headquarters.',
	},
];

const report: ReportFile = {
	title: 'Report',
	subtitle: 'About it',
	date: '2007-10-05',
	place: 'Brussels',
	notice: 'None.',
	units: [
		{ kind: 'section', id: 'sec-es-eu', title: 'EU', level: 2, page: 2, digest: 'Findings.', concepts: [] },
		{
			kind: 'paragraph',
			id: 'es-eu-p2',
			section: 'sec-es-eu',
			ordinal: 2,
			page: 3,
			digest: 'New bodies.',
			facts: ['two bodies'],
			concepts: ['cpcc'],
			implied: ['civopshq', 'unknown'],
			remarks: ['A slip.'],
			hash,
		},
		{ kind: 'note', id: 'fn-4', number: 4, anchor: 'es-eu-p2', page: 3, digest: 'Order.', facts: [], concepts: [], hash },
	],
};

function entry(id: string): SearchEntry {
	return { kind: 'term', id, label: id, names: [id], abbreviations: [], text: '' };
}

describe('search entries', () => {
	it('of a concept hold all that it is found by, equal designations once', () => {
		assert.deepEqual(termEntries(conceptList(concepts)).at(0), {
			kind: 'term',
			id: 'cpcc',
			origin: undefined,
			label: 'Civilian Planning and Conduct Capability',
			names: ['Civilian Planning and Conduct Capability'],
			abbreviations: ['CPCC'],
			text: 'A headquarters. Called untried. Moved to the EEAS.',
			keywords: ['EU', 'body', 'civilian', 'Civilian Operations Headquarters', 'CivOpsHQ'],
		});
	});

	it('tell the termbase that they are from, and read no id where no concept refers to another', () => {
		const list: ConceptList = {
			size: 1,
			id: () => assert.fail('an id was read'),
			at: () => concepts[1]!,
		};
		assert.equal(termEntries(list, 'Team glossary').at(0)?.origin, 'Team glossary');
	});

	it('of several termbases are one list, whatever the number of each', () => {
		fc.assert(
			fc.property(fc.array(fc.nat({ max: 3 })), (sizes) => {
				const lists = sizes.map((size, list) => Array.from({ length: size }, (_, at) => entry(`${list}:${at}`)));
				const all = concatenated(lists);
				assert.deepEqual(
					Array.from({ length: all.length }, (_, position) => all.at(position)),
					lists.flat(),
				);
				assert.equal(all.at(all.length), undefined);
			}),
		);
	});

	it('of units come in the order of the report, with label and the ways to call them', () => {
		assert.deepEqual(
			unitEntries(report, conceptList(concepts)).map(({ kind, id, label, names }) => ({ kind, id, label, names })),
			[
				{ kind: 'section', id: 'sec-es-eu', label: 'EU', names: ['EU', 'Section EU', 'section es-eu', 'sec-es-eu'] },
				{ kind: 'paragraph', id: 'es-eu-p2', label: 'EU, paragraph 2', names: ['es-eu-p2'] },
				{ kind: 'note', id: 'fn-4', label: 'Note 4', names: ['Note 4', 'Footnote 4', 'fn-4'] },
			],
		);
	});

	it('of a paragraph hold digest, facts, remarks, and the names of the concepts that it mentions or means', () => {
		const paragraph = unitEntries(report, conceptList(concepts))[1];
		assert.equal(paragraph?.text, 'New bodies. two bodies A slip.');
		assert.deepEqual(paragraph.keywords, [
			'Civilian Planning and Conduct Capability',
			'CPCC',
			'Civilian Operations Headquarters',
			'CivOpsHQ',
		]);
	});
});
