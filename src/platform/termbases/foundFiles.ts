import * as vscode from 'vscode';
import { delay } from '../delay';

/** Termbase files that a workspace may hold in each folder, by name. */
export const FOUND_FILES = ['**/*.termbase.{json,jsonc,yaml,yml}', '**/glossary.csv'] as const;

/** What the same patterns say of a path. */
const FOUND_NAME = /\.termbase\.(?:jsonc?|ya?ml)$|\/glossary\.csv$/;

const MOST_FOUND = 50;

/** The file systems that the editor itself can search. */
const SEARCHABLE: ReadonlySet<string> = new Set(['file', 'vscode-remote']);

/** Milliseconds that the search of any other one is waited for. */
const PATIENCE = 3000;

/** Whether a file may be a termbase, by its name. */
export function isFoundFile({ path }: vscode.Uri): boolean {
	return FOUND_NAME.test(path);
}

/**
 * The files of a folder that may be termbases by their names. Where nobody can search a virtual file system, the editor waits for
 * somebody who could for ever (microsoft/vscode#314285); then those that stand in the folder itself.
 */
export async function foundFiles(folder: vscode.WorkspaceFolder): Promise<readonly vscode.Uri[]> {
	const search = Promise.all(
		FOUND_FILES.map((pattern) =>
			vscode.workspace.findFiles(new vscode.RelativePattern(folder, pattern), '**/{node_modules,.git}/**', MOST_FOUND),
		),
	);
	const lists = await (SEARCHABLE.has(folder.uri.scheme) ? search : Promise.race([search, delay(PATIENCE)]));
	return lists === undefined ? standingIn(folder) : lists.flat();
}

async function standingIn({ uri }: vscode.WorkspaceFolder): Promise<readonly vscode.Uri[]> {
	const entries = await vscode.workspace.fs.readDirectory(uri).then(undefined, () => []);
	return entries
		.filter(([, type]) => type === vscode.FileType.File)
		.map(([name]) => vscode.Uri.joinPath(uri, name))
		.filter(isFoundFile)
		.slice(0, MOST_FOUND);
}
