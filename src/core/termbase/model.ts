import * as v from 'valibot';

/**
 * The one source of a termbase's shape. The TypeScript types, the check of a loaded file and the JSON Schema in `data/` all
 * follow from the declarations below (`npm run schemas` writes the latter), so they cannot drift apart.
 *
 * Words after ISO 1087 and ISO 30042: a concept is one meaning, a designation one way to name it.
 */

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const year = v.pipe(v.number(), v.integer(), v.minValue(1800), v.maxValue(2200));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and hyphens'));
const confidence = v.picklist(['high', 'medium', 'low']);

/** BCP 47 language tag: `en`, `fr`, `es`. */
const language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));

/** What sort of thing a concept is. */
export const conceptKind = v.picklist([
	'organisation',
	'body',
	'document',
	'role',
	'unit',
	'operation',
	'concept',
	'doctrine',
	'place',
]);

/** Whose concept it is. */
export const organisation = v.picklist(['UN', 'EU', 'NATO', 'AU', 'other']);

/** What became of a designation. Without one it is current. Only `renamed` and `replaced` count as superseded. */
export const designationStatus = v.strictObject({
	state: v.picklist(['renamed', 'replaced', 'ended']),
	/** The year in which it changed. */
	year: year,
	/** The concept that is used instead, or that followed what has ended; the concept itself where only its name changed. */
	successor: v.optional(id),
});

/** One way to name a concept. */
export const designation = v.strictObject({
	/** As written in running text: no disambiguator, no gloss, no alternatives. */
	text,
	language,
	/** `full` and `short` are names in words; `variant` is another spelling or an older or looser name. */
	type: v.picklist(['full', 'abbreviation', 'short', 'variant']),
	/** The most used one of its language and type; the first `full` one of a language is the concept's name there. */
	preferred: v.optional(v.boolean()),
	/**
	 * Overrides the case rule, which is otherwise decided per word: `exact` as written, `capital` keeps the written capitals,
	 * `fold` ignores case.
	 */
	case: v.optional(v.picklist(['exact', 'capital', 'fold'])),
	/** An everyday word, a place, or an abbreviation with other meanings: wants support from the document. */
	weak: v.optional(v.picklist(['contextual', 'quiet'])),
	/** How an abbreviation is read aloud: letter by letter (`UN`) or as a word (`NATO`). */
	spoken: v.optional(v.picklist(['letters', 'word'])),
	status: v.optional(designationStatus),
	confidence: v.optional(confidence),
	note: v.optional(text),
});

/** Something that happened to a concept, and how far to trust it. */
export const historyEntry = v.strictObject({
	year,
	fact: text,
	/** Concepts that the fact is about, beside its own; not a claim that anything was superseded. */
	concepts: v.optional(v.array(id)),
	/** Where the fact was read. Absent: no source recorded. */
	source: v.optional(text),
	confidence,
	/** True where a public page confirmed the fact; otherwise it shows as unconfirmed. */
	checked: v.boolean(),
	/** Happened before the report of 2007 and is told for context only. */
	background: v.optional(v.boolean()),
});

/** Where a concept's definition can be checked. */
export const source = v.strictObject({
	title: text,
	publisher: v.optional(text),
	year: v.optional(year),
	confidence: v.optional(confidence),
	checked: v.optional(v.boolean()),
});

/** One meaning, with all that is known of it. */
export const concept = v.strictObject({
	id,
	kind: conceptKind,
	organisation,
	/** The preferred name in the termbase's language; also among the designations. */
	label: text,
	/** Tells the concept from others of a like name: `humanitarian`, `Norway`. Shown, never matched. */
	qualifier: v.optional(text),
	designations: v.pipe(v.array(designation), v.minLength(1)),
	definition: text,
	/** Subject fields: `logistics`, `human rights`. */
	domains: v.optional(v.array(text)),
	/** The years from and until which the concept is in use. */
	valid: v.optional(v.strictObject({ from: v.optional(year), until: v.optional(year) })),
	/** The concept that is used instead. */
	supersededBy: v.optional(id),
	/** Identifies the concept elsewhere: the IRI of a SKOS concept, the number of an IATE entry. Shown as text, never opened. */
	identifier: v.optional(text),
	broader: v.optional(v.array(id)),
	narrower: v.optional(v.array(id)),
	related: v.optional(v.array(id)),
	/** What the other organisations call, or have instead of, the same thing. */
	counterparts: v.optional(v.array(v.strictObject({ organisation, concept: id, note: v.optional(text) }))),
	/** How the report of 2007 treats the concept, in our words, and the units (sections, paragraphs, notes) that do. */
	report: v.optional(
		v.strictObject({
			treatment: v.optional(text),
			/** Units that name the concept, in the report's order. */
			units: v.array(id),
			/** Units that mean it without naming it. */
			implied: v.optional(v.array(id)),
			/** The wordings under which the report names it. */
			wordings: v.optional(v.array(text)),
		}),
	),
	history: v.optional(v.array(historyEntry)),
	/** Meanings of a designation that are no concept of the termbase: `CA`, California. */
	otherMeanings: v.optional(v.array(v.strictObject({ form: text, meanings: v.array(text) }))),
	source: v.optional(source),
	note: v.optional(text),
});

/** A set of concepts. */
export const termbaseFile = v.strictObject({
	$schema: v.optional(v.string()),
	name: text,
	/** The language of definitions and labels. */
	language,
	/** Facts are told as they stood on this day, `YYYY-MM` or `YYYY-MM-DD`. */
	asOf: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}(-\d{2})?$/))),
	concepts: v.array(concept),
});

export type ConceptKind = v.InferOutput<typeof conceptKind>;
export type Organisation = v.InferOutput<typeof organisation>;
export type DesignationStatus = Readonly<v.InferOutput<typeof designationStatus>>;
export type Designation = Readonly<v.InferOutput<typeof designation>>;
export type HistoryEntry = Readonly<v.InferOutput<typeof historyEntry>>;
export type Concept = Readonly<v.InferOutput<typeof concept>>;
export type TermbaseFile = Readonly<v.InferOutput<typeof termbaseFile>>;
