import * as vscode from 'vscode';
import { reportError } from '../../platform/errors';
import { loadPart } from '../../platform/lazyPart';
import { once } from '../../platform/once';
import type * as Commands from './commands';

/** The commands that the part registers. */
const COMMANDS = [
	'peaceops.addTermbase',
	'peaceops.addToTermbase',
	'peaceops.pasteTermbase',
	'peaceops.exportTermbase',
	'peaceops.openTermbase',
	'peaceops.readTermbaseAgain',
	'peaceops.chooseTermbases',
	'peaceops.chooseMeaning',
	'peaceops.chooseForDocument',
];

/** Stands in for the commands of termbases until one of them is run: then their part is loaded, and registers them itself. */
export function registerLazyCommands(deps: Commands.TermbaseCommandsDeps, extensionUri: vscode.Uri): vscode.Disposable {
	let registered: vscode.Disposable | undefined;
	const loadCommands = once(() => loadPart<typeof Commands>(extensionUri, 'termbaseCommands'));
	const register = async (): Promise<void> => {
		const commands = await loadCommands();
		if (registered === undefined) {
			standIns.dispose();
			registered = commands.registerTermbaseCommands(deps);
		}
	};
	const run = async (id: string, args: readonly unknown[]): Promise<unknown> => {
		try {
			await register();
		} catch (error) {
			await reportError(error, deps.log);
			return undefined;
		}
		return vscode.commands.executeCommand(id, ...args);
	};
	const standIns = vscode.Disposable.from(
		...COMMANDS.map((id) => vscode.commands.registerCommand(id, (...args: readonly unknown[]) => run(id, args))),
	);
	return new vscode.Disposable(() => {
		standIns.dispose();
		registered?.dispose();
	});
}
