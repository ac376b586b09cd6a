import * as vscode from 'vscode';
import { registerCommand } from '../../platform/commands';

/** The walkthrough of the manifest, as the editor names it. */
const WALKTHROUGH = 'peaceops.peaceops-lexicon#start';

/** Registers what helps on the first day: `peaceops.openSample` and `peaceops.help`. */
export function registerFirstRun(extensionUri: vscode.Uri, log: vscode.LogOutputChannel): vscode.Disposable {
	return vscode.Disposable.from(
		registerCommand('peaceops.openSample', log, () => openSample(extensionUri)),
		registerCommand('peaceops.help', log, async () => {
			await vscode.commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH, false);
		}),
	);
}

/** Opens a copy of the sample paper that has no file yet: it can be mended and kept like a draft of one's own. */
async function openSample(extensionUri: vscode.Uri): Promise<void> {
	const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist/samplePaper.md'));
	const content = new TextDecoder().decode(bytes);
	await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
}
