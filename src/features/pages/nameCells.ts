import * as vscode from 'vscode';
import { conceptStatus, shortName } from '../../core/termbase/concept';
import type { Lexicon } from '../../core/termbase/lexicon';
import type { Concept, Designation } from '../../core/termbase/model';
import type { SupersededName } from '../../core/termbase/supersededNames';
import { escapeMarkdown as escaped } from '../../platform/markdown';
import { factSource, withColon } from '../../platform/wording';
import { pageLink } from './markdownPage';

const { t } = vscode.l10n;

/** The target of a link to a concept's entry from a page that stands beside the folder of entries. */
export function entryTarget({ id }: Concept): string {
	return `terms/${encodeURIComponent(id)}.md`;
}

/** A superseded name as it was: in words, with the abbreviation. */
export function thenName({ designations }: SupersededName): string {
	const [first] = designations;
	const same = designations.filter(({ language }) => language === first.language);
	const words = same.find(({ type }) => type !== 'abbreviation');
	const abbreviation = same.find(({ type }) => type === 'abbreviation');
	return words === undefined || abbreviation === undefined
		? (words ?? abbreviation ?? first).text
		: `${words.text} (${abbreviation.text})`;
}

/** The same in little room. */
export function shortThen({ designations }: SupersededName): string {
	const [first] = designations;
	return (designations.find(({ language, type }) => language === first.language && type === 'abbreviation') ?? first).text;
}

/** What is used now, with a link to its entry, in little room. */
export function nowCell({ successor }: SupersededName, lexicon: Lexicon): string {
	if (successor === undefined) {
		return `*${t('no successor recorded')}*`;
	}
	const concept = lexicon.conceptAt(successor.concept);
	const status = conceptStatus(concept);
	const link = pageLink(shortName(concept), entryTarget(concept));
	return status?.state === 'ended' ? `${link} *(${t('ended in {0}', status.year)})*` : link;
}

/** What happened to a name, with its source or that none is recorded. */
export function whatHappened({ concept, status }: SupersededName): string {
	const facts = (concept.history ?? []).filter(({ year, background }) => year === status.year && background !== true);
	return facts.length === 0
		? `*(${t('no source recorded')})*`
		: facts.map((entry) => `${escaped(entry.fact)} *(${escaped(factSource(entry))})*`).join(' ');
}

/** The names that went with one, by their languages: `en: CPCC; fr: …`. */
export function otherNames({ designations }: SupersededName): string {
	const byLanguage = new Map<string, Designation[]>();
	for (const designation of designations) {
		byLanguage.set(designation.language, [...(byLanguage.get(designation.language) ?? []), designation]);
	}
	return Array.from(
		byLanguage,
		([language, names]) => `${withColon(language)} ${names.map(({ text }) => escaped(text)).join(', ')}`,
	).join('; ');
}
