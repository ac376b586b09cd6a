import * as vscode from 'vscode';
import { nextPlace } from '../../core/document/nextPlace';
import { conceptsOf, meaningTheSame } from '../../core/document/sameConcept';
import { registerCommand } from '../../platform/commands';
import type { DocumentReader } from '../../platform/documentReader';
import { UserError } from '../../platform/errors';
import { withoutIcons } from '../../platform/markdown';
import { rangeIn, termAt } from './termAt';

const { t } = vscode.l10n;

/** Registers the commands that go to the next and the previous place of the concept at the cursor, round the document's ends. */
export function registerOccurrenceCommands(reader: DocumentReader, log: vscode.LogOutputChannel): vscode.Disposable {
	return vscode.Disposable.from(
		registerCommand('peaceops.nextOccurrence', log, () => go(reader, 1)),
		registerCommand('peaceops.previousOccurrence', log, () => go(reader, -1)),
	);
}

async function go(reader: DocumentReader, direction: 1 | -1): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	const found = editor && (await termAt(reader, editor.document, editor.selection.start));
	if (found === undefined) {
		throw new UserError(t('Put the cursor on a term of the glossary first.'));
	}
	const { document } = editor!;
	const read = await reader.occurrences(document);
	const places =
		read === undefined ? [] : meaningTheSame(read.occurrences, read.lexicon, conceptsOf(found.occurrence, found.lexicon));
	const next = nextPlace(places, found.occurrence.start, direction);
	if (next === undefined) {
		return;
	}
	const range = rangeIn(document, next);
	editor!.selection = new vscode.Selection(range.start, range.end);
	editor!.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
	const place = places.indexOf(next) + 1;
	// A screen reader reads the status bar's messages.
	void vscode.window.setStatusBarMessage(
		t('{0}: place {1} of {2}', withoutIcons(document.getText(range)), place, places.length),
		5000,
	);
}
