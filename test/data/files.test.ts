import assert from 'node:assert/strict';
import { is } from 'valibot';
import { userConcept, userFile } from '../../src/core/termbase/formats/own/userFile';
import { projectText, readFingerprints, readGlossary, readReport } from '../harness/dataFiles';
import { schemaTexts } from '../harness/schemas';

/** `npm run schemas` repairs the schema files; the data files are tabs, one value a line, a line break at the end. */
const oneWay = (text: string): string => `${JSON.stringify(JSON.parse(text), undefined, '\t')}\n`;

describe('data files', () => {
	it('fit their models', () => {
		assert.doesNotThrow(readGlossary);
		assert.doesNotThrow(readReport);
		assert.doesNotThrow(() => readFingerprints('data'));
	});

	it('are formatted one way', () => {
		for (const path of ['data/glossary.json', 'data/report.json', 'data/report.fingerprints.json']) {
			const text = projectText(path);
			assert.ok(text === oneWay(text), `${path} is not formatted as JSON.stringify does it with tabs`);
		}
	});

	it('name the schema beside them', () => {
		assert.equal(readGlossary().$schema, './glossary.schema.json');
		assert.equal(readReport().$schema, './report.schema.json');
	});

	it('keep to the order of properties that the model declares', () => {
		const data = { glossary: projectText('data/glossary.json'), report: projectText('data/report.json') };
		// A model's check rebuilds every object in the order of its declaration.
		assert.ok(JSON.stringify(JSON.parse(data.glossary)) === JSON.stringify(readGlossary()), 'glossary.json');
		assert.ok(JSON.stringify(JSON.parse(data.report)) === JSON.stringify(readReport()), 'report.json');
	});
});

describe('JSON Schemas', () => {
	for (const [path, text] of schemaTexts()) {
		it(`${path} is what the model generates`, () => {
			assert.ok(projectText(path) === text, `${path} is out of date: npm run schemas`);
		});
	}

	it('carry the descriptions of the models', () => {
		const schema = JSON.parse(projectText('data/glossary.schema.json'));
		assert.match(schema.$defs.designation.properties.text.description, /^As written in running text/);
		assert.match(schema.$defs.designation.description, /^One way to name/);
	});

	it('describe every property that a user may write in a termbase', () => {
		const { properties, $defs } = JSON.parse(projectText('data/termbase.schema.json'));
		for (const [holder, all] of Object.entries({ file: properties, concept: $defs.userConcept.properties })) {
			for (const [property, { description }] of Object.entries<{ description?: string }>(all)) {
				assert.ok(description !== undefined && !description.includes('*/'), `${holder}.${property}`);
			}
		}
	});

	it('offer concepts of a termbase that are one', () => {
		const { $defs } = JSON.parse(projectText('data/termbase.schema.json'));
		const snippets: readonly { body: unknown }[] = $defs.userConcept.defaultSnippets;
		assert.ok(snippets.length > 0);
		for (const { body } of snippets) {
			assert.ok(is(userConcept, body));
		}
	});

	it('let a user write everything that the bundled glossary has', () => {
		assert.ok(is(userFile, readGlossary()));
	});
});
