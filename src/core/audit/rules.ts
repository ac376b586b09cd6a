import type { RuleCode } from './finding';

/** A rule of the audit. */
export interface Rule {
	readonly code: RuleCode;
	/** Whether it is on where nobody says otherwise. */
	readonly isOn: boolean;
	/** One sentence. */
	readonly description: string;
}

/** All rules, in the order in which they are listed. */
export const RULES: readonly Rule[] = [
	{
		code: 'undefined-acronym',
		isOn: true,
		description: 'An abbreviation is used and never explained in its part of the paper.',
	},
	{ code: 'used-before-definition', isOn: true, description: 'An abbreviation is used before it is explained.' },
	{ code: 'redefined', isOn: true, description: 'An abbreviation is explained again.' },
	{
		code: 'conflicting-expansion',
		isOn: true,
		description: 'An abbreviation has two long forms, or another one than in the termbase.',
	},
	{ code: 'rarely-used', isOn: true, description: 'An abbreviation is explained and then hardly used.' },
	{ code: 'superseded-term', isOn: true, description: 'A name was renamed or replaced.' },
	{ code: 'article', isOn: true, description: 'The article before an abbreviation does not fit how it is spoken.' },
	{
		code: 'long-form-after-definition',
		isOn: false,
		description: 'A long form is written out again after it was abbreviated.',
	},
	{
		code: 'variant-form',
		isOn: false,
		description: 'A name is not the preferred one, or not the one used elsewhere in the paper.',
	},
	{ code: 'ambiguous-term', isOn: false, description: 'A name with several meanings is used and nothing says which is meant.' },
];
