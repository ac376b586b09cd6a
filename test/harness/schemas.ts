import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import * as report from '../../src/core/report/model';
import * as termbase from '../../src/core/termbase/model';
import { projectRoot } from './project';

/** A data file, the JSON Schema beside it and the model from which the schema follows. */
interface SchemaSource {
	readonly path: string;
	readonly title: string;
	readonly description: string;
	readonly model: string;
	readonly root: string;
	readonly schema: GenericSchema;
	readonly definitions: Readonly<Record<string, GenericSchema>>;
}

const sources: readonly SchemaSource[] = [
	{
		path: 'data/glossary.schema.json',
		title: 'Termbase',
		description:
			'A set of concepts with their designations. The bundled glossary has this shape, and so may termbases of your own.',
		model: 'src/core/termbase/model.ts',
		root: 'termbaseFile',
		schema: termbase.termbaseFile,
		definitions: {
			concept: termbase.concept,
			designation: termbase.designation,
			designationStatus: termbase.designationStatus,
			historyEntry: termbase.historyEntry,
			source: termbase.source,
			conceptKind: termbase.conceptKind,
			organisation: termbase.organisation,
		},
	},
	{
		path: 'data/report.schema.json',
		title: 'Section index',
		description: 'Headings, digests in our own words, facts and fingerprints of a report; none of its sentences.',
		model: 'src/core/report/model.ts',
		root: 'reportFile',
		schema: report.reportFile,
		definitions: { section: report.section, paragraph: report.paragraph, note: report.note },
	},
];

interface JsonSchemaObject {
	description?: string;
	properties?: Record<string, { description?: string }>;
}

/** What a model's doc comments say of a declaration and of the properties of its object. */
interface DeclarationComments {
	readonly own: string | undefined;
	readonly properties: ReadonlyMap<string, string>;
}

/** One line of text from the inside of a doc comment. */
const commentText = (inside: string): string => inside.replaceAll(/\n\s*\* ?/g, ' ').trim();

/** The doc comments of a model, by declaration: what the code says is what the schema says. */
function modelComments(modelSource: string): ReadonlyMap<string, DeclarationComments> {
	const comments = new Map<string, DeclarationComments>();
	const declarations =
		/^(?:\/\*\*((?:(?!\*\/).)*)\*\/\n)?(?:export )?const (\w+) = v\.(?:strictObject\(\{\n(.*?)^\}\)|\w+\().*?;$/gms;
	for (const [, own, name = '', body = ''] of modelSource.matchAll(declarations)) {
		const properties = new Map<string, string>();
		for (const [, comment = '', property = ''] of body.matchAll(/^\t\/\*\*(.*?)\*\/\n\t(\w+)[:,]/gms)) {
			properties.set(property, commentText(comment));
		}
		comments.set(name, { own: own === undefined ? undefined : commentText(own), properties });
	}
	return comments;
}

function describe(schema: JsonSchemaObject, comments: DeclarationComments | undefined): void {
	if (comments?.own !== undefined) {
		schema.description = comments.own;
	}
	for (const [property, comment] of comments?.properties ?? []) {
		const target = schema.properties?.[property];
		if (target === undefined) {
			throw new Error(`The schema has no property ${property}.`);
		}
		target.description = comment;
	}
}

/** Text of the JSON Schema of each data file, by its path in the project. */
export function schemaTexts(): ReadonlyMap<string, string> {
	return new Map(
		sources.map((source) => {
			const schema = toJsonSchema(source.schema, {
				definitions: source.definitions,
				ignoreActions: ['trim'],
				typeMode: 'input',
			});
			const comments = modelComments(readFileSync(resolve(projectRoot, source.model), 'utf8'));
			describe(schema as JsonSchemaObject, comments.get(source.root));
			for (const [name, definition] of Object.entries(schema.$defs ?? {})) {
				describe(definition as JsonSchemaObject, comments.get(name));
			}
			const { $schema, ...rest } = schema;
			const text = JSON.stringify({ $schema, title: source.title, description: source.description, ...rest }, undefined, '\t');
			return [source.path, `${text}\n`];
		}),
	);
}

/** Writes the JSON Schemas beside the data files: `npm run schemas`. */
function writeSchemas(): void {
	for (const [path, text] of schemaTexts()) {
		writeFileSync(resolve(projectRoot, path), text);
	}
}

if (process.argv[1]?.endsWith('schemas.ts')) {
	writeSchemas();
}
