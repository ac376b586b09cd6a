/** The audit as one part, which is bundled apart and loaded with the first paper that is opened. */
import * as vscode from 'vscode';
import type { ToldAudit } from '../../core/assistants/auditAnswer';
import type { DocumentReader } from '../../platform/documentReader';
import type { OwnCopy } from '../../platform/ownCopy/ownCopy';
import { AuditDiagnostics } from './auditDiagnostics';
import { Audits } from './audits';
import { type DocumentNode, DocumentTree } from './documentTree';
import { registerFindingCommands } from './findingCommands';
import { registerFixCommands } from './fixCommands';
import { registerInsertAbbreviations } from './insertAbbreviations';
import { auditNamed } from './namedDocument';
import { Papers } from './papers';
import { QuickFixes } from './quickFixes';
import { registerStatusItem } from './statusItem';

export interface AuditDeps {
	readonly reader: DocumentReader;
	readonly ownCopy: Pick<OwnCopy, 'isShownIn' | 'onDidChange'>;
	/** The view `peaceops.document`. */
	readonly view: vscode.TreeView<DocumentNode>;
	/** Has it filled anew. */
	readonly refreshView: () => void;
	readonly state: vscode.Memento;
	readonly log: vscode.LogOutputChannel;
}

/** What the view shows, what the audit says of a document, what assistants are told, and an end to it all. */
export interface AuditPart extends Pick<DocumentTree, 'getChildren' | 'getTreeItem' | 'dispose'> {
	readonly auditOf: Audits['of'];
	/** As `auditNamed` of a document's name says. */
	auditNamed(name: string, token: vscode.CancellationToken): Promise<ToldAudit>;
}

/** Begins to audit papers. */
export function registerAudit({ reader, ownCopy, view, refreshView, state, log }: AuditDeps): AuditPart {
	const papers = new Papers();
	const audits = new Audits({ reader, papers, isForeign: (document) => ownCopy.isShownIn(document) });
	const changesOfWhatIsKnown = [reader.onDidChange, ownCopy.onDidChange];
	const diagnostics = new AuditDiagnostics({ audits, papers, log, changesOfWhatIsKnown });
	const tree = new DocumentTree({ audits, diagnostics, reader, view, refresh: refreshView, state, log });
	const subscriptions = vscode.Disposable.from(
		papers,
		diagnostics,
		tree,
		registerStatusItem(diagnostics),
		registerFindingCommands(audits, log),
		registerInsertAbbreviations(audits, log),
		registerFixCommands(audits, log),
		vscode.languages.registerCodeActionsProvider('*', new QuickFixes(audits, log), QuickFixes.metadata),
	);
	return {
		getChildren: (node) => tree.getChildren(node),
		getTreeItem: (node) => tree.getTreeItem(node),
		auditNamed: (name, token) => auditNamed(name, audits, token),
		auditOf: (document, token) => audits.of(document, token),
		dispose: () => subscriptions.dispose(),
	};
}
