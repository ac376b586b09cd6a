import * as vscode from 'vscode';
import { loadPart } from '../../platform/lazyPart';
import { once } from '../../platform/once';
import { standInFor } from '../../platform/standIns';
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
	const load = once(async () => {
		const commands = await loadPart<typeof Commands>(extensionUri, 'termbaseCommands');
		standIns.dispose();
		registered = commands.registerTermbaseCommands(deps);
	});
	const standIns = standInFor(COMMANDS, load, deps.log);
	return new vscode.Disposable(() => {
		standIns.dispose();
		registered?.dispose();
	});
}
