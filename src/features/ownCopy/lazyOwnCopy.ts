import * as vscode from 'vscode';
import { loadPart } from '../../platform/lazyPart';
import { once } from '../../platform/once';
import { standInFor } from '../../platform/standIns';
import type * as Commands from './commands';

/** The commands that the part registers. */
const COMMANDS = ['peaceops.linkReport', 'peaceops.unlinkReport', 'peaceops.switchCopyAndDigest', 'peaceops.findInReport'];

/** Characters without which a text is not taken for the report. */
const SHORTEST_REPORT = 10_000;

/** Milliseconds that a document is open before it is looked at. */
const PATIENCE = 2000;

/** Set once the user was offered to link a text: it happens once. */
const OFFERED_KEY = 'ownCopy.offered';

/** Stands in for the commands of the own copy until one is run, or until the user opens a text that may be the report. */
export function registerLazyOwnCopy(deps: Commands.OwnCopyCommandsDeps): vscode.Disposable {
	const { ownCopy, context, log } = deps;
	const { globalState, extensionUri } = context;
	let registered: Commands.OwnCopyPart | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const load = once(async () => {
		const commands = await loadPart<typeof Commands>(extensionUri, 'ownCopyCommands');
		standIns.dispose();
		registered = commands.registerOwnCopyCommands(deps);
		return registered;
	});
	const offer = async (document: vscode.TextDocument): Promise<void> => {
		if (ownCopy.link === undefined && !document.isClosed && (await (await load()).offer(document))) {
			await globalState.update(OFFERED_KEY, true);
		}
	};
	const consider = (editor: vscode.TextEditor | undefined): void => {
		clearTimeout(timer);
		if (editor !== undefined && ownCopy.link === undefined && !globalState.get(OFFERED_KEY) && isLikely(editor.document)) {
			timer = setTimeout(() => {
				offer(editor.document).catch((error: unknown) => log.error(error instanceof Error ? error : String(error)));
			}, PATIENCE);
		}
	};
	const standIns = standInFor(COMMANDS, load, log);
	const listener = vscode.window.onDidChangeActiveTextEditor(consider);
	consider(vscode.window.activeTextEditor);
	return new vscode.Disposable(() => {
		clearTimeout(timer);
		listener.dispose();
		standIns.dispose();
		registered?.dispose();
	});
}

/** Whether a document is a file of text that is long enough to be the report. */
function isLikely(document: vscode.TextDocument): boolean {
	const { uri, languageId, lineCount, isUntitled } = document;
	return (
		!isUntitled &&
		// Neither our pages nor what others show of a file's past.
		vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true &&
		(languageId === 'plaintext' || languageId === 'markdown') &&
		document.offsetAt(new vscode.Position(lineCount, 0)) >= SHORTEST_REPORT
	);
}
