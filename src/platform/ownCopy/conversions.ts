import * as vscode from 'vscode';
import type { ConvertedCopy, CopyFormat } from '../../core/report/copies/convertedCopy';
import { CopyFormats } from '../copyFormats';
import { digestOf } from '../termbases/termbaseCache';
import { copyStat } from './copyFile';

/** The text that was made of a file, and the state of the file and of the extension that it was made in. */
export interface Conversion extends ConvertedCopy {
	readonly origin: string;
}

/** The texts that were made of PDF and Word files: in memory, and in the extension's own storage once the file is linked. */
export class Conversions {
	private readonly folder: vscode.Uri;
	private readonly formats: CopyFormats;
	private readonly known = new Map<string, Conversion>();
	private readonly making = new Map<string, Promise<Conversion>>();

	constructor(
		private readonly context: Pick<vscode.ExtensionContext, 'extension' | 'extensionUri' | 'globalStorageUri'>,
		private readonly log: vscode.LogOutputChannel,
	) {
		this.formats = new CopyFormats(context.extensionUri);
		this.folder = vscode.Uri.joinPath(context.globalStorageUri, 'copies');
	}

	/**
	 * The text of a linked file as the file is now: from memory, from the storage, or else made by `make`, once for all who ask, and
	 * then kept. Rejects with a `UserError` if the file is not there, and as `make` does.
	 */
	async get(uri: vscode.Uri, make: () => Promise<Conversion>): Promise<Conversion> {
		const key = uri.toString();
		const origin = await this.originOf(uri);
		const known = this.known.get(key) ?? (await this.stored(uri));
		if (known?.origin === origin) {
			this.known.set(key, known);
			return known;
		}
		let making = this.making.get(key);
		if (making === undefined) {
			making = make()
				.then(async (conversion) => {
					await this.keep(uri, conversion);
					return conversion;
				})
				.finally(() => this.making.delete(key));
			this.making.set(key, making);
		}
		return making;
	}

	/** Makes text of a file; keeps nothing. Rejects with a `UserError` if it cannot be, with a `CancellationError` if stopped. */
	async make(
		uri: vscode.Uri,
		format: CopyFormat,
		token: vscode.CancellationToken,
		report: (done: number) => void,
	): Promise<Conversion> {
		const origin = await this.originOf(uri);
		const { text, pages } = await this.formats.convert(uri, format, token, (done, total) => report(done / total));
		return { origin, text, pages };
	}

	/** Keeps a text. That the storage cannot be written is logged, and costs only time. */
	async keep(uri: vscode.Uri, conversion: Conversion): Promise<void> {
		this.known.set(uri.toString(), conversion);
		try {
			const file = await this.fileOf(uri);
			const part = file.with({ path: `${file.path}.part` });
			await vscode.workspace.fs.createDirectory(this.folder);
			await vscode.workspace.fs.writeFile(part, new TextEncoder().encode(JSON.stringify(conversion)));
			await vscode.workspace.fs.rename(part, file, { overwrite: true });
		} catch (error) {
			this.log.warn(error instanceof Error ? (error.stack ?? error.message) : String(error));
		}
	}

	/** Deletes the text that is kept of a file, if any. */
	async forget(uri: vscode.Uri): Promise<void> {
		this.known.delete(uri.toString());
		await vscode.workspace.fs.delete(await this.fileOf(uri)).then(undefined, (error: unknown) => {
			if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')) {
				throw error;
			}
		});
	}

	private async stored(uri: vscode.Uri): Promise<Conversion | undefined> {
		try {
			const bytes = await vscode.workspace.fs.readFile(await this.fileOf(uri));
			return JSON.parse(new TextDecoder().decode(bytes)) as Conversion;
		} catch {
			// Not kept, or damaged: it is made anew.
			return undefined;
		}
	}

	/** Another one if the file, or the extension that reads it, is another one. */
	private async originOf(uri: vscode.Uri): Promise<string> {
		const { mtime, size } = await copyStat(uri);
		const { version } = this.context.extension.packageJSON as { readonly version: string };
		return `${version} ${mtime} ${size}`;
	}

	private async fileOf(uri: vscode.Uri): Promise<vscode.Uri> {
		return vscode.Uri.joinPath(this.folder, `${await digestOf(new TextEncoder().encode(uri.toString()))}.json`);
	}
}
