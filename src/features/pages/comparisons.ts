import * as vscode from 'vscode';
import { formatFor } from '../../core/prose/formatNames';
import { registerCommand } from '../../platform/commands';
import { UserError } from '../../platform/errors';
import { PAGE_SCHEME, paperPageUri, sideBySideUri, thenAndNowUri } from '../../platform/pages';

/** Registers the commands that open what compares names: then and now, in all and in the paper, and side by side. */
export function registerComparisons(log: vscode.LogOutputChannel): vscode.Disposable {
	return vscode.Disposable.from(
		registerCommand('peaceops.thenAndNow', log, () => show(thenAndNowUri)),
		registerCommand('peaceops.thenAndNowInPaper', log, () => show(paperPageUri(activePaper().uri))),
		registerCommand('peaceops.counterparts', log, () => show(sideBySideUri)),
	);
}

async function show(page: vscode.Uri): Promise<void> {
	await vscode.window.showTextDocument(page, { preview: true });
}

function activePaper(): vscode.TextDocument {
	const document = vscode.window.activeTextEditor?.document;
	if (
		document === undefined ||
		document.uri.scheme === PAGE_SCHEME ||
		formatFor(document.languageId, document.uri.path) === undefined
	) {
		throw new UserError(vscode.l10n.t('Open the paper whose names you want to compare.'));
	}
	return document;
}
