import * as vscode from 'vscode';
import { conceptStatus, isSuperseded, shortName } from '../../core/termbase/concept';
import type { CounterpartGroup } from '../../core/termbase/counterparts';
import type { Concept, Organisation } from '../../core/termbase/model';
import { escapeMarkdown as escaped } from '../../platform/markdown';
import { organisationName, withColon } from '../../platform/wording';
import { MarkdownPage, pageLink } from './markdownPage';
import { entryTarget } from './nameCells';

const { t } = vscode.l10n;

/** Columns of the table; the last only where something stands in it. */
const ORGANISATIONS: readonly Organisation[] = ['UN', 'EU', 'NATO', 'AU', 'other'];

/** Rows of the table at most. */
const MOST_ROWS = 500;

/** What the organisations call, or have instead of, the same thing, as a Markdown document: a table, then what differs. */
export function sideBySidePage(groups: readonly CounterpartGroup[], asOf: string | undefined): string {
	const page = new MarkdownPage();
	const shown = groups.slice(0, MOST_ROWS);
	const columns = ORGANISATIONS.filter(
		(one) => one !== 'other' || shown.some(({ concepts }) => concepts.some(({ organisation }) => organisation === one)),
	);
	page.add(`# ${t('Side by side')}`);
	page.add(
		[
			t('What the organisations call, or have instead of, the same thing. Counterparts are alike, not the same.'),
			t("The comparison is the glossary's own; each entry names its source."),
			...(asOf === undefined ? [] : [t('Facts as of {0}.', asOf)]),
			...(groups.length > shown.length ? [t('The first {0} of {1}.', shown.length, groups.length)] : []),
		].join(' '),
	);
	page.addTable(
		columns.map(organisationName),
		shown.map(({ concepts }) =>
			columns.map((column) =>
				concepts
					.filter(({ organisation }) => organisation === column)
					.map(cell)
					.join(', '),
			),
		),
	);
	page.add(`## ${t('What differs')}`);
	for (const { concepts, differences } of shown) {
		if (differences.length > 0) {
			page.add(`### ${concepts.map((concept) => escaped(shortName(concept))).join(' · ')}`);
			page.add(
				...differences.map(
					({ concept, other, note }) => `- **${withColon(`${link(concept)} – ${link(other)}`)}** ${escaped(note)}`,
				),
			);
		}
	}
	return page.write();
}

function cell(concept: Concept): string {
	const status = conceptStatus(concept);
	return isSuperseded(status) ? `${link(concept)} *(${t('until {0}', status!.year)})*` : link(concept);
}

function link(concept: Concept): string {
	return pageLink(shortName(concept), entryTarget(concept));
}
