/** What a tool is called with, read; or why it cannot be: a sentence for the model, which then may call again. */
export type ToolInput<T> =
	| { readonly kind: 'input'; readonly input: T }
	| { readonly kind: 'refused'; readonly reason: string };

/** Characters that a term and a query have at most; no name of the field is nearly as long. */
const LONGEST_TERM = 200;
const LONGEST_QUERY = 250;

/** Characters that a URI has at most. */
const LONGEST_URI = 2000;

/** Units that a search gives at most, and where nothing is said. */
const MOST_UNITS = 20;
const UNITS = 5;

/** A description of a tool for models. `inputSchema` is JSON Schema. */
export interface AssistantTool {
	readonly name: string;
	readonly description: string;
	readonly inputSchema: {
		readonly type: 'object';
		readonly properties: Readonly<Record<string, object>>;
		readonly required: string[];
		readonly additionalProperties: false;
	};
}

/** The tools, which are the same in the editor and over MCP; the manifest repeats them. They only read. */
export const LOOKUP_TERM: AssistantTool = {
	name: 'peaceops_lookupTerm',
	description:
		'Looks up an abbreviation, a name or a concept id of peace operations (UN, EU, NATO, AU) in the glossary and in the termbases of the user. Returns every sense with its definition, names in other languages, what became of it since 2007 with the year, its sources, and where the report of 2007 treats it. Says so when the term is not found; do not guess its meaning then. Facts marked "unconfirmed" were not checked.',
	inputSchema: {
		type: 'object',
		properties: {
			term: {
				type: 'string',
				minLength: 1,
				maxLength: LONGEST_TERM,
				description: 'The abbreviation, name or concept id, such as "CPCC", "provincial reconstruction team" or "prt".',
			},
		},
		required: ['term'],
		additionalProperties: false,
	},
};

export const SEARCH_REPORT: AssistantTool = {
	name: 'peaceops_searchReport',
	description:
		'Searches the 2007 seminar report on integrated peace operations of the UN, the EU and NATO. Returns sections, paragraphs and notes, best first, each with a digest in words of our own, its facts, its locator and how to cite it. The text of the report itself is not included: quote nothing from a digest as if it were the report.',
	inputSchema: {
		type: 'object',
		properties: {
			query: {
				type: 'string',
				minLength: 1,
				maxLength: LONGEST_QUERY,
				description: 'Words, names or a question, such as "civilian capabilities of NATO".',
			},
			limit: {
				type: 'integer',
				minimum: 1,
				maximum: MOST_UNITS,
				default: UNITS,
				description: 'How many units to return at most.',
			},
		},
		required: ['query'],
		additionalProperties: false,
	},
};

export const AUDIT_DOCUMENT: AssistantTool = {
	name: 'peaceops_auditDocument',
	description:
		'Audits how a paper introduces and uses its abbreviations and names: not explained, explained late, twice or otherwise, hardly used, replaced since, the wrong article. Returns findings with line and column. Reads only documents that are open and files of the workspace, and changes nothing.',
	inputSchema: {
		type: 'object',
		properties: {
			uri: {
				type: 'string',
				minLength: 1,
				maxLength: LONGEST_URI,
				description: 'The URI of the document, or its path within the workspace, such as "papers/draft.md".',
			},
		},
		required: ['uri'],
		additionalProperties: false,
	},
};

/** Reads the input of `LOOKUP_TERM`. */
export function lookupInput(value: unknown): ToolInput<{ readonly term: string }> {
	return reading(value, LOOKUP_TERM, (fields) => ({ term: textIn(fields, 'term', LONGEST_TERM) }));
}

/** Reads the input of `SEARCH_REPORT`. */
export function searchInput(value: unknown): ToolInput<{ readonly query: string; readonly limit: number }> {
	return reading(value, SEARCH_REPORT, (fields) => ({
		query: textIn(fields, 'query', LONGEST_QUERY),
		limit: limitIn(fields),
	}));
}

/** Reads the input of `AUDIT_DOCUMENT`. */
export function auditInput(value: unknown): ToolInput<{ readonly uri: string }> {
	return reading(value, AUDIT_DOCUMENT, (fields) => ({ uri: textIn(fields, 'uri', LONGEST_URI) }));
}

type Fields = ReadonlyMap<string, unknown>;

/** Why an input cannot be used. Leaves this file only as a `reason`. */
class Refusal extends Error {}

function reading<T>(value: unknown, { inputSchema }: AssistantTool, read: (fields: Fields) => T): ToolInput<T> {
	try {
		return { kind: 'input', input: read(fieldsOf(value, Object.keys(inputSchema.properties))) };
	} catch (error) {
		if (error instanceof Refusal) {
			return { kind: 'refused', reason: error.message };
		}
		throw error;
	}
}

function fieldsOf(value: unknown, known: readonly string[]): Fields {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		throw new Refusal(`The input has to be an object with ${namesOf(known)}.`);
	}
	const fields = new Map<string, unknown>(Object.entries(value));
	if ([...fields.keys()].some((name) => !known.includes(name))) {
		throw new Refusal(`The input may have ${namesOf(known)} and nothing else.`);
	}
	return fields;
}

function namesOf(names: readonly string[]): string {
	return names.map((name) => `"${name}"`).join(' and ');
}

function textIn(fields: Fields, name: string, longest: number): string {
	const text = fields.get(name);
	if (typeof text !== 'string' || text.trim() === '') {
		throw new Refusal(`"${name}" has to be a text that is not empty.`);
	}
	if (text.length > longest) {
		throw new Refusal(`"${name}" may have ${longest} characters and has ${text.length}.`);
	}
	return text.trim();
}

function limitIn(fields: Fields): number {
	const limit = fields.get('limit') ?? UNITS;
	if (typeof limit !== 'number' || !Number.isInteger(limit) || limit < 1 || limit > MOST_UNITS) {
		throw new Refusal(`"limit" has to be a whole number from 1 to ${MOST_UNITS}.`);
	}
	return limit;
}
