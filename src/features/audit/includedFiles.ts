import * as vscode from 'vscode';
import type { OpenInclude, PaperFile } from '../../core/audit/paper';
import { normalisedText } from '../../core/document/textLines';
import { decodeText } from '../../core/termbase/formats/decodeText';

/** Bytes that a file has at most to be read for what it explains; a longer one is no part of a paper that somebody writes. */
const LARGEST_FILE = 5_000_000;

/**
 * Reads the files that papers include, by their URIs: as the editor has them where they are open, else from the disk, and kept until
 * they change there. Only what lies in the root's workspace folder, or beside a root that is in none; no link leads out of it.
 */
export class IncludedFiles implements vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<vscode.Uri>();
	private readonly kept = new Map<string, Promise<PaperFile | undefined>>();
	private readonly watchers = new Map<string, vscode.Disposable>();

	/** A file that was read, or was not there, changed on the disk. */
	readonly onDidChange = this.changed.event;

	/** Opens what the files of a root's paper include: beside the file that includes it, else beside the root. */
	openerFor(root: vscode.Uri): OpenInclude {
		return async (path, from) => {
			// What Quarto and Typst begin with a slash is beside the root.
			const bases = path.startsWith('/') ? [root] : [vscode.Uri.parse(from.path), root];
			for (const base of bases) {
				const file = await this.read(vscode.Uri.joinPath(base, '..', path.replaceAll('\\', '/')), root);
				if (file !== undefined) {
					return file;
				}
			}
			return undefined;
		};
	}

	/** A file beside or below a root; `undefined` where there is none that may be read. */
	async read(uri: vscode.Uri, root: vscode.Uri): Promise<PaperFile | undefined> {
		const folder = folderOf(root);
		if (!isWithin(uri, folder)) {
			return undefined;
		}
		const path = uri.toString();
		const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === path);
		if (open !== undefined) {
			return { path, text: normalisedText(open.getText()) };
		}
		let kept = this.kept.get(path);
		if (kept === undefined) {
			this.watch(folder);
			kept = readFile(uri, folder);
			this.kept.set(path, kept);
		}
		return kept;
	}

	private watch(folder: vscode.Uri): void {
		const key = folder.toString();
		if (this.watchers.has(key)) {
			return;
		}
		const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**/*'));
		const forget = (uri: vscode.Uri): void => {
			if (this.kept.delete(uri.toString())) {
				this.changed.fire(uri);
			}
		};
		this.watchers.set(
			key,
			vscode.Disposable.from(watcher, watcher.onDidChange(forget), watcher.onDidCreate(forget), watcher.onDidDelete(forget)),
		);
	}

	dispose(): void {
		vscode.Disposable.from(this.changed, ...this.watchers.values()).dispose();
	}
}

/** The folder that a paper's files lie in: the workspace's, or its root's own. */
export function folderOf(root: vscode.Uri): vscode.Uri {
	return vscode.workspace.getWorkspaceFolder(root)?.uri ?? vscode.Uri.joinPath(root, '..');
}

function isWithin(uri: vscode.Uri, folder: vscode.Uri): boolean {
	const base = folder.path.replace(/\/*$/, '/');
	return uri.scheme === folder.scheme && uri.authority === folder.authority && uri.path.startsWith(base);
}

async function readFile(uri: vscode.Uri, folder: vscode.Uri): Promise<PaperFile | undefined> {
	try {
		const { size } = await plainFile(uri, folder);
		if (size > LARGEST_FILE) {
			return undefined;
		}
		const { text } = decodeText(await vscode.workspace.fs.readFile(uri));
		return text.slice(0, 8000).includes('\0') ? undefined : { path: uri.toString(), text: normalisedText(text) };
	} catch (error) {
		// What is not there is left out, as the paper's own tools would tell; the rest is audited all the same.
		if (error instanceof vscode.FileSystemError) {
			return undefined;
		}
		throw error;
	}
}

/** A file that is no link and that no link leads to from the folder. Rejects with a `FileSystemError` for any other. */
async function plainFile(uri: vscode.Uri, folder: vscode.Uri): Promise<vscode.FileStat> {
	const stat = await vscode.workspace.fs.stat(uri);
	if (stat.type !== vscode.FileType.File) {
		throw vscode.FileSystemError.FileNotFound(uri);
	}
	for (let above = vscode.Uri.joinPath(uri, '..'); isWithin(above, folder); above = vscode.Uri.joinPath(above, '..')) {
		if ((await vscode.workspace.fs.stat(above)).type !== vscode.FileType.Directory) {
			throw vscode.FileSystemError.FileNotFound(uri);
		}
	}
	return stat;
}
