import type * as vscode from 'vscode';
import { copyFormatOf } from '../copyFormats';
import { convertedUri } from '../pages';

/** What an editor shows of a file of the report: text itself, or the text that is made of it. */
export function shownUri(uri: vscode.Uri): vscode.Uri {
	return copyFormatOf(uri) === undefined ? uri : convertedUri(uri);
}
