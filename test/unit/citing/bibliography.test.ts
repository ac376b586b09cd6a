import assert from 'node:assert/strict';
import fc from 'fast-check';
import { entriesOf, freeKey, keyOf } from '../../../src/core/citing/bibliography/bibliographyEntry';
import { bibtexEntries } from '../../../src/core/citing/bibliography/bibtexEntries';
import { namedBibliographies } from '../../../src/core/citing/bibliography/namedBibliographies';
import {
	appendedEntries,
	dialectOf,
	type ExportFormat,
	newBibliography,
} from '../../../src/core/citing/bibliography/writeEntries';
import type { FormatName } from '../../../src/core/prose/formatNames';
import { applied, RECORDS } from './papers';

const [REPORT, SOURCE] = RECORDS as [(typeof RECORDS)[number], (typeof RECORDS)[number]];

describe('the bibliographies that a paper names', () => {
	const cases: readonly (readonly [FormatName, text: string, expected: readonly string[]])[] = [
		['markdown', '---\nbibliography: refs.bib\n---\n', ['refs.bib']],
		['markdown', '---\nbibliography: "my refs.bib" # ours\ntitle: A\n---\n', ['my refs.bib']],
		['markdown', '---\nbibliography: [a.bib, "b.json"]\n---\n', ['a.bib', 'b.json']],
		['markdown', "---\nbibliography:\n  - a.bib\n  - 'sub/b.json'\ncsl: x.csl\n---\n", ['a.bib', 'sub/b.json']],
		['markdown', '---\r\nbibliography:\r\n- a.bib\r\n---\r\n', ['a.bib']],
		['markdown', 'bibliography: refs.bib\n', []],
		['latex', '\\addbibresource[location=local]{refs.bib}\n%\\addbibresource{no.bib}', ['refs.bib']],
		['latex', '\\bibliography{a, b.bib}', ['a.bib', 'b.bib']],
		['typst', '#bibliography("refs.bib", style: "apa")', ['refs.bib']],
		['typst', '#bibliography(("a.bib", "b.bib"), title: "Sources")', ['a.bib', 'b.bib']],
		['typst', '// #bibliography("no.bib")', []],
		['asciiDoc', ':bibtex-file: refs.bib', ['refs.bib']],
		['restructuredText', '.. bibliography:: a.bib b.bib', ['a.bib', 'b.bib']],
		['org', '#+BIBLIOGRAPHY: "refs.bib"', ['refs.bib']],
		['html', 'bibliography: refs.bib', []],
	];
	for (const [format, text, expected] of cases) {
		it(`are ${JSON.stringify(expected)} in ${format}: ${JSON.stringify(text)}`, () => {
			assert.deepEqual(namedBibliographies(text, format), expected);
		});
	}

	it('are found in linear time in what never ends', () => {
		for (const piece of ['\\addbibresource[', '\\bibliography{', '#bibliography(', '- a\n', '.. bibliography:: ']) {
			for (const format of ['markdown', 'latex', 'typst', 'restructuredText', 'org'] as const) {
				const start = performance.now();
				namedBibliographies(`---\nbibliography:\n${piece.repeat(30_000)}`, format);
				assert.ok(performance.now() - start < 1000, `${piece} in ${format}`);
			}
		}
	});
});

describe('entries of a bibliography', () => {
	it('are read with keys and titles, whatever stands around them', () => {
		const text = `% a comment
@comment{ignored, title = {No}}
@string{un = "United Nations"}
@report{ a:2007, author = {{A} and B}, note = {title = {no}}, Title = {The {UN} {\\"u}ber alles}, year = 2007 }
@misc(b, booktitle = {no}, title = "Quoted {"} here")
@misc{c,
  title = un # " report",
}
@misc{d, year = 2001}
`;
		assert.deepEqual(bibtexEntries(text), [
			{ key: 'a:2007', title: 'The {UN} {\\"u}ber alles' },
			{ key: 'b', title: 'Quoted {"} here' },
			{ key: 'c', title: '' },
			{ key: 'd', title: '' },
		]);
	});

	it('are read behind one whose braces never close', () => {
		assert.deepEqual(
			bibtexEntries('@misc{a, note = {open\n@misc{b, title = {B}}\n').map(({ key, title }) => [key, title]),
			[
				['a', ''],
				['b', 'B'],
			],
		);
	});

	it('are read from CSL-JSON; what is no list of records is none', () => {
		assert.deepEqual(entriesOf('[{"id":"a","title":"A"},{"id":"b"},{"id":3},null,{"id":"x y"}]', 'cslJson'), [
			{ key: 'a', title: 'A' },
			{ key: 'b', title: '' },
		]);
		assert.deepEqual(
			['{"id":"a"}', '[', '', 'null'].map((text) => entriesOf(text, 'cslJson')),
			Array(4).fill(undefined),
		);
	});

	it('are the report by its title, whatever their key, case and markup, with a subtitle too', () => {
		for (const title of [
			REPORT.title,
			REPORT.title.toUpperCase(),
			'{Multidimensional} and {\\emph{Integrated}} peace operations -- trends \n and challenges',
			`${REPORT.title}. Common challenges, different institutional frameworks`,
		]) {
			assert.equal(
				keyOf(REPORT, [
					{ key: 'x', title: 'Other' },
					{ key: 'mod:2007', title },
				]),
				'mod:2007',
				title,
			);
		}
		assert.equal(keyOf(REPORT, [{ key: 'peaceops2007', title: 'Multidimensional Peace Operations' }]), undefined);
		assert.equal(keyOf(SOURCE, [{ key: 'x', title: `${SOURCE.title} and more` }]), undefined);
		assert.equal(keyOf(REPORT, [{ key: 'a}b', title: REPORT.title }]), undefined);
	});

	it('get another key where theirs is taken', () => {
		assert.equal(freeKey(REPORT, new Set()), 'peaceops2007');
		assert.equal(freeKey(REPORT, new Set(['peaceops2007', 'peaceops2007a'])), 'peaceops2007b');
	});

	it('are read in linear time of what never ends', () => {
		for (const piece of ['@misc{a,', '{', '@misc{a, title = {', '@misc{a, title = "', '@']) {
			const start = performance.now();
			bibtexEntries(piece.repeat(50_000));
			assert.ok(performance.now() - start < 1000, piece);
		}
	});
});

describe('records that are appended', () => {
	it('keep what stands there and are found again, once, in every format', () => {
		const files: Readonly<Record<ExportFormat, readonly string[]>> = {
			bibtex: ['', '@misc{a, title = {A}}', '@misc{a, title = {A}}\n\n\n', '% nothing\r\n'],
			biblatex: ['', '@online{a, date = {2001}}\n'],
			cslJson: [
				'[]',
				'[\n]\n',
				'[{"id":"a"}]',
				'[\n    {\n        "id": "a"\n    }\n]\n',
				'[\r\n\t{ "id": "a" }\r\n]',
				'\uFEFF[ ]',
			],
		};
		fc.assert(
			fc.property(
				fc
					.constantFrom(...(['bibtex', 'biblatex', 'cslJson'] as const))
					.chain((format) => fc.record({ format: fc.constant(format), file: fc.constantFrom(...files[format]) })),
				fc.subarray([...RECORDS], { minLength: 1, maxLength: 5 }),
				fc.constantFrom('\n', '\r\n'),
				({ format, file }, records, lineEnd) => {
					const written = applied(file, { insertions: appendedEntries(file, records, format, lineEnd) });
					const kind = format === 'cslJson' ? 'cslJson' : 'bibtex';
					const entries = entriesOf(written, kind)!;
					assert.deepEqual(
						entries.map(({ key }) => key),
						[...entriesOf(file || '[]', kind)!.map(({ key }) => key), ...records.map(({ id }) => id)],
					);
					assert.deepEqual(appendedEntries(written, [], format, lineEnd), []);
					if (format === 'cslJson') {
						assert.deepEqual((JSON.parse(written.replace('\uFEFF', '')) as unknown[]).slice(-records.length), records);
					} else {
						assert.ok(written.startsWith(file));
					}
				},
			),
		);
	});

	it('are indented as the file is', () => {
		const file = '[\n\t{\n\t\t"id": "a"\n\t}\n]\n';
		const written = applied(file, {
			insertions: appendedEntries(file, [{ id: 'b', type: 'document', title: 'B' }], 'cslJson', '\n'),
		});
		assert.equal(
			written,
			'[\n\t{\n\t\t"id": "a"\n\t},\n\t{\n\t\t"id": "b",\n\t\t"type": "document",\n\t\t"title": "B"\n\t}\n]\n',
		);
	});

	it('tell the report by its facts, in both dialects', () => {
		assert.equal(
			newBibliography([REPORT], 'biblatex', '\n'),
			`@report{peaceops2007,
  title = {{Multidimensional and Integrated Peace Operations: Trends and Challenges}},
  type = {Seminar report},
  location = {Brussels},
  date = {2007-10-05},
  langid = {english},
}
`,
		);
		assert.equal(
			newBibliography([REPORT], 'bibtex', '\n'),
			`@misc{peaceops2007,
  title = {{Multidimensional and Integrated Peace Operations: Trends and Challenges}},
  howpublished = {Seminar report},
  address = {Brussels},
  year = {2007},
  month = oct,
  key = {{Multidimensional and Integrated Peace Operations: Trends and Challenges}},
}
`,
		);
	});

	it('are in the dialect of the file', () => {
		assert.equal(dialectOf(newBibliography(RECORDS, 'bibtex', '\n')), 'bibtex');
		assert.equal(dialectOf(newBibliography([REPORT], 'biblatex', '\n')), 'biblatex');
		assert.equal(dialectOf(''), 'bibtex');
	});
});
