import * as vscode from 'vscode';
import { type Interpretation, interpret } from '../core/document/occurrences';
import { type Reading, readDocument } from '../core/document/reading';
import { proseFinderFor } from '../core/prose/formats';
import { Lexicon } from '../core/termbase/lexicon';
import type { BundledData } from './bundledData';
import type { SettingsStore } from './settings';

/** A document as it was read, at one version. */
export interface ReadDocument extends Interpretation {
	readonly reading: Reading;
	readonly lexicon: Lexicon;
}

/**
 * Reads documents with the current termbases and settings, each version once, and keeps what it read while the document is open.
 */
export class DocumentReader implements vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<void>();
	private readonly subscriptions: vscode.Disposable;
	private read = new WeakMap<
		vscode.TextDocument,
		{ readonly version: number; readonly result: Promise<ReadDocument | undefined> }
	>();
	private compiled: Promise<Lexicon> | undefined;
	private readonly data: BundledData;
	private readonly settings: SettingsStore;

	constructor(data: BundledData, settings: SettingsStore) {
		this.data = data;
		this.settings = settings;
		this.subscriptions = vscode.Disposable.from(
			vscode.workspace.onDidCloseTextDocument((document) => this.read.delete(document)),
			settings.onDidChange(() => {
				this.compiled = undefined;
				this.read = new WeakMap();
				this.changed.fire();
			}),
		);
	}

	/** Termbases or settings changed: what was read before may be read differently. */
	readonly onDidChange = this.changed.event;

	/** The concepts, compiled for the chosen languages. Rejects with a `UserError` if the data is damaged. */
	lexicon(): Promise<Lexicon> {
		this.compiled ??= this.data.glossary().then(({ concepts }) => new Lexicon(concepts, this.settings.get().languages));
		return this.compiled;
	}

	/** What stands in a document; `undefined` where its format is not one that papers are written in, or when cancelled. */
	async document(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<ReadDocument | undefined> {
		let known = this.read.get(document);
		if (known?.version !== document.version) {
			known = { version: document.version, result: this.readNow(document) };
			this.read.set(document, known);
		}
		const result = await known.result;
		return token?.isCancellationRequested === true ? undefined : result;
	}

	private async readNow(document: vscode.TextDocument): Promise<ReadDocument | undefined> {
		const findProse = proseFinderFor(document.languageId, document.uri.path);
		if (findProse === undefined) {
			return undefined;
		}
		const lexicon = await this.lexicon();
		const reading = readDocument(document.getText(), findProse, lexicon);
		return { reading, lexicon, ...interpret(reading, lexicon, this.settings.get()) };
	}

	dispose(): void {
		this.subscriptions.dispose();
		this.changed.dispose();
	}
}
