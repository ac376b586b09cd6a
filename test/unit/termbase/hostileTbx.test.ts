import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LIMITS, type ProblemCode } from '../../../src/core/termbase/formats/termbaseReader';
import { checkHarmless, outcomeOf, refusalOf } from './reading';
import { entry, readTbxOf, tbx } from './tbxReading';

/** Longest that any of these files may take, in milliseconds; most take a few. */
const LONGEST = 5000;

const patrol = entry('patrol');
const small = tbx(patrol);

function withDoctype(declarations: string, body = small): string {
	return `<?xml version="1.0"?>\n<!DOCTYPE martif [\n${declarations}\n]>\n${body}`;
}

const billion = [
	'<!ENTITY a0 "lol">',
	...Array.from({ length: 30 }, (_, level) => `<!ENTITY a${level + 1} "${`&a${level};`.repeat(10)}">`),
].join('\n');

/** Files that are refused: a file, the code, what the refusal says, and the line where it is wrong, counted from 0. */
const refused: readonly (readonly [
	name: string,
	source: () => string | Uint8Array,
	code: ProblemCode,
	detail: RegExp,
	line?: number,
])[] = [
	['an empty file', () => '', 'not-readable', /root element/, 0],
	['white space', () => ' \n\n ', 'not-readable', /root element/, 0],
	['prose', () => 'Dear all,\nplease find the terms below.', 'not-readable', /text data outside/, 1],
	['a zip archive', () => Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 8), 'not-readable', /disallowed character/, 0],
	['a PDF', () => '%PDF-1.7\n%âãÏÓ\n1 0 obj', 'not-readable', /text data outside/],
	['JSON', () => '{"concepts": []}', 'not-readable', /text data outside/, 0],
	['NULs alone', () => new Uint8Array(1000), 'not-readable', /disallowed character/, 0],
	['a feed', () => '<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>', 'wrong-value', /<rss> \| <tbx>, <martif>/, 1],
	['a page', () => '<!DOCTYPE html>\n<html><body>martif</body></html>', 'wrong-value', /<html>/, 1],
	['code lists', () => '<codelists>\n<codelist name="Agency"/></codelists>', 'wrong-value', /<codelists>/, 0],
	['a translation memory', () => '<tmx version="1.4"><body/></tmx>', 'wrong-value', /<tmx>/, 0],
	['a root with a long name', () => `<${'x'.repeat(500_000)}/>`, 'wrong-value', /<x+…/, 0],
	[
		'a file cut off within an entry',
		() => small.slice(0, small.indexOf('</termSec>')),
		'not-readable',
		/unclosed tag: termSec/,
		3,
	],
	['a file cut off within a tag', () => small.slice(0, small.indexOf('Sec>')), 'not-readable', /unclosed tag|unexpected end/],
	['a file cut off within a comment', () => small.replace('</tbx>', '<!-- '), 'not-readable', /unclosed tag|unexpected end/],
	['a tag closed twice', () => small.replace('</termSec>', '</termSec></termSec>'), 'not-readable', /unexpected close tag/, 3],
	['tags that cross', () => small.replace('</term></termSec>', '</termSec></term>'), 'not-readable', /unexpected close tag/, 3],
	['a second root', () => `${small}\n<tbx/>`, 'not-readable', /only one root/],
	['text after the root', () => `${small}\nmore`, 'not-readable', /text data outside|only one root/],
	['an ampersand alone, the last', () => tbx(patrol, entry('R & D'), patrol), 'not-readable', /unclosed tag: term/, 4],
	['an ampersand alone, with others behind', () => tbx(patrol, entry('R & D'), entry('Q&amp;A')), 'not-readable', /entity/, 4],
	['a less-than sign alone', () => tbx(entry('a < b')), 'not-readable', /disallowed character/, 3],
	['a control character', () => tbx(entry('a\u0001b')), 'not-readable', /disallowed character/, 3],
	['a NUL within', () => tbx(entry('a\u0000b')), 'not-readable', /disallowed character/, 3],
	['a NUL by number', () => tbx(entry('a&#0;b')), 'not-readable', /malformed character entity/, 3],
	['half a character by number', () => tbx(entry('a&#xD800;b')), 'not-readable', /malformed character entity/, 3],
	['a number beyond Unicode', () => tbx(entry('&#x110000;')), 'not-readable', /malformed character entity/, 3],
	['a number without end', () => tbx(entry(`&#${'9'.repeat(100_000)};`)), 'not-readable', /malformed character entity/, 3],
	['an attribute without quotes', () => tbx('<conceptEntry id=c1/>'), 'not-readable', /unquoted attribute/, 3],
	['an attribute twice', () => tbx('<conceptEntry id="a" id="b"/>'), 'not-readable', /duplicate attribute/, 3],
	['a prefix of no namespace', () => tbx('<x:conceptEntry/>'), 'not-readable', /unbound namespace prefix/, 3],
	['prefixes that nest without sense', () => '<a:b:tbx xmlns:a="x"/>', 'not-readable', /malformed name/, 0],
	['two document types', () => `<!DOCTYPE martif>${withDoctype('').replace(/<\?.*\?>\n/, '')}`, 'not-readable', /doctype/],
	[
		'a document type that never ends',
		() => `<!DOCTYPE martif [ ${'<!ENTITY a "b"> '.repeat(1000)}`,
		'not-readable',
		/root element/,
	],
	['an encoding that is not known', () => '<?xml version="1.0" encoding="x-none"?><tbx/>', 'not-readable', /encoding x-none/],
	[
		'UTF-7, in which markup can hide',
		() => '<?xml version="1.0" encoding="utf-7"?>+ADw-tbx/+AD4-',
		'not-readable',
		/encoding utf-7/,
	],
	[
		'bytes that are not UTF-8',
		() => Uint8Array.from(tbx('', entry('caf\u00e9')), (char) => char.charCodeAt(0)),
		'not-readable',
		/not utf-8/,
		4,
	],
	[
		'bytes that end within a character',
		() => Uint8Array.of(...new TextEncoder().encode('<tbx>'), 0xc3),
		'not-readable',
		/not utf-8/,
		0,
	],
	[
		'elements without end in each other',
		() => tbx('<descripGrp>'.repeat(100_000)),
		'too-large',
		/elements within elements \| 64/,
		3,
	],
	[
		'ten thousand attributes',
		() => tbx(`<x ${Array.from({ length: 10_000 }, (_, at) => `a${at}=""`).join(' ')}/>`),
		'too-large',
		/attributes \| 64/,
		3,
	],
	['a text of five megabytes', () => tbx(entry('x'.repeat(5 * 1024 * 1024))), 'too-large', /text between two tags/, 3],
	[
		'a comment of five megabytes',
		() => tbx(`<!--${'x'.repeat(5 * 1024 * 1024)}-->`, patrol),
		'too-large',
		/text between two tags/,
	],
	[
		'an attribute of five megabytes',
		() => tbx(`<x a="${'&lt;'.repeat(1_050_000)}"/>`, patrol),
		'too-large',
		/text between two tags/,
	],
	['a file beyond the limit', () => new Uint8Array(LIMITS.bytes + 1), 'too-large', /bytes \| 134217728/],
	['no entry', () => tbx(), 'no-concepts', /^$/],
	['only entries without terms', () => tbx('<conceptEntry id="a"/>', '<conceptEntry/>'), 'no-concepts', /^$/],
	['entries that no body holds', () => small.replaceAll('body>', 'back>'), 'no-concepts', /^$/],
	['entries of another namespace', () => small.replace('<text>', '<text xmlns="urn:x">'), 'no-concepts', /^$/],
];

/** Files that are read without harm: a file, the names of its concepts, and the problems told. */
const harmless: readonly (readonly [
	name: string,
	source: () => string,
	labels: readonly string[],
	problems: readonly string[],
])[] = [
	['a billion laughs', () => withDoctype(billion, tbx(entry('ha&a30;ha&a30;'))), ['haha'], ['forbidden &a30;']],
	['a billion laughs that nobody calls', () => withDoctype(billion), ['patrol'], []],
	[
		'an entity made of a huge text',
		() => withDoctype(`<!ENTITY huge "${'x'.repeat(100_000)}">`, tbx(entry(`a${'&huge;'.repeat(10_000)}b`))),
		['ab'],
		['forbidden &huge;'],
	],
	[
		'an entity that is a file',
		() => withDoctype('<!ENTITY file SYSTEM "file:///etc/passwd">', tbx(entry('a &file; b'))),
		['a b'],
		['forbidden &file;'],
	],
	[
		'an entity that is on the net',
		() => withDoctype('<!ENTITY net PUBLIC "x" "https://example.org/x">', tbx(entry('a&net;'))),
		['a'],
		['forbidden &net;'],
	],
	['a parameter entity', () => withDoctype('<!ENTITY % p SYSTEM "https://example.org/x.dtd">\n%p;\n%p;'), ['patrol'], []],
	[
		'parameter entities that build each other',
		() => withDoctype(`<!ENTITY % a "<!ENTITY &#37; b '<!ENTITY c &#34;x&#34;>'>">%a;%b;`, tbx(entry('a&c;'))),
		['a'],
		['forbidden &c;'],
	],
	['an entity that calls itself', () => withDoctype('<!ENTITY a "&a;">', tbx(entry('x&a;'))), ['x'], ['forbidden &a;']],
	['an entity for a predefined one', () => withDoctype('<!ENTITY lt "boo">', tbx(entry('a&lt;b'))), ['a<b'], []],
	[
		'entities of HTML',
		() => tbx(entry('caf&eacute; caf&eacute;&nbsp;x')),
		['caf cafx'],
		['forbidden &eacute;', 'forbidden &nbsp;'],
	],
	[
		'entities named like keys of objects',
		() => tbx(entry('a&constructor;&__proto__;')),
		['a'],
		['forbidden &constructor;', 'forbidden &__proto__;'],
	],
	[
		'an entity in an attribute',
		() => withDoctype('<!ENTITY i "x">', tbx(entry('one', { id: 'a&i;b' }))),
		['one'],
		['forbidden &i;'],
	],
	['a document type elsewhere', () => `<!DOCTYPE martif SYSTEM "https://example.org/x.dtd">${small}`, ['patrol'], []],
	[
		'attributes by default',
		() => withDoctype('<!ATTLIST conceptEntry id CDATA "evil">', small.replace(' id="c1"', '')),
		['patrol'],
		[],
	],
	['a style sheet', () => `<?xml-stylesheet href="https://example.org/x.xsl"?>${small}`, ['patrol'], []],
	[
		'an inclusion',
		() => tbx('<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>', patrol),
		['patrol'],
		[],
	],
	['keys of objects for ids', () => tbx(entry('a', { id: '__proto__' }), entry('b', { id: 'constructor' })), ['a', 'b'], []],
	['keys of objects for attributes', () => tbx(patrol.replace('id=', '__proto__="x" constructor="y" id=')), ['patrol'], []],
	['keys of objects for categories', () => tbx(entry('a', { before: '<descrip type="__proto__">x</descrip>' })), ['a'], []],
	['keys of objects for elements', () => tbx('<__proto__/><constructor>x</constructor>', patrol), ['patrol'], []],
	['an odd prefix', () => small.replaceAll(/<(\/?)(?=\w)/g, '<$1_.-x:').replace('xmlns=', 'xmlns:_.-x='), ['patrol'], []],
	['a term of another namespace', () => tbx(entry('a', { within: '<x:term xmlns:x="urn:x">b</x:term>' })), ['a'], []],
	['a term within a term', () => tbx(entry('a<term>b</term>c')), ['abc'], []],
	['an entry within an entry', () => tbx(entry('a', { before: entry('b') })), ['a'], []],
	['two terms in one section', () => tbx(entry('a', { within: '<term>b</term>' })), ['b'], []],
	[
		'terms without text',
		() => tbx(entry('a'), entry(' ', { id: 'b' }), entry('<![CDATA[]]>', { id: 'd' })),
		['a'],
		['missing-term ', 'missing-term '],
	],
	['an entry without terms', () => tbx('<conceptEntry id="x"/>', patrol), ['patrol'], ['missing-term x']],
	['an id twice', () => tbx(patrol, patrol), ['patrol', 'patrol'], ['duplicate-id c1']],
	['no language', () => tbx(patrol.replace('"en"', '"english please"')), ['patrol'], ['unknown-language english please']],
	['languages of another sort', () => tbx(patrol.replace('"en"', '"eng"').replace('xml:lang', 'lang')), ['patrol'], []],
	[
		'a type of term that is none',
		() => tbx(entry('a', { within: '<termNote type="termType">bogus</termNote>' })),
		['a'],
		['wrong-value bogus | fullForm, acronym, abbreviation, shortForm, variant, phrase'],
	],
	[
		'a relation to nothing',
		() => tbx(entry('a', { before: '<ref type="crossReference">b</ref>' })),
		['a'],
		['wrong-value b | target="…"'],
	],
	['a long term', () => tbx(entry('y'.repeat(30_000))), ['20000 characters'], [`cut-off ${'y'.repeat(100)}… | 20000`]],
	[
		'two thousand terms of a concept',
		() =>
			tbx(
				`<conceptEntry id="a"><langSec xml:lang="en">${'<termSec><term>x</term></termSec>'.repeat(2000)}</langSec></conceptEntry>`,
			),
		['x'],
		['too-large <… id="a"> | 1000'],
	],
	['a tag that is only an ampersand in CDATA', () => tbx(entry('<![CDATA[&evil;<b>]]>')), ['&evil;<b>'], []],
	[
		'hidden characters and links',
		() => tbx(entry('\u202e[x](command:evil)\u0085<![CDATA[<img src=x>]]>')),
		['[x](command:evil) <img src=x>'],
		[],
	],
];

describe('Hostile TBX', () => {
	for (const [name, source, code, detail, line] of refused) {
		it(`is refused: ${name}`, async () => {
			const started = performance.now();
			const { code: told, details, place } = await refusalOf(readTbxOf(source()));
			const what = details.join(' | ');
			assert.equal(told, code, what);
			assert.match(what, detail);
			if (line !== undefined) {
				assert.equal(place?.line, line);
			}
			assert.ok(performance.now() - started < LONGEST);
		});
	}

	for (const [name, source, labels, problems] of harmless) {
		it(`is read without harm: ${name}`, async () => {
			const started = performance.now();
			const read = await readTbxOf(source());
			checkHarmless(read);
			assert.deepEqual(
				read.concepts.map(({ concept: { label } }) => (label.length > 100 ? `${label.length} characters` : label)),
				labels,
			);
			assert.deepEqual(
				read.problems.map(({ code, details }) => `${code} ${details.join(' | ')}`),
				problems,
			);
			assert.ok(performance.now() - started < LONGEST);
		});
	}

	it('tells of no more problems than a file may have', async () => {
		const { problems, concepts } = await readTbxOf(tbx(...Array.from({ length: 1000 }, (_, index) => entry(`a&e${index};`))));
		assert.equal(concepts.length, 1000);
		assert.equal(problems.length, LIMITS.problems);
	});

	it('reads ids that all clash in linear time', async () => {
		const started = performance.now();
		const { concepts } = await readTbxOf(
			tbx(...Array.from({ length: 5000 }, (_, index) => entry('a', { id: `!${'?'.repeat(index % 50)}` }))),
		);
		assert.equal(new Set(concepts.map(({ concept }) => concept.id)).size, 5000);
		assert.ok(performance.now() - started < LONGEST);
	});

	it('is refused or read wherever a file is cut off or a character of it replaced', async () => {
		const whole = withDoctype(
			'<!ENTITY e "x">',
			tbx(entry('a&amp;<hi>b</hi>', { before: '<descrip type="definition">x&e;</descrip>' })),
		);
		const mutation = fc.record({
			at: fc.nat(whole.length),
			length: fc.nat(8),
			inserted: fc.string({
				unit: fc.constantFrom('<', '>', '&', ';', '"', '/', '!', '[', ']', '-', '?', ' ', 'x', ':', '\0', '\ud800'),
			}),
		});
		await fc.assert(
			fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), async (mutations) => {
				let source = whole;
				for (const { at, length, inserted } of mutations) {
					source = source.slice(0, at) + inserted + source.slice(at + length);
				}
				await outcomeOf(readTbxOf(source));
			}),
			{ numRuns: 500 },
		);
	});
});
