import * as vscode from 'vscode';
import type { CopyRefusal } from '../../core/report/copies/convertedCopy';
import { copyRefusalSentence } from '../../wording/copyWording';
import { isUserError, UserError } from '../errors';
import { fileName } from '../fileName';

/** Bytes that a text file may have: a book has two million, and an editor shows no file of more than 50 million. */
const LARGEST_TEXT = 32 * 1024 * 1024;

/** When a file was changed last, and its bytes. Rejects with a `UserError` if it is not there, or a folder. */
export async function copyStat(uri: vscode.Uri): Promise<vscode.FileStat> {
	const stat = await vscode.workspace.fs.stat(uri).then(undefined, (error: unknown) => {
		throw error instanceof vscode.FileSystemError
			? refused({ code: error.code === 'FileNotFound' ? 'gone' : 'unreadable' })
			: error;
	});
	if ((stat.type & vscode.FileType.Directory) !== 0) {
		throw refused({ code: 'folder' });
	}
	return stat;
}

/** Opens a text file as the editor has it. Rejects with a `UserError` if it is not there, too large, or no text. */
export async function openText(uri: vscode.Uri): Promise<vscode.TextDocument> {
	const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
	// What the user has not saved yet outlives its file.
	if (open?.isDirty === true) {
		return open;
	}
	const { size } = await copyStat(uri);
	if (size > LARGEST_TEXT) {
		throw refused({ code: 'tooLarge', most: LARGEST_TEXT });
	}
	if (/\.doc$/i.test(uri.path)) {
		throw refused({ code: 'oldWord' });
	}
	try {
		return await vscode.workspace.openTextDocument(uri);
	} catch {
		// The editor's own reason names the file and says no more than this.
		throw new UserError(
			vscode.l10n.t('This file holds no text that can be read: link a text, Markdown, PDF or Word file (.docx) of the report.'),
		);
	}
}

/** Does what may be refused, and names the file in the refusal. */
export async function naming<T>(uri: vscode.Uri, work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		throw isUserError(error) ? new UserError(vscode.l10n.t('{0}: {1}', fileName(uri), error.message)) : error;
	}
}

function refused(refusal: CopyRefusal): UserError {
	return new UserError(copyRefusalSentence(refusal, vscode.l10n.t));
}
