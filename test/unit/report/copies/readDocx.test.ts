import assert from 'node:assert/strict';
import fc from 'fast-check';
import { COPY_LIMITS, type CopyRefusal, isConverted } from '../../../../src/core/report/copies/convertedCopy';
import { read } from '../../../../src/core/report/copies/docx/readDocx';
import { patient } from '../../../harness/copyPart';
import { wordOf, wordParts } from '../../../harness/wordFile';
import { zipOf } from '../../../harness/workbookFile';

const SENTENCE = 'Those who plan a mission together meet before it begins.';

async function textOf(file: Uint8Array): Promise<string> {
	const result = await read(file, patient);
	assert.ok(result !== undefined && isConverted(result), JSON.stringify(result));
	return result.text;
}

async function codeOf(file: Uint8Array): Promise<CopyRefusal['code'] | 'text' | undefined> {
	const result = await read(file, patient);
	return result === undefined || !isConverted(result) ? result?.code : 'text';
}

/** A file whose document is this markup. */
function fileOf(markup: string): Uint8Array {
	return zipOf(wordParts(markup));
}

/** A compound file (MS-CFB) with a stream of this name somewhere. */
function compound(name: string): Uint8Array {
	return Uint8Array.from([
		0xd0,
		0xcf,
		0x11,
		0xe0,
		0xa1,
		0xb1,
		0x1a,
		0xe1,
		...[...name].flatMap((char) => [char.charCodeAt(0), 0]),
	]);
}

/** A paragraph of one run. */
function run(markup: string): string {
	return `<w:p><w:r>${markup}</w:r></w:p>`;
}

describe('a Word file', () => {
	it('is read paragraph by paragraph, with its notes behind the paragraphs that refer to them', async () => {
		const file = wordOf(['A heading', 'The first[^1] and the second.[^2]', 'The last.'], {
			footnotes: ['A note of <some> words.', 'Another.'],
		});
		assert.equal(
			await textOf(file),
			'A heading\n\nThe first1 and the second.2\n\n1 A note of <some> words.\n\n2 Another.\n\nThe last.\n',
		);
	});

	it('has the pages that it had when it was last laid out, in paragraphs too', async () => {
		const result = await read(wordOf(['The first page', 'goes on \fon the second.', '\fAnd a third.']), patient);
		assert.ok(result !== undefined && isConverted(result));
		assert.equal(result.text, '— 1 —\n\nThe first page\n\ngoes on\n\n— 2 —\n\non the second.\n\n— 3 —\n\nAnd a third.\n');
		assert.deepEqual(
			result.pages.map((at) => result.text.slice(at, at + 5)),
			['— 1 —', '— 2 —', '— 3 —'],
		);
	});

	for (const pages of [undefined, 1, 3]) {
		it(`with one page break that says it has ${pages ?? 'no'} pages has none that could be cited`, async () => {
			const result = await read(wordOf(['A paragraph goes on \fon the second page.'], { pages }), patient);
			assert.deepEqual(result, { text: 'A paragraph goes on on the second page.\n', pages: [] });
		});
	}

	const markups: readonly (readonly [string, string, string])[] = [
		[
			'tabs and breaks',
			run('<w:t>Tab</w:t><w:tab/><w:t>and break</w:t><w:br/><w:t>of a line</w:t>'),
			'Tab\tand break\nof a line',
		],
		[
			'hyphens that do not break, and none that may',
			run('<w:t>six</w:t><w:noBreakHyphen/><w:t>month man</w:t><w:softHyphen/><w:t>date</w:t>'),
			'six\u2011month mandate',
		],
		[
			'what was put in, and nothing that was taken out or moved away',
			`<w:p><w:ins><w:r><w:t>A new</w:t></w:r></w:ins><w:del><w:r><w:delText>n old</w:delText><w:tab/></w:r></w:del><w:moveFrom><w:r><w:t> moved</w:t></w:r></w:moveFrom><w:r><w:t> sentence.</w:t></w:r></w:p>`,
			'A new sentence.',
		],
		[
			'nothing that is hidden',
			'<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden. </w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Seen by all who read it.</w:t></w:r></w:p>',
			'Seen by all who read it.',
		],
		[
			'what a field shows, not how it is made',
			'<w:p><w:r><w:instrText>PAGEREF x</w:instrText></w:r><w:r><w:t>See page 4 of the report.</w:t></w:r></w:p>',
			'See page 4 of the report.',
		],
		[
			'text boxes once, behind the paragraph that they are anchored in',
			`<w:p><w:r><w:t>Anchored </w:t></w:r><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:txbxContent>${run('<w:t>In a box.</w:t>')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${run('<w:t>In a box.</w:t>')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>here.</w:t></w:r></w:p>`,
			'Anchored here.\n\nIn a box.',
		],
		[
			'the cells of a table',
			`<w:tbl><w:tr><w:tc>${run('<w:t>The left</w:t>')}</w:tc><w:tc>${run('<w:t>The right</w:t>')}</w:tc></w:tr></w:tbl>`,
			'The left\n\nThe right',
		],
		[
			'symbols of Unicode, and none of a font of its own',
			run('<w:t>An arrow of Unicode: </w:t><w:sym w:char="2192"/><w:sym w:char="F0B7"/>'),
			'An arrow of Unicode: →',
		],
		['a note that is not there as none', run('<w:t>A paragraph.</w:t><w:footnoteReference w:id="9"/>'), 'A paragraph.'],
		['no control or override', run('<w:t>Left\u202e to right.&#x85;</w:t>'), 'Left to right.'],
	];
	for (const [what, markup, expected] of markups) {
		it(`is read with ${what}`, async () => {
			assert.equal(await textOf(fileOf(markup)), `${expected}\n`);
		});
	}

	it('is read in the strict form of the standard, with another prefix and other names of its parts', async () => {
		const parts = wordParts('');
		const relations = parts['_rels/.rels']!.replace('word/document.xml', '/text/main.xml');
		const document = '<d xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><p><r><t>A strict file.</t></r></p></d>';
		assert.equal(await textOf(zipOf({ '_rels/.rels': relations, 'text/main.xml': document })), 'A strict file.\n');
	});

	const long = '<w:p><w:r><w:t>A paragraph of some words. </w:t></w:r></w:p>';
	const refusals: readonly (readonly [string, () => Uint8Array, CopyRefusal['code']])[] = [
		['nothing', () => new Uint8Array(), 'empty'],
		['a text', () => new TextEncoder().encode(SENTENCE), 'otherFormat'],
		['a PDF', () => new TextEncoder().encode('%PDF-1.7\n'), 'otherFormat'],
		['another archive', () => zipOf({ 'notes.txt': SENTENCE }), 'otherFormat'],
		['a document of Word 97', () => compound('WordDocument'), 'oldWord'],
		['a password', () => compound('EncryptedPackage'), 'encrypted'],
		['a document that is not there', () => zipOf({ '_rels/.rels': wordParts('')['_rels/.rels']! }), 'otherFormat'],
		['a document that is no XML', () => zipOf({ ...wordParts(''), 'word/document.xml': SENTENCE }), 'damaged'],
		['elements never closed', () => fileOf('<w:p>'), 'damaged'],
		['elements in elements', () => fileOf('<w:p>'.repeat(10_000)), 'damaged'],
		[
			'a document type',
			() => zipOf({ ...wordParts(''), 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }),
			'damaged',
		],
		['pictures alone', () => fileOf('<w:p><w:r><w:drawing/></w:r></w:p>'), 'noText'],
		[
			'gigabytes of text',
			() => zipOf(wordParts(long.repeat(Math.ceil(COPY_LIMITS.unpackedBytes / long.length)))),
			'unpacksTooLarge',
		],
		['a list of relations that never ends', () => zipOf({ '_rels/.rels': `<r>${'<a/>'.repeat(100_000)}</r>` }), 'damaged'],
		[
			'more text than an editor takes',
			() => fileOf(run(`<w:t>${'word '.repeat(COPY_LIMITS.characters / 5 + 1)}</w:t>`)),
			'tooMuchText',
		],
		[
			'a long note that is referred to again and again',
			() => zipOf(wordParts(run('<w:footnoteReference w:id="1"/>'.repeat(10_000)), ['word '.repeat(100_000)])),
			'tooMuchText',
		],
	];
	for (const [name, file, code] of refusals) {
		it(`is refused with ${name}: ${code}`, async () => {
			assert.equal(await codeOf(file()), code);
		}).timeout(60_000);
	}

	it('is left as soon as it is cancelled, and when its time is over', async () => {
		const file = fileOf(long.repeat(50_000));
		let looks = 0;
		assert.equal(await read(file, { ...patient, isCancelled: () => ++looks > 20 }), undefined);
		assert.equal(looks, 21);
		const now = performance.now.bind(performance);
		let later = 0;
		performance.now = () => now() + later;
		try {
			const reading = read(file, patient);
			later = COPY_LIMITS.milliseconds + 1;
			assert.deepEqual(await reading, { code: 'tooSlow', seconds: COPY_LIMITS.milliseconds / 1000 });
		} finally {
			Reflect.deleteProperty(performance, 'now');
		}
	});

	it('that is cut off anywhere, or has any byte wrong, is read or refused', async () => {
		const file = wordOf([SENTENCE, `${SENTENCE}[^1]`, `\f${SENTENCE}`], { footnotes: ['A note.'] });
		const damage = fc.oneof(
			fc.integer({ min: 0, max: file.length - 1 }).map((length) => file.slice(0, length)),
			fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }).map((changes) => {
				const bytes = file.slice();
				for (const [at, byte] of changes) {
					bytes[at] = byte;
				}
				return bytes;
			}),
		);
		await fc.assert(
			fc.asyncProperty(damage, async (bytes) => {
				assert.ok((await read(bytes, patient)) !== undefined);
			}),
			{ numRuns: 300 },
		);
	}).timeout(60_000);

	it('that is cut off is damaged', async () => {
		const file = wordOf([SENTENCE, SENTENCE]);
		for (const share of [0.2, 0.5, 0.8, 0.95]) {
			assert.equal(await codeOf(file.slice(0, Math.floor(file.length * share))), 'damaged');
		}
	});
});
