import * as vscode from 'vscode';
import { fixAll } from '../../core/audit/fixes/fixesFor';
import { registerCommand } from '../../platform/commands';
import { choicesOf, writeChoice } from '../../platform/documentChoice';
import { UserError } from '../../platform/errors';
import { isPaper } from '../../platform/papers';

import type { Audits } from './audits';
import { contextOf } from './quickFixes';
import { linesThatChanged } from './textChanges';

const { t } = vscode.l10n;

/** Rounds of mending: what one change means for the next is known only afterwards. Each round leaves fewer findings. */
const MOST_ROUNDS = 12;

/** Registers the commands behind quick fixes, and `peaceops.fixAll`, which mends in one step what is safe to mend. */
export function registerFixCommands(audits: Audits, log: vscode.LogOutputChannel): vscode.Disposable {
	return vscode.Disposable.from(
		registerCommand('peaceops.fixAll', log, () => mendAll(audits)),
		registerCommand('peaceops.ignoreInDocument', log, async (uri, name) => {
			const document = await documentOf(uri);
			await writeChoice(document, 'ignore', [...choicesOf(document).ignored, name as string]);
		}),
		registerCommand('peaceops.ignoreInWorkspace', log, async (uri, name) => {
			const settings = vscode.workspace.getConfiguration('peaceops', uri as vscode.Uri);
			const known = settings.get<unknown>('ignored');
			const names = Array.isArray(known) ? known : [];
			const target =
				vscode.workspace.workspaceFolders === undefined
					? vscode.ConfigurationTarget.Global
					: vscode.ConfigurationTarget.Workspace;
			await settings.update('ignored', [...new Set([...names, name])], target);
		}),
		registerCommand('peaceops.addFindingToTermbase', log, async (uri, start, end) => {
			await select(await documentOf(uri), start as number, end as number);
			await vscode.commands.executeCommand('peaceops.addToTermbase');
		}),
		registerCommand('peaceops.chooseMeaningAt', log, async (uri, start) => {
			await select(await documentOf(uri), start as number, start as number);
			await vscode.commands.executeCommand('peaceops.chooseForDocument');
		}),
	);
}

function documentOf(uri: unknown): Thenable<vscode.TextDocument> {
	return vscode.workspace.openTextDocument(uri as vscode.Uri);
}

async function select(document: vscode.TextDocument, start: number, end: number): Promise<void> {
	const selection = new vscode.Range(document.positionAt(start), document.positionAt(end));
	await vscode.window.showTextDocument(document, { selection });
}

/** Mends round by round on a copy, and writes what came of it in one edit, which one undo takes back. */
async function mendAll(audits: Audits): Promise<void> {
	const document = vscode.window.activeTextEditor?.document;
	if (document === undefined || !isPaper(document)) {
		throw new UserError(t('Open the paper that you want to mend.'));
	}
	const { version } = document;
	const before = document.getText();
	let text = before;
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const audited = await audits.ofText(document, text);
		const edits = audited === undefined ? [] : fixAll(audited.findings, contextOf(audited));
		if (edits.length === 0) {
			break;
		}
		for (const { start, end, text: written } of edits.toReversed()) {
			text = text.slice(0, start) + written + text.slice(end);
		}
	}
	if (text === before) {
		void vscode.window.setStatusBarMessage(t('Nothing here can be mended without you.'), 4000);
		return;
	}
	const edit = new vscode.WorkspaceEdit();
	for (const { first, last, lines } of linesThatChanged(before, text)) {
		const end = document.lineAt(last).range.end;
		edit.replace(document.uri, new vscode.Range(first, 0, last, end.character), lines.join('\n'));
	}
	if (document.version !== version || !(await vscode.workspace.applyEdit(edit))) {
		throw new UserError(t('The paper changed meanwhile. Try again.'));
	}
}
