import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { jsonLd, onlyConcept, readSkos, type Syntax, turtle } from './skosReading';

const fixture = readFileSync('test/fixtures/termbases/missions.ttl');

/** The problems of a file, with the line that each is at, from 1. */
async function problemsOf(source: string, syntax: Syntax = 'turtle') {
	const { problems } = await readSkos(source, syntax);
	return problems.map(({ code, details, place }) => [code, ...details, place && place.line + 1]);
}

describe('a vocabulary in Turtle', () => {
	it('becomes concepts in its order, with names, texts, relations, fields and sources', async () => {
		const { name, language, concepts, problems } = await readSkos(fixture, 'turtle');
		assert.deepEqual({ name, language, problems }, { name: 'Missions', language: 'en', problems: [] });
		assert.deepEqual(
			concepts.map(({ concept }) => concept),
			[
				{
					id: 'operation',
					kind: 'concept',
					organisation: 'other',
					label: 'peace operation',
					designations: [
						{ text: 'peace operation', language: 'en', type: 'full', preferred: true },
						{ text: 'opération de paix', language: 'fr', type: 'full', preferred: true },
						{ text: 'peace mission', language: 'en', type: 'variant' },
						{ text: 'peace operaton', language: 'en', type: 'variant', weak: 'contextual' },
					],
					definition: 'Personnel sent to help end a conflict.',
					domains: ['ordered field'],
					identifier: 'https://example.org/missions/operation',
					narrower: ['monitoring', 'policing'],
					note: 'Wider than peacekeeping.',
				},
				{
					id: 'monitoring',
					kind: 'concept',
					organisation: 'other',
					label: 'ceasefire monitoring',
					designations: [
						{ text: 'ceasefire monitoring', language: 'en', type: 'full', preferred: true },
						{ text: 'CM', language: 'en', type: 'abbreviation' },
					],
					definition: '',
					domains: ['stability'],
					identifier: 'https://example.org/missions/monitoring',
					broader: ['operation'],
					source: { title: 'A handbook of monitoring' },
				},
				{
					id: 'policing',
					kind: 'concept',
					organisation: 'other',
					label: 'mission policing',
					designations: [{ text: 'mission policing', language: 'en', type: 'full', preferred: true }],
					definition: '',
					domains: ['stability', 'ordered field'],
					supersededBy: 'monitoring',
					identifier: 'https://example.org/missions/policing',
					broader: ['operation'],
					related: ['unknown-neighbour'],
				},
			],
		);
	});

	it('shows problems with a concept at its name', async () => {
		const lines = fixture.toString().split('\n');
		const { concepts } = await readSkos(fixture, 'turtle');
		assert.deepEqual(
			concepts.map(({ place }) => lines[place.line]?.slice(place.start, place.end)),
			['"peace operation"', '"""', '"mission policing"'],
		);
	});

	it('is read the same in whatever pieces it comes', async () => {
		const padding = `# ${'x'.repeat(16 * 1024 - 70)}\n`;
		const { concepts } = await readSkos(fixture, 'turtle');
		const padded = await readSkos(padding + fixture.toString(), 'turtle');
		assert.deepEqual(
			padded.concepts.map(({ concept }) => concept),
			concepts.map(({ concept }) => concept),
		);
		assert.deepEqual(
			padded.concepts.map(({ place }) => place.line - 1),
			concepts.map(({ place }) => place.line),
		);
	});

	it('tells how far it is, and stops where the user cancels', async () => {
		const shares: number[] = [];
		const large = turtle(...Array.from({ length: 3000 }, (_, index) => `ex:c${index} skos:prefLabel "name ${index}"@en .`));
		await readSkos(large, 'turtle', async (done) => void shares.push(done));
		assert.deepEqual(
			shares,
			[...shares].sort((one, other) => one - other),
		);
		assert.ok(shares.length > 8);
		assert.equal(shares.at(-1), 1);
		const cancelled = new Error('cancelled');
		await assert.rejects(
			readSkos(large, 'turtle', () => Promise.reject(cancelled)),
			cancelled,
		);
	});

	it('may be UTF-16 with a byte order mark', async () => {
		const text = `\ufeff${turtle('ex:a skos:prefLabel "café"@fr .')}`;
		const { concepts } = await readSkos(new Uint8Array(Buffer.from(text, 'utf16le')), 'turtle');
		assert.equal(concepts[0]?.concept.label, 'café');
	});
});

describe('problems of a vocabulary', () => {
	const cases: readonly (readonly [string, string, readonly unknown[]])[] = [
		['a concept without label', 'ex:b a skos:Concept .', ['missing-term', 'https://example.org/terms/b', 3]],
		['a concept whose only label is a node', 'ex:b skos:prefLabel ex:a .', ['missing-term', 'https://example.org/terms/b', 3]],
		['an empty label', 'ex:a skos:altLabel " "@en .', ['missing-term', 'https://example.org/terms/a', 3]],
		['a wrong language', 'ex:a skos:altLabel "x"@engl .', ['unknown-language', 'engl', 3]],
		['a relation to a text', 'ex:a skos:broader "parent" .', ['wrong-value', 'parent', 'IRI', 3]],
		['a relation to nothing', 'ex:a skos:broader _:gone .', undefined as never],
		[
			'deprecated, and nothing instead',
			'ex:a owl:deprecated true .',
			['wrong-value', 'owl:deprecated (1)', 'dcterms:isReplacedBy', 3],
		],
		[
			'a wrong kind',
			'ex:a <urn:peaceops:termbase:weak> "x"; <urn:peaceops:termbase:validFrom> 12 .',
			['wrong-value', '12', 'a year', 3],
		],
	];
	for (const [what, line, expected] of cases) {
		it(`tell of ${what}, with its line`, async () => {
			const [problem, ...others] = await problemsOf(turtle('ex:a skos:prefLabel "a"@en .', line));
			assert.deepEqual(others, []);
			if (expected) {
				assert.deepEqual(problem, expected);
			} else {
				assert.equal(problem?.[0], 'dangling-relation');
			}
		});
	}

	it('tell of a text that is cut off', async () => {
		const source = turtle('ex:a skos:prefLabel "a"@en ;', `skos:definition "${'word '.repeat(5000)}"@en .`);
		const { concepts, problems } = await readSkos(source, 'turtle');
		assert.ok((concepts[0]?.concept.definition.length ?? 0) <= 20_000);
		assert.deepEqual(
			problems.map(({ code, place }) => [code, place?.line]),
			[['cut-off', 2]],
		);
	});
});

describe('a vocabulary in JSON-LD', () => {
	it('is read as that in Turtle is, its labels placed where they stand', async () => {
		const source = jsonLd(
			{ '@id': 'urn:x:a', prefLabel: [{ '@value': 'peace operation', '@language': 'en' }], broader: { '@id': 'urn:x:b' } },
			{ '@id': 'urn:x:b', '@type': 'http://www.w3.org/2004/02/skos/core#Concept', prefLabel: 'mission \u201ctype\u201d' },
		);
		const { concepts, problems } = await readSkos(source, 'jsonld');
		const lines = source.split('\n');
		assert.deepEqual(problems, []);
		assert.deepEqual(
			concepts.map(({ concept, place }) => [concept.id, concept.label, lines[place.line]?.slice(place.start, place.end)]),
			[
				['a', 'peace operation', 'peace operation'],
				['b', 'mission \u201ctype\u201d', 'mission \u201ctype\u201d'],
			],
		);
	});

	it('tells how far it is, and stops where the user cancels', async () => {
		const large = jsonLd(
			...Array.from({ length: 400 }, (_, index) => ({ '@id': `urn:x:${index}`, prefLabel: `name ${index}` })),
		);
		const shares: number[] = [];
		await readSkos(large, 'jsonld', async (done) => void shares.push(done));
		assert.ok(shares.length > 3);
		assert.equal(shares.at(-1), 1);
		const cancelled = new Error('cancelled');
		await assert.rejects(
			readSkos(large, 'jsonld', (done) => (done > 0.3 ? Promise.reject(cancelled) : Promise.resolve())),
			cancelled,
		);
	});

	const SKOS = 'http://www.w3.org/2004/02/skos/core#';
	const contexts: readonly (readonly [string, string])[] = [
		['no context', `[{"@id":"urn:x:a","${SKOS}prefLabel":[{"@value":"mission","@language":"en"}]}]`],
		['a prefix', `{"@context":{"skos":"${SKOS}"},"@id":"urn:x:a","skos:prefLabel":"mission"}`],
		[
			'a language of all',
			`{"@context":{"@language":"en","prefLabel":"${SKOS}prefLabel"},"@id":"urn:x:a","prefLabel":"mission"}`,
		],
		[
			'labels by language',
			`{"@context":{"l":{"@id":"${SKOS}prefLabel","@container":"@language"}},"@id":"urn:x:a","l":{"en":"mission"}}`,
		],
		['the context last', `{"@id":"urn:x:a","l":"mission","@context":{"l":"${SKOS}prefLabel"}}`],
		['the context after the graph', `{"@graph":[{"@id":"urn:x:a","l":"mission"}],"@context":{"l":"${SKOS}prefLabel"}}`],
		['the id last', `{"@context":{"l":"${SKOS}prefLabel"},"l":"mission","@id":"urn:x:a"}`],
		['a named graph', `{"@context":{"l":"${SKOS}prefLabel"},"@id":"urn:g","@graph":[{"@id":"urn:x:a","l":"mission"}]}`],
		['an inner context', `{"@graph":[{"@context":{"l":"${SKOS}prefLabel"},"@id":"urn:x:a","l":"mission"}]}`],
	];
	for (const [what, source] of contexts) {
		it(`may have ${what}`, async () => {
			const { id, designations } = await onlyConcept(source, 'jsonld');
			assert.deepEqual([id, designations[0]?.text, designations[0]?.language], ['a', 'mission', 'en']);
		});
	}
});

describe('a vocabulary in N-Triples', () => {
	const statement = '<urn:x:a> <http://www.w3.org/2004/02/skos/core#prefLabel> "mission"@en';

	it('is read, the names of graphs aside', async () => {
		assert.equal((await onlyConcept(`${statement} .\n`, 'ntriples')).label, 'mission');
		assert.equal((await onlyConcept(`${statement} <urn:g> .\n`, 'ntriples')).label, 'mission');
	});
});

/** The real vocabulary beside the project, where there is one. */
function corpusFile(): Buffer | undefined {
	const file = resolve('../shared/corpus/termbases/un-sdg-kos-goals-targets-indicators.ttl');
	return existsSync(file) ? readFileSync(file) : undefined;
}

describe('the vocabulary of the Sustainable Development Goals', () => {
	it('is read whole, its codes being no names', async function () {
		const file = corpusFile();
		if (!file) {
			this.skip();
		}
		const { name, concepts, problems } = await readSkos(file, 'turtle');
		assert.deepEqual([name, concepts.length, problems], ['Sustainable Development Goals Taxonomy', 418, []]);
		const texts = concepts.flatMap(({ concept }) => concept.designations.map(({ text }) => text));
		assert.ok(texts.includes('End poverty in all its forms everywhere'));
		assert.deepEqual(
			texts.filter((text) => /^C?\d[\d.a-z]*$/.test(text)),
			[],
		);
	});
});
