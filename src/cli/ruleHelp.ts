import type { RuleCode } from '../core/audit/finding';

/** What to do about a finding of each rule. */
export const RULE_HELP: Readonly<Record<RuleCode, string>> = {
	'undefined-acronym':
		'Explain the abbreviation where it is first used: "long form (ABC)". Summary, body and each annex are read on their own.',
	'used-before-definition': 'Move the explanation to the first use.',
	redefined: 'Remove the later explanation and keep the abbreviation.',
	'conflicting-expansion': 'Use one long form throughout, or another abbreviation for the other meaning.',
	'rarely-used': 'Write the name out where it is used and leave the abbreviation away.',
	'superseded-term': 'Use the current name, or say of which time the sentence speaks.',
	article: 'Choose "a" or "an" by how the abbreviation is spoken: "an EUSR", "a NATO force".',
	'long-form-after-definition': 'Use the abbreviation, or explain it later.',
	'variant-form': 'Use the preferred form, and the same one throughout.',
	'ambiguous-term': 'Write the full name at the first use, or choose the meaning for the document.',
};
