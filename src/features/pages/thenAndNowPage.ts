import * as vscode from 'vscode';
import type { Report } from '../../core/report/report';
import type { Lexicon } from '../../core/termbase/lexicon';
import type { SupersededName } from '../../core/termbase/supersededNames';
import { escapeMarkdown as escaped } from '../../platform/markdown';
import { DIGEST_NAME } from '../../platform/pages';
import { statusSentence, unitShortName } from '../../platform/wording';
import { MarkdownPage, pageLink } from './markdownPage';
import { entryTarget, nowCell, otherNames, shortThen, thenName, whatHappened } from './nameCells';

const { t } = vscode.l10n;

/** Names that are told at most: a thesaurus may hold as many as there are. */
const MOST_NAMES = 1000;

/** Places in the report of one name that are linked to; its entry has all. */
const MOST_UNITS = 20;

/** What the page is written from. */
export interface ThenAndNow {
	/** By year. */
	readonly names: readonly SupersededName[];
	readonly lexicon: Lexicon;
	readonly report: Report;
	/** The day that facts are told as of. */
	readonly asOf: string | undefined;
	/** The digest's line of a unit, from 0. */
	readonly lineOf: (unit: string) => number | undefined;
}

/** The superseded names as a Markdown document: a table, then each with what happened, its source, and where the report uses it. */
export function thenAndNowPage({ names: all, lexicon, report, asOf, lineOf }: ThenAndNow): string {
	const page = new MarkdownPage();
	const names = all.slice(0, MOST_NAMES);
	page.add(`# ${t('Then and now')}`);
	page.add(
		[
			t('Names that were renamed or replaced since 2007, and what is used now.'),
			...(asOf === undefined ? [] : [t('Facts as of {0}.', asOf)]),
			...(all.length > names.length ? [t('The first {0} of {1}.', names.length, all.length)] : []),
		].join(' '),
	);
	page.addTable(
		[t('Since'), t('Then'), t('Now')],
		names.map((name) => [`${name.status.year}`, pageLink(shortThen(name), entryTarget(name.concept)), nowCell(name, lexicon)]),
	);
	let year: number | undefined;
	for (const name of names) {
		if (name.status.year !== year) {
			year = name.status.year;
			page.add(`## ${year}`);
		}
		const origin = lexicon.originOf(name.concept.id);
		page.add(`### ${escaped(thenName(name))}`);
		page.add(
			`- **${escaped(statusSentence(name.status, lexicon))}.** ${whatHappened(name)}`,
			`- **${t('Names:')}** ${otherNames(name)}`,
			origin === undefined
				? `- **${t('In the report:')}** ${unitLinks(name, report, lineOf)}`
				: `- **${t('Termbase:')}** ${escaped(origin)}`,
		);
	}
	return page.write();
}

function unitLinks({ concept }: SupersededName, report: Report, lineOf: ThenAndNow['lineOf']): string {
	const links = (concept.report?.units ?? []).flatMap((id) => {
		const unit = report.unit(id);
		const line = lineOf(id);
		return unit === undefined || line === undefined
			? []
			: [pageLink(unitShortName(report, unit), `${DIGEST_NAME}#L${line + 1}`)];
	});
	if (links.length === 0) {
		return t('The report does not mention it.');
	}
	const shown = links.slice(0, MOST_UNITS).join(', ');
	return links.length > MOST_UNITS ? t('{0}, and {1} more', shown, links.length - MOST_UNITS) : shown;
}
