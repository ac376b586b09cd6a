import * as vscode from 'vscode';
import { reportError } from './errors';

/**
 * Stands in for commands of a part that is not loaded: the first that is run loads it, and then runs what the part registered.
 * `load` has to dispose of what is returned here before the part registers its own.
 */
export function standInFor(
	commands: readonly string[],
	load: () => Promise<unknown>,
	log: vscode.LogOutputChannel,
): vscode.Disposable {
	const run = async (id: string, args: readonly unknown[]): Promise<unknown> => {
		try {
			await load();
		} catch (error) {
			await reportError(error, log);
			return undefined;
		}
		return vscode.commands.executeCommand(id, ...args);
	};
	return vscode.Disposable.from(
		...commands.map((id) => vscode.commands.registerCommand(id, (...args: readonly unknown[]) => run(id, args))),
	);
}
