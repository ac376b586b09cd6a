import * as vscode from 'vscode';
import { registerCommand } from '../../platform/commands';
import type { TermbaseState, Termbases } from '../../platform/termbases/termbases';

export interface TermbaseActionsDeps {
	readonly termbases: Termbases;
	readonly log: vscode.LogOutputChannel;
}

/** Registers the actions of a termbase in the Glossary view: `peaceops.openTermbase` and `peaceops.readTermbaseAgain`. */
export function registerTermbaseActions({ termbases, log }: TermbaseActionsDeps): vscode.Disposable {
	return vscode.Disposable.from(
		registerCommand('peaceops.openTermbase', log, async (node) => {
			await vscode.commands.executeCommand('vscode.open', sourceOf(node).uri);
		}),
		registerCommand('peaceops.readTermbaseAgain', log, async (node) => {
			await termbases.readAgain(sourceOf(node).uri);
		}),
	);
}

/** The source that a node of the view stands for. */
function sourceOf(node: unknown): TermbaseState['source'] {
	return (node as { readonly state: TermbaseState }).state.source;
}
