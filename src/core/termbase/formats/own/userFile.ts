import * as v from 'valibot';
import { concept, conceptKind, designation, historyEntry, organisation, source, termbaseFile } from '../../model';

/**
 * What a user may write in a termbase file. Its concepts take the short form, written by hand in three lines, and everything that
 * the model has. The JSON Schema in `data/` follows from the declarations below (`npm run schemas` writes it).
 */

/** A name or text; a number counts as one, as written. */
const word = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.trim(), v.nonEmpty());

/** One or several. */
const words = v.union([word, v.array(word)]);

/** The names of a concept in another language. */
export const translation = v.strictObject({
	/** The concept's name in words in that language. */
	term: v.optional(word),
	/** Its abbreviation in that language, or several, the usual one first. */
	abbreviation: v.optional(words),
	/** Other spellings, older or looser names. */
	variants: v.optional(words),
});

/** One way to name a concept, with all that is known of it. */
export const userDesignation = v.strictObject({
	/** As written in running text. */
	text: word,
	/** Language tag, such as `fr`. Without one the file's. */
	language: v.optional(v.string()),
	/** Without one `abbreviation` for what looks like one, else `full` for the first of a language and `variant` for others. */
	type: v.optional(designation.entries.type),
	/** The most used one of its language and type. */
	preferred: designation.entries.preferred,
	/** `exact` as written, `capital` keeps the written capitals, `fold` ignores case. Without one it is decided per word. */
	case: designation.entries.case,
	/** An everyday word or a place (`quiet`), or an abbreviation with other meanings (`contextual`): wants support from the paper. */
	weak: designation.entries.weak,
	/** How an abbreviation is read aloud: letter by letter (`UN`) or as a word (`NATO`). */
	spoken: designation.entries.spoken,
	/** What became of it, where it is no longer current. */
	status: designation.entries.status,
	/** How far to trust it. */
	confidence: designation.entries.confidence,
	/** A remark on this designation. */
	note: v.optional(word),
});

/** One meaning: at least a `term` or an `abbreviation`, and better a `definition`. */
export const userConcept = v.strictObject({
	/** Identifies the concept in this file: lower-case letters, digits and hyphens. Without one it is made of the abbreviation. */
	id: v.optional(word),
	/** The concept's name in words, as written in running text. */
	term: v.optional(word),
	/** Its abbreviation, or several, the usual one first. */
	abbreviation: v.optional(words),
	/** Other spellings, older or looser names. */
	variants: v.optional(words),
	/** What it means, in a sentence or two. */
	definition: v.optional(word),
	/** Names in other languages, by language tag: `"fr": "maintien de la paix"`. */
	translations: v.optional(v.record(v.string(), v.union([word, translation]))),
	/** What sort of thing it is; `concept` without one. */
	kind: v.optional(conceptKind),
	/** Whose concept it is; `other` without one. */
	organisation: v.optional(organisation),
	/** The name that lists show; without one the term. */
	label: v.optional(word),
	/** Tells the concept from others of a like name: `humanitarian`, `Norway`. Shown, never matched. */
	qualifier: v.optional(word),
	/** Every name with its language, type, status and more, where the short form does not suffice. */
	designations: v.optional(v.array(userDesignation)),
	/** Subject fields: `logistics`, `human rights`. */
	domains: v.optional(words),
	/** The years from and until which the concept is in use. */
	valid: concept.entries.valid,
	/** The concept that is used instead: its id, term or abbreviation. */
	supersededBy: v.optional(word),
	/** Identifies the concept elsewhere: an IRI, the number of an IATE entry. Shown as text, never opened. */
	identifier: v.optional(word),
	/** More general concepts: their ids, terms or abbreviations. */
	broader: v.optional(words),
	/** More special concepts. */
	narrower: v.optional(words),
	/** Concepts that belong together otherwise. */
	related: v.optional(words),
	/** What the other organisations call, or have instead of, the same thing. */
	counterparts: concept.entries.counterparts,
	/** How the report of 2007 treats the concept, and the units that do. */
	report: concept.entries.report,
	/** What happened to the concept, by year. */
	history: concept.entries.history,
	/** Meanings of a designation that are no concept of the termbase: `CA`, California. */
	otherMeanings: concept.entries.otherMeanings,
	/** Where the definition can be checked: a title, or all that is known of the source. */
	source: v.optional(v.union([word, source])),
	/** A remark, shown below the definition. */
	note: v.optional(word),
});

/** A termbase of your own: concepts with their names, abbreviations and definitions. */
export const userFile = v.strictObject({
	/** The JSON Schema of the file. */
	$schema: v.optional(v.string()),
	/** The termbase's name; without one the file's. */
	name: v.optional(word),
	/** The language of terms and definitions: `en`, `fr`. Without one that of the setting. */
	language: v.optional(v.string()),
	/** Facts are told as they stood on this day, `YYYY-MM` or `YYYY-MM-DD`. */
	asOf: termbaseFile.entries.asOf,
	/** The concepts, in the order in which lists show them. */
	concepts: v.array(userConcept),
});

/** What stands around the concepts. */
export const userHead = v.omit(userFile, ['concepts']);

export type UserConcept = Readonly<v.InferOutput<typeof userConcept>>;
export type UserDesignation = Readonly<v.InferOutput<typeof userDesignation>>;

/** The properties that may stand in an object, by the name of the property that holds it; the concept's own without one. */
export const knownProperties: ReadonlyMap<string, readonly string[]> = new Map(
	Object.entries({
		'': userConcept,
		translations: translation,
		designations: userDesignation,
		status: designation.entries.status.wrapped,
		history: historyEntry,
		source,
		valid: concept.entries.valid.wrapped,
		counterparts: concept.entries.counterparts.wrapped.item,
		report: concept.entries.report.wrapped,
		otherMeanings: concept.entries.otherMeanings.wrapped.item,
	}).map(([holder, schema]) => [holder, Object.keys(schema.entries)]),
);
