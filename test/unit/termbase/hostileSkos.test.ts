import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import * as v from 'valibot';
import type { ProblemCode, ReadTermbase } from '../../../src/core/termbase/formats/termbaseReader';
import { concept as conceptSchema } from '../../../src/core/termbase/model';
import { checkHarmless, outcomeOf, refusalOf } from './reading';
import { jsonLd, readSkos, type Syntax, turtle } from './skosReading';

/** Longest time that one input may take, with room for a busy machine. */
const LONGEST_MS = 10_000;

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const CONTEXT = `"@context":{"@vocab":"${SKOS}"}`;

type Source = string | Uint8Array | (() => string | Uint8Array);

function many(count: number, line: (index: number) => string): string {
	return Array.from({ length: count }, (_, index) => line(index)).join('');
}

function bytesOf(...values: readonly number[]): Uint8Array {
	return Uint8Array.from(values);
}

/** Reads an input in bounded time; what it gives is valid by the model, but for definitions that the file has not. */
async function read(source: Source, syntax: Syntax): Promise<ReadTermbase> {
	const start = performance.now();
	try {
		const termbase = await readSkos(typeof source === 'function' ? source() : source, syntax);
		for (const { concept } of termbase.concepts.slice(0, 1000)) {
			v.parse(conceptSchema, { ...concept, definition: concept.definition || 'none' });
		}
		assert.ok(termbase.problems.length <= 200);
		return termbase;
	} finally {
		assert.ok(performance.now() - start < LONGEST_MS);
	}
}

/** What is refused, and with which code, at which line from 1 (`undefined`: the whole file). */
const refused: readonly (readonly [string, Syntax, Source, ProblemCode, number | undefined])[] = [
	['nothing', 'turtle', '', 'no-concepts', undefined],
	['nothing', 'ntriples', '', 'no-concepts', undefined],
	['nothing', 'jsonld', '', 'not-readable', 1],
	['only blanks', 'jsonld', ' \n\n ', 'not-readable', 3],
	['prose', 'turtle', 'Dear all,\nplease find the glossary attached.', 'not-readable', 1],
	['a table', 'turtle', 'term;definition\nPRT;a team\n', 'not-readable', 1],
	['prose', 'ntriples', 'Dear all', 'not-readable', 1],
	['prose', 'jsonld', 'Dear all', 'not-readable', 1],
	['an archive', 'turtle', bytesOf(0x50, 0x4b, 3, 4, 0xff, 0xfe, 0x80, 0), 'not-readable', 1],
	['Latin-1', 'turtle', bytesOf(...Buffer.from('# caf'), 0xe9, 0x0a), 'not-readable', 1],
	['a byte alone at the end', 'jsonld', bytesOf(0x7b, 0x7d, 0xc3), 'not-readable', 1],
	['RDF/XML', 'turtle', '<?xml version="1.0"?>\n<rdf:RDF/>', 'not-readable', 1],
	['RDF/XML that opens files', 'turtle', '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>', 'not-readable', 1],
	['RDF/XML', 'jsonld', '\ufeff <rdf:RDF xmlns:rdf="x"/>', 'not-readable', 1],
	['JSON-LD', 'turtle', jsonLd({ '@id': 'urn:x:a', prefLabel: 'a' }), 'not-readable', 2],
	['Turtle', 'jsonld', turtle('ex:a skos:prefLabel "a" .'), 'not-readable', 1],
	['Turtle', 'ntriples', turtle('ex:a skos:prefLabel "a" .'), 'not-readable', 1],
	['a file that ends in a statement', 'turtle', turtle('ex:a skos:prefLabel "a" ;', 'skos:broader'), 'not-readable', 3],
	['a file that ends in a text', 'turtle', turtle('ex:a skos:prefLabel """a', 'b'), 'not-readable', 2],
	['a file that ends in a node', 'turtle', turtle('ex:a skos:broader [ skos:prefLabel "a"'), 'not-readable', 2],
	['a file that ends in an object', 'jsonld', `{${CONTEXT},\n"@graph":[{"@id":"urn:x:a","prefLabel":"a"}`, 'not-readable', 2],
	['a file that ends in a text', 'jsonld', `{${CONTEXT},\n"prefLabel":"a`, 'not-readable', 2],
	['a prefix that is not declared', 'turtle', '\n\nno:a no:b no:c .', 'not-readable', 3],
	['a text of two lines in one quote', 'turtle', turtle('ex:a skos:prefLabel "a', 'b" .'), 'not-readable', 2],
	['a language that is none by far', 'turtle', turtle('ex:a skos:prefLabel "a"@en-abcdefghij .'), 'not-readable', 2],
	['an unclosed text of megabytes', 'turtle', () => turtle(`ex:a skos:prefLabel "${'x'.repeat(4e6)}`), 'not-readable', 2],
	['no concepts', 'turtle', turtle('ex:a dct:title "A page" .'), 'no-concepts', undefined],
	['no concepts', 'jsonld', '{"@id":"urn:x:a"}', 'no-concepts', undefined],
	['no node', 'jsonld', '3', 'not-readable', 1],
	['two values', 'jsonld', '{}\n{}', 'not-readable', 2],
	[
		'a long prefix',
		'turtle',
		() => `@prefix a: <urn:${'x'.repeat(1e5)}> .\n${many(1e5, () => 'a:x a:x a:x .')}`,
		'too-large',
		1,
	],
	['a base that grows', 'turtle', () => `@base <http://x/> .\n${many(1e4, () => '@base <aaaaaaaaa/> .\n')}`, 'too-large', 201],
	['a context elsewhere', 'jsonld', '{\n"@context":"https://evil.example/ctx"}', 'forbidden', 2],
	['contexts elsewhere', 'jsonld', '{"@context":["http://127.0.0.1/a",{"a":"urn:x:a"}]}', 'forbidden', 1],
	['a context in a file', 'jsonld', '{"@context":"file:///etc/passwd"}', 'forbidden', 1],
	['a context beside it', 'jsonld', '{"@context":"../secrets.json"}', 'forbidden', 1],
	['an import', 'jsonld', '{"@context":{"@version":1.1,"@import":"https://evil.example/"}}', 'forbidden', 1],
	['a context elsewhere after all', 'jsonld', '{"@id":"urn:x:a","@context":"https://evil.example/"}', 'forbidden', 1],
	['deep objects', 'jsonld', () => `{${CONTEXT},${'"broader":{'.repeat(1e5)}`, 'too-large', 1],
	['deep arrays', 'jsonld', () => '['.repeat(1e6), 'too-large', 1],
	['deep arrays in a context', 'jsonld', () => `{"@context":${'['.repeat(1e4)}`, 'too-large', 1],
	['a huge context', 'jsonld', () => `{"@context":{${many(1e5, (i) => `"a${i}":"urn:x:${i}",`)}"b":"urn:x"}}`, 'too-large', 1],
	['a huge context by another spelling', 'jsonld', () => `{"\\u0040context":{"a":"${'x'.repeat(1e6)}"}}`, 'too-large', 1],
	['a long vocabulary', 'jsonld', () => `{"@context":{"@vocab":"urn:${'x'.repeat(5000)}"},"a":"b"}`, 'too-large', 1],
	['a late context of a large file', 'jsonld', () => `{"a":"${'x'.repeat(3e5)}",\n"@context":{}}`, 'not-readable', undefined],
	['two ids', 'jsonld', `{${CONTEXT},"@id":"urn:x:a","@id":"urn:x:b","prefLabel":"a"}`, 'not-readable', 1],
	['a cyclic term', 'jsonld', '{"@context":{"a":"b:x","b":"a:x"},"a":"c"}', 'no-concepts', undefined],
	['the key of every object', 'jsonld', `{${CONTEXT},\n"__proto__":{"prefLabel":"p"}}`, 'forbidden', 2],
	['the key of every object, spelt otherwise', 'jsonld', `{${CONTEXT},\n"\\u005f_proto__":{}}`, 'forbidden', 2],
	['a key that every object has', 'jsonld', `{${CONTEXT},"toString":"x"}`, 'forbidden', 1],
	['a term that every object has', 'jsonld', '{"@context":{"constructor":"urn:x"}}', 'forbidden', 1],
	['a control character in a text', 'jsonld', `{${CONTEXT},"@id":"urn:x:a","prefLabel":"a\u0000b"}`, 'not-readable', 1],
];

const label = (text: string) => turtle(`ex:a skos:prefLabel ${text} .`);
const node = (text: string) => `{${CONTEXT},"@id":"urn:x:a","prefLabel":"a",${text}}`;

/** What is read, and the codes of the problems that it has. */
const harmless: readonly (readonly [string, Syntax, Source, readonly ProblemCode[]])[] = [
	[
		'a cycle of two',
		'turtle',
		turtle('ex:a skos:prefLabel "a" ; skos:broader ex:b .', 'ex:b skos:prefLabel "b" ; skos:broader ex:a .'),
		[],
	],
	['a concept broader than itself', 'turtle', turtle('ex:a skos:prefLabel "a" ; skos:broader ex:a ; skos:narrower ex:a .'), []],
	[
		'a cycle of thousands',
		'turtle',
		() => turtle(many(5000, (i) => `ex:c${i} skos:prefLabel "c${i}" ; skos:broader ex:c${(i + 1) % 5000} .\n`)),
		[],
	],
	[
		'a list that bites its tail',
		'turtle',
		turtle(
			'ex:a skos:prefLabel "a" .',
			'ex:f a skos:OrderedCollection ; skos:prefLabel "f" ; skos:memberList _:l .',
			'_:l rdf:first ex:a ; rdf:rest _:l .',
		).replace('@prefix', '@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix'),
		[],
	],
	[
		'a collection in itself',
		'turtle',
		turtle('ex:a skos:prefLabel "a" .', 'ex:f a skos:Collection ; skos:prefLabel "f" ; skos:member ex:f , ex:a .'),
		[],
	],
	['a label that is its own node', 'turtle', turtle('ex:a a skos:Concept ; xl:prefLabel ex:a ; xl:literalForm "a" .'), []],
	[
		'nodes within nodes',
		'turtle',
		() => turtle(`ex:a skos:prefLabel "a" ; skos:note ${'[ skos:note '.repeat(20_000)}"x"${']'.repeat(20_000)} .`),
		[],
	],
	[
		'lists within lists',
		'turtle',
		() => turtle(`ex:a skos:prefLabel "a" ; skos:note ${'('.repeat(20_000)}${')'.repeat(20_000)} .`),
		[],
	],
	[
		'two hundred thousand labels of one concept',
		'turtle',
		() => turtle(`ex:a skos:prefLabel "a" ; skos:altLabel ${many(2e5, (i) => `"b${i}",`)}"c" .`),
		['too-large', 'too-large'],
	],
	['thousands of like names', 'turtle', () => turtle(many(20_000, (i) => `<urn:${i}:x> skos:prefLabel "x" .\n`)), []],
	['a text of ten megabytes', 'turtle', () => label(`"""${'long \n'.repeat(1.7e6)}"""`), ['cut-off']],
	['a text of ten megabytes', 'jsonld', () => node(`"definition":"${'long '.repeat(2e6)}"`), ['cut-off']],
	['backslashes by the megabyte', 'turtle', () => label(`"${'\\\\'.repeat(1e6)}x"`), ['cut-off']],
	['quotes by the megabyte', 'turtle', () => label(`"${'\\"'.repeat(1e6)}x"`), ['cut-off']],
	['a comment by the megabyte', 'turtle', () => `${label('"a"')}\n# ${'x'.repeat(5e6)}`, []],
	['a long IRI', 'turtle', () => turtle(`ex:a skos:prefLabel "a" ; skos:broader <urn:${'x'.repeat(1e6)}> .`), ['too-large']],
	['control characters and overrides', 'turtle', label('"a\\u0000\\u001b[31m\\u202eb\\u2066"'), []],
	[
		'a label of control characters only',
		'turtle',
		turtle('ex:a skos:prefLabel "\\u0001" .', 'ex:b skos:prefLabel "b" .'),
		['missing-term'],
	],
	['half a character', 'jsonld', node('"altLabel":"\\ud800 x"'), []],
	[
		'keys of every object',
		'turtle',
		turtle('ex:__proto__ skos:prefLabel "__proto__" .', 'ex:constructor skos:prefLabel "constructor"@en .'),
		[],
	],
	[
		'keys of every object as languages',
		'jsonld',
		node('"altLabel":{"@value":"b","@language":"constructor"}'),
		['unknown-language'],
	],
	[
		'a thousand languages that are none',
		'turtle',
		() => label(many(1000, (i) => `"a"@abcd-a${i} , `) + '"a"@en'),
		Array.from({ length: 200 }, () => 'unknown-language' as const),
	],
	['markup and commands', 'turtle', label('"[x](command:workbench.action.quit) <img src=x onerror=alert(1)> ${1}"'), []],
	[
		'relations to texts and blank nodes',
		'turtle',
		turtle('ex:a skos:prefLabel "a" ; skos:broader "b" , [] ; skos:related 5 .'),
		['wrong-value', 'dangling-relation', 'wrong-value'],
	],
	['triples about triples', 'turtle', turtle('ex:a skos:prefLabel "a" .', '<< ex:a skos:broader ex:b >> skos:note "x" .'), []],
	['a base that is no address', 'turtle', `@base <javascript:alert(1)> .\n<#x> <${SKOS}prefLabel> "x" .`, []],
	['named graphs', 'turtle', `GRAPH <urn:g> { <urn:x:a> <${SKOS}prefLabel> "a" . }`, []],
	['the same key twice', 'jsonld', node('"altLabel":"b","altLabel":"c"'), []],
	['values of every sort', 'jsonld', node('"altLabel":[null,true,3,1e999,[],{},{"@value":null}]'), ['missing-term']],
	[
		'an array of thousands',
		'jsonld',
		() => node(`"altLabel":[${many(12_000, (i) => `"b${i}",`)}"c"]`),
		['too-large', 'too-large'],
	],
	[
		'a base with dots',
		'jsonld',
		`{"@context":{"@base":"http://x.example/../../","l":"${SKOS}prefLabel"},"@id":"../../y","l":"a"}`,
		[],
	],
	[
		'many contexts',
		'jsonld',
		() => `[${many(3000, (i) => `{"@context":{"l":"${SKOS}prefLabel"},"@id":"urn:x:${i}","l":"a"},`)}{}]`,
		[],
	],
];

describe('a hostile vocabulary', () => {
	for (const [what, syntax, source, code, line] of refused) {
		it(`in ${syntax} is refused: ${what}`, async () => {
			const refusal = await refusalOf(read(source, syntax));
			assert.deepEqual([refusal.code, refusal.place && refusal.place.line + 1], [code, line], refusal.details.join());
		});
	}

	for (const [what, syntax, source, codes] of harmless) {
		it(`in ${syntax} is read harmlessly: ${what}`, async () => {
			const vocabulary = await read(source, syntax);
			const { concepts, problems } = vocabulary;
			checkHarmless(vocabulary);
			assert.deepEqual(
				problems.map(({ code }) => code),
				codes,
			);
			assert.ok(concepts.length > 0);
			assert.equal(Object.keys(Object.prototype).length + Object.keys(Array.prototype).length, 0);
		});
	}

	const whole: readonly (readonly [Syntax, string])[] = [
		[
			'turtle',
			turtle(
				'ex:a skos:prefLabel "a"@en , """b"""@fr ; skos:broader [ skos:prefLabel "c" ] ; skos:note ( 1 "x" ) .',
				'_:b a ex:C .',
			),
		],
		[
			'jsonld',
			jsonLd({ '@id': 'urn:x:a', prefLabel: [{ '@value': 'a', '@language': 'en' }], broader: { '@list': ['urn:x:b', {}] } }),
		],
	];
	for (const [syntax, text] of whole) {
		it(`in ${syntax} is refused or read, wherever it is cut or what is put in`, async () => {
			const put = fc.oneof(
				fc.constantFrom(
					'"',
					'\\',
					'{',
					'}',
					'[',
					']',
					',',
					':',
					'@',
					'<',
					'>',
					'.',
					'\0',
					'"@id":3,',
					'"@context":null,',
					'"@type":{},',
				),
				fc.string({ unit: 'binary', maxLength: 3 }),
			);
			await fc.assert(
				fc.asyncProperty(fc.nat(text.length), fc.nat(text.length), put, async (from, length, put) => {
					const broken = text.slice(0, from) + put + text.slice(from + (length % 20));
					await outcomeOf(read(broken, syntax));
				}),
				{ numRuns: 150 },
			);
		});
	}
});
