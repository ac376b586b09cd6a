import * as vscode from 'vscode';
import { nextPlace } from '../../core/document/nextPlace';
import { registerCommand } from '../../platform/commands';
import { UserError } from '../../platform/errors';
import { isPaper } from '../../platform/papers';
import { rangeOf } from './auditDiagnostics';
import type { Audits } from './audits';
import { findingSentence } from './auditWording';

const { t } = vscode.l10n;

/** Registers the commands that go to the next and the previous finding of the paper in the active editor, round its ends. */
export function registerFindingCommands(audits: Audits, log: vscode.LogOutputChannel): vscode.Disposable {
	return vscode.Disposable.from(
		registerCommand('peaceops.nextFinding', log, () => go(audits, 1)),
		registerCommand('peaceops.previousFinding', log, () => go(audits, -1)),
	);
}

async function go(audits: Audits, direction: 1 | -1): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	if (editor === undefined || !isPaper(editor.document)) {
		throw new UserError(t('Open the paper whose findings you want to see.'));
	}
	const audited = await audits.of(editor.document);
	if (audited === undefined || audited.findings.length === 0) {
		void vscode.window.setStatusBarMessage(t('No findings on terms'), 3000);
		return;
	}
	const { findings, lexicon } = audited;
	const cursor = editor.document.offsetAt(editor.selection.start);
	const next = nextPlace(findings, cursor, direction)!;
	const range = rangeOf(editor.document, next);
	editor.selection = new vscode.Selection(range.start, range.end);
	editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
	// A screen reader reads the status bar's messages.
	void vscode.window.setStatusBarMessage(`$(info) ${findingSentence(next, lexicon).replaceAll('$(', '(')}`, 8000);
}
