import * as fc from 'fast-check';
import { cleanName, cleanText } from '../../../src/core/termbase/formats/cleanText';
import type { Concept, Designation } from '../../../src/core/termbase/model';

const characters = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom(...'abcEU é-') },
	{ weight: 2, arbitrary: fc.constantFrom(...'\n"\'\\#:&*!|>%@`{}[],?-=~<$_^') },
	{ weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
);
const raw = fc.oneof(
	{ weight: 9, arbitrary: fc.string({ unit: characters, minLength: 1, maxLength: 30 }) },
	{
		weight: 1,
		arbitrary: fc.constantFrom('null', 'true', 'no', '~', '1325', '007', '1e3', '0x1F', '- a', '__proto__', 'constructor'),
	},
);

/** A text that a reader keeps as it is. */
export const text = raw.map(cleanText).filter((one) => one !== '');
/** A name that a reader keeps as it is. */
export const name = raw.map(cleanName).filter((one) => one !== '');
const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/);

const year = fc.integer({ min: 1800, max: 2200 });
const language = fc.constantFrom('en', 'fr', 'es', 'sr-Latn');
const confidence = fc.constantFrom('high', 'medium', 'low');
const organisation = fc.constantFrom('UN', 'EU', 'NATO', 'AU', 'other');
const texts = fc.array(text, { maxLength: 3 });
const ids = fc.array(id, { maxLength: 3 });

const designation: fc.Arbitrary<Designation> = fc.record(
	{
		text: name,
		language,
		type: fc.constantFrom('full', 'abbreviation', 'short', 'variant'),
		preferred: fc.boolean(),
		case: fc.constantFrom('exact', 'capital', 'fold'),
		weak: fc.constantFrom('contextual', 'quiet'),
		spoken: fc.constantFrom('letters', 'word'),
		status: fc.record(
			{ state: fc.constantFrom('renamed', 'replaced', 'ended'), year, successor: id },
			{ requiredKeys: ['state', 'year'] },
		),
		confidence,
		note: text,
	},
	{ requiredKeys: ['text', 'language', 'type'] },
);

/** Any concept that the model allows, every property of it included. */
const concept: fc.Arbitrary<Concept> = fc.record(
	{
		id,
		kind: fc.constantFrom('organisation', 'body', 'document', 'role', 'unit', 'operation', 'concept', 'doctrine', 'place'),
		organisation,
		label: name,
		qualifier: text,
		designations: fc.array(designation, { minLength: 1, maxLength: 4 }),
		definition: fc.oneof({ weight: 5, arbitrary: text }, { weight: 1, arbitrary: fc.constant('') }),
		domains: texts,
		valid: fc.record({ from: year, until: year }, { requiredKeys: [] }),
		supersededBy: id,
		identifier: text,
		broader: ids,
		narrower: ids,
		related: ids,
		counterparts: fc.array(
			fc.record({ organisation, concept: id, note: text }, { requiredKeys: ['organisation', 'concept'] }),
			{ maxLength: 2 },
		),
		report: fc.record({ treatment: text, units: ids, implied: ids, wordings: texts }, { requiredKeys: ['units'] }),
		history: fc.array(
			fc.record(
				{ year, fact: text, concepts: ids, source: text, confidence, checked: fc.boolean(), background: fc.boolean() },
				{ requiredKeys: ['year', 'fact', 'confidence', 'checked'] },
			),
			{ maxLength: 2 },
		),
		otherMeanings: fc.array(fc.record({ form: text, meanings: texts }), { maxLength: 2 }),
		source: fc.record({ title: text, publisher: text, year, confidence, checked: fc.boolean() }, { requiredKeys: ['title'] }),
		note: text,
	},
	{ requiredKeys: ['id', 'kind', 'organisation', 'label', 'designations', 'definition'] },
) as fc.Arbitrary<Concept>;

/** Concepts of one file: their ids differ. */
export const concepts = fc
	.uniqueArray(concept, { minLength: 1, maxLength: 4, selector: (one) => one.id })
	// fast-check also makes objects without a prototype, which are equal to none that is read.
	.map((made) => structuredClone(made));
