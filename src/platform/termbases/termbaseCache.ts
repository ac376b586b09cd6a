import * as vscode from 'vscode';
import { readStored, storeTermbase } from '../../core/termbase/storedTermbase';
import type { Termbase } from '../../core/termbase/termbase';
import { inSlices } from '../slices';

/** Termbases with fewer concepts are read again as quickly as their cache would be. */
const WORTH_STORING = 1000;

/** Files that are kept at most. */
const MOST_FILES = 12;

/** Ready-made termbases in the extension's own storage, one a file that they were made of. */
export class TermbaseCache {
	private readonly folder: vscode.Uri;

	constructor(
		storage: vscode.Uri,
		private readonly log: vscode.LogOutputChannel,
	) {
		this.folder = vscode.Uri.joinPath(storage, 'termbases');
	}

	/** The termbase that was made of a file as `origin` says; `undefined` if none is kept, or if it is damaged. */
	async get(source: vscode.Uri, origin: string): Promise<Termbase | undefined> {
		try {
			const bytes = await vscode.workspace.fs.readFile(await this.fileOf(source));
			const file = new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength);
			return await inSlices(readStored(file, origin));
		} catch {
			// Not kept: it is made anew.
			return undefined;
		}
	}

	/** Keeps a termbase that is large enough. What goes wrong is logged, and costs only time. */
	async keep(source: vscode.Uri, termbase: Termbase, origin: string): Promise<void> {
		if (termbase.concepts.size < WORTH_STORING) {
			return;
		}
		try {
			const bytes = await inSlices(storeTermbase(termbase, origin));
			const file = await this.fileOf(source);
			const part = file.with({ path: `${file.path}.part` });
			await vscode.workspace.fs.createDirectory(this.folder);
			await this.makeRoom();
			await vscode.workspace.fs.writeFile(part, bytes);
			await vscode.workspace.fs.rename(part, file, { overwrite: true });
		} catch (error) {
			this.log.warn(error instanceof Error ? (error.stack ?? error.message) : String(error));
		}
	}

	/** Deletes the oldest files until one more may be kept. */
	private async makeRoom(): Promise<void> {
		const entries = await vscode.workspace.fs.readDirectory(this.folder);
		const files = await Promise.all(
			entries.map(async ([name]) => {
				const uri = vscode.Uri.joinPath(this.folder, name);
				return { uri, time: (await vscode.workspace.fs.stat(uri)).mtime };
			}),
		);
		files.sort((a, b) => b.time - a.time);
		await Promise.all(files.slice(MOST_FILES - 1).map(({ uri }) => vscode.workspace.fs.delete(uri)));
	}

	private async fileOf(source: vscode.Uri): Promise<vscode.Uri> {
		return vscode.Uri.joinPath(this.folder, `${await digestOf(new TextEncoder().encode(source.toString()))}.bin`);
	}
}

/** SHA-256 in hexadecimal. */
export async function digestOf(bytes: Uint8Array): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
	return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
