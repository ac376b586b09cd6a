import * as vscode from 'vscode';
import { PAGE_SCHEME } from '../../platform/pages';

/** An inline link as `pageLink` writes it: label, path or URI, line. */
const inlineLink = /\[((?:[^\]\\]|\\.)+)\]\(([^()\s#]+)(#L\d+)?\)/g;

/** Makes the names in our pages links: VS Code makes one of the target behind them, which is not what one points at. */
export function registerPageLinks(): vscode.Disposable {
	return vscode.languages.registerDocumentLinkProvider({ scheme: PAGE_SCHEME }, { provideDocumentLinks: linksOf });
}

function linksOf(document: vscode.TextDocument): vscode.DocumentLink[] {
	return Array.from(document.getText().matchAll(inlineLink), ({ index, 1: label, 2: path, 3: line }) => {
		const start = index + 1;
		const range = new vscode.Range(document.positionAt(start), document.positionAt(start + label!.length));
		const target = targetOf(document.uri, path!);
		return new vscode.DocumentLink(range, line === undefined ? target : target.with({ fragment: line.slice(1) }));
	});
}

/** A path is of another page; a URI of the document that a page is about. */
function targetOf(page: vscode.Uri, path: string): vscode.Uri {
	return /^[a-z][a-z0-9+.-]*:/i.test(path)
		? vscode.Uri.parse(path, true)
		: vscode.Uri.joinPath(page, '..', decodeURIComponent(path)).with({ query: '' });
}
