import * as vscode from 'vscode';
import type { Report } from '../../core/report/report';
import { conceptStatus } from '../../core/termbase/concept';
import type { Lexicon } from '../../core/termbase/lexicon';
import type { Concept, Designation } from '../../core/termbase/model';
import { escapeMarkdown as escaped } from '../../platform/markdown';
import { DIGEST_NAME } from '../../platform/pages';
import {
	classification,
	definitionSource,
	factSource,
	fullName,
	statusSentence,
	unitShortName,
	withColon,
} from '../../platform/wording';
import { addDiagrams } from './conceptDiagrams';
import { MarkdownPage, pageLink } from './markdownPage';

const { t } = vscode.l10n;

/** Concepts that stand in one line. The head of a large thesaurus has as many below it as there are. */
const MOST_LINKS = 200;

/**
 * A concept's entry as a Markdown document: everything known about it. `lineOf` tells the digest's line of a unit, from 0;
 * `hasDiagrams` whether the preview draws what is written in Mermaid.
 */
export function conceptPage(
	concept: Concept,
	lexicon: Lexicon,
	report: Report,
	asOf: string | undefined,
	lineOf: (unit: string) => number | undefined,
	hasDiagrams: boolean,
): string {
	const page = new MarkdownPage();
	const conceptLink = (id: string) => {
		const other = lexicon.concept(id);
		return other === undefined ? escaped(id) : pageLink(fullName(other), `${encodeURIComponent(id)}.md`);
	};
	const conceptLinks = (ids: readonly string[]) => {
		const links = ids.slice(0, MOST_LINKS).map(conceptLink).join(', ');
		return ids.length > MOST_LINKS ? t('{0}, and {1} more', links, ids.length - MOST_LINKS) : links;
	};
	const unitLink = (id: string) => {
		const unit = report.unit(id);
		const line = lineOf(id);
		return unit === undefined || line === undefined
			? escaped(id)
			: pageLink(unitShortName(report, unit), `../${DIGEST_NAME}#L${line + 1}`);
	};
	const list = (title: string, items: readonly string[]) => {
		if (items.length > 0) {
			page.add(`## ${title}`);
			page.add(...items.map((item) => `- ${item}`));
		}
	};

	page.add(`# ${escaped(fullName(concept))}`);
	page.add(
		`*${[concept.qualifier, classification(concept), lexicon.originOf(concept.id)]
			.filter((part) => part !== undefined)
			.map(escaped)
			.join(' · ')}*`,
	);
	const status = conceptStatus(concept);
	if (status !== undefined) {
		const successor = status.successor === undefined ? '' : ` → ${conceptLink(status.successor)}`;
		page.add(`> **${escaped(statusSentence(status, lexicon))}.**${successor}`);
	}
	page.add(concept.definition === '' ? `*${t('no definition')}*` : escaped(concept.definition));
	page.add(
		`*${t('Source: {0}', escaped(definitionSource(concept)))}${asOf === undefined || lexicon.originOf(concept.id) !== undefined ? '' : ` · ${t('facts as of {0}', asOf)}`}*`,
	);
	list(t('Use'), useOf(concept, conceptLink));
	if (concept.note !== undefined) {
		page.add(`**${t('Note:')}** ${escaped(concept.note)}`);
	}

	list(
		t('Since 2007'),
		(concept.history ?? []).map((entry) => {
			const about = (entry.concepts ?? []).filter((id) => id !== concept.id);
			return `**${entry.year}**${entry.background === true ? ` *(${t('background')})*` : ''} ${escaped(entry.fact)}${
				about.length > 0 ? ` → ${conceptLinks(about)}` : ''
			} *(${escaped(factSource(entry))})*`;
		}),
	);
	if (lexicon.originOf(concept.id) === undefined) {
		inTheReport(concept, page, report, unitLink);
	}
	list(
		t('In the other organisations'),
		(concept.counterparts ?? []).map(
			({ organisation, concept: id, note }) =>
				`**${withColon(organisation)}** ${conceptLink(id)}${note === undefined ? '' : ` — ${escaped(note)}`}`,
		),
	);
	names(concept, page, lexicon);
	list(
		t('Relations'),
		(
			[
				[t('Broader:'), concept.broader],
				[t('Narrower:'), concept.narrower],
				[t('Related:'), concept.related],
			] as const
		).flatMap(([title, ids = []]) => (ids.length > 0 ? [`**${title}** ${conceptLinks(ids)}`] : [])),
	);
	list(
		t('Other meanings'),
		(concept.otherMeanings ?? []).map(
			({ form, meanings }) => `**${withColon(escaped(form))}** ${meanings.map(escaped).join('; ')}`,
		),
	);
	if (hasDiagrams) {
		addDiagrams(page, concept, lexicon);
	}
	return page.write();
}

function useOf({ domains, valid, supersededBy, identifier }: Concept, conceptLink: (id: string) => string): readonly string[] {
	return [
		...(domains === undefined ? [] : [`**${t('Domains:')}** ${domains.map(escaped).join('; ')}`]),
		...(valid === undefined ? [] : [`**${t('Years:')}** ${valid.from ?? ''}–${valid.until ?? ''}`]),
		...(supersededBy === undefined ? [] : [`**${t('Used instead:')}** ${conceptLink(supersededBy)}`]),
		...(identifier === undefined ? [] : [`**${t('Identifier:')}** ${escaped(identifier)}`]),
	];
}

function inTheReport(concept: Concept, page: MarkdownPage, report: Report, unitLink: (id: string) => string): void {
	page.add(`## ${t('In the report of 2007')}`);
	if (concept.report === undefined) {
		page.add(t('The report does not mention it.'));
		return;
	}
	const { treatment, units, implied = [], wordings = [] } = concept.report;
	if (treatment !== undefined) {
		page.add(escaped(treatment));
	}
	const item = (id: string, remark: string) => {
		const unit = report.unit(id);
		return unit === undefined ? [] : [`- ${withColon(`${unitLink(id)}${remark}`)} ${escaped(unit.digest)}`];
	};
	const items = [...units.flatMap((id) => item(id, '')), ...implied.flatMap((id) => item(id, ` *(${t('meant, not named')})*`))];
	if (items.length > 0) {
		page.add(...items);
	}
	if (wordings.length > 0) {
		page.add(`**${t('Named as:')}** ${wordings.map(escaped).join('; ')}`);
	}
}

function names(concept: Concept, page: MarkdownPage, lexicon: Lexicon): void {
	page.add(`## ${t('Names')}`);
	const byLanguage = new Map<string, Designation[]>();
	for (const designation of concept.designations) {
		byLanguage.set(designation.language, [...(byLanguage.get(designation.language) ?? []), designation]);
	}
	page.add(
		...[...byLanguage].map(
			([language, designations]) =>
				`- **${withColon(language)}** ${designations.map((designation) => nameOf(designation, concept, lexicon)).join('; ')}`,
		),
	);
}

function nameOf(designation: Designation, concept: Concept, lexicon: Lexicon): string {
	const status = conceptStatus(concept);
	const remarks = [
		designation.spoken === 'letters'
			? t('spoken letter by letter')
			: designation.spoken === 'word'
				? t('spoken as a word')
				: undefined,
		designation.status !== undefined && designation.status.year !== status?.year
			? statusSentence(designation.status, lexicon)
			: undefined,
		designation.confidence === undefined || designation.confidence === 'high'
			? undefined
			: designation.confidence === 'low'
				? t('low confidence')
				: t('medium confidence'),
		designation.note,
	].filter((remark) => remark !== undefined);
	return `${escaped(designation.text)}${remarks.length > 0 ? ` *(${remarks.map(escaped).join('; ')})*` : ''}`;
}
