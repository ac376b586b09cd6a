/** The audit as one part, which is bundled apart and loaded with the first paper that is opened. */
import * as vscode from 'vscode';
import type { DocumentReader } from '../../platform/documentReader';
import { AuditDiagnostics } from './auditDiagnostics';
import { Audits } from './audits';
import { type DocumentNode, DocumentTree } from './documentTree';
import { registerFindingCommands } from './findingCommands';
import { registerFixCommands } from './fixCommands';
import { registerInsertAbbreviations } from './insertAbbreviations';
import { Papers } from './papers';
import { QuickFixes } from './quickFixes';
import { registerStatusItem } from './statusItem';

export interface AuditDeps {
	readonly reader: DocumentReader;
	/** The view `peaceops.document`. */
	readonly view: vscode.TreeView<DocumentNode>;
	/** Has it filled anew. */
	readonly refreshView: () => void;
	readonly state: vscode.Memento;
	readonly log: vscode.LogOutputChannel;
}

/** What the view shows, what the audit says of a document, and an end to it all. */
export type AuditPart = Pick<DocumentTree, 'getChildren' | 'getTreeItem' | 'dispose'> & { readonly auditOf: Audits['of'] };

/** Begins to audit papers. */
export function registerAudit({ reader, view, refreshView, state, log }: AuditDeps): AuditPart {
	const papers = new Papers();
	const audits = new Audits(reader, papers);
	const diagnostics = new AuditDiagnostics({ audits, papers, log, onDidChangeWhatIsKnown: reader.onDidChange });
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
		auditOf: (document, token) => audits.of(document, token),
		dispose: () => subscriptions.dispose(),
	};
}
