import * as vscode from 'vscode';
import type { Finding, Span } from '../../core/audit/finding';
import { isPaper } from '../../platform/papers';
import type { Audited, Audits } from './audits';
import { findingSentence, relatedPlace } from './auditWording';
import type { Papers } from './papers';

/** Milliseconds after the last change of a document at which it is audited. */
const REST = 400;

/** Words of prose that a document has at least to be audited: a shorter one is a note or a stub. */
const LEAST_WORDS = 150;

export interface AuditDiagnosticsDeps {
	readonly audits: Audits;
	readonly papers: Papers;
	readonly log: vscode.LogOutputChannel;
	readonly onDidChangeWhatIsKnown: vscode.Event<void>;
}

/**
 * Keeps the findings of open papers current, as diagnostics, and tells when those of a document were found anew. Audits a document
 * when it is opened and when it has not been changed for a moment; what is closed loses its findings.
 */
export class AuditDiagnostics implements vscode.Disposable {
	private readonly collection = vscode.languages.createDiagnosticCollection('peaceops.audit');
	private readonly shown = new vscode.EventEmitter<Audited>();
	private readonly pending = new Map<string, ReturnType<typeof setTimeout>>();
	private readonly running = new Map<string, vscode.CancellationTokenSource>();
	private readonly latest = new WeakMap<vscode.TextDocument, Audited>();
	private readonly subscriptions: vscode.Disposable;
	private readonly audits: Audits;
	private readonly papers: Papers;
	private readonly log: vscode.LogOutputChannel;

	constructor({ audits, papers, log, onDidChangeWhatIsKnown }: AuditDiagnosticsDeps) {
		this.audits = audits;
		this.papers = papers;
		this.log = log;
		this.subscriptions = vscode.Disposable.from(
			this.collection,
			this.shown,
			vscode.workspace.onDidOpenTextDocument((document) => this.schedule(document, 0)),
			vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
				if (contentChanges.length > 0) {
					this.schedule(document, REST);
					this.scheduleVisibleParts(document.uri);
				}
			}),
			papers.onDidChangeFile((file) => this.scheduleVisibleParts(file)),
			// What is not visible while another file of its paper changes is audited again when it is next looked at.
			vscode.window.onDidChangeActiveTextEditor((editor) => {
				if (editor !== undefined) {
					this.schedule(editor.document, 0);
				}
			}),
			vscode.workspace.onDidCloseTextDocument((document) => this.forget(document)),
			onDidChangeWhatIsKnown(() => this.all()),
		);
		this.all();
	}

	/** Tells that a document was audited. */
	readonly onDidShow = this.shown.event;

	/** What was last shown of a document; `undefined` if nothing was. It may be of an earlier version. */
	latestOf(document: vscode.TextDocument): Audited | undefined {
		return this.latest.get(document);
	}

	/** Audits what the user sees of the paper that a file belongs to. */
	private scheduleVisibleParts(file: vscode.Uri): void {
		for (const { document } of vscode.window.visibleTextEditors) {
			if (this.papers.isPartWith(document, file)) {
				this.schedule(document, REST);
			}
		}
	}

	private all(): void {
		for (const document of vscode.workspace.textDocuments) {
			this.schedule(document, 0);
		}
	}

	private schedule(document: vscode.TextDocument, rest: number): void {
		if (!isPaper(document)) {
			return;
		}
		const key = document.uri.toString();
		clearTimeout(this.pending.get(key));
		this.running.get(key)?.cancel();
		this.pending.set(
			key,
			setTimeout(() => {
				this.pending.delete(key);
				void this.show(document, key);
			}, rest),
		);
	}

	private async show(document: vscode.TextDocument, key: string): Promise<void> {
		const source = new vscode.CancellationTokenSource();
		this.running.set(key, source);
		try {
			const audited = await this.audits.of(document, source.token);
			if (audited === undefined || source.token.isCancellationRequested || document.isClosed) {
				return;
			}
			this.latest.set(document, audited);
			this.collection.set(document.uri, isShown(audited) ? diagnosticsOf(audited) : []);
			this.shown.fire(audited);
		} catch (error) {
			// Nobody asked for it just now; a message after every letter would be worse than none.
			this.log.error(error instanceof Error ? error : String(error));
		} finally {
			source.dispose();
			if (this.running.get(key) === source) {
				this.running.delete(key);
			}
		}
	}

	private forget(document: vscode.TextDocument): void {
		const key = document.uri.toString();
		clearTimeout(this.pending.get(key));
		this.pending.delete(key);
		this.running.get(key)?.cancel();
		this.collection.delete(document.uri);
	}

	dispose(): void {
		for (const timer of this.pending.values()) {
			clearTimeout(timer);
		}
		for (const source of this.running.values()) {
			source.cancel();
		}
		this.subscriptions.dispose();
	}
}

/** Whether the findings of a document show: the audit is on, and it is long enough to be a paper. */
export function isShown({ settings, words }: Audited): boolean {
	return settings.isEnabled && words >= LEAST_WORDS;
}

/** The diagnostics of an audit. */
function diagnosticsOf(audited: Audited): vscode.Diagnostic[] {
	return audited.findings.map((finding) => diagnosticOf(finding, audited));
}

/** The diagnostic of a finding. */
export function diagnosticOf(finding: Finding, { document, lexicon, settings }: Audited): vscode.Diagnostic {
	const severity = settings.severities.get(finding.code) ?? vscode.DiagnosticSeverity.Information;
	const diagnostic = new vscode.Diagnostic(rangeOf(document, finding), findingSentence(finding, lexicon), severity);
	diagnostic.source = 'peaceops';
	diagnostic.code = finding.code;
	const related = relatedPlace(finding);
	if (related !== undefined) {
		const location = new vscode.Location(document.uri, rangeOf(document, related.at));
		diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(location, related.label)];
	}
	return diagnostic;
}

/** Where something stands in a document. */
export function rangeOf(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
	return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
