import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readJson } from '../../../src/core/termbase/formats/own/json';
import { writeJson } from '../../../src/core/termbase/formats/own/write';
import { writeYaml } from '../../../src/core/termbase/formats/own/writeYaml';
import { readYaml } from '../../../src/core/termbase/formats/own/yaml';
import { readGlossary } from '../../harness/dataFiles';
import { concepts } from './conceptArbitrary';
import { options } from './reading';

const formats = [
	{ format: 'JSON', write: writeJson, read: readJson },
	{ format: 'YAML', write: writeYaml, read: readYaml },
];

describe('own format, written and read', () => {
	for (const { format, write, read } of formats) {
		it(`keeps every property of every concept in ${format}`, async () => {
			await fc.assert(
				fc.asyncProperty(concepts, async (written) => {
					const text = write(written, { name: 'Team', language: 'fr' });
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

		it(`keeps the bundled glossary in ${format}`, async () => {
			const glossary = readGlossary();
			const { concepts: found, problems } = await read(write(glossary.concepts, glossary), options);
			assert.deepEqual(problems, []);
			assert.deepEqual(
				found.map(({ concept }) => concept),
				glossary.concepts,
			);
		});
	}
});
