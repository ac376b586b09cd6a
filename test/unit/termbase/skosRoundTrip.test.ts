import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { lossesInSkos } from '../../../src/core/termbase/formats/skos/lossesInSkos';
import { writeSkos } from '../../../src/core/termbase/formats/skos/writeSkos';
import { type Concept, concept as conceptSchema, type Designation } from '../../../src/core/termbase/model';
import { finished } from '../../harness/finished';
import { textOf } from './reading';
import { readSkos } from './skosReading';

const prt: Concept = {
	id: 'prt',
	kind: 'unit',
	organisation: 'NATO',
	label: 'Provincial Reconstruction Team',
	designations: [
		{ text: 'Provincial Reconstruction Team', language: 'en', type: 'full', preferred: true },
		{ text: 'PRT', language: 'en', type: 'abbreviation', preferred: true, spoken: 'letters' },
		{ text: 'équipe provinciale de reconstruction', language: 'fr', type: 'full', preferred: true },
		{ text: 'team', language: 'en', type: 'short', weak: 'quiet', case: 'fold', confidence: 'low', note: 'in speech' },
		{
			text: 'reconstruction group',
			language: 'en',
			type: 'variant',
			status: { state: 'renamed', year: 2003, successor: 'prt' },
		},
	],
	definition: 'A civil-military team in a province.\n\nLed by one state.',
	qualifier: 'Afghanistan',
	domains: ['stabilisation', 'civil-military relations'],
	valid: { from: 2002, until: 2014 },
	supersededBy: 'resolute-support',
	identifier: 'https://example.org/terms/PRT',
	broader: ['isaf'],
	narrower: ['isaf'],
	related: ['not-here'],
	source: { title: 'ISAF handbook', publisher: 'NATO', year: 2007, confidence: 'high', checked: true },
	note: 'Ended with the mission.',
};

const isaf: Concept = {
	id: 'isaf',
	kind: 'concept',
	organisation: 'other',
	label: 'International Security Assistance Force',
	designations: [{ text: 'International Security Assistance Force', language: 'en', type: 'full', preferred: true }],
	definition: '',
};

const word = fc.stringMatching(/^[\p{L}\p{N}"\\{}<>@:'’&.-][\p{L}\p{N}"\\{}<>@:'’&. -]{0,30}[\p{L}\p{N}.]$/u);
const text = fc
	.oneof(word, fc.constantFrom('UN', 'constructor', '__proto__', '@id', 'http://x.example/y', '{"@id": "x"}'))
	.map((value) => value.replace(/\s+/g, ' ').normalize('NFC'));
const paragraph = fc.array(text, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n'));
const year = fc.integer({ min: 1800, max: 2200 });
const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,4})?$/);
const language = fc.constantFrom('en', 'fr', 'pt-BR', 'zh-Hant', 'sr');
const confidence = fc.constantFrom('high', 'medium', 'low');

/** Values of a record's optional fields, those that are not there left out. */
function some<T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> {
	return fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;
}

const designation: fc.Arbitrary<Designation> = fc
	.tuple(
		fc.record({ text, language, type: fc.constantFrom('full', 'abbreviation', 'short', 'variant') }),
		some({
			preferred: fc.boolean(),
			case: fc.constantFrom('exact', 'capital', 'fold'),
			weak: fc.constantFrom('contextual', 'quiet'),
			spoken: fc.constantFrom('letters', 'word'),
			status: fc
				.tuple(fc.record({ state: fc.constantFrom('renamed', 'replaced', 'ended'), year }), some({ successor: id }))
				.map(([always, sometimes]) => ({ ...always, ...sometimes })),
			confidence,
			note: paragraph,
		}),
	)
	.map(([always, sometimes]) => ({ ...always, ...sometimes }));

const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 3 });
const concept: fc.Arbitrary<Concept> = fc
	.tuple(
		fc.record({
			id,
			kind: fc.constantFrom(...conceptSchema.entries.kind.options),
			organisation: fc.constantFrom(...conceptSchema.entries.organisation.options),
			designations: fc.array(designation, { minLength: 1, maxLength: 5 }),
			definition: fc.oneof(paragraph, fc.constant('')),
		}),
		some({
			qualifier: text,
			domains: fc.uniqueArray(text, { minLength: 1, maxLength: 3 }),
			valid: fc.oneof(fc.record({ from: year }), fc.record({ until: year }), fc.record({ from: year, until: year })),
			supersededBy: id,
			identifier: fc.oneof(text, fc.webUrl({ withFragments: true, withQueryParameters: true })),
			broader: ids,
			narrower: ids,
			related: ids,
			source: fc
				.tuple(fc.record({ title: text }), some({ publisher: text, year, confidence, checked: fc.boolean() }))
				.map(([always, sometimes]) => ({ ...always, ...sometimes })),
			note: paragraph,
		}),
	)
	.map(([always, sometimes]) => ({ ...always, ...sometimes, label: always.designations[0]?.text ?? '' }));

async function readBack(concepts: readonly Concept[], language = 'en') {
	const termbase = await readSkos(textOf(writeSkos(concepts, { name: 'Peace terms', language })), 'jsonld');
	return { ...termbase, concepts: termbase.concepts.map(({ concept }) => concept) };
}

describe('SKOS that was written', () => {
	it('holds every field of a concept but the lost ones', async () => {
		const { concepts, name, language, problems } = await readBack([prt, isaf]);
		assert.deepEqual(concepts, [prt, isaf]);
		assert.deepEqual({ name, language, problems }, { name: 'Peace terms', language: 'en', problems: [] });
	});

	it('says its language, which decides where the reader expects another one', async () => {
		const french: Concept = {
			...isaf,
			label: 'Force internationale',
			definition: 'Une force.',
			designations: [
				{ text: 'International Force', language: 'en', type: 'full', preferred: true },
				{ text: 'Force internationale', language: 'fr', type: 'full', preferred: true },
			],
		};
		const { concepts, language } = await readBack([french], 'fr');
		assert.deepEqual({ concepts, language }, { concepts: [french], language: 'fr' });
	});

	it('gives back whatever valid concepts it was made of', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.uniqueArray(concept, { selector: ({ id }) => id, minLength: 1, maxLength: 4 }),
				language,
				async (concepts, language) => {
					for (const one of concepts) {
						v.parse(conceptSchema, { ...one, definition: one.definition || 'x' });
					}
					const read = await readBack(concepts, language);
					// The generator's records have no prototype.
					assert.deepEqual(read.concepts, JSON.parse(JSON.stringify(concepts)));
					assert.deepEqual(read.problems, []);
				},
			),
			{ numRuns: 60 },
		);
	});

	it('is plain SKOS for those who read no more than that', () => {
		const [, node] = JSON.parse(textOf(writeSkos([isaf], { name: 'Peace terms', language: 'en' })))['@graph'];
		assert.deepEqual(node.prefLabel, { en: 'International Security Assistance Force' });
		assert.equal(node.xlPrefLabel, undefined);
	});

	it('names what it cannot hold', () => {
		const history = [{ year: 2014, fact: 'Ended.', confidence: 'high' as const, checked: true }];
		const concepts: readonly Concept[] = [
			{ ...prt, history },
			{ ...isaf, history, report: { units: ['eu-p5'] } },
		];
		assert.deepEqual(finished(lossesInSkos(concepts)), ['report', 'history']);
		assert.deepEqual(finished(lossesInSkos([prt])), []);
	});
});
