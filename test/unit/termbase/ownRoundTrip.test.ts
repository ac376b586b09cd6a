import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { stringify } from 'yaml';
import { readJson } from '../../../src/core/termbase/formats/own/json';
import { writable, writeJson } from '../../../src/core/termbase/formats/own/write';
import { writeYaml, YAML_STYLE } from '../../../src/core/termbase/formats/own/writeYaml';
import { readYaml } from '../../../src/core/termbase/formats/own/yaml';
import { readGlossary } from '../../harness/dataFiles';
import { concepts } from './conceptArbitrary';
import { options, textOf } from './reading';

const formats = [
	{ format: 'JSON', write: writeJson, read: readJson, whole: (file: object) => `${JSON.stringify(file, undefined, '\t')}\n` },
	{ format: 'YAML', write: writeYaml, read: readYaml, whole: (file: object) => stringify(file, YAML_STYLE) },
];

describe('own format, written and read', () => {
	for (const { format, write, read, whole } of formats) {
		it(`keeps every property of every concept in ${format}`, async () => {
			await fc.assert(
				fc.asyncProperty(concepts, async (written) => {
					const text = textOf(write(written, { name: 'Team', language: 'fr' }));
					const { name, language, concepts: found, problems } = await read(text, options);
					assert.deepEqual(problems, []);
					assert.deepEqual(
						found.map((one) => one.concept),
						written,
					);
					assert.deepEqual({ name, language }, { name: 'Team', language: 'fr' });
				}),
				{ numRuns: 150 },
			);
		});

		it(`writes in pieces what ${format} is as a whole`, () => {
			fc.assert(
				fc.property(fc.oneof(concepts, fc.constant([])), (written) => {
					const file = { name: 'Team: 1', language: 'fr', concepts: written.map(writable) };
					assert.equal(textOf(write(written, { name: file.name, language: file.language })), whole(file));
				}),
			);
		});

		it(`keeps the bundled glossary in ${format}`, async () => {
			const glossary = readGlossary();
			const { concepts: found, problems } = await read(textOf(write(glossary.concepts, glossary)), options);
			assert.deepEqual(problems, []);
			assert.deepEqual(
				found.map(({ concept }) => concept),
				glossary.concepts,
			);
		});
	}
});
