import * as vscode from 'vscode';
import { DocumentReading, type DocumentSource } from '../core/document/documentReading';
import type { WeakWords } from '../core/document/judgement';
import type { OccurrenceList } from '../core/document/occurrenceList';
import type { Senses } from '../core/document/senses';
import { TextLines } from '../core/document/textLines';
import type { FormatName } from '../core/prose/formatNames';
import { LONGEST_LINE } from '../core/prose/lineWindow';
import type { ProseFormat } from '../core/prose/prose';
import { lineEndOf } from './changeDocument';
import { delay } from './delay';
import { inSlicesWhile, SLICE } from './slices';

/** A document of the editor that is read in slices, and follows its changes. */
export class OpenDocument {
	readonly reading: DocumentReading;
	readonly source: DocumentSource;
	private readonly document: vscode.TextDocument;
	private version: number;
	private lineEnd: vscode.EndOfLine;
	/** The slice that is being read, and the pause after it; `undefined` if none is. */
	private slice: Promise<void> | undefined;
	private isSkipTold = false;

	constructor(
		document: vscode.TextDocument,
		readonly format: FormatName,
		private readonly prose: ProseFormat,
		private readonly senses: Senses,
		private readonly weakWords: WeakWords,
		private readonly language: string | undefined,
		private readonly log: vscode.LogOutputChannel,
	) {
		this.document = document;
		this.version = document.version;
		this.lineEnd = document.eol;
		this.source = sourceOf(document);
		this.reading = new DocumentReading(this.source, prose, senses, weakWords, language);
	}

	/** Takes in a change that the document already shows. */
	change({ contentChanges }: vscode.TextDocumentChangeEvent): void {
		const { document } = this;
		if (document.eol === this.lineEnd) {
			for (const { range, text } of contentChanges) {
				const lines = 1 + (text.match(/\r\n|\r|\n/g)?.length ?? 0);
				this.reading.change({ first: range.start.line, last: range.end.line, lines });
			}
		} else {
			this.lineEnd = document.eol;
			this.reading.reset();
		}
		this.version = document.version;
	}

	/** Another text, read wholly as if the document held it; yields to the host between slices. */
	async readInstead(text: string): Promise<Pick<OpenDocument, 'reading' | 'source'>> {
		const source = new TextLines(text, this.source.lineEnd);
		const reading = new DocumentReading(source, this.prose, this.senses, this.weakWords, this.language);
		while (!reading.isComplete) {
			const end = performance.now() + SLICE;
			reading.read(() => performance.now() >= end);
			await delay(0);
		}
		return { reading, source };
	}

	/**
	 * Reads until all is read, yielding to the host between slices. `false` as soon as `isOver` says that nobody waits for it any
	 * more, or when the document is closed; what was read is kept.
	 */
	async readAll(isOver: () => boolean): Promise<boolean> {
		while (!this.isCurrent()) {
			if (isOver() || this.document.isClosed) {
				return false;
			}
			await this.readSlice();
		}
		this.tellSkipped();
		return !isOver();
	}

	/** Reads on at once, for so many milliseconds at most. Whether all is read then. */
	readNow(milliseconds: number): boolean {
		if (!this.isCurrent()) {
			const end = performance.now() + milliseconds;
			this.reading.read(() => performance.now() >= end);
		}
		return this.reading.isComplete;
	}

	/** Reads one slice for all who wait: several requests do not hold the host longer than one. */
	private readSlice(): Promise<void> {
		this.slice ??= this.readAndPause().finally(() => {
			this.slice = undefined;
		});
		return this.slice;
	}

	private async readAndPause(): Promise<void> {
		const end = performance.now() + SLICE;
		this.reading.read(() => performance.now() >= end);
		if (!this.reading.isComplete) {
			await delay(0);
		}
	}

	/** Every occurrence; `undefined` if `isOver` says that nobody waits for it any more. Begins anew when the document changes. */
	async occurrences(isOver: () => boolean): Promise<OccurrenceList | undefined> {
		while (await this.readAll(isOver)) {
			const all = await this.collect(isOver);
			if (all !== undefined) {
				return all;
			}
		}
		return undefined;
	}

	/** `undefined` if the document changes meanwhile, or if nobody waits any more. */
	private async collect(isOver: () => boolean): Promise<OccurrenceList | undefined> {
		const { version } = this;
		const isWanted = (): boolean => version === this.document.version && !isOver();
		return (await inSlicesWhile(this.reading.collectOccurrences(), isWanted))?.value;
	}

	/** Says once what of the document is not read. */
	private tellSkipped(): void {
		const { skippedLine } = this.reading;
		if (skippedLine !== undefined && !this.isSkipTold) {
			this.isSkipTold = true;
			const characters = LONGEST_LINE.toLocaleString('en');
			this.log.warn(
				`${this.document.uri.toString()}: line ${skippedLine + 1} is longer than ${characters} characters and is not read.`,
			);
		}
	}

	/** A change that was not told would be a fault of the editor's; then all is read again. */
	private isCurrent(): boolean {
		if (this.version !== this.document.version) {
			this.version = this.document.version;
			this.reading.reset();
		}
		return this.reading.isComplete;
	}
}

/** Reads lines and not the text: that is made anew after each change, of the whole document. */
function sourceOf(document: vscode.TextDocument): DocumentSource {
	return {
		get lineCount() {
			return document.lineCount;
		},
		get lineEnd() {
			return lineEndOf(document);
		},
		line: (index) => document.lineAt(index).text,
		offsetOf: (line) => document.offsetAt(new vscode.Position(line, 0)),
	};
}
