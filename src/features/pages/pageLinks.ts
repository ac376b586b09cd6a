import * as vscode from 'vscode';
import { PAGE_SCHEME } from '../../platform/pages';

/** An inline link as `pageLink` writes it: label, path, line. */
const inlineLink = /\[((?:[^\]\\]|\\.)+)\]\(([^()\s#]+)(#L\d+)?\)/g;

/** Makes the names in our pages links: VS Code makes one of the target behind them, which is not what one points at. */
export function registerPageLinks(): vscode.Disposable {
	return vscode.languages.registerDocumentLinkProvider({ scheme: PAGE_SCHEME }, { provideDocumentLinks: linksOf });
}

function linksOf(document: vscode.TextDocument): vscode.DocumentLink[] {
	return Array.from(document.getText().matchAll(inlineLink), ({ index, 1: label, 2: path, 3: line }) => {
		const start = index + 1;
		const range = new vscode.Range(document.positionAt(start), document.positionAt(start + label!.length));
		const target = vscode.Uri.joinPath(document.uri, '..', path!);
		return new vscode.DocumentLink(range, line === undefined ? target : target.with({ fragment: line.slice(1) }));
	});
}
