import * as vscode from 'vscode';
import { UserError } from './errors';

/** What ends a document's lines. */
export function lineEndOf({ eol }: vscode.TextDocument): '\r\n' | '\n' {
	return eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
}

/** Makes edits in a document in one step. Rejects with a `UserError` where it cannot be changed, or not be saved afterwards. */
export async function changeDocument({ uri }: vscode.TextDocument, edits: vscode.TextEdit[]): Promise<void> {
	const edit = new vscode.WorkspaceEdit();
	edit.set(uri, edits);
	// The editor applies edits to documents in which nobody can type.
	const isLocked = vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false;
	if (isLocked || !(await vscode.workspace.applyEdit(edit))) {
		throw new UserError(
			vscode.l10n.t('{0} could not be changed. Check that it is not read-only.', vscode.workspace.asRelativePath(uri)),
		);
	}
}
