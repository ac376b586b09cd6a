import * as vscode from 'vscode';
import {
	COPY_LIMITS,
	type ConvertedCopy,
	type CopyFormat,
	type CopyRefusal,
	type CopyWatch,
	isConverted,
} from '../core/report/copies/convertedCopy';
import { copyRefusalSentence } from '../wording/copyWording';
import { delay } from './delay';
import { UserError } from './errors';
import { loadPart } from './lazyPart';
import { once } from './once';
import { SLICE } from './slices';

/** What each of the parts `dist/copyPdf.js` and `dist/copyDocx.js` exports. */
interface CopyPart {
	read(bytes: Uint8Array, watch: CopyWatch): Promise<ConvertedCopy | CopyRefusal | undefined>;
}

/** The format that a file's name says it has; `undefined` for one that is read as text or not at all. */
export function copyFormatOf(uri: vscode.Uri): CopyFormat | undefined {
	const extension = /\.(pdf|docx)$/i.exec(uri.path)?.[1]?.toUpperCase();
	return extension as CopyFormat | undefined;
}

/** Converts PDF and DOCX files into text, in this host alone. The part for a format is loaded with its first file. */
export class CopyFormats {
	private readonly parts: Readonly<Record<CopyFormat, () => Promise<CopyPart>>>;

	constructor(extensionUri: vscode.Uri) {
		this.parts = {
			PDF: once(() => loadPart<CopyPart>(extensionUri, 'copyPdf')),
			DOCX: once(() => loadPart<CopyPart>(extensionUri, 'copyDocx')),
		};
	}

	/**
	 * The text of a file. `report` is told from time to time what is done, of how much: pages of a PDF.
	 *
	 * @throws UserError where the file cannot be converted: what is wrong, and what to do. vscode.CancellationError where `token` says
	 * so.
	 */
	async convert(
		uri: vscode.Uri,
		format: CopyFormat,
		token: vscode.CancellationToken,
		report?: (done: number, total: number) => void,
	): Promise<ConvertedCopy> {
		const result = await this.read(uri, format, token, report);
		if (result === undefined) {
			throw new vscode.CancellationError();
		}
		if (isConverted(result)) {
			return result;
		}
		throw new UserError(copyRefusalSentence(result, vscode.l10n.t));
	}

	private async read(
		uri: vscode.Uri,
		format: CopyFormat,
		token: vscode.CancellationToken,
		report?: (done: number, total: number) => void,
	): Promise<ConvertedCopy | CopyRefusal | undefined> {
		const bytes = await bytesOf(uri);
		if (!(bytes instanceof Uint8Array)) {
			return bytes;
		}
		const part = await this.parts[format]();
		let end = performance.now() + SLICE;
		return part.read(bytes, {
			progress: async (done, total) => {
				if (performance.now() >= end) {
					report?.(done, total);
					await delay(0);
					end = performance.now() + SLICE;
				}
			},
			isCancelled: () => token.isCancellationRequested,
		});
	}
}

/** A file's bytes, which are not read where they are too many; or why there are none. */
async function bytesOf(uri: vscode.Uri): Promise<Uint8Array | CopyRefusal> {
	try {
		const { type, size } = await vscode.workspace.fs.stat(uri);
		if ((type & vscode.FileType.Directory) !== 0) {
			return { code: 'folder' };
		}
		return size > COPY_LIMITS.bytes ? { code: 'tooLarge', most: COPY_LIMITS.bytes } : await vscode.workspace.fs.readFile(uri);
	} catch (error) {
		if (error instanceof vscode.FileSystemError) {
			return { code: error.code === 'FileNotFound' ? 'gone' : 'unreadable' };
		}
		throw error;
	}
}
