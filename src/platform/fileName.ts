import type * as vscode from 'vscode';

/** The last part of a URI's path: what a message calls a file. */
export function fileName({ path }: vscode.Uri): string {
	return path.slice(path.lastIndexOf('/') + 1);
}
