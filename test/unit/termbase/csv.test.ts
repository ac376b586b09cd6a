import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as fc from 'fast-check';
import { decodeText } from '../../../src/core/termbase/formats/decodeText';
import { type ReadCsv, readCsv } from '../../../src/core/termbase/formats/table/csv';
import { readPasted } from '../../../src/core/termbase/formats/table/readPasted';
import { projectRoot } from '../../harness/project';
import { options, outcomeOf } from './reading';
import { bytesOf, readLines, shown, told, toldRefusal } from './tableReading';

describe('encodings of text files', () => {
	const text = 'Terme;Définition\nÉtat;le “pays”\n';
	const utf16 = (bigEndian: boolean, mark: string) => {
		const bytes = new Uint8Array((mark.length + text.length) * 2);
		const view = new DataView(bytes.buffer);
		for (const [i, unit] of [...`${mark}${text}`].entries()) {
			view.setUint16(i * 2, unit.charCodeAt(0), !bigEndian);
		}
		return bytes;
	};
	const windows = Uint8Array.from([...text].map((char) => (char === '“' ? 0x93 : char === '”' ? 0x94 : char.charCodeAt(0))));
	const cases: readonly (readonly [string, Uint8Array, string])[] = [
		['UTF-8', bytesOf(text), 'utf-8'],
		['UTF-8 with a mark', bytesOf(`\ufeff${text}`), 'utf-8'],
		['UTF-16 LE with a mark', utf16(false, '\ufeff'), 'utf-16le'],
		['UTF-16 BE with a mark', utf16(true, '\ufeff'), 'utf-16be'],
		['UTF-16 LE', utf16(false, ''), 'utf-16le'],
		['UTF-16 BE', utf16(true, ''), 'utf-16be'],
		['Windows-1252', windows, 'windows-1252'],
	];
	for (const [name, bytes, encoding] of cases) {
		it(`recognises ${name}`, async () => {
			assert.deepEqual(decodeText(bytes), { text, encoding });
			const { concepts } = await readCsv(bytes, options);
			assert.deepEqual(
				concepts.map(({ concept }) => shown(concept)),
				['etat = État: le “pays” | en full État'],
			);
		});
	}

	it('reads no bytes as no text', () => assert.deepEqual(decodeText(new Uint8Array()), { text: '', encoding: 'utf-8' }));
});

describe('CSV', () => {
	const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
		[
			'a semicolon-separated table in French',
			['Sigle;Terme;Définition', 'ONU;Organisation des Nations unies;Fondée en 1945, à San Francisco'],
			[
				'organisation-des-nations-unies = Organisation des Nations unies: Fondée en 1945, à San Francisco | en abbreviation ONU | en full Organisation des Nations unies',
			],
		],
		[
			'a tab-separated one',
			['Term\tDefinition', 'peace, lasting\tNo; war'],
			['peace-lasting = peace, lasting: No; war | en full peace, lasting'],
		],
		['one separated by bars', ['Term|Definition', 'peace|No war'], ['peace = peace: No war | en full peace']],
		['a declared delimiter', ['sep=;', 'Term;Definition', 'peace;No war'], ['peace = peace: No war | en full peace']],
		[
			'commas in most definitions',
			['Term;Definition', 'a;b, c, d', 'e;f, g, h'],
			['a = a: b, c, d | en full a', 'e = e: f, g, h | en full e'],
		],
		[
			'quoted line breaks and quotes',
			['Term,Definition', '"peace","No ""war"",', 'ever"'],
			['peace = peace: No "war",\never | en full peace'],
		],
		[
			'several names in a cell',
			['Term,Variants', 'peace; calm,rest|quiet'],
			['peace = peace:  | en full peace | en variant calm | en variant rest | en variant quiet'],
		],
		[
			'an abbreviation in brackets',
			['Term', 'African Union (AU)', 'Council (informal)'],
			[
				'african-union = African Union:  | en full African Union | en abbreviation AU',
				'council-informal = Council (informal):  | en full Council (informal)',
			],
		],
		[
			'languages in columns',
			['en,fr,definition_fr', 'peace,paix,Pas de guerre'],
			['peace = peace: Pas de guerre | en full peace | fr full paix'],
		],
		[
			'languages in rows of one id',
			['Id,Language,Term,Definition', '7,French,paix,Pas de guerre', '7,EN,peace,No war', '8,fr,guerre,'],
			['7 = peace: No war | fr full paix | en full peace', '8 = guerre:  | fr full guerre'],
		],
		[
			'equal terms without an id',
			['Term,Definition', 'post,a place', 'post,mail'],
			['post = post: a place | en full post', 'post-2 = post: mail | en full post'],
		],
		[
			'abbreviations without headings',
			['UN;United Nations', 'AU;African Union'],
			[
				'united-nations = United Nations:  | en abbreviation UN | en full United Nations',
				'african-union = African Union:  | en abbreviation AU | en full African Union',
			],
		],
		[
			'names that objects have',
			['Term,Definition', '__proto__,a', 'constructor,b'],
			['proto = __proto__: a | en full __proto__', 'constructor = constructor: b | en full constructor'],
		],
		['a formula kept from running', ['Term,Definition', "'-led,'=1+1"], ['led = -led: =1+1 | en full -led']],
		['a list of terms alone', ['Term', 'peace', '', 'war'], ['peace = peace:  | en full peace', 'war = war:  | en full war']],
		[
			'old Mac line breaks',
			['Term,Definition\rpeace,No war\rwar,No peace'],
			['peace = peace: No war | en full peace', 'war = war: No peace | en full war'],
		],
	];
	for (const [name, lines, expected] of cases) {
		it(`reads ${name}`, async () => {
			const { concepts, problems } = await readLines(...lines);
			assert.deepEqual(
				concepts.map(({ concept }) => shown(concept)),
				expected,
			);
			assert.ok(
				problems.every(({ code }) => code === 'forbidden'),
				problems.map(told).join(),
			);
		});
	}

	it('fills the other fields', async () => {
		const { concepts, problems } = await readLines(
			'Id;Term;Domain;Source;Note;Organisation;Kind;Valid from;Valid until;Superseded by;Related;Status',
			'ESDP 1;ESDP;defence|law;Treaty;old;European Union;body;1999;2009-12-01;CSDP 2;peace;replaced 2009',
			'CSDP 2;CSDP;;;;OSCE;;;;;ESDP 1;current',
		);
		assert.deepEqual(problems, []);
		const [esdp, csdp] = concepts.map(({ concept }) => concept);
		assert.deepEqual(esdp, {
			id: 'esdp-1',
			kind: 'body',
			organisation: 'EU',
			label: 'ESDP',
			designations: [{ text: 'ESDP', language: 'en', type: 'abbreviation', status: { state: 'replaced', year: 2009 } }],
			definition: '',
			domains: ['defence', 'law'],
			valid: { from: 1999, until: 2009 },
			supersededBy: 'csdp-2',
			identifier: 'ESDP 1',
			source: { title: 'Treaty' },
			note: 'old',
			related: ['peace'],
		});
		assert.deepEqual([csdp!.organisation, csdp!.qualifier, csdp!.related], ['other', 'OSCE', ['esdp-1']]);
	});

	it('says where each concept is named, exactly', async () => {
		const { concepts } = await readLines(
			'Id,Term,Note',
			'1,"a ""b""",x',
			'"2',
			'3",second,',
			'4,"third',
			'part",',
			'5,  "q" ,',
		);
		assert.deepEqual(
			concepts.map(({ place }) => `${place.line}:${place.start}-${place.end}`),
			['1:3-10', '3:3-9', '4:3-8', '6:2-8'],
		);
	});

	const wrong: readonly (readonly [string, readonly string[], readonly string[]])[] = [
		['a row that names nothing', ['Term,Definition', ',something', 'a,b'], ['missing-term@1:0-0']],
		['an id that two concepts have', ['Id,Term,Definition', 'a,x,one', 'a,y,two'], ['duplicate-id@2:2-3 a']],
		['a language that is none', ['Term,Language', 'peace,Klingonish'], ['unknown-language@1:6-16 Klingonish']],
		['a year that is none', ['Term,Valid from', 'peace,soon'], ['wrong-value@1:6-10 soon 1800–2200']],
		[
			'a status without a year, once',
			['Term,Status', 'a,obsolete', 'b,obsolete'],
			['wrong-value@1:2-10 obsolete replaced 2009'],
		],
		[
			'a second language’s definitions, once',
			['Term,definition_en,definition_fr', 'a,b,c', 'd,e,f'],
			['forbidden@1:4-5 definition fr'],
		],
		['a stray quote', ['Term,Definition', '"a"b",c'], ['not-readable@1:0-0 Trailing quote on quoted field is malformed']],
	];
	for (const [name, lines, expected] of wrong) {
		it(`tells of ${name}`, async () => {
			const { problems } = await readLines(...lines);
			assert.deepEqual(problems.map(told), expected);
		});
	}

	it('tells of a text that is cut off', async () => {
		const { concepts, problems } = await readLines('Term,Definition', `a,${'long '.repeat(5000)}`);
		assert.equal(concepts[0]!.concept.definition, 'long '.repeat(4000).trim());
		assert.deepEqual(
			problems.map(({ code }) => code),
			['cut-off'],
		);
	});

	it('reads columns as they are mapped', async () => {
		const mapping = { rowsBefore: 0, columns: [{ role: 'definition' }, { role: 'term', language: 'fr' }] } as const;
		const read = await readCsv(bytesOf('Pas de guerre,paix\n'), { ...options, mapping });
		assert.deepEqual(
			read.concepts.map(({ concept }) => shown(concept)),
			['paix = paix: Pas de guerre | fr full paix'],
		);
		assert.equal(read.mapping, mapping);
		const none = { rowsBefore: 1, columns: [{ role: 'definition' }] } as const;
		assert.equal(await toldRefusal(readCsv(bytesOf('Term,Definition\na,b'), { ...options, mapping: none })), 'no-term-column');
	});

	it('reads the same whatever the size of its pieces', async () => {
		const lines = Array.from({ length: 9000 }, (_, i) => `"term ${i}","said, of\n${i}"`);
		const { concepts } = await readLines('Term,Definition', ...lines);
		assert.equal(concepts.length, lines.length);
		for (const [i, { concept, place }] of concepts.entries()) {
			assert.equal(`${concept.label}: ${concept.definition}@${place.line}`, `term ${i}: said, of\n${i}@${1 + 2 * i}`);
		}
	});

	it('lets the host breathe, tells how far it is, and stops where the user cancels', async () => {
		const bytes = bytesOf(`Term,Definition\n${'some term,and what it means to us all\n'.repeat(20_000)}`);
		const shares: number[] = [];
		await readCsv(bytes, { ...options, pulse: async (done) => void shares.push(done) });
		assert.ok(shares.length > 5);
		assert.deepEqual(
			shares,
			shares.toSorted((one, other) => one - other),
		);
		assert.ok(shares[0]! >= 0 && shares.at(-1)! <= 1);
		const cancelled = new Error('cancelled');
		const pulse = (done: number) => (done > 0.5 ? Promise.reject(cancelled) : Promise.resolve());
		await assert.rejects(readCsv(bytes, { ...options, pulse }), cancelled);
	});

	it('reads any text or refuses it', async () => {
		const piece = fc.oneof(
			fc.constantFrom('Term', 'Definition', ',', ';', '\t', '"', '\n', '\r\n', "'=", 'UN', ' '),
			fc.string({ unit: 'binary' }),
		);
		await fc.assert(
			fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
				const { read } = await outcomeOf(readCsv(bytesOf(`Term,Definition\n${pieces.join('')}`), options));
				const lines = pieces.join('').split(/\r\n?|\n/).length + 1;
				for (const { concept, place } of read?.concepts ?? []) {
					assert.notEqual(concept.label, '');
					assert.ok(place.line < lines && place.start <= place.end);
				}
			}),
		);
	});
});

describe('a range pasted from a spreadsheet', () => {
	it('is read with its line breaks', async () => {
		const { concepts } = await readPasted('Term\tDefinition\r\npeace\t"No\nwar"\r\n', options);
		assert.deepEqual(
			concepts.map(({ concept }) => shown(concept)),
			['peace = peace: No\nwar | en full peace'],
		);
	});

	it('may leave a quote open', async () => {
		const { concepts, problems } = await readPasted('Term\tDefinition\npeace\t"No war\nwar\tNo peace', options);
		assert.deepEqual(
			concepts.map(({ concept }) => shown(concept)),
			['peace = peace: "No war | en full peace', 'war = war: No peace | en full war'],
		);
		assert.deepEqual(problems.map(told), ['not-readable@1:6-7 Quoted field unterminated']);
	});

	it('is refused where it holds no terms', async () => {
		assert.equal(await toldRefusal(readPasted('12\t13\n14\t15', options)), 'no-term-column@0:0-2 12 13');
	});
});

/** A file of real code lists beside the project, where there is one. */
function readCorpus(name: string, context: Mocha.Context): Promise<ReadCsv> {
	const file = resolve(projectRoot, '../shared/corpus/termbases', name);
	if (!existsSync(file)) {
		context.skip();
	}
	return readCsv(readFileSync(file), options);
}

describe('the code lists of the OECD', () => {
	it('agencies are named in two languages, not by their donors', async function () {
		const { concepts, problems, language } = await readCorpus('oecd-dac-agencies.csv', this);
		assert.deepEqual([concepts.length, problems, language], [788, [], 'en']);
		assert.equal(
			shown(concepts[0]!.concept),
			'federal-ministry-of-finance = Federal Ministry of Finance:  | en full Federal Ministry of Finance | fr full Ministère fédéral des finances | en abbreviation BMF',
		);
	});

	it('channels keep their codes and both abbreviations', async function () {
		const { concepts } = await readCorpus('oecd-dac-channel-codes.csv', this);
		const amref = concepts.find(({ concept }) => concept.id === '21046');
		assert.deepEqual(
			amref?.concept.designations.map(({ language, type }) => `${language} ${type}`),
			['en full', 'en abbreviation', 'fr full', 'fr abbreviation'],
		);
	});

	it('sectors have definitions in English; the French ones are told of', async function () {
		const { concepts, problems } = await readCorpus('oecd-dac-sectors.csv', this);
		assert.equal(concepts.length, 296);
		assert.match(concepts[0]!.concept.definition, /^Education sector policy/);
		assert.deepEqual(
			problems.map(({ code, details }) => [code, ...details]),
			[['forbidden', 'definition fr']],
		);
	});
});
