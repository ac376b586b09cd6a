import * as vscode from 'vscode';
import { fileName } from './fileName';

/** Scheme of the read-only documents that the extension writes: the digest, the concepts' entries, what compares them. */
export const PAGE_SCHEME = 'peaceops';

/** File name of the digest, which the tab shows. */
export const DIGEST_NAME = 'Report-digest-2007.md';

export const digestUri = vscode.Uri.from({ scheme: PAGE_SCHEME, path: `/${DIGEST_NAME}` });

/** The page of all superseded names. */
export const thenAndNowUri = vscode.Uri.from({ scheme: PAGE_SCHEME, path: '/Then-and-now.md' });

/** The page of what the organisations call the same thing. */
export const sideBySideUri = vscode.Uri.from({ scheme: PAGE_SCHEME, path: '/Side-by-side.md' });

const PAPER_PATH = '/Then-and-now (paper).md';

/** The page of the superseded names in a document, of which the query tells. */
export function paperPageUri(document: vscode.Uri): vscode.Uri {
	return vscode.Uri.from({ scheme: PAGE_SCHEME, path: PAPER_PATH, query: document.toString() });
}

/** The document that a page is of, as its URI is written; `undefined` for any other page. */
export function paperOf({ scheme, path, query }: vscode.Uri): string | undefined {
	return scheme === PAGE_SCHEME && path === PAPER_PATH ? query : undefined;
}

export function conceptUri(id: string): vscode.Uri {
	return vscode.Uri.from({ scheme: PAGE_SCHEME, path: `/terms/${id}.md` });
}

/** The concept whose entry a URI names; `undefined` for any other page. */
export function conceptIdOf(uri: vscode.Uri): string | undefined {
	return uri.scheme === PAGE_SCHEME ? /^\/terms\/([^/]+)\.md$/.exec(uri.path)?.[1] : undefined;
}

/** Folder of the text that was made of the own copy. */
export const COPY_FOLDER = '/copy';

/** Where a file of the own copy is shown that is no text itself: the text that was made of it. */
export function convertedUri(uri: vscode.Uri): vscode.Uri {
	return vscode.Uri.from({ scheme: PAGE_SCHEME, path: `${COPY_FOLDER}/${fileName(uri)}.txt` });
}
