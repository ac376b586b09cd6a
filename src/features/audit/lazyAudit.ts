import * as vscode from 'vscode';
import { formatFor } from '../../core/prose/formatNames';
import type { DocumentReader } from '../../platform/documentReader';
import { loadPart } from '../../platform/lazyPart';
import { once } from '../../platform/once';
import type { OwnCopy } from '../../platform/ownCopy/ownCopy';
import { standInFor } from '../../platform/standIns';
import type * as Audit from './audit';
import type { DocumentNode } from './documentTree';

/** The commands that the part registers. */
const COMMANDS = [
	'peaceops.fixAll',
	'peaceops.ignoreInDocument',
	'peaceops.ignoreInWorkspace',
	'peaceops.addFindingToTermbase',
	'peaceops.chooseMeaningAt',
	'peaceops.insertAbbreviations',
	'peaceops.nextFinding',
	'peaceops.previousFinding',
	'peaceops.document.sortByPlace',
	'peaceops.document.sortByName',
	'peaceops.document.sortByProblem',
	'peaceops.document.goTo',
	'peaceops.document.nextOccurrence',
	'peaceops.document.previousOccurrence',
	'peaceops.document.showTerm',
	'peaceops.document.showInReport',
];

export interface LazyAuditDeps {
	readonly reader: DocumentReader;
	readonly ownCopy: OwnCopy;
	readonly extensionUri: vscode.Uri;
	readonly state: vscode.Memento;
	readonly log: vscode.LogOutputChannel;
}

/** The audit, for whoever else wants to know what it says: each loads its part if it is not there. */
export interface LazyAudit extends vscode.Disposable, Pick<Audit.AuditPart, 'auditNamed' | 'auditOf'> {}

/**
 * Stands in for the audit until a paper is open, its view is filled, or one of its commands is run: then its part is loaded and
 * takes over.
 */
export function registerLazyAudit({ reader, ownCopy, extensionUri, state, log }: LazyAuditDeps): LazyAudit {
	const changed = new vscode.EventEmitter<void>();
	let part: Audit.AuditPart | undefined;
	let isOver = false;
	const load = once(async () => {
		const { registerAudit } = await loadPart<typeof Audit>(extensionUri, 'audit');
		standIns.dispose();
		part = registerAudit({ reader, ownCopy, view, refreshView: () => changed.fire(), state, log });
		if (isOver) {
			part.dispose();
		}
		return part;
	});
	const view = vscode.window.createTreeView<DocumentNode>('peaceops.document', {
		treeDataProvider: {
			onDidChangeTreeData: changed.event,
			getChildren: async (node) => (await load()).getChildren(node),
			getTreeItem: async (node) => (await load()).getTreeItem(node),
		},
	});
	const loadFor = ({ languageId, uri }: vscode.TextDocument): void => {
		if (uri.scheme !== 'peaceops' && formatFor(languageId, uri.path) !== undefined) {
			load().catch((error: unknown) => log.error(error instanceof Error ? error : String(error)));
		}
	};
	const standIns = vscode.Disposable.from(standInFor(COMMANDS, load, log), vscode.workspace.onDidOpenTextDocument(loadFor));
	vscode.workspace.textDocuments.forEach(loadFor);
	return {
		auditNamed: async (name, token) => (await load()).auditNamed(name, token),
		auditOf: async (document, token) => (await load()).auditOf(document, token),
		dispose: () => {
			isOver = true;
			standIns.dispose();
			view.dispose();
			changed.dispose();
			part?.dispose();
		},
	};
}
