import assert from 'node:assert/strict';
import { onlyConcept, readSkos, turtle } from './skosReading';

describe('the label of a concept', () => {
	it('is in the language that the reader expects, else the commonest of the file', async () => {
		const both = turtle('ex:a skos:prefLabel "Nom"@fr , "Name"@de , "name"@en-GB, "le name"@en .');
		assert.equal((await onlyConcept(both)).label, 'le name');
		const { concepts, language } = await readSkos(
			turtle('ex:a skos:prefLabel "Name"@de , "Nom"@fr .', 'ex:b skos:prefLabel "Deuxième"@fr .'),
			'turtle',
		);
		assert.deepEqual([language, concepts[0]?.concept.label], ['fr', 'Nom']);
	});

	const notations: readonly (readonly [string, boolean])[] = [
		['"DPO"', true],
		['"dpo"', false],
		['"DPOX"', false],
		['"KZ"', false],
		['"01.02"', false],
		['"C010101"', false],
		['"DPO"^^ex:code', false],
		['"D"', false],
	];
	for (const [notation, isName] of notations) {
		it(`${isName ? 'has' : 'has not'} the notation ${notation} beside it`, async () => {
			const { designations } = await onlyConcept(
				turtle(`ex:a skos:prefLabel "Department of Peace Operations"@en ; skos:notation ${notation} .`),
			);
			assert.equal(designations.length, isName ? 2 : 1);
		});
	}

	it('is an abbreviation where it looks like one, and the first name in words is then the full one', async () => {
		const { designations, label } = await onlyConcept(
			turtle('ex:a skos:prefLabel "DDR"@en ; skos:altLabel "disarmament and so on"@en , "disarming"@en .'),
		);
		assert.deepEqual(
			designations.map(({ text, type }) => [text, type]),
			[
				['DDR', 'abbreviation'],
				['disarmament and so on', 'full'],
				['disarming', 'variant'],
			],
		);
		assert.equal(label, 'disarmament and so on');
	});

	it('may come of a general vocabulary where SKOS gives none', async () => {
		assert.equal((await onlyConcept(turtle('ex:a a skos:Concept ; rdfs:label "mission"@en .'))).label, 'mission');
	});

	it('has its control characters, direction overrides and odd spaces removed', async () => {
		const { label } = await onlyConcept(turtle('ex:a skos:prefLabel "pea\\u0007ce\\u202E\\n \\u00A0 keepe\\u0301r"@en .'));
		assert.equal(label, 'peace keep\u00e9r');
	});
});

describe('the definition of a concept', () => {
	const cases: readonly (readonly [string, string])[] = [
		['skos:definition "Nein."@de , "Yes."@en', 'Yes.'],
		['skos:definition "Nein."@de , "Plain."', 'Plain.'],
		['skos:definition "Nein."@de', 'Nein.'],
		['dct:description "Described."@en', 'Described.'],
		['dct:description "Described."@en ; skos:definition "Défini."@fr', 'Défini.'],
		['skos:definition "First."@en , "Second."@en', 'First.\nSecond.'],
	];
	for (const [properties, expected] of cases) {
		it(`of ${properties} is ${JSON.stringify(expected)}`, async () => {
			assert.equal((await onlyConcept(turtle(`ex:a skos:prefLabel "a"@en ; ${properties} .`))).definition, expected);
		});
	}
});

describe('the id of a concept', () => {
	const cases: readonly (readonly [string, string, string | undefined])[] = [
		['<https://example.org/a/Peace%20Keeping>', 'peace-keeping', 'https://example.org/a/Peace%20Keeping'],
		['<https://example.org/a#Ceasefire>', 'ceasefire', 'https://example.org/a#Ceasefire'],
		['<urn:x:1.1>', '1-1', 'urn:x:1.1'],
		['<#local>', 'local', undefined],
		['<https://example.org/%E0%A4%A>', 'e0-a4-a', 'https://example.org/%E0%A4%A'],
		['_:b1', 'a-name', undefined],
		['[]', 'a-name', undefined],
	];
	for (const [node, id, identifier] of cases) {
		it(`of ${node} is ${id}`, async () => {
			const concept = await onlyConcept(turtle(`${node} skos:prefLabel "A name"@en .`));
			assert.deepEqual([concept.id, concept.identifier], [id, identifier]);
		});
	}

	it('is told from one that is alike', async () => {
		const { concepts } = await readSkos(
			turtle('<urn:a/X> skos:prefLabel "one" .', '<urn:b/x> skos:prefLabel "two" ; skos:broader <urn:a/X> .'),
			'turtle',
		);
		assert.deepEqual(
			concepts.map(({ concept }) => [concept.id, concept.broader]),
			[
				['x', undefined],
				['x-2', ['x']],
			],
		);
	});
});
