import * as vscode from 'vscode';

/** For whom a copy is linked: the user everywhere, or one workspace, which goes before. */
export type LinkScope = 'workspace' | 'user';

/** The file that the user linked as their own copy. */
export interface CopyLink {
	readonly uri: vscode.Uri;
	readonly scope: LinkScope;
}

const KEY = 'ownCopy.link';

const SCOPES: readonly LinkScope[] = ['workspace', 'user'];

/** The links as VS Code keeps them on this machine; they are never synchronised. */
export class CopyLinks {
	constructor(private readonly context: Pick<vscode.ExtensionContext, 'globalState' | 'workspaceState'>) {}

	/** The one in force; `undefined` without any. */
	get current(): CopyLink | undefined {
		return this.all[0];
	}

	/** Those that there are, the one in force first. */
	get all(): readonly CopyLink[] {
		return SCOPES.flatMap((scope) => {
			const kept = this.state(scope).get<unknown>(KEY);
			return typeof kept === 'string' ? [{ uri: vscode.Uri.parse(kept), scope }] : [];
		});
	}

	/** `undefined` forgets. */
	async set(scope: LinkScope, uri: vscode.Uri | undefined): Promise<void> {
		await this.state(scope).update(KEY, uri?.toString());
	}

	private state(scope: LinkScope): vscode.Memento {
		return scope === 'user' ? this.context.globalState : this.context.workspaceState;
	}
}

/** Where a file is after the rename of it, or of a folder that it lies in; `undefined` if it was not concerned. */
export function renamed(uri: vscode.Uri, { oldUri, newUri }: RenamedFile): vscode.Uri | undefined {
	if (uri.scheme !== oldUri.scheme || uri.authority !== oldUri.authority) {
		return undefined;
	}
	if (uri.path === oldUri.path) {
		return newUri;
	}
	return uri.path.startsWith(`${oldUri.path}/`)
		? newUri.with({ path: newUri.path + uri.path.slice(oldUri.path.length) })
		: undefined;
}

interface RenamedFile {
	readonly oldUri: vscode.Uri;
	readonly newUri: vscode.Uri;
}
