import assert from 'node:assert/strict';
import * as v from 'valibot';
import { keyOf } from '../../src/core/citing/bibliography/bibliographyEntry';
import { bibtexEntries } from '../../src/core/citing/bibliography/bibtexEntries';
import { newBibliography } from '../../src/core/citing/bibliography/writeEntries';
import { referencesFile, referenceTextsFile } from '../../src/core/citing/model';
import { projectText, readGlossary, readReport } from '../harness/dataFiles';
import { recordOf, referenceFiles } from '../harness/references';

const records = v.parse(referencesFile, JSON.parse(projectText('data/references.json')));
const texts = v.parse(referenceTextsFile, JSON.parse(projectText('data/referenceTexts.json')));
const [report, ...sources] = records;

describe('bibliographic records', () => {
	it('are what the glossary, the section index and citeproc make of them', async function () {
		this.timeout(60_000);
		for (const [path, text] of await referenceFiles()) {
			assert.ok(projectText(path) === text, `${path} is out of date: npm run references`);
		}
	});

	it('tell of the report what the section index tells, and name no author', () => {
		const { title, date, place } = readReport();
		assert.equal(report?.title, title);
		assert.equal(report['publisher-place'], place);
		assert.deepEqual(report.issued?.['date-parts'], [date.split('-').map(Number)]);
		assert.equal(report.author, undefined);
	});

	it('are there for the source of every definition, each once', () => {
		const facts = sources.map((record) => JSON.stringify({ ...record, id: undefined }));
		assert.equal(new Set(facts).size, facts.length);
		const wanted = readGlossary().concepts.flatMap(({ source }) => (source && recordOf(source)) ?? []);
		assert.ok(wanted.length > 150);
		assert.deepEqual(new Set(wanted.map((record) => JSON.stringify(record))), new Set(facts));
	});

	it('have keys of their own, which every syntax can hold', () => {
		assert.equal(new Set(records.map(({ id }) => id)).size, records.length);
		assert.deepEqual(
			records.filter(({ id }) => !/^[a-z0-9-]+$/.test(id)),
			[],
		);
	});

	it('have texts in both styles, the report in three languages', () => {
		assert.deepEqual(
			texts.report.map(({ language }) => language),
			['en', 'fr', 'es'],
		);
		for (const { note, shortNote, citation, bibliography, reference } of texts.report) {
			assert.ok([note, shortNote, citation].every((text) => text.split('{0}').length === 2));
			assert.ok([note, shortNote, citation, bibliography, reference].every((text) => text.includes(report!.title)));
		}
		assert.deepEqual(
			texts.sources.map(({ id }) => id),
			sources.map(({ id }) => id),
		);
	});

	it('are rendered without markup but italics', () => {
		const all = [
			...texts.report.flatMap((text) => Object.values(text)),
			...texts.sources.flatMap(({ chicago, apa }) => [chicago, apa]),
		];
		assert.deepEqual(
			all.filter((text) => /[<>]|&\w+;|&#/.test(text.replace(/<i>[^<>]*<\/i>/g, ''))),
			[],
		);
	});

	for (const format of ['bibtex', 'biblatex'] as const) {
		it(`are found again by their keys in what is written as ${format}`, () => {
			const entries = bibtexEntries(newBibliography(records, format, '\n'));
			assert.deepEqual(
				records.map((record) => keyOf(record, entries)),
				records.map(({ id }) => id),
			);
		});
	}
});
