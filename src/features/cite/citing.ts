import * as vscode from 'vscode';
import { citedKey } from '../../core/citing/bibliography/bibliographyEntry';
import type { Citation, Cited, Place } from '../../core/citing/citation';
import { type CitationSyntax, syntaxOf } from '../../core/citing/citationSyntax';
import { locator } from '../../core/citing/locator';
import type { Unit } from '../../core/report/model';
import { bibliographiesOf } from '../../platform/bibliographies';
import type { BundledData } from '../../platform/bundledData';
import { changeDocument, lineEndOf } from '../../platform/changeDocument';
import type { DocumentReader } from '../../platform/documentReader';
import { UserError } from '../../platform/errors';
import type { RecentPapers } from '../../platform/papers';
import { type BundledReferences, citationStyle } from '../../platform/references';
import type { OwnCopyPort } from './ownCopyPort';

const { t } = vscode.l10n;

export interface CitingDeps {
	readonly data: BundledData;
	readonly reader: DocumentReader;
	readonly papers: RecentPapers;
	readonly copy: OwnCopyPort;
	readonly references: () => Promise<BundledReferences>;
	/** The papers, by URI, whose bibliographies were said to lack the report: that is said once. */
	readonly told: Set<string>;
	readonly log: vscode.LogOutputChannel;
}

/** The editor of the paper that a citation goes into: the active one, else the last that was. Throws a `UserError` for none. */
export function paperEditor({ papers, copy }: CitingDeps): vscode.TextEditor {
	const editor = papers.latest((document) => isCopy(copy, document));
	if (editor === undefined) {
		throw new UserError(t('Open the paper that you want to cite in, and put the cursor where the citation goes.'));
	}
	return editor;
}

export function isCopy(copy: OwnCopyPort, { uri }: vscode.TextDocument): boolean {
	return copy.document?.toString() === uri.toString();
}

/**
 * Puts what `write` makes of a unit's citation into a paper, in one step, at its cursor, and shows the paper with the cursor behind it.
 * Rejects with a `UserError` where the paper cannot be changed.
 */
export async function insertCitation(
	deps: CitingDeps,
	editor: vscode.TextEditor,
	unit: Unit,
	write: (cited: Cited, place: Place) => Citation,
): Promise<void> {
	const { document } = editor;
	const [open, report, { report: record, texts }, bibliographies, page] = await Promise.all([
		deps.reader.whole(document),
		deps.data.report(),
		deps.references(),
		bibliographiesOf(document),
		deps.copy.pageOf(unit.id),
	]);
	if (open === undefined) {
		throw new UserError(t('The paper was closed before the citation could be inserted.'));
	}
	const language = open.reading.language ?? 'en';
	const entries = bibliographies.flatMap((bibliography) => bibliography.entries);
	const style = citationStyle(document);
	const cited: Cited = {
		key: citedKey(record, entries),
		unitId: unit.id,
		locator: locator(report, unit, language, page),
		title: record.title,
		texts: texts.report.find((one) => one.language === language) ?? texts.report[0]!,
		style,
	};
	const text = document.getText();
	const { languageId, uri } = document;
	const syntax = syntaxOf({ text, format: open.format, languageId, path: uri.path }, style);
	const offset = document.offsetAt(editor.selection.end);
	const { insertions, cursor } = write(cited, { text, format: open.format, syntax, offset, lineEnd: lineEndOf(document) });
	await changeDocument(
		document,
		insertions.map((insertion) => vscode.TextEdit.insert(document.positionAt(insertion.offset), insertion.text)),
	);
	const at = document.positionAt(cursor);
	await vscode.window.showTextDocument(document, {
		selection: new vscode.Range(at, at),
		...(editor.viewColumn !== undefined && { viewColumn: editor.viewColumn }),
	});
	const paper = uri.toString();
	if (entries.every(({ key }) => key !== cited.key) && isLookedUp(syntax) && !deps.told.has(paper)) {
		deps.told.add(paper);
		void offerExport(cited.key);
	}
}

/** Whether a citation means nothing without an entry in a bibliography. */
function isLookedUp({ kind }: CitationSyntax): boolean {
	switch (kind) {
		case 'pandoc':
		case 'latex':
		case 'typst':
		case 'orgCite':
		case 'citeRole':
		case 'citeMacro':
			return true;
		case 'restructuredText':
		case 'asciiDoc':
		case 'footnote':
		case 'parentheses':
			return false;
	}
}

async function offerExport(key: string): Promise<void> {
	const add = t('Add to Bibliography');
	const chosen = await vscode.window.showInformationMessage(
		t('The report is cited as "{0}", which no bibliography of this paper has yet.', key),
		add,
	);
	if (chosen === add) {
		await vscode.commands.executeCommand('peaceops.exportReference');
	}
}
