import * as vscode from 'vscode';
import { isUserError, reportError } from './errors';

/**
 * Registers a command whose errors reach the user as `reportError` says. The promise that `executeCommand` returns rejects with a
 * `UserError` all the same, so that callers with an argument learn of a refusal.
 */
export function registerCommand(
	id: string,
	log: vscode.LogOutputChannel,
	run: (...args: readonly unknown[]) => Promise<unknown>,
): vscode.Disposable {
	return vscode.commands.registerCommand(id, async (...args: readonly unknown[]) => {
		try {
			return await run(...args);
		} catch (error) {
			void reportError(error, log);
			if (isUserError(error) && args.length > 0) {
				throw error;
			}
			return undefined;
		}
	});
}
