import assert from 'node:assert/strict';
import { readMarkdown } from '../../../src/core/termbase/formats/markdownTable/readMarkdown';
import { readJson } from '../../../src/core/termbase/formats/own/json';
import { readYaml } from '../../../src/core/termbase/formats/own/yaml';
import { LIMITS, type ReadOptions, type ReadTermbase } from '../../../src/core/termbase/formats/termbaseReader';
import { checkHarmless, options, outcomeOf } from './reading';

type Reader = (source: string | Uint8Array, options: ReadOptions) => Promise<ReadTermbase>;

interface Hostile {
	readonly what: string;
	readonly read: Reader;
	readonly text: string | Uint8Array;
	/** The code of the refusal, or how many concepts are read. */
	readonly outcome: string | number;
}

const DEEP = 10_000;

const json = (concepts: unknown): string => JSON.stringify({ concepts });
const many = (count: number, make: (i: number) => unknown): unknown[] => Array.from({ length: count }, (_, i) => make(i));
const table = (...rows: readonly string[]): string => ['| Term | Definition |', '|---|---|', ...rows].join('\n');

/** Each anchor stands for ten of the one before. */
const bomb = (levels: number): string =>
	['bomb:', '  - &a0 [x, x, x, x, x, x, x, x, x, x]']
		.concat(Array.from({ length: levels }, (_, i) => `  - &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]`))
		.concat(['concepts:', `  - term: a`, `    domains: *a${levels}`])
		.join('\n');

const hostile: readonly Hostile[] = [
	// JSON
	{ what: 'lists that are never closed', read: readJson, text: '['.repeat(DEEP), outcome: 'no-concepts' },
	{ what: 'objects that are never closed', read: readJson, text: '{"a":'.repeat(DEEP), outcome: 'no-concepts' },
	{
		what: 'a concept of ten thousand levels',
		read: readJson,
		text: `{"concepts": [${'['.repeat(DEEP)}${']'.repeat(DEEP)}, {"term": "a"}]}`,
		outcome: 1,
	},
	{
		what: 'a property of ten thousand levels',
		read: readJson,
		text: `{"x": ${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}, "concepts": [{"term": "a"}]}`,
		outcome: 1,
	},
	{ what: 'closing marks without opening ones', read: readJson, text: `{"concepts": [${']}'.repeat(DEEP)}`, outcome: 0 },
	{ what: 'a comment that never ends', read: readJson, text: '{"concepts": [{"term": "a"}] /*', outcome: 1 },
	{
		what: 'a string that never ends',
		read: readJson,
		text: `{"concepts": [{"term": "a"}, {"term": "${'b'.repeat(100_000)}`,
		outcome: 1,
	},
	{ what: 'colons', read: readJson, text: `{"concepts": [${':'.repeat(DEEP)}]}`, outcome: 0 },
	{ what: 'commas', read: readJson, text: `{"concepts": [${','.repeat(DEEP)}{"term": "a"}]${','.repeat(DEEP)}}`, outcome: 1 },
	{ what: 'marks of no language', read: readJson, text: `{"concepts": [${'@#'.repeat(DEEP)}]}`, outcome: 0 },
	{
		what: 'numbers beyond all bounds',
		read: readJson,
		text: `{"concepts": [{"term": "a", "valid": {"from": 1e999, "until": -${'9'.repeat(DEEP)}}}]}`,
		outcome: 1,
	},
	{
		what: 'ids that every object has',
		read: readJson,
		text: json(['__proto__', 'constructor', 'toString'].map((id) => ({ id, term: id, broader: [id] }))),
		outcome: 3,
	},
	{
		what: 'terms that every object has',
		read: readJson,
		text: json(['__proto__', 'constructor', 'hasOwnProperty'].map((term) => ({ term, abbreviation: term }))),
		outcome: 3,
	},
	{
		what: 'keys that every object has, everywhere',
		read: readJson,
		text: '{"__proto__": {"concepts": []}, "constructor": {"prototype": {}}, "concepts": [{"term": "a", "translations": {"__proto__": "b", "constructor": {"term": "c"}}, "valid": {"__proto__": {"from": 2000}}}]}',
		outcome: 1,
	},
	{ what: 'one id for everything', read: readJson, text: json(many(3000, () => ({ id: 'x', term: 'a' }))), outcome: 3000 },
	{ what: 'names without a letter', read: readJson, text: json(many(3000, () => ({ term: '…' }))), outcome: 3000 },
	{
		what: 'ten thousand designations',
		read: readJson,
		text: json([{ term: 'a', variants: many(DEEP, (i) => `v ${i}`) }]),
		outcome: 1,
	},
	{
		what: 'ten thousand wrong designations',
		read: readJson,
		text: json([{ term: 'a', designations: many(DEEP, () => ({ text: {}, x: 1 })) }]),
		outcome: 1,
	},
	{
		what: 'ten thousand unknown properties',
		read: readJson,
		text: json([Object.fromEntries([['term', 'a'], ...(many(DEEP, (i) => [`p${i}`, i]) as [string, number][])])]),
		outcome: 1,
	},
	{ what: 'ten thousand wrong concepts', read: readJson, text: json([...many(DEEP, (i) => i), { term: 'a' }]), outcome: 1 },
	{
		what: 'a definition of a million characters',
		read: readJson,
		text: json([{ term: 'a', definition: '\ud83d\ude00'.repeat(500_000) }]),
		outcome: 1,
	},
	{ what: 'a name of a million characters', read: readJson, text: json([{ term: 'a '.repeat(500_000) }]), outcome: 1 },
	{
		what: 'a key of a million characters',
		read: readJson,
		text: `{"concepts": [{"term": "a", "${'k'.repeat(1_000_000)}": 1}]}`,
		outcome: 1,
	},
	{
		what: 'control characters and overrides of direction',
		read: readJson,
		text: json([{ term: 'a\u0000\u001b[31m\u202eb\u2066', definition: '\u0085\u009f\u2069x', note: '\ufeff' }]),
		outcome: 1,
	},
	{ what: 'half characters', read: readJson, text: '{"concepts": [{"term": "\\ud800", "definition": "\\udfff"}]}', outcome: 1 },
	{
		what: 'markup and commands',
		read: readJson,
		text: json([
			{
				term: '[x](command:y)',
				definition: '<img src=x onerror=alert(1)> ![](https://x/y) $(zap)',
				identifier: 'javascript:alert(1)',
			},
		]),
		outcome: 1,
	},
	{
		what: 'a circle of relations',
		read: readJson,
		text: json(many(1000, (i) => ({ id: `c${i}`, term: `c ${i}`, broader: `c${(i + 1) % 1000}` }))),
		outcome: 1000,
	},
	{ what: 'zeros', read: readJson, text: new Uint8Array(100_000), outcome: 'no-concepts' },
	{
		what: 'bytes that are no UTF-8',
		read: readJson,
		text: new Uint8Array([0x7b, 0xff, 0xfe, 0xc3, 0x28]),
		outcome: 'not-readable',
	},
	{ what: 'half of UTF-16', read: readJson, text: new Uint8Array([0xff, 0xfe, 0x7b]), outcome: 'not-readable' },
	{ what: 'more bytes than allowed', read: readJson, text: new Uint8Array(LIMITS.bytes + 1), outcome: 'too-large' },
	{
		what: 'a line of a megabyte',
		read: readJson,
		text: `{"concepts": [${many(20_000, (i) => `{"term": "t ${i}", "x${i}": 1}`).join(',')}]}`,
		outcome: 20_000,
	},
	{
		what: 'a hundred thousand empty lines',
		read: readJson,
		text: `{"concepts": [${'\n'.repeat(100_000)}{"term": {}}, {"term": "a"}]}`,
		outcome: 1,
	},
	// YAML
	{ what: 'aliases that stand for ten million values', read: readYaml, text: bomb(6), outcome: 'too-large' },
	{ what: 'aliases that stand for more than there is', read: readYaml, text: bomb(60), outcome: 'too-large' },
	{
		what: 'aliases in a bomb of maps',
		read: readYaml,
		text: `concepts:\n  - &a {term: a, translations: {fr: {variants: [${'x, '.repeat(2000)}]}}}\n${'  - *a\n'.repeat(50)}`,
		outcome: 'too-large',
	},
	{
		what: 'an alias inside of what it stands for',
		read: readYaml,
		text: 'concepts: &c\n  - &a\n    term: a\n    related: *a\n    domains: *c\n',
		outcome: 1,
	},
	{
		what: 'lists in brackets that are never closed',
		read: readYaml,
		text: `concepts: ${'['.repeat(DEEP)}`,
		outcome: 'too-large',
	},
	{ what: 'maps in braces that are never closed', read: readYaml, text: '{a: '.repeat(DEEP), outcome: 'too-large' },
	{ what: 'lists in lists without brackets', read: readYaml, text: `concepts:\n${'- '.repeat(DEEP)}a`, outcome: 'too-large' },
	{
		what: 'maps in maps without braces',
		read: readYaml,
		text: many(500, (i) => `${' '.repeat(i)}a:`).join('\n'),
		outcome: 'too-large',
	},
	{ what: 'keys in keys', read: readYaml, text: '? '.repeat(DEEP), outcome: 'too-large' },
	{
		what: 'ten thousand keys in one map',
		read: readYaml,
		text: `concepts:\n  - term: a\n${many(DEEP, (i) => `    k${i}: 1\n`).join('')}`,
		outcome: 1,
	},
	{
		what: 'ten thousand anchors',
		read: readYaml,
		text: `concepts:\n  - term: a\n    domains: [${many(DEEP, (i) => `&a${i} x`).join(', ')}]`,
		outcome: 1,
	},
	{
		what: 'tags that make objects',
		read: readYaml,
		text: 'concepts:\n  - term: a\n    note: !!js/function "function(){}"\n    domains: !!set {x}\n    source: !!binary aGk=\n',
		outcome: 1,
	},
	{
		what: 'a tag directive',
		read: readYaml,
		text: '%TAG ! tag:evil,2000:\n---\nconcepts:\n  - !x {term: a}\n  - term: b\n',
		outcome: 1,
	},
	{ what: 'ten thousand documents', read: readYaml, text: `concepts: [{term: a}]\n${'---\nx: 1\n'.repeat(DEEP)}`, outcome: 1 },
	{ what: 'tabs for indentation', read: readYaml, text: 'concepts:\n\t- term: a\n', outcome: 1 },
	{
		what: 'a text block that never ends',
		read: readYaml,
		text: `concepts:\n  - term: a\n    definition: |\n${'      x\n'.repeat(20_000)}`,
		outcome: 1,
	},
	{
		what: 'quotes that never end',
		read: readYaml,
		text: `concepts:\n  - term: a\n  - term: "${'b'.repeat(100_000)}`,
		outcome: 1,
	},
	{
		what: 'merge keys of what every object has',
		read: readYaml,
		text: 'concepts:\n  - term: a\n    <<: {__proto__: {term: b}}\n    constructor: {prototype: 1}\n',
		outcome: 1,
	},
	{
		what: 'complex keys',
		read: readYaml,
		text: 'concepts:\n  - term: a\n    ? {x: [y]}\n    : z\n    ? |\n      k\n    : v\n',
		outcome: 1,
	},
	{ what: 'bytes that are no text', read: readYaml, text: new Uint8Array([0x80, 0x81, 0xff]), outcome: 'not-readable' },
	{ what: 'more bytes than allowed', read: readYaml, text: new Uint8Array(17 * 1024 * 1024), outcome: 'too-large' },
	{
		what: 'numbers in every base',
		read: readYaml,
		text: 'concepts:\n  - {term: 0x7fffffffffffffffff, abbreviation: 0o17, variants: [.inf, -.NaN, 1_000, +12e03]}\n',
		outcome: 1,
	},
	// Markdown
	{
		what: 'a thousand columns',
		read: readMarkdown,
		text: `|${'a|'.repeat(1000)}\n|${'-|'.repeat(1000)}\n|${'b|'.repeat(1000)}`,
		outcome: 'too-large',
	},
	{ what: 'a row of a hundred thousand bars', read: readMarkdown, text: table(`| a1 | A. ${'|'.repeat(100_000)}`), outcome: 1 },
	{ what: 'backslashes before a bar', read: readMarkdown, text: table(`| a1 ${'\\'.repeat(20_001)}| A. |`), outcome: 1 },
	{ what: 'brackets that are never closed', read: readMarkdown, text: table(`| a1 | ${'['.repeat(30_000)} |`), outcome: 1 },
	{ what: 'links that are never closed', read: readMarkdown, text: table(`| a1 | ${'[a]('.repeat(10_000)} |`), outcome: 1 },
	{
		what: 'backticks of every length',
		read: readMarkdown,
		text: table(`| a1 | ${many(300, (i) => '`'.repeat(i + 1)).join('a')} |`),
		outcome: 1,
	},
	{ what: 'tags that are never closed', read: readMarkdown, text: table(`| a1 | ${'<a '.repeat(15_000)} |`), outcome: 1 },
	{ what: 'a cell of blanks', read: readMarkdown, text: table(`| a1 | ${' '.repeat(200_000)}x |`), outcome: 1 },
	{
		what: 'an entry of blanks',
		read: readMarkdown,
		text: `- **AB1**: a${' '.repeat(200_000)}b${' –'.repeat(20_000)}`,
		outcome: 1,
	},
	{ what: 'bold that is never closed', read: readMarkdown, text: `${'**a'.repeat(30_000)}\n\n- **a1**: A.`, outcome: 1 },
	{
		what: 'a delimiter row of blanks',
		read: readMarkdown,
		text: `Term | D\n|${' '.repeat(100_000)}:|-|\n\n- **a1**: A.`,
		outcome: 1,
	},
	{ what: 'a heading of blanks and marks', read: readMarkdown, text: `# a${' #'.repeat(50_000)}x\n\n- **a1**: A.`, outcome: 1 },
	{ what: 'ten thousand terms of one definition', read: readMarkdown, text: `${'term\n'.repeat(DEEP)}: D.`, outcome: 1 },
	{
		what: 'ten thousand tables',
		read: readMarkdown,
		text: '| Term | Definition |\n|---|---|\n| a1 | A. |\n\n'.repeat(DEEP),
		outcome: DEEP,
	},
	{
		what: 'commands and images',
		read: readMarkdown,
		text: table('| [x1](command:a) | ![t](https://x/y.png) <script>alert(1)</script> |'),
		outcome: 1,
	},
	{
		what: 'terms that every object has',
		read: readMarkdown,
		text: table('| __proto__ | a |', '| constructor | b |'),
		outcome: 2,
	},
	{
		what: 'a fence that is never closed',
		read: readMarkdown,
		text: `- **a1**: A.\n\n\`\`\`\n${'- **b**: B.\n'.repeat(1000)}`,
		outcome: 1,
	},
	{ what: 'zeros', read: readMarkdown, text: new Uint8Array(10_000), outcome: 'no-concepts' },
];

describe('hostile files of the own format and of Markdown', () => {
	const names = new Map<Reader, string>([
		[readJson, 'JSON'],
		[readYaml, 'YAML'],
		[readMarkdown, 'Markdown'],
	]);
	for (const { what, read, text, outcome } of hostile) {
		it(`${names.get(read)}: ${what}`, async () => {
			const result = await outcomeOf(read(text, options));
			assert.equal(result.refused?.code ?? result.read?.concepts.length, outcome);
			if (result.read) {
				checkHarmless(result.read);
			}
		}).timeout(5000);
	}

	it('leaves what every object has as it was', () => {
		assert.equal(({} as { term?: unknown }).term, undefined);
		assert.deepEqual(Object.keys(Object.prototype), []);
	});
});
