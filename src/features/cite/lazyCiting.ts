import * as vscode from 'vscode';
import { loadPart } from '../../platform/lazyPart';
import { once } from '../../platform/once';
import { standInFor } from '../../platform/standIns';
import type * as Commands from './citingCommands';

/** The commands that the part registers. */
const COMMANDS = ['peaceops.cite', 'peaceops.quote', 'peaceops.exportReference'];

/** Stands in for the commands of citing until one of them is run: then their part is loaded, and registers them itself. */
export function registerLazyCiting(deps: Commands.CitingCommandsDeps, extensionUri: vscode.Uri): vscode.Disposable {
	let registered: vscode.Disposable | undefined;
	const load = once(async () => {
		const commands = await loadPart<typeof Commands>(extensionUri, 'cite');
		standIns.dispose();
		registered = commands.registerCitingCommands(deps);
	});
	const standIns = standInFor(COMMANDS, load, deps.log);
	return new vscode.Disposable(() => {
		standIns.dispose();
		registered?.dispose();
	});
}
