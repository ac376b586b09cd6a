import assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { readCsv } from '../../../src/core/termbase/formats/table/csv';
import { readPasted } from '../../../src/core/termbase/formats/table/readPasted';
import { readXlsx } from '../../../src/core/termbase/formats/table/xlsx';
import { LIMITS, type ReadTermbase } from '../../../src/core/termbase/formats/termbaseReader';
import { partsOf, sheetMarkup, sheetOf, workbookOf, zipOf } from '../../harness/workbookFile';
import { checkHarmless, options, outcomeOf } from './reading';
import { bytesOf } from './tableReading';

/** Milliseconds that any of these files may take, on a slow and busy machine. */
const LONGEST = 20_000;

/** What each file comes to: the code for which it is refused, or how many concepts are read and which problems are told. */
type Outcome = string;

async function resultOf(reading: () => Promise<ReadTermbase>): Promise<Outcome> {
	const start = performance.now();
	const { read, refused } = await outcomeOf(reading());
	assert.ok(performance.now() - start < LONGEST, 'took too long');
	if (read === undefined) {
		return refused.code;
	}
	checkHarmless(read);
	return [read.concepts.length, ...new Set(read.problems.map(({ code }) => code))].join(' ');
}

const HEAD = 'Term,Definition\n';

function numbered(count: number, line: (i: number) => string): string {
	return Array.from({ length: count }, (_, i) => line(i)).join('\n');
}

function wide(text: string): Uint8Array {
	return new Uint8Array(Uint16Array.from([...text].flatMap((char) => char.split('').map((unit) => unit.charCodeAt(0)))).buffer);
}

const tables: readonly (readonly [string, () => string | Uint8Array, Outcome])[] = [
	['nothing', () => '', 'no-concepts'],
	['a byte order mark', () => '\ufeff', 'no-concepts'],
	['half a byte order mark', () => Uint8Array.of(0xef, 0xbb), 'no-term-column'],
	['an odd number of bytes in UTF-16', () => Uint8Array.of(0xff, 0xfe, 0x54), 'no-term-column'],
	['line breaks', () => '\n\r\n\r'.repeat(10_000), 'no-concepts'],
	['commas', () => ','.repeat(100), 'no-concepts'],
	['a million commas', () => ','.repeat(1_000_000), 'no-concepts'],
	['headings alone', () => HEAD, 'no-concepts'],
	['a byte of zero', () => `${HEAD}a\0b,c`, 'not-readable'],
	[
		'a picture',
		() => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]),
		'not-readable',
	],
	['random bytes', () => Uint8Array.from({ length: 50_000 }, (_, i) => ((i * 7919) ^ (i >> 3)) & 0xff || 1), 'no-term-column'],
	['bytes that are no UTF-8', () => Uint8Array.of(0x54, 0x65, 0x72, 0x6d, 0x0a, 0xc3, 0x28, 0xa0, 0xa1), '1'],
	['lone surrogates', () => wide('\ufeffTerm,Definition\nx\ud800y,\udc00\n'), '1'],
	['an unknown delimiter', () => 'Term^Definition\na^b\nc^d', 'no-term-column'],
	['columns of numbers', () => numbered(5000, (i) => `${i},${i * 2}`), 'no-term-column'],
	['a thousand columns', () => `Term${',x'.repeat(999)}\na`, 'too-large'],
	['a row of a thousand columns', () => `${HEAD}a,b${',c'.repeat(998)}\n`, 'too-large'],
	['a thousand empty columns', () => `${HEAD}a,b${','.repeat(998)}\nc`, '2'],
	['a quote left open', () => `${HEAD}a,"b\nc,d`, 'not-readable'],
	['a quote left open for megabytes', () => `${HEAD}a,"b\n${'c,d\n'.repeat(700_000)}`, 'not-readable'],
	['a row of megabytes', () => `${HEAD}${'x'.repeat(3_000_000)}`, 'too-large'],
	['a definition of a million characters', () => `${HEAD}a,${'x'.repeat(1_000_000)}\nb,`, '2 cut-off'],
	['a heading of a million characters', () => `${'Term '.repeat(200_000)},Definition\na,b`, '1'],
	['a million quotes', () => `${HEAD}${'"'.repeat(1_000_000)}`, '1 cut-off'],
	[
		'stray quotes and endless blanks',
		() => `${HEAD}"${'x"'.repeat(200_000)}${' '.repeat(400_000)}\na,b`,
		'2 not-readable cut-off',
	],
	[
		'stray quotes and endless tabs',
		() => `Term\tDefinition\n"${'x"'.repeat(200_000)}${' \t'.repeat(200_000)}\na\tb`,
		'2 not-readable cut-off',
	],
	['a million blanks', () => `${HEAD}a,${' '.repeat(1_000_000)}\n`, '1'],
	['two hundred thousand tabs', () => `Term\tDefinition\na\tb${'\t'.repeat(200_000)}\n`, '1'],
	['a hundred thousand names in a cell', () => `${HEAD}${'a;'.repeat(100_000)},b`, '1 too-large'],
	['a declared delimiter alone', () => 'sep=;', 'no-concepts'],
	['a byte order mark in every cell', () => `${HEAD}${'\ufeffa,\ufeffb\n\ufeff'.repeat(5)}`, '5 missing-term'],
	['names that objects have', () => '__proto__,constructor,Term\n__proto__,x,toString\n,,hasOwnProperty', '2'],
	['headings that objects have', () => '__proto__,constructor,valueOf\na,b,c', 'no-term-column'],
	['headings with the characters of patterns', () => '(.*)+$,[a-z,\\\nb,c,d', 'no-term-column'],
	['formulas', () => `${HEAD}=cmd|' /C calc'!A0,@SUM(1)\n+1,-1`, '2'],
	[
		'markup and commands',
		() => `${HEAD}"[x](command:workbench.action.quit)","<img src=x onerror=alert(1)> ![](http://example.org/x.png)"`,
		'1',
	],
	['direction overrides', () => `${HEAD}\u202eabc\u2066,\u202ddef`, '1'],
	['a name of overrides alone', () => `${HEAD}\u202e\u2066,x\na,b`, '1 missing-term'],
	['control characters', () => `${HEAD}a\u001b[31m\u0007b,c\u0085d\u009b\n`, '1'],
	['a name that has no letter', () => `${HEAD}…,x\n—,y`, '2'],
	['years beyond all', () => 'Term,Valid from\na,1e309\nb,-1\nc,99999999999999999999', '3 wrong-value'],
	['ten thousand rows without a name', () => `${HEAD}${numbered(10_000, () => ',x')}\na,b`, '1 missing-term'],
	['a thousand languages that are none', () => `Term,Language\n${numbered(1000, (i) => `a,?${i}`)}`, '1000 unknown-language'],
	['ten thousand equal ids', () => `Id,Term,Definition\n${numbered(10_000, (i) => `x,t,${i}`)}`, '10000 duplicate-id'],
	['a concept of ten thousand names', () => `Id,Term\n${numbered(10_000, (i) => `x,t${i}`)}`, '1 too-large'],
	['relations to itself and in a circle', () => 'Id,Term,Broader\na,x,a\nb,y,c\nc,z,b', '3'],
	['a concept with endless relations', () => `Id,Term,Broader\n${numbered(10_000, (i) => `x,t,b${i}`)}`, '1 too-large'],
	['an id of a hundred thousand characters', () => `Id,Term\n${'x'.repeat(100_000)},t`, '1'],
	['more bytes than may be', () => new Uint8Array(LIMITS.bytes + 1), 'too-large'],
];

describe('hostile CSV', () => {
	for (const [name, file, outcome] of tables) {
		it(`${name}: ${outcome}`, async () => {
			const made = file();
			const bytes = typeof made === 'string' ? bytesOf(made) : made;
			assert.equal(await resultOf(() => readCsv(bytes, options)), outcome);
		}).timeout(2 * LONGEST);
	}

	it('is read as it stands: nothing in a text is acted on', async () => {
		const { concepts } = await readCsv(bytesOf(`${HEAD}[x](command:y),<b>&amp;</b>`), options);
		assert.deepEqual([concepts[0]!.concept.label, concepts[0]!.concept.definition], ['[x](command:y)', '<b>&amp;</b>']);
	});
});

const pasted: readonly (readonly [string, string, Outcome])[] = [
	['nothing', '', 'no-concepts'],
	['quotes left open in each row', `Term\tNote\n${'"a\t"b\n'.repeat(5000)}`, '5000 not-readable'],
	['a byte of zero', 'Term\0', 'not-readable'],
	['a picture’s address', 'data:image/png;base64,AAAA', 'no-term-column'],
];

describe('hostile pastes', () => {
	for (const [name, text, outcome] of pasted) {
		it(`${name}: ${outcome}`, async () => assert.equal(await resultOf(() => readPasted(text, options)), outcome));
	}
});

const SHEET = 'xl/worksheets/sheet1.xml';
const good = sheetOf([
	['Term', 'Definition'],
	['peace', 'No war'],
]);
const entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
const text = (address: string, value = 'x') => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const headings = `<row r="1">${text('A1', 'Term')}</row>`;

/** A workbook whose only sheet has these rows after its headings. */
function workbookWith(rows: string): Uint8Array {
	return zipOf(partsOf({ Terms: sheetMarkup(headings + rows) }));
}

/** The archive with a number in each record of its directory, and of its files where `local` is given, replaced. */
function patched(bytes: Uint8Array, offset: number, value: number, local?: number): Uint8Array {
	const copy = bytes.slice();
	const view = new DataView(copy.buffer);
	for (let i = 0; i + 46 < copy.length; i++) {
		const signature = view.getUint32(i, true);
		if (signature === 0x02014b50) {
			view.setUint32(i + offset, value, true);
		} else if (signature === 0x04034b50 && local !== undefined) {
			view.setUint32(i + local, value, true);
		}
	}
	return copy;
}

/** An archive of a file that unpacks to more than may be, and states that it has `stated` bytes. */
function bomb(stated: number): Uint8Array {
	const packed = deflateRawSync(new Uint8Array(LIMITS.bytes + 1), { level: 1 });
	const bytes = patched(zipSync({ [SHEET]: [packed, { level: 0 }] }), 24, stated, 22);
	const view = new DataView(bytes.buffer);
	// The archive holds the packed file as it is; now it says that it is packed.
	view.setUint16(8, 8, true);
	view.setUint16(view.getUint32(bytes.length - 6, true) + 10, 8, true);
	return bytes;
}

/** An archive whose directory names one file again and again. */
function overlapping(): Uint8Array {
	const one = zipSync({ 'xl/a.xml': [new Uint8Array(1 << 20).fill(0x20), { level: 9 }] });
	const view = new DataView(one.buffer);
	const directory = view.getUint32(one.length - 6, true);
	const record = one.slice(directory, one.length - 22);
	const times = 900;
	const bytes = new Uint8Array(directory + record.length * times + 22);
	bytes.set(one.subarray(0, directory));
	for (let i = 0; i < times; i++) {
		bytes.set(record, directory + i * record.length);
	}
	bytes.set(one.subarray(one.length - 22), bytes.length - 22);
	const end = new DataView(bytes.buffer, bytes.length - 22);
	end.setUint16(8, times, true);
	end.setUint16(10, times, true);
	end.setUint32(12, record.length * times, true);
	return patched(bytes, 24, 10);
}

const workbooks: readonly (readonly [string, () => Uint8Array, Outcome])[] = [
	['nothing', () => new Uint8Array(), 'not-readable'],
	['a text', () => bytesOf(HEAD), 'not-readable'],
	[
		'the signature of an old workbook',
		() => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)),
		'not-readable',
	],
	['an empty archive', () => zipOf({}), 'not-readable'],
	['an archive of something else', () => zipOf({ 'word/document.xml': '<x/>' }), 'not-readable'],
	['half a workbook', () => workbookOf([['Term'], ['a']]).slice(0, 600), 'not-readable'],
	['a workbook without its first half', () => workbookOf([['Term'], ['a']]).slice(600), 'not-readable'],
	['a bomb that says so', () => bomb(LIMITS.bytes + 1), 'too-large'],
	['a bomb that says it is small', () => bomb(10), 'too-large'],
	['a small file that says it is large', () => patched(workbookOf([['Term'], ['a']]), 24, 0x7fffffff), 'too-large'],
	['one file under a thousand names', overlapping, 'too-large'],
	[
		'ten thousand files',
		() => zipOf(Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`xl/${i}.xml`, '']))),
		'too-large',
	],
	['an encrypted one', () => patched(workbookOf([['Term'], ['a']]), 8, 1), 'not-readable'],
	['an unknown compression', () => patched(workbookOf([['Term'], ['a']]), 10, 99), 'not-readable'],
	['files that lie elsewhere', () => patched(workbookOf([['Term'], ['a']]), 42, 0x7ffffff0), 'not-readable'],
	['files longer than the archive', () => patched(workbookOf([['Term'], ['a']]), 20, 0x7ffffff0), 'not-readable'],
	['entities that explode', () => zipOf(partsOf({ T: good.replace('<worksheet', `${entities}<worksheet`) })), 'forbidden'],
	[
		'an external entity',
		() => zipOf(partsOf({ T: good }, { 'xl/sharedStrings.xml': '<!DOCTYPE s SYSTEM "file:///etc/passwd"><sst/>' })),
		'forbidden',
	],
	[
		'an entity without a document type',
		() => zipOf(partsOf({ T: sheetOf([['Term'], ['<c r="@" t="inlineStr"><is><t>&boom;</t></is></c>']]) })),
		'1',
	],
	['parts in UTF-16', () => zipOf({ ...partsOf({ T: good }), [SHEET]: wide(`\ufeff${good}`) }), 'not-readable'],
	['a cell far to the right', () => workbookWith(`<row r="2">${text('ZZZZZZ2')}</row>`), 'not-readable'],
	['a row far below', () => workbookWith(`<row r="2000000000">${text('A2000000000')}</row>`), 'not-readable'],
	['a row in exponents', () => workbookWith(`<row r="1e9">${text('A1e9')}</row>`), 'not-readable'],
	['an address in character references', () => workbookWith(`<row r="2">${text('&#90;ZZZZZ2')}</row>`), 'not-readable'],
	['an address with a prefix', () => workbookWith(`<row r="2"><c y:r = 'ZZZZZZ2' t="b"><v>1</v></c></row>`), 'not-readable'],
	['the last cell of all', () => workbookWith(`<row r="1048576">${text('XFD1048576')}</row>`), 'too-large'],
	[
		'a million empty rows beside a wide one',
		() => workbookWith(`${'<row/>'.repeat(1_000_000)}<row r="2">${text('XFD2')}</row>`),
		'too-large',
	],
	[
		'a sheet under another name',
		() => zipOf({ ...partsOf({ T: '' }), [SHEET]: '', 'xl/styles.xml': sheetMarkup(`<row r="2">${text('ZZZZZZ2')}</row>`) }),
		'not-readable',
	],
	['a row below the rest', () => workbookWith(`<row r="1000000">${text('A1000000', 'war')}</row>`), '1'],
	[
		'a thousand columns',
		() =>
			zipOf(partsOf({ T: sheetMarkup(`<row r="1">${text('A1', 'Term')}${text('ALL1')}</row><row r="2">${text('A2')}</row>`) })),
		'1',
	],
	['cells in no order', () => workbookWith(`<row r="2">${text('B2')}${text('A2')}</row>`), 'not-readable'],
	['a cell without an address', () => workbookWith('<row><c><v>1</v></c></row>'), 'not-readable'],
	['a shared text that is none', () => workbookWith('<row r="2"><c r="A2" t="s"><v>99</v></c></row>'), 'not-readable'],
	['a style that is none', () => workbookWith('<row r="2"><c r="A2" s="99"><v>1</v></c></row>'), 'not-readable'],
	['a date beyond all', () => workbookWith('<row r="2"><c r="A2" s="1"><v>1e300</v></c></row>'), 'no-concepts'],
	['numbers beyond all', () => workbookWith('<row r="2"><c r="A2"><v>1e999</v></c></row>'), '1'],
	['a sheet that is no XML', () => zipOf(partsOf({ T: '<worksheet><sheetData><row' })), 'not-readable'],
	['elements never closed', () => workbookWith('<row>'.repeat(200_000)), 'not-readable'],
	['no sheets', () => zipOf(partsOf({})), 'not-readable'],
	['a sheet that is not there', () => zipOf({ ...partsOf({ T: good }), [SHEET]: '' }), 'not-readable'],
	['no list of sheets', () => zipOf({ [SHEET]: good }), 'not-readable'],
	[
		'a list of sheets of megabytes',
		() => zipOf(partsOf({ T: good }, { 'xl/workbook.xml': `<workbook>${'<sheet name="a"/>'.repeat(100_000)}</workbook>` })),
		'too-large',
	],
	[
		'names that objects have',
		() => zipOf({ ...partsOf({ constructor: good }), 'xl/__proto__.xml': good, __proto__: good }),
		'1',
	],
	['names that lead elsewhere', () => zipOf({ ...partsOf({ T: good }), '../../xl/evil.xml': good, '/etc/passwd': good }), '1'],
	[
		'a text of megabytes in a thousand cells',
		() => {
			const cells = Array.from({ length: 1000 }, (_, i) => `<row r="${i + 2}"><c r="A${i + 2}" t="s"><v>0</v></c></row>`).join(
				'',
			);
			return zipOf(
				partsOf(
					{ T: sheetMarkup(headings + cells) },
					{ 'xl/sharedStrings.xml': `<sst><si><t>${'long '.repeat(1_000_000)}</t></si></sst>` },
				),
			);
		},
		'1000 cut-off',
	],
	[
		'formulas',
		() =>
			workbookOf([
				['Term', 'Definition'],
				['<c r="@" t="str"><f>WEBSERVICE("http://example.org")</f><v>=1+1</v></c>', "'=1"],
			]),
		'1',
	],
	['overrides and control characters', () => workbookOf([['Term'], ['a\u202eb_x0007_c']]), '1'],
];

describe('hostile XLSX', () => {
	for (const [name, file, outcome] of workbooks) {
		it(`${name}: ${outcome}`, async () => {
			const bytes = file();
			assert.equal(await resultOf(() => readXlsx(bytes, options)), outcome);
		}).timeout(3 * LONGEST);
	}
});
