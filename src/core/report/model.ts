import * as v from 'valibot';

/**
 * The one source of the section index's shape: types, check and JSON Schema follow from it (`npm run schemas`).
 * The index carries headings, digests in our own words, facts and hashes; never a sentence of the report.
 */

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(1));
/**
 * First 16 hex digits of the SHA-256 of the unit's text after these steps: note markers removed, NFC, curly quotes straight, en
 * dashes as hyphens, white space collapsed, lower case. Lines are joined by a space, but directly after a hyphen.
 */
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/));

/** Another unit that says the same; `share` is the part of this unit's five-word runs that the other one has too. */
const echo = v.strictObject({ unit: id, share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) });

/** A heading and what stands under it. */
export const section = v.strictObject({
	kind: v.literal('section'),
	id,
	/** The heading as printed, without a footnote marker. */
	title: text,
	level: v.picklist([1, 2]),
	parent: v.optional(id),
	/** The section of the summary or body that treats the same organisation. */
	counterpart: v.optional(id),
	page: count,
	digest: text,
	/** Concepts that the heading names. */
	concepts: v.array(id),
});

/** A paragraph: where it stands and what it says, without its words. */
export const paragraph = v.strictObject({
	kind: v.literal('paragraph'),
	id,
	section: id,
	/** Position within its section, from 1. */
	ordinal: count,
	page: count,
	/** The page on which it ends, where that is another one. */
	endPage: v.optional(count),
	digest: text,
	/** Dates, numbers and names that the paragraph states. */
	facts: v.array(text),
	/** Concepts that it names. */
	concepts: v.array(id),
	/** Concepts that it means without naming them. */
	implied: v.optional(v.array(id)),
	echoes: v.optional(v.array(echo)),
	/** What a reader should know about the paragraph: an error of fact, a slip, a doubt. */
	remarks: v.optional(v.array(text)),
	hash,
});

/** A footnote. */
export const note = v.strictObject({
	kind: v.literal('note'),
	id,
	number: count,
	/** The section or paragraph that carries the note's marker. */
	anchor: id,
	page: count,
	digest: text,
	facts: v.array(text),
	concepts: v.array(id),
	echoes: v.optional(v.array(echo)),
	hash,
});

/** The section index of a report. */
export const reportFile = v.strictObject({
	$schema: v.optional(v.string()),
	title: text,
	subtitle: text,
	/** Day of the seminar, `YYYY-MM-DD`. */
	date: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
	place: text,
	/** How the report came about and what its text may be used for. */
	notice: text,
	/** In the report's order: each section, then its paragraphs; notes at the end. */
	units: v.array(v.variant('kind', [section, paragraph, note])),
});

export type Section = Readonly<v.InferOutput<typeof section>>;
export type Paragraph = Readonly<v.InferOutput<typeof paragraph>>;
export type Note = Readonly<v.InferOutput<typeof note>>;
export type Unit = Section | Paragraph | Note;
export type ReportFile = Readonly<v.InferOutput<typeof reportFile>>;
