import * as v from 'valibot';

/**
 * The one source of the shape of a report's fingerprints (`npm run index`): numbers from which the units of the report are found in
 * a copy, and none of its words.
 */

const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const hash = v.pipe(v.number(), v.integer(), v.minValue(-0x80000000), v.maxValue(0x7fffffff));

const size = {
	id,
	kind: v.picklist(['section', 'paragraph', 'note']),
	/** The unit that carries a note's marker. */
	anchor: v.optional(id),
	/** Its number of words, and of letters in them. */
	words: count,
	letters: count,
};

/** A unit that is recognised by runs of its words. */
const longUnit = v.strictObject({
	...size,
	/** Where the runs that are kept begin, in letters from the unit's beginning, ascending; the first is 0. */
	positions: v.array(count),
	/** Their hashes. */
	hashes: v.array(hash),
});

/** A unit that is too short for that: a heading, a note of a few words. */
const shortUnit = v.strictObject({
	...size,
	/** The hash of all its words. */
	whole: hash,
});

/** Fingerprints of a report. */
export const fingerprintFile = v.strictObject({
	/** In the order in which the units begin in the report's text, notes where they stand. */
	units: v.array(v.union([longUnit, shortUnit])),
});

/** Checked against {@link fingerprintFile}. */
export type ReportFingerprints = Readonly<v.InferOutput<typeof fingerprintFile>>;
/** What is known of one unit. */
export type UnitFingerprints = ReportFingerprints['units'][number];
