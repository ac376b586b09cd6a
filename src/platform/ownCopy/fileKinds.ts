import type * as vscode from 'vscode';
import { convertedUri } from '../pages';

/** What a file of the report is read as; anything that is neither PDF nor Word is text. */
export function copyKind({ path }: vscode.Uri): 'text' | 'pdf' | 'docx' {
	const extension = /\.(pdf|docx)$/i.exec(path)?.[1]?.toLowerCase();
	return extension === 'pdf' || extension === 'docx' ? extension : 'text';
}

/** Whether a file of the report is read as it is. */
export function isText(uri: vscode.Uri): boolean {
	return copyKind(uri) === 'text';
}

/** What an editor shows of a file of the report: text itself, or the text that is made of it. */
export function shownUri(uri: vscode.Uri): vscode.Uri {
	return isText(uri) ? uri : convertedUri(uri);
}

/** The file's name, for messages. */
export function fileName({ path }: vscode.Uri): string {
	return path.slice(path.lastIndexOf('/') + 1);
}
