import type * as vscode from 'vscode';
import { type AuditResult, DocumentAudit } from '../../core/audit/documentAudit';
import type { RestOfPaper } from '../../core/audit/restOfPaper';
import type { DocumentReading, DocumentSource } from '../../core/document/documentReading';
import type { FormatName } from '../../core/prose/formatNames';
import type { Lexicon } from '../../core/termbase/lexicon';
import type { DocumentReader } from '../../platform/documentReader';
import { inSlices, inSlicesWhile } from '../../platform/slices';
import { type AuditSettings, auditSettings } from './auditSettings';
import type { Papers } from './papers';

/** What the audit says of a document as it is now. */
export interface Audited extends AuditResult {
	readonly document: vscode.TextDocument;
	/** The document's version that the offsets are of. */
	readonly version: number;
	readonly format: FormatName;
	readonly reading: DocumentReading;
	readonly source: DocumentSource;
	/** What the numbers of concepts are of. */
	readonly lexicon: Lexicon;
	readonly settings: AuditSettings;
	/** What the other files of its paper say; `undefined` where there are none. */
	readonly rest: RestOfPaper | undefined;
}

export interface AuditsDeps {
	readonly reader: DocumentReader;
	readonly papers: Papers;
	/** Whether a document is somebody else's and nobody here would mend it. */
	readonly isForeign: (document: vscode.TextDocument) => boolean;
}

/** Audits documents, and keeps of each what its next audit can use. */
export class Audits {
	private readonly kept = new WeakMap<
		DocumentReading,
		{ readonly key: string; readonly audit: DocumentAudit; latest?: Audited }
	>();

	constructor(private readonly deps: AuditsDeps) {}

	/** Whether a document is somebody else's, so that its findings are nobody's here. */
	isForeign(document: vscode.TextDocument): boolean {
		return this.deps.isForeign(document);
	}

	/** The audit of a document; `undefined` where its format is none of papers, or when cancelled. Yields between slices. */
	async of(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<Audited | undefined> {
		for (;;) {
			const open = await this.deps.reader.whole(document, token);
			if (open === undefined) {
				return undefined;
			}
			const settings = auditSettings(document, this.isForeign(document));
			let kept = this.kept.get(open.reading);
			if (kept === undefined || kept.key !== settings.key) {
				const audit = new DocumentAudit(open.reading, open.source, open.format, settings.options);
				kept = { key: settings.key, audit };
				this.kept.set(open.reading, kept);
			}
			const { version } = document;
			const isCurrent = (): boolean => document.version === version && !document.isClosed;
			const isWanted = (): boolean => isCurrent() && token?.isCancellationRequested !== true;
			const rest = await this.deps.papers.restOf(document, open, settings, isWanted);
			if (kept.latest?.version === document.version && kept.latest.rest === rest) {
				return kept.latest;
			}
			const result = isWanted() ? await inSlicesWhile(kept.audit.audit(rest), isWanted) : undefined;
			if (result !== undefined) {
				const { format, reading, source } = open;
				kept.latest = { ...result.value, document, version, format, reading, source, lexicon: reading.lexicon, settings, rest };
				return kept.latest;
			}
			if (token?.isCancellationRequested === true || document.isClosed) {
				return undefined;
			}
		}
	}

	/** The audit of another text, as if a document held it; `undefined` where the document's format is none of papers. */
	async ofText(document: vscode.TextDocument, text: string): Promise<Audited | undefined> {
		const open = await this.deps.reader.whole(document);
		if (open === undefined) {
			return undefined;
		}
		const { format } = open;
		const settings = auditSettings(document, this.isForeign(document));
		const rest = await this.deps.papers.restOf(document, open, settings, () => true);
		const { reading, source } = await open.readInstead(text);
		const result = await inSlices(new DocumentAudit(reading, source, format, settings.options).audit(rest));
		return {
			...result,
			document,
			version: document.version,
			format,
			reading,
			source,
			lexicon: reading.lexicon,
			settings,
			rest,
		};
	}
}
