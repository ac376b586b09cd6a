import * as vscode from 'vscode';

/** Scheme of the read-only documents that the extension writes: the digest and the concepts' entries. */
export const PAGE_SCHEME = 'peaceops';

/** File name of the digest, which the tab shows. */
export const DIGEST_NAME = 'Report-digest-2007.md';

export const digestUri = vscode.Uri.from({ scheme: PAGE_SCHEME, path: `/${DIGEST_NAME}` });

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
export function convertedUri({ path }: vscode.Uri): vscode.Uri {
	return vscode.Uri.from({ scheme: PAGE_SCHEME, path: `${COPY_FOLDER}/${path.slice(path.lastIndexOf('/') + 1)}.txt` });
}
