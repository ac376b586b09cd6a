/** Reading copies of the report as one part, which is bundled apart and loaded once there is a copy to read. */
import * as vscode from 'vscode';
import { type CopyFormat } from '../../core/report/copies/convertedCopy';
import { locateUnits, type ReportLocation } from '../../core/report/locating/locateUnits';
import { fingerprintFile, type ReportFingerprints } from '../../core/report/locating/model';
import { bundledFile } from '../bundledFile';
import { copyFormatOf } from '../copyFormats';
import { delay } from '../delay';
import { fileName } from '../fileName';
import { withProgress } from '../longWork';
import { once } from '../once';
import { inSlicesWhile } from '../slices';
import { patternOf } from '../termbases/fileWatchers';
import { type Conversion, Conversions } from './conversions';
import { naming, openText } from './copyFile';
import { CopyReading } from './copyReading';
import { shownUri } from './shownFile';

const { t } = vscode.l10n;

/** Milliseconds without a further change after which a change of the copy is told. */
const QUIET = 400;

export interface CopyReaderDeps {
	readonly context: Pick<vscode.ExtensionContext, 'extension' | 'extensionUri' | 'globalStorageUri'>;
	readonly log: vscode.LogOutputChannel;
	/** Called when a copy that was read has changed. */
	readonly tellChange: () => void;
}

/** What a file holds of the report, before it is linked. */
export interface ExaminedFile {
	readonly location: ReportLocation;
	/** The text that was made of it, where it is no text itself. */
	readonly conversion: Conversion | undefined;
}

/** Reads files as copies of the report: makes text of them where they are none, and locates the units. */
export class CopyReader implements vscode.Disposable {
	private readonly conversions: Conversions;
	private readonly locations = new WeakMap<
		vscode.TextDocument,
		{ readonly version: number; readonly ready: Promise<ReportLocation> }
	>();
	private readonly listener: vscode.Disposable;
	private watched: { readonly key: string; readonly watcher: vscode.Disposable } | undefined;
	private timer: ReturnType<typeof setTimeout> | undefined;

	private readonly fingerprints = once(() =>
		bundledFile<ReportFingerprints>(this.deps.context.extensionUri, 'report.fingerprints.json', fingerprintFile),
	);

	constructor(private readonly deps: CopyReaderDeps) {
		this.conversions = new Conversions(deps.context, deps.log);
		this.listener = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
			if (contentChanges.length > 0 && this.locations.has(document)) {
				this.tellSoon();
			}
		});
	}

	/**
	 * The linked file's text as it is now, unsaved edits included, and where the units stand in it. Rejects with a `UserError` if
	 * the file cannot be read.
	 */
	read(uri: vscode.Uri): Promise<CopyReading> {
		this.watch(uri);
		return naming(uri, async () => {
			const format = copyFormatOf(uri);
			const pages = format === undefined ? [] : (await this.conversion(uri, format)).pages;
			const document = await (format === undefined ? openText(uri) : vscode.workspace.openTextDocument(shownUri(uri)));
			return new CopyReading(document, await this.locationIn(document), pages);
		});
	}

	/**
	 * Looks into a file that is not linked yet; keeps nothing of it. `report` takes the share that is done, 0 to 1. Rejects with a
	 * `UserError` if the file cannot be read, with a `CancellationError` if stopped.
	 */
	examine(uri: vscode.Uri, token: vscode.CancellationToken, report: (done: number) => void): Promise<ExaminedFile> {
		return naming(uri, async () => {
			const format = copyFormatOf(uri);
			const conversion = format && (await this.conversions.make(uri, format, token, report));
			const text = conversion?.text ?? (await openText(uri)).getText();
			const location = await this.locate(text, () => !token.isCancellationRequested);
			if (location === undefined) {
				throw new vscode.CancellationError();
			}
			return { location, conversion };
		});
	}

	/** Where units stand in a text; `undefined` as soon as it is not wanted any more. */
	async locate(text: string, isWanted: () => boolean): Promise<ReportLocation | undefined> {
		return (await inSlicesWhile(locateUnits(text, await this.fingerprints()), isWanted))?.value;
	}

	/** Keeps the text that was made of a file that is being linked. */
	async keep(uri: vscode.Uri, { conversion }: ExaminedFile): Promise<void> {
		if (conversion !== undefined) {
			await this.conversions.keep(uri, conversion);
		}
	}

	/** The text that was made of a file, which is made where it is not kept; `undefined` of a text file. Rejects as `read` does. */
	async converted(uri: vscode.Uri): Promise<string | undefined> {
		const format = copyFormatOf(uri);
		return format && (await naming(uri, () => this.conversion(uri, format))).text;
	}

	/** Deletes what was made of a file that is not linked any more, and closes the editors that show it. */
	async forget(uri: vscode.Uri): Promise<void> {
		if (copyFormatOf(uri) === undefined) {
			return;
		}
		await this.conversions.forget(uri);
		const shown = shownUri(uri).toString();
		const tabs = vscode.window.tabGroups.all
			.flatMap((group) => group.tabs)
			.filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === shown);
		await vscode.window.tabGroups.close(tabs);
	}

	private conversion(uri: vscode.Uri, format: CopyFormat): Promise<Conversion> {
		return this.conversions.get(uri, async () => {
			const made = await withProgress(t('Reading {0}', fileName(uri)), (token, report) =>
				this.conversions.make(uri, format, token, report),
			);
			// The file changed, though its watcher may not have told.
			this.tellSoon();
			return made;
		});
	}

	/** Where the units stand in a document as it is now. Begins anew when it changes meanwhile. */
	private async locationIn(document: vscode.TextDocument): Promise<ReportLocation> {
		for (;;) {
			const { version } = document;
			let known = this.locations.get(document);
			if (known?.version !== version) {
				const ready = this.locate(document.getText(), () => true).then((location) => location!);
				known = { version, ready };
				this.locations.set(document, known);
			}
			const location = await known.ready;
			if (document.version === version) {
				return location;
			}
			await delay(0);
		}
	}

	/** Hears of changes that others make to the linked file. */
	private watch(uri: vscode.Uri): void {
		const key = uri.toString();
		if (this.watched?.key === key) {
			return;
		}
		this.watched?.watcher.dispose();
		const watcher = vscode.workspace.createFileSystemWatcher(patternOf(uri));
		for (const event of [watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete]) {
			event(() => this.tellSoon());
		}
		this.watched = { key, watcher };
	}

	private tellSoon(): void {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => this.deps.tellChange(), QUIET);
	}

	dispose(): void {
		clearTimeout(this.timer);
		this.listener.dispose();
		this.watched?.watcher.dispose();
	}
}
