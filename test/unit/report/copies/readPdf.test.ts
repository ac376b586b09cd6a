import assert from 'node:assert/strict';
import fc from 'fast-check';
import { COPY_LIMITS, type CopyRefusal, isConverted } from '../../../../src/core/report/copies/convertedCopy';
import { builtPdfReader, patient, type ReadCopy } from '../../../harness/copyPart';
import { type PlacedText, pdfOf, pdfOfObjects, pdfOfParagraphs } from '../../../harness/pdfFile';

const SENTENCE = 'Those who plan a mission together meet before it begins, and write down who decides what.';

/** Lines under each other from a place on. */
function column(lines: readonly string[], x = 72, y = 700, leading = 14): readonly PlacedText[] {
	return lines.map((text, i) => ({ text, x, y: y - i * leading }));
}

/** Bytes as a file of text. */
function bytesOf(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

describe('a PDF file', () => {
	let read: ReadCopy;

	before(async () => {
		read = await builtPdfReader();
	});

	async function textOf(file: Uint8Array): Promise<string> {
		const result = await read(file, patient);
		assert.ok(result !== undefined && isConverted(result), JSON.stringify(result));
		return result.text;
	}

	async function codeOf(file: Uint8Array): Promise<CopyRefusal['code'] | 'text' | undefined> {
		const result = await read(file, patient);
		return result === undefined || !isConverted(result) ? result?.code : 'text';
	}

	it('is read page by page, each under its mark', async () => {
		const result = await read(pdfOfParagraphs([[SENTENCE, SENTENCE], [SENTENCE]], 60), patient);
		assert.ok(result !== undefined && isConverted(result));
		const lines = 'Those who plan a mission together meet before it begins, and\nwrite down who decides what.';
		assert.equal(result.text, `— 1 —\n\n${lines}\n\n${lines}\n\n— 2 —\n\n${lines}\n`);
		assert.deepEqual(
			result.pages.map((at) => result.text.slice(at, at + 5)),
			['— 1 —', '— 2 —'],
		);
	});

	const layouts: readonly (readonly [string, readonly PlacedText[], string])[] = [
		[
			'a heading stands apart from what is under it, however close',
			[{ text: 'A heading of some words', x: 72, y: 700, size: 18 }, ...column(['The first line', 'and the second.'], 72, 682)],
			'A heading of some words\n\nThe first line\nand the second.',
		],
		[
			'lines set double are one paragraph',
			[
				...column(['The first line', 'the second', 'and the third.'], 72, 700, 28),
				...column(['Another', 'of two.'], 72, 602, 28),
			],
			'The first line\nthe second\nand the third.\n\nAnother\nof two.',
		],
		[
			'first lines that are indented begin paragraphs',
			[
				...column(['The first line', 'and the second.']),
				...column(['Another paragraph'], 90, 672),
				...column(['goes on', 'to its end.'], 72, 658),
			],
			'The first line\nand the second.\n\nAnother paragraph\ngoes on\nto its end.',
		],
		[
			'columns are read one after the other, over a sentence that goes on in the next',
			[...column(['On the left it', 'begins and goes'], 72), ...column(['on at the right', 'to the end.'], 320)],
			'On the left it\nbegins and goes\non at the right\nto the end.',
		],
		[
			'a column that begins with another sentence begins a paragraph',
			[...column(['On the left it', 'ends.'], 72), ...column(['At the right there', 'is another.'], 320)],
			'On the left it\nends.\n\nAt the right there\nis another.',
		],
		[
			'markers of footnotes are glued to their words, and footnotes stand apart',
			[
				...column(['The first line of several', 'ends with operations.'], 72),
				{ text: '4', x: 185.4, y: 691, size: 7 },
				{ text: 'Another goes on.', x: 192.6, y: 686 },
				{ text: '4', x: 72, y: 104, size: 5 },
				{ text: 'The text of the note,', x: 76, y: 100, size: 9 },
				{ text: 'in two lines.', x: 72, y: 89, size: 9 },
			],
			'The first line of several\nends with operations.4 Another goes on.\n\n4 The text of the note,\nin two lines.',
		],
		[
			'ligatures are letters, and quotes and dashes what they are',
			column(['The ﬁrst oﬃce of the “EU–UN” ﬂight, it’s said.'.replace('ﬃ', 'fﬁ')]),
			'The first office of the “EU–UN” flight, it’s said.',
		],
		[
			'hyphens at the ends of lines stay',
			column(['A word that is hyphen-', 'ated at the end of a line.']),
			'A word that is hyphen-\nated at the end of a line.',
		],
		[
			'pieces of a line are words where there is room between them',
			[
				{ text: 'Two', x: 72, y: 700 },
				{ text: 'words and a lett', x: 100, y: 700 },
				{ text: 'er.', x: 178.7, y: 700 },
			],
			'Two words and a letter.',
		],
	];
	for (const [behaviour, texts, expected] of layouts) {
		it(behaviour, async () => {
			assert.equal(await textOf(pdfOf([texts])), `— 1 —\n\n${expected}\n`);
		});
	}

	it('is read whose pages lie on their side', async () => {
		const content = ['The first line', 'and the second.'].map(
			(text, i) => `BT /F 12 Tf 0 1 -1 0 ${100 + i * 14} 72 Tm (${text}) Tj ET\n`,
		);
		assert.equal(await textOf(pdfOf([[]], { content: content.join('') })), '— 1 —\n\nThe first line\nand the second.\n');
	});

	it('is read that is packed', async () => {
		assert.match(await textOf(pdfOf([column([SENTENCE])], { isPacked: true })), /meet before it begins/);
	});

	const refusals: readonly (readonly [string, () => Uint8Array, CopyRefusal['code']])[] = [
		['nothing', () => new Uint8Array(), 'empty'],
		['a text', () => bytesOf(SENTENCE), 'otherFormat'],
		['a picture', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'otherFormat'],
		['an archive', () => bytesOf('PK\u0003\u0004'), 'otherFormat'],
		['a heading alone', () => bytesOf('%PDF-1.7\n'), 'damaged'],
		['a heading and a binary', () => bytesOf(`%PDF-1.7\n${'\u0001\u00ff\u0000'.repeat(10_000)}startxref\n9\n%%EOF`), 'damaged'],
		['a password', () => pdfOf([column([SENTENCE])], { isEncrypted: true }), 'encrypted'],
		['a scan', () => pdfOf([[], []], { content: '0 0 595 842 re f\nBI /W 1 /H 1 /BPC 8 /CS /G ID \u0001 EI\n' }), 'noText'],
		['a scan with page numbers', () => pdfOf([column(['Page 1']), column(['Page 2'])]), 'noText'],
		['no pages', () => pdfOf([]), 'noText'],
		[
			'3,000 pages',
			() =>
				pdfOf(
					Array.from({ length: 3000 }, () => []),
					{ content: '' },
				),
			'tooManyPages',
		],
		['more bytes than may be', () => new Uint8Array(COPY_LIMITS.bytes + 1), 'tooLarge'],
		['a page that unpacks to gigabytes', () => bomb(), 'unpacksTooLarge'],
		['characters that each stand for a thousand', () => pdfOfWideCharacters(), 'tooMuchText'],
		[
			'pages that hold themselves',
			() => pdfOfObjects([[CATALOGUE], ['<< /Type /Pages /Count 2 /Kids [2 0 R 2 0 R] >>']]),
			'damaged',
		],
		['brackets in brackets', () => pdfOfObjects([[CATALOGUE], [`<< /Kids ${'['.repeat(1_000_000)} >>`]]), 'damaged'],
		['a table of four billion objects of no width', () => pdfOfWidthlessTable(), 'damaged'],
		['a font of four billion characters', () => pdfOfWideFont(), 'noText'],
	];
	for (const [name, file, code] of refusals) {
		it(`is refused with ${name}: ${code}`, async () => {
			assert.equal(await codeOf(file()), code);
		}).timeout(60_000);
	}

	it('tells its pages as they are read', async () => {
		const told: string[] = [];
		await read(pdfOfParagraphs([[SENTENCE], [SENTENCE], [SENTENCE]]), {
			...patient,
			progress: async (done, total) => {
				told.push(`${done} of ${total}`);
			},
		});
		assert.deepEqual(told, ['1 of 3', '2 of 3', '3 of 3']);
	});

	it('is left as soon as it is cancelled, on the page that it is on', async () => {
		const content = `${'0 0 m 1 1 l S\n'.repeat(1_000_000)}BT /F 12 Tf 72 700 Td (${SENTENCE}) Tj ET`;
		const file = pdfOf([[]], { content });
		const start = performance.now();
		let ticks = 0;
		const timer = setInterval(() => ticks++, 1);
		const result = await read(file, { ...patient, isCancelled: () => performance.now() - start > 150 });
		clearInterval(timer);
		assert.equal(result, undefined);
		assert.ok(ticks > 5, `the host breathed ${ticks} times`);
	}).timeout(60_000);

	const endless: readonly (readonly [string, () => Uint8Array])[] = [
		['a million strokes', () => pdfOf([[]], { content: '0 0 m 1 1 l S\n'.repeat(1_000_000) })],
		['forms that hold each other ten times, twelve deep', () => pdfOfForms(12)],
	];
	for (const [name, file] of endless) {
		it(`is left when its time is over, in the midst of ${name}`, async () => {
			const now = performance.now.bind(performance);
			let later = 0;
			performance.now = () => now() + later;
			try {
				const reading = read(file(), patient);
				later = COPY_LIMITS.milliseconds + 1;
				assert.deepEqual(await reading, { code: 'tooSlow', seconds: COPY_LIMITS.milliseconds / 1000 });
			} finally {
				Reflect.deleteProperty(performance, 'now');
			}
		});
	}

	it('leaves its bytes to its caller', async () => {
		const file = pdfOf([column([SENTENCE])]);
		await textOf(file);
		assert.equal(String.fromCharCode(...file.subarray(0, 5)), '%PDF-');
	});

	it('adds nothing to what the host shares', async () => {
		const shared = [globalThis, Math, Promise, Map.prototype, Array.prototype, Uint8Array.prototype];
		const names = () => shared.flatMap((object) => Object.getOwnPropertyNames(object));
		const before = names();
		await textOf(pdfOf([column([SENTENCE])]));
		assert.deepEqual(names(), before);
	});

	it('that is cut off anywhere, or has any byte wrong, is read or refused, soon', async () => {
		const file = pdfOf([column([SENTENCE]), column([SENTENCE])], { isPacked: true });
		const damage = fc.oneof(
			fc.integer({ min: 0, max: file.length }).map((length) => file.slice(0, length)),
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
				const start = performance.now();
				const result = await read(bytes, patient);
				assert.ok(result !== undefined);
				assert.ok(performance.now() - start < 5000);
			}),
			{ numRuns: 150 },
		);
	}).timeout(120_000);

	it('that is cut off is damaged', async () => {
		const file = pdfOf([column([SENTENCE]), column([SENTENCE])]);
		for (const share of [0.2, 0.5, 0.8, 0.95]) {
			assert.equal(await codeOf(file.slice(0, Math.floor(file.length * share))), 'damaged');
		}
	});
});

const CATALOGUE = '<< /Type /Catalog /Pages 2 0 R >>';

/** A small file whose page is packed ten times over. */
function bomb(): Uint8Array {
	return pdfOf([[]], { content: new Uint8Array(COPY_LIMITS.unpackedBytes + 1000).fill(0x20), isPacked: true });
}

/** A file of one page, with these resources, content and further objects from the fifth on. */
function pdfOfPage(resources: string, content: string, more: readonly string[]): Uint8Array {
	return pdfOfObjects(
		[
			CATALOGUE,
			'<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << ${resources} >> /Contents 4 0 R >>`,
			streamOf('', content),
			...more,
		].map((object) => [object]),
	);
}

function streamOf(entries: string, content: string): string {
	return `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;
}

/** Each form draws the next one ten times, and the last one a text. */
function pdfOfForms(depth: number): Uint8Array {
	const font = '/Font << /F 5 0 R >>';
	const ten = '/X Do '.repeat(10);
	const forms = Array.from({ length: depth }, (_, i) =>
		streamOf(
			`/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /X ${7 + i} 0 R >> ${font} >>`,
			i === depth - 1 ? `BT /F 12 Tf (${'word '.repeat(1000)}) Tj ET` : ten,
		),
	);
	return pdfOfPage(`/XObject << /X 6 0 R >> ${font}`, ten, [
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
		...forms,
	]);
}

function pdfOfWidthlessTable(): Uint8Array {
	const head = `%PDF-1.7\n1 0 obj\n${CATALOGUE}\nendobj\n`;
	const table = streamOf('/Type /XRef /Size 4000000000 /W [0 0 0] /Index [0 4000000000] /Root 1 0 R', '');
	return bytesOf(`${head}2 0 obj\n${table}\nendobj\nstartxref\n${head.length}\n%%EOF`);
}

function pdfOfWideFont(): Uint8Array {
	const system = '<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>';
	const descriptor = '<< /Type /FontDescriptor /FontName /X /Flags 4 >>';
	const font = `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /W [0 4000000000 500] /CIDSystemInfo ${system} /FontDescriptor ${descriptor} >>`;
	return pdfOfPage('/Font << /F 5 0 R >>', 'BT /F 12 Tf <00010002> Tj ET', [
		`<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [${font}] >>`,
	]);
}

/** Each of its characters is a thousand letters, by its font's word. */
function pdfOfWideCharacters(): Uint8Array {
	const map = `1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <61> <${'0062'.repeat(1000)}> endbfchar`;
	const line = `BT /F 1 Tf 20 700 Td (${'a'.repeat(100)}) Tj ET\n`;
	return pdfOfPage('/Font << /F 5 0 R >>', line.repeat(COPY_LIMITS.characters / 90_000), [
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>',
		streamOf('', `/CIDInit /ProcSet findresource begin begincmap ${map} endcmap end`),
	]);
}
