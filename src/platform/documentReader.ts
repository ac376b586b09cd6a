import * as vscode from 'vscode';
import { CHOICE_LINES, choiceLine, type DocumentChoices, parseChoices } from '../core/document/documentChoices';
import type { OccurrenceList } from '../core/document/occurrenceList';
import type { Interpretation } from '../core/document/occurrences';
import { Senses } from '../core/document/senses';
import { formatFor } from '../core/prose/formatNames';
import type * as FormatsPart from '../core/prose/formats';
import { Lexicon } from '../core/termbase/lexicon';
import { delay } from './delay';
import { loadPart } from './lazyPart';
import { once } from './once';
import { OpenDocument } from './openDocument';
import type { SettingsStore } from './settings';
import type { ChosenTermbase, Termbases } from './termbases/termbases';

/** Milliseconds after which a place is answered from what is read, which is then near it and not yet the whole document. */
const PATIENCE = 300;

/** Choices of termbases that are kept ready: each letter typed into a document's choice is another. */
const MOST_READY = 8;

export interface DocumentReaderDeps {
	readonly termbases: Pick<Termbases, 'choice' | 'onDidChange'>;
	readonly settings: SettingsStore;
	readonly extensionUri: vscode.Uri;
	readonly log: vscode.LogOutputChannel;
}

/** The lexicon that the entries' numbers of occurrences are of. */
interface OfLexicon {
	readonly lexicon: Lexicon;
}

/** Reads documents with the current termbases and settings, and keeps what it read of each while it is open. */
export class DocumentReader implements vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<void>();
	private readonly subscriptions: vscode.Disposable;
	private readonly deps: DocumentReaderDeps;
	private documents = new WeakMap<vscode.TextDocument, OpenDocument>();
	/** The line of choices that a document was opened with. */
	private readonly choiceLines = new WeakMap<vscode.TextDocument, string | undefined>();
	/** The latest choices of termbases, ready for reading; by their keys. */
	private readonly ready = new Map<string, Senses>();
	private readonly loadFormats = once(() => loadPart<typeof FormatsPart>(this.deps.extensionUri, 'formats'));

	constructor(deps: DocumentReaderDeps) {
		this.deps = deps;
		this.subscriptions = vscode.Disposable.from(
			vscode.workspace.onDidChangeTextDocument((event) => this.change(event)),
			vscode.workspace.onDidCloseTextDocument((document) => this.documents.delete(document)),
			deps.settings.onDidChange(() => this.forget()),
			deps.termbases.onDidChange(() => this.forget()),
		);
	}

	/** Termbases or settings changed: what was read before may be read differently. */
	readonly onDidChange = this.changed.event;

	/** The concepts of all termbases that are on. Rejects with a `UserError` if the bundled data is damaged. */
	async lexicon(): Promise<Lexicon> {
		return (await this.senses()).lexicon;
	}

	/** Every occurrence in a document; `undefined` where its format is not one that papers are written in, or when cancelled. */
	async occurrences(
		document: vscode.TextDocument,
		token?: vscode.CancellationToken,
	): Promise<(OfLexicon & { readonly occurrences: OccurrenceList }) | undefined> {
		const open = await this.open(document);
		const occurrences = await open?.occurrences(() => token?.isCancellationRequested === true);
		return open && occurrences && { lexicon: open.reading.lexicon, occurrences };
	}

	/**
	 * What stands around a line; `undefined` where the format is none of papers, or when cancelled. A long document is not waited
	 * for: what is not read by then has no say yet in what is certain.
	 */
	async around(
		document: vscode.TextDocument,
		line: number,
		token?: vscode.CancellationToken,
	): Promise<(OfLexicon & Interpretation) | undefined> {
		const open = await this.near(document, line, token);
		const interpretation = open?.reading.interpretation(line);
		return open && interpretation && { lexicon: open.reading.lexicon, ...interpretation };
	}

	/** A document of which the passage that holds a line is read, and as much else as there is patience for; `undefined` as above. */
	async near(document: vscode.TextDocument, line: number, token?: vscode.CancellationToken): Promise<OpenDocument | undefined> {
		const open = await this.open(document);
		if (open === undefined) {
			return undefined;
		}
		const { reading } = open;
		if (!reading.isComplete) {
			reading.readAround(line);
		}
		const isOver = (): boolean => token?.isCancellationRequested === true;
		const all = open.readAll(isOver);
		if (!reading.isComplete) {
			await Promise.race([all, delay(PATIENCE)]);
		}
		if (!isOver() && reading.passageAt(line) === undefined) {
			await all;
		}
		return isOver() || reading.passageAt(line) === undefined ? undefined : open;
	}

	/** A document as it is read, wholly; `undefined` where its format is none of papers, or when cancelled. */
	async whole(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<OpenDocument | undefined> {
		const open = await this.open(document);
		return (await open?.readAll(() => token?.isCancellationRequested === true)) === true ? open : undefined;
	}

	/**
	 * The same for who cannot wait: `undefined` while the document was not read before, or where reading what changed since takes
	 * longer than so many milliseconds.
	 */
	wholeNow(document: vscode.TextDocument, milliseconds: number): OpenDocument | undefined {
		const open = this.documents.get(document);
		return open?.readNow(milliseconds) === true ? open : undefined;
	}

	private async open(document: vscode.TextDocument): Promise<OpenDocument | undefined> {
		const known = this.documents.get(document);
		const name = formatFor(document.languageId, document.uri.path);
		if (known !== undefined || name === undefined) {
			return known;
		}
		const line = choiceLineOf(document);
		const choices = parseChoices(line);
		const [{ FORMATS }, senses] = await Promise.all([this.loadFormats(), this.senses(document.uri, line, choices)]);
		if (![...this.ready.values()].includes(senses) || choiceLineOf(document) !== line) {
			// Termbases, settings or the document's choices changed meanwhile.
			return this.open(document);
		}
		let open = this.documents.get(document);
		if (open === undefined) {
			const { weakWords } = this.deps.settings.get();
			open = new OpenDocument(document, name, FORMATS[name], senses, weakWords, choices.language, this.deps.log);
			this.choiceLines.set(document, line);
			this.documents.set(document, open);
		}
		return open;
	}

	private forget(): void {
		this.ready.clear();
		this.documents = new WeakMap();
		this.changed.fire();
	}

	private change(event: vscode.TextDocumentChangeEvent): void {
		const { document, contentChanges } = event;
		const open = this.documents.get(document);
		if (open === undefined) {
			return;
		}
		const isNearChoices = contentChanges.some(({ range }) => range.start.line < CHOICE_LINES);
		if (isNearChoices && choiceLineOf(document) !== this.choiceLines.get(document)) {
			this.documents.delete(document);
		} else {
			open.change(event);
		}
	}

	/** The termbases that a document is read with as it chooses in `line`, or all for none, ready for reading. */
	private async senses(uri?: vscode.Uri, line = '', choices = parseChoices(undefined)): Promise<Senses> {
		const { key, termbases } = await this.deps.termbases.choice(uri);
		const whole = `${key} ${line}`;
		let senses = this.ready.get(whole);
		if (senses === undefined) {
			const chosen = termbases.filter((termbase) => isChosen(termbase, choices));
			senses = new Senses(new Lexicon(chosen), this.deps.settings.get().ignored, choices);
			this.ready.set(whole, senses);
			if (this.ready.size > MOST_READY) {
				const [oldest] = this.ready.keys();
				this.ready.delete(oldest!);
			}
		}
		return senses;
	}

	dispose(): void {
		this.subscriptions.dispose();
		this.changed.dispose();
	}
}

function isChosen({ id, origin }: ChosenTermbase, { termbases }: DocumentChoices): boolean {
	return (
		termbases === undefined ||
		(id === '' ? termbases.includes('bundled') : termbases.includes(id) || termbases.includes((origin ?? '').toLowerCase()))
	);
}

function choiceLineOf(document: vscode.TextDocument): string | undefined {
	return choiceLine(document.lineCount, (index) => document.lineAt(index).text)?.text;
}
