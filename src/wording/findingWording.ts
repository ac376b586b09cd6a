import type { Finding, Span } from '../core/audit/finding';
import { fullName } from '../core/termbase/concept';
import type { Lexicon } from '../core/termbase/lexicon';
import type { Translate } from './translate';

/** What a finding says, as one or two sentences for whoever writes the paper. `lexicon` is the one it was found with. */
export function findingSentence(finding: Finding, lexicon: Lexicon, t: Translate): string {
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

/** Another place that a finding is about, and what stands there; `undefined` where there is none. */
export function relatedPlace(finding: Finding, t: Translate): { readonly at: Span; readonly label: string } | undefined {
	if (finding.code === 'redefined') {
		return { at: finding.first.at, label: t('The first explanation') };
	}
	if (finding.code === 'conflicting-expansion') {
		return finding.other && { at: finding.other.at, label: t('The other explanation') };
	}
	return finding.code === 'used-before-definition' || finding.code === 'long-form-after-definition'
		? { at: finding.definition.at, label: t('The explanation') }
		: undefined;
}
