import * as v from 'valibot';

/**
 * The shape of the bundled bibliographic records and of their rendered texts. Both files are written by `npm run references` from
 * the section index and the glossary: facts, and what citeproc made of them.
 */

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const date = v.strictObject({ 'date-parts': v.array(v.array(v.pipe(v.number(), v.integer()))) });

/** A record in CSL-JSON, as far as facts are recorded. Its id is the key that papers cite it by. */
const reference = v.strictObject({
	id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/)),
	type: v.picklist(['report', 'document']),
	title: text,
	genre: v.optional(text),
	author: v.optional(v.array(v.strictObject({ family: text }))),
	publisher: v.optional(text),
	'publisher-place': v.optional(text),
	issued: v.optional(date),
	language: v.optional(text),
});

/** `data/references.json`: the report first, then the sources of the definitions, each once. */
export const referencesFile = v.array(reference);

/**
 * The report in Chicago and APA for papers in one language. `<i>` marks italics, there is no other markup; `{0}` stands where the
 * locator goes.
 */
const reportTexts = v.strictObject({
	/** Primary subtag of the paper's language. */
	language: v.pipe(v.string(), v.regex(/^[a-z]{2}$/)),
	/** Chicago's first note. */
	note: text,
	/** Chicago's note where the report was cited before. */
	shortNote: text,
	/** Chicago's entry in a bibliography. */
	bibliography: text,
	/** APA's citation in the text, without its parentheses. */
	citation: text,
	/** APA's entry in the list of references. */
	reference: text,
});

/** `data/referenceTexts.json`: of the report in each language, and of each source the entry of a bibliography in English. */
export const referenceTextsFile = v.strictObject({
	report: v.array(reportTexts),
	sources: v.array(v.strictObject({ id: text, chicago: text, apa: text })),
});

export type Reference = Readonly<v.InferOutput<typeof reference>>;
export type ReportTexts = Readonly<v.InferOutput<typeof reportTexts>>;
export type ReferenceTexts = Readonly<v.InferOutput<typeof referenceTextsFile>>;
