import * as vscode from 'vscode';
import { unitAtLine } from '../../core/report/placesOfUnits';
import { commandUri } from '../../platform/markdown';
import type { OwnCopy } from '../../platform/ownCopy/ownCopy';
import { digestUri, PAGE_SCHEME } from '../../platform/pages';

/** An inline link as `pageLink` writes it: label, path or URI, line. */
const inlineLink = /\[((?:[^\]\\]|\\.)+)\]\(([^()\s#]+)(#L\d+)?\)/g;

export interface PageLinksDeps {
	readonly ownCopy: Pick<OwnCopy, 'link'>;
	/** The digest's line, from 0, at which each unit begins. */
	readonly digestLines: () => Promise<ReadonlyMap<string, number>>;
}

/**
 * Makes the names in our pages links: VS Code makes one of the target behind them, which is not what one points at. With a copy
 * linked, a concept's entry leads to the units there; within the digest, one stays in it.
 */
export function registerPageLinks({ ownCopy, digestLines }: PageLinksDeps): vscode.Disposable {
	return vscode.languages.registerDocumentLinkProvider(
		{ scheme: PAGE_SCHEME },
		{
			provideDocumentLinks: async (document) =>
				linksOf(document, ownCopy.link === undefined || document.uri.path === digestUri.path ? new Map() : await digestLines()),
		},
	);
}

/** `units` are the lines of the digest at which units begin whose links open them wherever they are. */
function linksOf(document: vscode.TextDocument, units: ReadonlyMap<string, number>): vscode.DocumentLink[] {
	return Array.from(document.getText().matchAll(inlineLink), ({ index, 1: label, 2: path, 3: line }) => {
		const start = index + 1;
		const range = new vscode.Range(document.positionAt(start), document.positionAt(start + label!.length));
		const target = targetOf(document.uri, path!);
		if (line === undefined) {
			return new vscode.DocumentLink(range, target);
		}
		const unit = target.path === digestUri.path ? unitAtLine(units, Number(line.slice(2)) - 1) : undefined;
		const place = target.with({ fragment: line.slice(1) });
		return new vscode.DocumentLink(range, unit === undefined ? place : vscode.Uri.parse(commandUri('peaceops.openUnit', unit)));
	});
}

/** A path is of another page; a URI of the document that a page is about. */
function targetOf(page: vscode.Uri, path: string): vscode.Uri {
	return /^[a-z][a-z0-9+.-]*:/i.test(path)
		? vscode.Uri.parse(path, true)
		: vscode.Uri.joinPath(page, '..', decodeURIComponent(path)).with({ query: '' });
}
