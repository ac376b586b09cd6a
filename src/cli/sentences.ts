import type { Finding } from '../core/audit/finding';
import { preferredDesignation } from '../core/termbase/concept';
import type { Lexicon } from '../core/termbase/lexicon';
import type { Concept } from '../core/termbase/model';

/** What a finding says, as one or two sentences for whoever writes the paper: in English, those of the editor. */
export function findingSentence(finding: Finding, lexicon: Lexicon): string {
	const { name } = finding;
	switch (finding.code) {
		case 'undefined-acronym':
			return t('"{0}" is not explained in this part of the paper.', name);
		case 'used-before-definition':
			return t('"{0}" is used here and explained later, as "{1}".', name, finding.definition.longForm);
		case 'redefined':
			return t('"{0}" was explained before, as "{1}".', name, finding.first.longForm);
		case 'conflicting-expansion':
			return finding.other === undefined
				? t('The glossary has "{1}" for "{0}", not "{2}".', name, finding.expected, finding.definition.longForm)
				: t('"{0}" was explained as "{1}", and here as "{2}".', name, finding.expected, finding.definition.longForm);
		case 'rarely-used':
			return finding.uses === 0
				? t('"{0}" is explained and not used again.', name)
				: t('"{0}" is explained and used only once after that.', name);
		case 'superseded-term': {
			const { successor, year, state } = finding;
			if (successor === undefined) {
				return state === 'renamed' ? t('"{0}" was renamed in {1}.', name, year) : t('"{0}" was replaced in {1}.', name, year);
			}
			const other = successor.text === name ? fullName(lexicon.conceptAt(successor.concept)) : successor.text;
			return state === 'renamed'
				? t('"{0}" was renamed in {1}: it is "{2}" now.', name, year, other)
				: t('"{0}" was replaced in {1}, by "{2}".', name, year, other);
		}
		case 'article':
			return t('"{0}" wants "{1}" before it.', name, finding.article);
		case 'long-form-after-definition':
			return t('"{0}" was abbreviated before: "{1}".', name, finding.short);
		case 'variant-form':
			return t('"{0}" is better written "{1}".', name, finding.preferred);
		case 'ambiguous-term':
			return t(
				'"{0}" may mean several things: {1}.',
				name,
				finding.concepts.map((concept) => fullName(lexicon.conceptAt(concept))).join('; '),
			);
	}
}

/** Fills in a sentence once: what is filled in may look like a place to fill. */
function t(sentence: string, ...values: readonly (string | number)[]): string {
	return sentence.replace(/\{(\d)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
}

/** `Civilian Operations Headquarters (CivOpsHQ)`. */
function fullName(concept: Concept): string {
	const abbreviation = preferredDesignation(concept, 'en', 'abbreviation')?.text;
	return abbreviation === undefined || concept.label.includes(abbreviation)
		? concept.label
		: `${concept.label} (${abbreviation})`;
}
