import assert from 'node:assert/strict';
import { readJson } from '../../../src/core/termbase/formats/own/json';
import { readYaml } from '../../../src/core/termbase/formats/own/yaml';
import type { ReadTermbase } from '../../../src/core/termbase/formats/termbaseReader';
import { options, problemsIn, refusalOf } from './reading';

const lines = (...all: readonly string[]): string => all.join('\n');

const concepts = ({ concepts: read }: ReadTermbase) => read.map(({ concept }) => concept);

/** A file with one concept, in both syntaxes, and what is read of it beside the usual. */
const shortForms: readonly { readonly it: string; readonly written: Record<string, unknown>; readonly read: object }[] = [
	{
		it: 'takes a term with its abbreviation and definition',
		written: { abbreviation: 'DSRSG', term: 'Deputy Special Representative', definition: 'Second in rank.' },
		read: {
			id: 'dsrsg',
			kind: 'concept',
			organisation: 'other',
			label: 'Deputy Special Representative',
			designations: [
				{ text: 'Deputy Special Representative', language: 'en', type: 'full', preferred: true },
				{ text: 'DSRSG', language: 'en', type: 'abbreviation', preferred: true },
			],
			definition: 'Second in rank.',
		},
	},
	{
		it: 'takes a lone abbreviation',
		written: { abbreviation: 'EUTM' },
		read: {
			id: 'eutm',
			kind: 'concept',
			organisation: 'other',
			label: 'EUTM',
			designations: [{ text: 'EUTM', language: 'en', type: 'abbreviation', preferred: true }],
			definition: '',
		},
	},
	{
		it: 'takes variants, of which those that look so are abbreviations',
		written: { term: 'peacekeeping', variants: ['peace keeping', 'PKO'] },
		read: {
			id: 'peacekeeping',
			kind: 'concept',
			organisation: 'other',
			label: 'peacekeeping',
			designations: [
				{ text: 'peacekeeping', language: 'en', type: 'full', preferred: true },
				{ text: 'peace keeping', language: 'en', type: 'variant' },
				{ text: 'PKO', language: 'en', type: 'abbreviation' },
			],
			definition: '',
		},
	},
	{
		it: 'takes names in other languages',
		written: { term: 'mandate', translations: { FR: 'mandat', es_MX: { term: 'mandato', abbreviation: 'MD' } } },
		read: {
			id: 'mandate',
			kind: 'concept',
			organisation: 'other',
			label: 'mandate',
			designations: [
				{ text: 'mandate', language: 'en', type: 'full', preferred: true },
				{ text: 'mandat', language: 'fr', type: 'full', preferred: true },
				{ text: 'mandato', language: 'es-MX', type: 'full', preferred: true },
				{ text: 'MD', language: 'es-MX', type: 'abbreviation', preferred: true },
			],
			definition: '',
		},
	},
	{
		it: 'takes one value where a list may stand, and a title where a source may',
		written: { term: 'convoy', domains: 'logistics', related: 'Escort', source: 'Handbook', valid: { from: 1999 } },
		read: {
			id: 'convoy',
			kind: 'concept',
			organisation: 'other',
			label: 'convoy',
			designations: [{ text: 'convoy', language: 'en', type: 'full', preferred: true }],
			definition: '',
			domains: ['logistics'],
			valid: { from: 1999 },
			related: ['escort'],
			source: { title: 'Handbook' },
		},
	},
	{
		it: 'gives designations in full their language and type where they have none',
		written: { id: 'x', designations: [{ text: 'blue helmet' }, { text: 'BH' }, { text: 'peacekeeper' }] },
		read: {
			id: 'x',
			kind: 'concept',
			organisation: 'other',
			label: 'blue helmet',
			designations: [
				{ text: 'blue helmet', language: 'en', type: 'full' },
				{ text: 'BH', language: 'en', type: 'abbreviation' },
				{ text: 'peacekeeper', language: 'en', type: 'variant' },
			],
			definition: '',
		},
	},
	{
		it: 'cleans names and texts',
		written: { term: ' blue\u202e \n helmet\u0007 ', definition: ' a\r\nb\u0000 ' },
		read: {
			id: 'blue-helmet',
			kind: 'concept',
			organisation: 'other',
			label: 'blue helmet',
			designations: [{ text: 'blue helmet', language: 'en', type: 'full', preferred: true }],
			definition: 'a\nb',
		},
	},
];

const syntaxes = [
	{ syntax: 'JSON', read: readJson },
	{ syntax: 'YAML', read: readYaml },
];

describe('own format', () => {
	for (const { syntax, read } of syntaxes) {
		describe(`in ${syntax}`, () => {
			for (const one of shortForms) {
				it(one.it, async () => {
					// JSON is YAML.
					const found = await read(JSON.stringify({ concepts: [one.written] }), options);
					assert.deepEqual(found.problems, []);
					assert.deepEqual(concepts(found), [one.read]);
				});
			}

			it('takes name and language of the file, wherever they stand', async () => {
				const found = await read('{"concepts": [{"term": "mandat"}], "name": "Équipe", "language": "fra"}', options);
				assert.deepEqual({ name: found.name, language: found.language }, { name: 'Équipe', language: 'fr' });
				assert.equal(found.concepts[0]!.concept.designations[0]!.language, 'fr');
			});

			it('resolves relations by name, and leaves ids alone', async () => {
				const found = await read(
					JSON.stringify({
						concepts: [
							{ id: 'head', term: 'Special Representative', abbreviation: 'SRSG' },
							{ term: 'deputy', broader: ['srsg', 'SRSG', 'special  representative', 'Unknown One'] },
						],
					}),
					options,
				);
				assert.deepEqual(found.concepts[1]!.concept.broader, ['srsg', 'head', 'head', 'unknown-one']);
			});

			it('reads UTF-16 and a byte order mark', async () => {
				const text = '\uFEFF{"concepts": [{"term": "é"}]}';
				const wide = new Uint8Array(Uint16Array.from(text, (char) => char.charCodeAt(0)).buffer);
				for (const source of [text, new TextEncoder().encode(text), wide]) {
					assert.equal((await read(source, options)).concepts[0]!.concept.label, 'é');
				}
			});

			it('stops where the user cancels', async () => {
				const many = JSON.stringify({ concepts: Array.from({ length: 3000 }, (_, i) => ({ term: `t ${i}` })) });
				const cancelled = new Error('cancelled');
				await assert.rejects(read(many, { language: 'en', pulse: () => Promise.reject(cancelled) }), cancelled);
			});

			it('tells how far it is, never going back', async () => {
				const many = JSON.stringify({ concepts: Array.from({ length: 5000 }, (_, i) => ({ term: `t ${i}` })) });
				const told: number[] = [];
				await read(many, {
					language: 'en',
					pulse: (done) => {
						told.push(done);
						return Promise.resolve();
					},
				});
				assert.ok(told.length > 3);
				assert.deepEqual(
					told,
					[...told].sort((a, b) => a - b),
				);
				assert.ok(told[0]! >= 0 && told.at(-1)! <= 1);
			});
		});
	}
});

interface Mistaken {
	readonly it: string;
	readonly text: string;
	/** Code and the text at its place. */
	readonly problems: readonly string[];
	/** Labels. */
	readonly kept: readonly string[];
}

const json: readonly Mistaken[] = [
	{
		it: 'keeps a concept without its unknown property',
		text: '{"concepts": [{"term": "a", "defintion": "b"}]}',
		problems: ['wrong-value at "defintion"'],
		kept: ['a'],
	},
	{
		it: 'tells every unknown property',
		text: '{"concepts": [{"x": 1, "term": "a", "y": 1, "valid": {"z": 1}, "designations": [{"text": "b", "v": 1, "w": 1}]}]}',
		problems: ['x', 'y', 'z', 'v', 'w'].map((key) => `wrong-value at "${key}"`),
		kept: ['a'],
	},
	{
		it: 'keeps a concept without its wrong value',
		text: '{"concepts": [{"term": "a", "valid": {"from": "soon", "until": 2000}}]}',
		problems: ['wrong-value at "soon"'],
		kept: ['a'],
	},
	{
		it: 'leaves out a designation that cannot be',
		text: '{"concepts": [{"designations": [{"text": "a"}, {"text": "b", "status": {"state": "gone", "year": 1}}, {"type": "full"}]}]}',
		problems: ['wrong-value at "gone"', 'wrong-value at 1', 'wrong-value at {"type": "full"}'],
		kept: ['a'],
	},
	{
		it: 'leaves out a concept whose only name is wrong',
		text: '{"concepts": [{"term": {}}, {"term": "b"}]}',
		problems: ['wrong-value at {}'],
		kept: ['b'],
	},
	{
		it: 'leaves out what has no name',
		text: '{"concepts": [{"definition": "a"}, null, {"term": "b"}]}',
		problems: ['missing-term at {"definition": "a"}', 'missing-term at null'],
		kept: ['b'],
	},
	{
		it: 'leaves out what is no concept',
		text: '{"concepts": ["a", 1, {"term": "b"}]}',
		problems: ['wrong-value at "a"', 'wrong-value at 1'],
		kept: ['b'],
	},
	{
		it: 'falls back to the language of the file',
		text: '{"language": "??", "concepts": [{"designations": [{"text": "a", "language": "english!"}]}]}',
		problems: ['unknown-language at "??"', 'unknown-language at "english!"'],
		kept: ['a'],
	},
	{
		it: 'gives a second concept of an id another one',
		text: '{"concepts": [{"id": "x", "term": "a"}, {"id": "x", "term": "b"}]}',
		problems: ['duplicate-id at "x"'],
		kept: ['a', 'b'],
	},
	{
		it: 'puts an id in its proper form',
		text: '{"concepts": [{"id": "Blue Helmet", "term": "a"}]}',
		problems: ['wrong-value at "Blue Helmet"'],
		kept: ['a'],
	},
	{
		it: 'tells a property that is written twice',
		text: '{"name": "x", "concepts": [{"term": "a", "term": "b"}], "name": "y"}',
		problems: ['wrong-value at "term"', 'wrong-value at "name"'],
		kept: ['a'],
	},
	{
		it: 'tells a property that every object has',
		text: '{"concepts": [{"term": "a", "__proto__": {"term": "b"}, "constructor": 1, "toString": 1}]}',
		problems: ['wrong-value at "__proto__"', 'wrong-value at "constructor"', 'wrong-value at "toString"'],
		kept: ['a'],
	},
	{
		it: 'reads on where a comma is missing between concepts',
		text: '{"concepts": [{"term": "a"} {"term": "b"}]}',
		problems: ['not-readable at }'],
		kept: ['a', 'b'],
	},
	{
		it: 'leaves out a concept that is not readable',
		text: '{"concepts": [{"term": }, {"term" "b"}, {"term": "c"}]}',
		problems: ['not-readable at }', 'not-readable at "b"'],
		kept: ['c'],
	},
	{
		it: 'reads what is there of a file that ends too soon',
		text: '{"concepts": [{"term": "a"}, {"term": "b"',
		problems: ['not-readable at "', 'not-readable at "', 'not-readable at "'],
		kept: ['a'],
	},
	{
		it: 'allows comments and trailing commas',
		text: lines('// ours', '{', '/* all */ "concepts": [', '{"term": "a", }, // first', '],', '}'),
		problems: [],
		kept: ['a'],
	},
	{
		it: 'keeps numbers that are names as they are written',
		text: '{"concepts": [{"term": 1325}, {"term": 1.50}, {"term": 1e999}]}',
		problems: [],
		kept: ['1325', '1.50', '1e999'],
	},
];

const yaml: readonly Mistaken[] = [
	{
		it: 'keeps a concept without its wrong parts',
		text: lines('concepts:', '  - term: a', '    defintion: b', '    valid: {from: soon}', '  - term: b'),
		problems: ['wrong-value at defintion', 'wrong-value at soon'],
		kept: ['a', 'b'],
	},
	{
		it: 'leaves out a concept that is not readable',
		text: lines('concepts:', '  - term: "a', '      b" c', '  - term: d'),
		problems: ['not-readable at c'],
		kept: ['d'],
	},
	{
		it: 'reads the first document alone',
		text: lines('concepts: [{term: a}]', '---', 'concepts: [{term: b}]'),
		problems: ['forbidden at ---'],
		kept: ['a'],
	},
	{
		it: 'takes words for truth and nothing as names where YAML would not',
		text: lines(
			'concepts:',
			'  - term: NO',
			'  - term: Null',
			'  - term: 007',
			'  - term: on',
			'  - term: 12:30',
			'  - term: True',
		),
		problems: [],
		kept: ['NO', 'Null', '007', 'on', '12:30', 'True'],
	},
	{
		it: 'does so under %YAML 1.1 too',
		text: lines('%YAML 1.1', '---', 'concepts:', '  - term: NO', '  - term: 12:30'),
		problems: [],
		kept: ['NO', '12:30'],
	},
	{
		it: 'follows anchors and aliases',
		text: lines('concepts:', '  - term: a', '    domains: &d [x, y]', '  - term: b', '    domains: *d'),
		problems: [],
		kept: ['a', 'b'],
	},
	{
		it: 'tells an alias of nothing, and one inside of what it stands for',
		text: lines('concepts:', '  - term: a', '    domains: *d', '  - term: b', '    related: &r [c, *r]'),
		problems: ['not-readable at *d', 'not-readable at *r'],
		kept: ['a', 'b'],
	},
	{
		it: 'merges nothing',
		text: lines('concepts:', '  - &a', '    term: a', '  - <<: *a', '    definition: b'),
		problems: ['wrong-value at <<'],
		kept: ['a'],
	},
	{
		it: 'refuses tags of its own',
		text: lines(
			'concepts:',
			'  - term: a',
			'    note: !!python/object:os.system ls',
			'  - !x',
			'    term: b',
			'  - term: !!str 12',
		),
		problems: ['forbidden at ls', 'forbidden at term: b'],
		kept: ['a', '12'],
	},
	{
		it: 'tells keys that are no names',
		text: lines('concepts:', '  - term: a', '    ? [x]', '    : y', '    __proto__: z', '    term: b'),
		problems: ['wrong-value at [x]', 'wrong-value at __proto__', 'wrong-value at term'],
		kept: ['a'],
	},
	{
		it: 'takes an empty list for none yet',
		text: lines('name: Team', 'concepts:', ''),
		problems: [],
		kept: [],
	},
];

for (const { syntax, cases, read } of [
	{ syntax: 'JSON', cases: json, read: readJson },
	{ syntax: 'YAML', cases: yaml, read: readYaml },
]) {
	describe(`own format with mistakes in ${syntax}`, () => {
		for (const one of cases) {
			it(one.it, async () => {
				const found = await read(one.text, options);
				assert.deepEqual(problemsIn(one.text, found), one.problems);
				assert.deepEqual(
					concepts(found).map(({ label }) => label),
					one.kept,
				);
			});
		}
	});
}

describe('own format, refused', () => {
	const refused: readonly (readonly [string, string, typeof readJson])[] = [
		['an empty file', '', readJson],
		['a list', '[{"term": "a"}]', readJson],
		['an object without concepts', '{"name": "a"}', readJson],
		['concepts that are no list', '{"concepts": {"a": {}}}', readJson],
		['an empty file', '', readYaml],
		['comments alone', '# nothing\n', readYaml],
		['a list', '- term: a', readYaml],
		['concepts that are no list', 'concepts: {a: b}', readYaml],
	];
	for (const [what, text, read] of refused) {
		it(`${what} (${read === readJson ? 'JSON' : 'YAML'})`, async () => {
			assert.equal((await refusalOf(read(text, options))).code, 'no-concepts');
		});
	}

	it('suggests the property that was meant', async () => {
		const { problems } = await readJson(
			'{"concepts": [{"term": "a", "defintion": "b", "designations": [{"text": "x", "lang": "y"}]}]}',
			options,
		);
		assert.deepEqual(problems[0]!.details, ['defintion', 'definition']);
		assert.deepEqual(problems[1]!.details[1]!.split(', ').slice(0, 3), ['text', 'language', 'type']);
	});
});
