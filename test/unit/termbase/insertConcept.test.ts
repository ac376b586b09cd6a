import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { insertIntoJson, newJsonFile } from '../../../src/core/termbase/formats/own/insertJson';
import { insertIntoYaml, newYamlFile } from '../../../src/core/termbase/formats/own/insertYaml';
import { readJson } from '../../../src/core/termbase/formats/own/json';
import { applyEdits, type NewConcept, type TextEdit } from '../../../src/core/termbase/formats/own/newConcept';
import { readYaml } from '../../../src/core/termbase/formats/own/yaml';
import { TermbaseRefusal } from '../../../src/core/termbase/formats/termbaseReader';
import { name, text } from './conceptArbitrary';
import { options } from './reading';

const added: NewConcept = { abbreviation: 'UN', term: 'United Nations', definition: 'A body.' };

interface Case {
	readonly it: string;
	readonly before: string;
	readonly after: string;
}

const lines = (...all: readonly string[]): string => all.join('\n');

const json: readonly Case[] = [
	{
		it: 'appends on a line of its own, indented as the file is',
		before: lines('{', '  "concepts": [', '    { "term": "a" }', '  ]', '}', ''),
		after: lines(
			'{',
			'  "concepts": [',
			'    { "term": "a" },',
			'    {',
			'      "abbreviation": "UN",',
			'      "term": "United Nations",',
			'      "definition": "A body."',
			'    }',
			'  ]',
			'}',
			'',
		),
	},
	{
		it: 'leaves comments with the concepts that they are about',
		before: lines('{', '\t"concepts": [', '\t\t{ "term": "a" } // about a', '\t\t/* the end */', '\t]', '}'),
		after: lines(
			'{',
			'\t"concepts": [',
			'\t\t{ "term": "a" }, // about a',
			'\t\t/* the end */',
			'\t\t{',
			'\t\t\t"abbreviation": "UN",',
			'\t\t\t"term": "United Nations",',
			'\t\t\t"definition": "A body."',
			'\t\t}',
			'\t]',
			'}',
		),
	},
	{
		it: 'ends with a comma where the file does',
		before: lines('{', ' "concepts": [', '  {"term":"a"},', ' ],', '}'),
		after: lines(
			'{',
			' "concepts": [',
			'  {"term":"a"},',
			'  {',
			'   "abbreviation": "UN",',
			'   "term": "United Nations",',
			'   "definition": "A body."',
			'  },',
			' ],',
			'}',
		),
	},
	{
		it: 'stays on the line of a file that has one',
		before: '{"concepts":[{"term":"a"}]}',
		after: '{"concepts":[{"term":"a"}, { "abbreviation": "UN", "term": "United Nations", "definition": "A body." }]}',
	},
	{
		it: 'opens an empty list',
		before: lines('{', '\t"concepts": []', '}', ''),
		after: lines(
			'{',
			'\t"concepts": [',
			'\t\t{',
			'\t\t\t"abbreviation": "UN",',
			'\t\t\t"term": "United Nations",',
			'\t\t\t"definition": "A body."',
			'\t\t}',
			'\t]',
			'}',
			'',
		),
	},
	{
		it: 'adds the list where there is none',
		before: lines('{', '\t"name": "Team" // ours', '}', ''),
		after: lines(
			'{',
			'\t"name": "Team", // ours',
			'\t"concepts": [',
			'\t\t{',
			'\t\t\t"abbreviation": "UN",',
			'\t\t\t"term": "United Nations",',
			'\t\t\t"definition": "A body."',
			'\t\t}',
			'\t]',
			'}',
			'',
		),
	},
];

const item = (indent: string): string[] => [
	`${indent}- abbreviation: UN`,
	`${indent}  term: United Nations`,
	`${indent}  definition: A body.`,
];

const yaml: readonly Case[] = [
	{
		it: 'appends after the last concept, before what follows',
		before: lines('# ours', 'concepts:', '  - term: a # about a', '', '  # the end', 'name: Team', ''),
		after: lines('# ours', 'concepts:', '  - term: a # about a', ...item('  '), '', '  # the end', 'name: Team', ''),
	},
	{
		it: 'keeps the list at the left edge where it is there',
		before: lines('concepts:', '- term: a', '- term: b'),
		after: lines('concepts:', '- term: a', '- term: b', ...item(''), ''),
	},
	{
		it: 'appends after a text of several lines',
		before: lines('concepts:', '  - term: a', '    definition: |', '      One.', '', '      Two.', 'name: Team', ''),
		after: lines(
			'concepts:',
			'  - term: a',
			'    definition: |',
			'      One.',
			'',
			'      Two.',
			...item('  '),
			'name: Team',
			'',
		),
	},
	{
		it: 'appends after an empty property',
		before: lines('concepts:', '  - term: a', '    definition: # to do', ''),
		after: lines('concepts:', '  - term: a', '    definition: # to do', ...item('  '), ''),
	},
	{
		it: 'appends in brackets where the list has them',
		before: lines('concepts: [ {term: a}, ] # all', ''),
		after: lines(
			'concepts: [ {term: a}, { "abbreviation": "UN", "term": "United Nations", "definition": "A body." }, ] # all',
			'',
		),
	},
	{
		it: 'replaces empty brackets',
		before: lines('name: Team', 'concepts: [] # none yet', ''),
		after: lines('name: Team', 'concepts: # none yet', ...item('  '), ''),
	},
	{
		it: 'replaces what stands for nothing',
		before: lines('concepts: ~'),
		after: lines('concepts:', ...item('  '), ''),
	},
	{
		it: 'fills an empty property',
		before: lines('concepts: # ours', 'name: Team', ''),
		after: lines('concepts: # ours', ...item('  '), 'name: Team', ''),
	},
	{
		it: 'adds the list where there is none',
		before: lines('name: Team # ours', '# end', ''),
		after: lines('name: Team # ours', 'concepts:', ...item('  '), '# end', ''),
	},
	{
		it: 'begins an empty file',
		before: '# ours\n',
		after: lines('# ours', 'concepts:', ...item('  '), ''),
	},
	{
		it: 'changes the first of several documents',
		before: lines('---', 'concepts:', '  - term: a', '---', 'x: 1', ''),
		after: lines('---', 'concepts:', '  - term: a', ...item('  '), '---', 'x: 1', ''),
	},
	{
		it: 'reads JSON as the YAML that it is',
		before: '{"concepts": [{"term": "a"}]}\n',
		after: '{"concepts": [{"term": "a"}, { "abbreviation": "UN", "term": "United Nations", "definition": "A body." }]}\n',
	},
];

const syntaxes = [
	{ syntax: 'JSON', cases: json, insert: insertIntoJson, make: newJsonFile, read: readJson },
	{ syntax: 'YAML', cases: yaml, insert: insertIntoYaml, make: newYamlFile, read: readYaml },
];

/** What remains of the text before, in order, once the edits have taken away what they replace. */
const untouched = (before: string, edits: readonly TextEdit[]): string =>
	applyEdits(
		before,
		edits.map((edit) => ({ ...edit, text: '' })),
	);

const newConcept = fc.record({ abbreviation: name, term: name, definition: text, note: text }, { requiredKeys: ['term'] });

describe('adding a concept', () => {
	for (const { syntax, cases, insert, make, read } of syntaxes) {
		describe(`to ${syntax}`, () => {
			for (const one of cases) {
				it(one.it, async () => {
					assert.equal(applyEdits(one.before, insert(one.before, added)), one.after);
					const { concepts } = await read(one.after, options);
					assert.deepEqual(concepts.at(-1)?.concept.definition, 'A body.');
				});

				it(`${one.it}, with the line ends of Windows`, () => {
					const before = one.before.replaceAll('\n', '\r\n');
					const expected = before === one.before ? one.after : one.after.replaceAll('\n', '\r\n');
					assert.equal(applyEdits(before, insert(before, added)), expected);
				});

				it(`${one.it}, whatever the concept says`, async () => {
					await fc.assert(
						fc.asyncProperty(newConcept, async (made) => {
							const edits = insert(one.before, made);
							const kept = untouched(one.before, edits);
							assert.ok(kept === one.before || kept === one.before.replace(/ (\[\]|~)/, ''));
							const { concepts } = await read(applyEdits(one.before, edits), options);
							const last = concepts.at(-1)!.concept;
							assert.deepEqual([last.label, last.definition, last.note], [made.term, made.definition ?? '', made.note]);
						}),
						{ numRuns: 30 },
					);
				});
			}

			it('makes a file that can be read and added to', async () => {
				const made = make({ term: 'a' });
				const { concepts, problems } = await read(applyEdits(made, insert(made, added)), options);
				assert.deepEqual(problems, []);
				assert.deepEqual(
					concepts.map(({ concept }) => concept.label),
					['a', 'United Nations'],
				);
			});
		});
	}

	const broken: readonly (readonly [typeof insertIntoJson, string])[] = [
		[insertIntoJson, ''],
		[insertIntoJson, '{ "concepts": [ { "term": "a" '],
		[insertIntoJson, '{ "concepts": [ { "term" "a" } ] }'],
		[insertIntoJson, '[]'],
		[insertIntoJson, '['.repeat(10_000)],
		[insertIntoYaml, 'concepts: [ {term: a}'],
		[insertIntoYaml, '- a'],
		[insertIntoYaml, 'concepts: text'],
		[insertIntoYaml, '['.repeat(10_000)],
	];
	for (const [insert, before] of broken) {
		it(`leaves ${JSON.stringify(before.slice(0, 40))} alone`, () => {
			assert.throws(() => insert(before, added), TermbaseRefusal);
		});
	}
});
