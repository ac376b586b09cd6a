import * as vscode from 'vscode';
import type { ConvertedCopy, CopyFormat } from '../../core/report/copies/convertedCopy';
import { CopyFormats } from '../copyFormats';
import { UserError } from '../errors';
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
	/** What became of each file, refusals too: a file is not read again before it is another one. */
	private readonly known = new Map<string, { readonly origin: string; readonly ready: Promise<Conversion> }>();

	constructor(
		private readonly context: Pick<vscode.ExtensionContext, 'extension' | 'extensionUri' | 'globalStorageUri'>,
		private readonly log: vscode.LogOutputChannel,
	) {
		this.formats = new CopyFormats(context.extensionUri);
		this.folder = vscode.Uri.joinPath(context.globalStorageUri, 'copies');
	}

	/**
	 * The text of a linked file as the file is now: from memory, from the storage, or else made by `make`, once for all who ask, and
	 * then kept. Rejects with a `UserError` if the file is not there, if it is refused, or if the user stopped it.
	 */
	async get(uri: vscode.Uri, make: () => Promise<Conversion>): Promise<Conversion> {
		const origin = await this.originOf(uri);
		const known = this.known.get(uri.toString());
		if (known?.origin === origin) {
			return known.ready;
		}
		const ready = this.load(uri, origin, make);
		this.known.set(uri.toString(), { origin, ready });
		return ready;
	}

	private async load(uri: vscode.Uri, origin: string, make: () => Promise<Conversion>): Promise<Conversion> {
		const stored = await this.stored(uri);
		if (stored?.origin === origin) {
			return stored;
		}
		try {
			const conversion = await make();
			await this.keep(uri, conversion);
			return conversion;
		} catch (error) {
			throw error instanceof vscode.CancellationError
				? new UserError(vscode.l10n.t('You stopped the reading of this file: link it again to have it read.'))
				: error;
		}
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
		this.known.set(uri.toString(), { origin: conversion.origin, ready: Promise.resolve(conversion) });
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
