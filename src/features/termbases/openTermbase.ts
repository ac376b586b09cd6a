import * as vscode from 'vscode';
import { registerCommand } from '../../platform/commands';
import type { TermbaseState } from '../../platform/termbases/termbases';

/** Registers `peaceops.openTermbase`, an action of the Glossary view: opens the file of a termbase. */
export function registerOpenTermbase(log: vscode.LogOutputChannel): vscode.Disposable {
	return registerCommand('peaceops.openTermbase', log, async (node) => {
		const { source } = (node as { readonly state: TermbaseState }).state;
		await vscode.commands.executeCommand('vscode.open', source.uri);
	});
}
