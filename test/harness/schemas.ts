import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import * as report from '../../src/core/report/model';
import { translation, userConcept, userDesignation, userFile } from '../../src/core/termbase/formats/own/userFile';
import * as termbase from '../../src/core/termbase/model';
import { projectRoot } from './project';

/** A data file or a user's file, the JSON Schema for it and the models from which the schema follows. */
interface SchemaSource {
	readonly path: string;
	readonly title: string;
	readonly description: string;
	readonly models: readonly string[];
	readonly root: string;
	readonly schema: GenericSchema;
	readonly definitions: Readonly<Record<string, GenericSchema>>;
	/** What the editor offers to insert, by definition. */
	readonly snippets?: Readonly<Record<string, readonly Snippet[]>>;
}

/** One of VS Code's `defaultSnippets`. */
interface Snippet {
	readonly label: string;
	readonly description: string;
	readonly body: unknown;
}

const sources: readonly SchemaSource[] = [
	{
		path: 'data/glossary.schema.json',
		title: 'Termbase',
		description:
			'A set of concepts with their designations. The bundled glossary has this shape, and so may termbases of your own.',
		models: ['src/core/termbase/model.ts'],
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
		models: ['src/core/report/model.ts'],
		root: 'reportFile',
		schema: report.reportFile,
		definitions: { section: report.section, paragraph: report.paragraph, note: report.note },
	},
	{
		path: 'data/termbase.schema.json',
		title: 'Termbase',
		description: 'Terms of your own for Peace Operations Lexicon: concepts with their names, abbreviations and definitions.',
		models: ['src/core/termbase/model.ts', 'src/core/termbase/formats/own/userFile.ts'],
		root: 'userFile',
		schema: userFile,
		definitions: {
			userConcept,
			userDesignation,
			translation,
			designationStatus: termbase.designationStatus,
			historyEntry: termbase.historyEntry,
			source: termbase.source,
			conceptKind: termbase.conceptKind,
			organisation: termbase.organisation,
		},
		snippets: {
			userConcept: [
				{
					label: 'concept',
					description: 'A term with its abbreviation and definition',
					body: { abbreviation: '$1', term: '$2', definition: '$3' },
				},
				{ label: 'term', description: 'A term without an abbreviation', body: { term: '$1', definition: '$2' } },
			],
		},
	},
];

interface JsonSchemaObject {
	description?: string;
	defaultSnippets?: readonly Snippet[];
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
		for (const [, comment = '', property = ''] of body.matchAll(/^\t\/\*\*((?:(?!\*\/).)*)\*\/\n\t([\w$]+)[:,]/gms)) {
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

/**
 * One schema instead of alternatives that differ in type alone: an editor says of it what it misses, and of alternatives only that
 * none fits. `undefined` where two alternatives have one type.
 */
function merged(alternatives: readonly JsonSchema[]): JsonSchema | undefined {
	const types = alternatives.flatMap(({ type }) => type ?? []);
	const isPlain = alternatives.every((alternative) => alternative.type !== undefined);
	return isPlain && new Set(types).size === types.length
		? Object.assign({}, ...alternatives, { type: types as JsonSchema['type'] })
		: undefined;
}

/** Text of the JSON Schema of each data file, by its path in the project. */
export function schemaTexts(): ReadonlyMap<string, string> {
	return new Map(
		sources.map((source) => {
			const schema = toJsonSchema(source.schema, {
				definitions: source.definitions,
				ignoreActions: ['trim'],
				typeMode: 'input',
				overrideSchema: ({ jsonSchema }) => jsonSchema.anyOf && merged(jsonSchema.anyOf as JsonSchema[]),
			});
			const comments = new Map(
				source.models.flatMap((model) => [...modelComments(readFileSync(resolve(projectRoot, model), 'utf8'))]),
			);
			describe(schema as JsonSchemaObject, comments.get(source.root));
			for (const [name, definition] of Object.entries(schema.$defs ?? {})) {
				describe(definition as JsonSchemaObject, comments.get(name));
				const snippets = source.snippets?.[name];
				if (snippets !== undefined) {
					(definition as JsonSchemaObject).defaultSnippets = snippets;
				}
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
