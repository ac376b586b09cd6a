import * as vscode from 'vscode';
import type { Lexicon } from '../../core/termbase/lexicon';
import type { SupersededUse } from '../../core/termbase/supersededNames';
import { fileName } from '../../platform/fileName';
import { escapeMarkdown as escaped } from '../../platform/markdown';
import { statusSentence, withColon } from '../../platform/wording';
import { MarkdownPage, pageLink } from './markdownPage';
import { entryTarget, nowCell, shortThen, thenName, whatHappened } from './nameCells';

const { t } = vscode.l10n;

/** Places of one name that are told at most. */
const MOST_PLACES = 100;

/** Characters of a line that are shown around a place. */
const EXCERPT = 120;

/** The page of a paper that is not open. */
export function closedPaperPage(): string {
	const page = new MarkdownPage();
	page.add(`# ${t('Then and now')}`);
	page.add(t('The paper of this page is not open. Open it, and this page fills.'));
	return page.write();
}

/**
 * The superseded names in an open paper as a Markdown document: a table, then each with what happened, its source and its places.
 * A place that the audit reports is marked.
 */
export function paperPage(
	document: vscode.TextDocument,
	uses: readonly SupersededUse[],
	lexicon: Lexicon,
	asOf: string | undefined,
): string {
	const page = new MarkdownPage();
	const reported = reportedStarts(document.uri);
	page.add(`# ${t('Then and now: {0}', escaped(fileName(document.uri)))}`);
	if (uses.length === 0) {
		page.add(t('This paper uses no name that was renamed or replaced.'));
		return page.write();
	}
	page.add(
		[
			t('Names in this paper that were renamed or replaced, and what is used now.'),
			t('Some may be right where they stand, as in an account of their time; the audit reports those that seem wrong.'),
			...(asOf === undefined ? [] : [t('Facts as of {0}.', asOf)]),
		].join(' '),
	);
	page.addTable(
		[t('Since'), t('Then'), t('Now'), t('Occurrences'), t('In the audit')],
		uses.map(({ name, places }) => [
			`${name.status.year}`,
			pageLink(shortThen(name), entryTarget(name.concept)),
			nowCell(name, lexicon),
			`${places.length}`,
			`${places.filter(({ start }) => reported.has(placeOf(document, start))).length}`,
		]),
	);
	for (const { name, places } of uses) {
		page.add(`## ${escaped(thenName(name))}`);
		page.add(`**${escaped(statusSentence(name.status, lexicon))}.** ${whatHappened(name)}`);
		page.add(
			...places.slice(0, MOST_PLACES).map(({ start, end }) => {
				const { line, character } = document.positionAt(start);
				const mark = reported.has(placeOf(document, start)) ? ` **(${t('in the audit')})**` : '';
				const target = `${document.uri.with({ fragment: '' }).toString()}#L${line + 1}`;
				return `- ${withColon(`${pageLink(t('line {0}', line + 1), target)}${mark}`)} ${excerpt(document.lineAt(line).text, character, end - start)}`;
			}),
			...(places.length > MOST_PLACES ? [`- ${t('and {0} more', places.length - MOST_PLACES)}`] : []),
		);
	}
	return page.write();
}

/** The places at which the audit reports superseded names in a document now. */
function reportedStarts(uri: vscode.Uri): ReadonlySet<string> {
	return new Set(
		vscode.languages
			.getDiagnostics(uri)
			.filter(({ source, code }) => source === 'peaceops' && code === 'superseded-term')
			.map(({ range }) => keyOf(range.start)),
	);
}

function placeOf(document: vscode.TextDocument, offset: number): string {
	return keyOf(document.positionAt(offset));
}

function keyOf({ line, character }: vscode.Position): string {
	return `${line} ${character}`;
}

/** What stands around a place in its line, escaped, with the place in bold. */
function excerpt(line: string, at: number, length: number): string {
	const room = Math.max(0, EXCERPT - length) >> 1;
	const from = Math.max(0, at - room);
	const name = line.slice(at, at + Math.min(length, EXCERPT));
	const before = line.slice(from, at).trimStart();
	const behind = line.slice(at + name.length, at + name.length + room);
	const rest = at + name.length + room < line.length ? '…' : '';
	return `${from > 0 ? '…' : ''}${inline(before)}**${inline(name)}**${inline(behind.trimEnd())}${rest}`;
}

/** Text that does not begin a line: what means something only there stays as it is. */
function inline(text: string): string {
	return escaped(`.${text}`).replace(/^\\?\./, '');
}
