import * as vscode from 'vscode';
import type { Finding, Span } from '../../core/audit/finding';
import { nextPlace } from '../../core/document/nextPlace';
import { registerCommand } from '../../platform/commands';
import type { DocumentReader } from '../../platform/documentReader';
import { messageOf } from '../../platform/errors';
import { withoutIcons } from '../../platform/markdown';
import { isPaper } from '../../platform/papers';
import { type AuditDiagnostics, isShown, rangeOf } from './auditDiagnostics';
import type { Audited, Audits } from './audits';
import { findingSentence } from './auditWording';
import { type DocumentRow, documentRows, firstPlace, type RowOrder } from './documentRows';

const { t } = vscode.l10n;

/** A place or a finding of a row. */
interface PlaceNode {
	readonly kind: 'place';
	readonly row: DocumentRow;
	readonly label: string;
	readonly icon: string;
	readonly at: Span;
}

export type DocumentNode = DocumentRow | PlaceNode;

export interface DocumentTreeDeps {
	readonly audits: Audits;
	readonly diagnostics: AuditDiagnostics;
	readonly reader: DocumentReader;
	readonly view: vscode.TreeView<DocumentNode>;
	/** Has the view filled anew. */
	readonly refresh: () => void;
	readonly state: vscode.Memento;
	readonly log: vscode.LogOutputChannel;
}

const ORDER_KEY = 'peaceops.document.order';

/** What the view `peaceops.document` shows: the abbreviations and concepts of the paper in the active editor. */
export class DocumentTree implements vscode.Disposable {
	private readonly subscriptions: vscode.Disposable;
	private audited: Audited | undefined;

	constructor(private readonly deps: DocumentTreeDeps) {
		const { diagnostics, refresh, log } = deps;
		this.subscriptions = vscode.Disposable.from(
			vscode.window.onDidChangeActiveTextEditor((editor) => {
				// The focus of a view or an output is no change of the paper.
				if (editor === undefined || isPaper(editor.document)) {
					refresh();
				}
			}),
			diagnostics.onDidShow(({ document }) => {
				if (document === this.document) {
					refresh();
				}
			}),
			registerCommand('peaceops.document.sortByPlace', log, () => this.sort('place')),
			registerCommand('peaceops.document.sortByName', log, () => this.sort('name')),
			registerCommand('peaceops.document.sortByProblem', log, () => this.sort('problem')),
			registerCommand('peaceops.document.goTo', log, (node) => this.goTo(node as DocumentNode)),
			registerCommand('peaceops.document.nextOccurrence', log, (node) => this.step(node as DocumentRow, 1)),
			registerCommand('peaceops.document.previousOccurrence', log, (node) => this.step(node as DocumentRow, -1)),
			registerCommand('peaceops.document.showTerm', log, async (node) => {
				await vscode.commands.executeCommand('peaceops.showTerm', (node as DocumentRow).concepts[0]);
			}),
			registerCommand('peaceops.document.showInReport', log, (node) => this.showInReport(node as DocumentRow)),
		);
	}

	async getChildren(node?: DocumentNode): Promise<DocumentNode[]> {
		if (node !== undefined) {
			return node.kind === 'row' ? this.placesOf(node) : [];
		}
		try {
			return await this.rows();
		} catch (error) {
			this.deps.log.error(error instanceof Error ? error : String(error));
			this.deps.view.message = messageOf(error);
			return [];
		}
	}

	getTreeItem(node: DocumentNode): vscode.TreeItem {
		return node.kind === 'row' ? this.rowItem(node) : placeItem(node);
	}

	private get document(): vscode.TextDocument | undefined {
		const document = vscode.window.activeTextEditor?.document;
		return document !== undefined && isPaper(document) ? document : undefined;
	}

	private get order(): RowOrder {
		return this.deps.state.get<RowOrder>(ORDER_KEY, 'place');
	}

	private async sort(order: RowOrder): Promise<void> {
		await this.deps.state.update(ORDER_KEY, order);
		this.deps.refresh();
	}

	private async rows(): Promise<DocumentNode[]> {
		const { audits, reader, view } = this.deps;
		const { document } = this;
		view.message = '';
		if (document === undefined) {
			this.audited = undefined;
			view.description = '';
			return [];
		}
		const audited = await audits.of(document);
		const found = await reader.occurrences(document);
		if (audited === undefined || found === undefined || document !== this.document) {
			return [];
		}
		this.audited = isShown(audited) ? audited : { ...audited, findings: [] };
		const rows = documentRows(this.audited, [...found.occurrences], this.order);
		view.description = withoutIcons(document.uri.path.replace(/^.*\//, ''));
		if (rows.length === 0) {
			view.message = t('No abbreviations and no known terms in this paper.');
		}
		return [...rows];
	}

	private rowItem(row: DocumentRow): vscode.TreeItem {
		const { name, uses, explained, findings, concepts, isAbbreviation, longForm } = row;
		const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed);
		const problems =
			findings.length === 0 ? undefined : findings.length === 1 ? t('1 finding') : t('{0} findings', findings.length);
		const count = t('{0}×', uses.length);
		item.id = `${isAbbreviation ? 'abbreviation' : 'concept'}:${name}`;
		item.description = [count, longForm, problems].filter((part) => part !== undefined).join(' · ');
		item.iconPath =
			findings.length > 0
				? new vscode.ThemeIcon('info', new vscode.ThemeColor('editorInfo.foreground'))
				: new vscode.ThemeIcon(isAbbreviation ? 'symbol-text' : 'symbol-keyword');
		const tooltip = new vscode.MarkdownString();
		tooltip.appendText([name, longForm, ...this.sentencesOf(row)].filter((part) => part !== undefined).join('\n'));
		item.tooltip = tooltip;
		item.contextValue = ['row', concepts.length > 0 ? 'known' : ''].join(' ').trim();
		item.accessibilityInformation = {
			label: [
				name,
				longForm,
				uses.length === 1 ? t('used once') : t('used {0} times', uses.length),
				explained.length === 0 ? undefined : t('explained'),
				problems,
			]
				.filter((part) => part !== undefined)
				.join(', '),
		};
		item.command = { command: 'peaceops.document.goTo', title: t('Go There'), arguments: [row] };
		return item;
	}

	private sentencesOf({ findings }: DocumentRow): readonly string[] {
		const { audited } = this;
		return audited === undefined ? [] : findings.map((finding: Finding) => findingSentence(finding, audited.lexicon));
	}

	private placesOf(row: DocumentRow): DocumentNode[] {
		const { uses, explained, findings } = row;
		const [use] = uses;
		const sentences = this.sentencesOf(row);
		return [
			...(use === undefined ? [] : [place(row, t('First used'), 'location', use)]),
			...explained.map((at, index) => place(row, index === 0 ? t('Explained') : t('Explained again'), 'quote', at)),
			...findings.map((finding, index) => place(row, sentences[index] ?? '', 'info', finding)),
		].map((node) => this.withLine(node));
	}

	private withLine(node: PlaceNode): PlaceNode {
		const { audited } = this;
		return audited === undefined
			? node
			: {
					...node,
					label: t('{0}, line {1}', node.label.replace(/\.$/, ''), audited.document.positionAt(node.at.start).line + 1),
				};
	}

	private async goTo(node: DocumentNode): Promise<void> {
		await this.show(node.kind === 'row' ? firstPlace(node) : node.at);
	}

	/** Goes to the row's next place behind the cursor, or before it, round the paper's ends. */
	private async step(row: DocumentRow, direction: 1 | -1): Promise<void> {
		const editor = vscode.window.visibleTextEditors.find(({ document }) => document === this.audited?.document);
		const places = [...row.uses, ...row.explained].sort((a, b) => a.start - b.start);
		const cursor = editor?.document.offsetAt(editor.selection.start) ?? -1;
		const next = nextPlace(places, cursor, direction);
		if (next !== undefined) {
			await this.show(next);
		}
	}

	private async show(at: Span): Promise<void> {
		const { audited } = this;
		if (audited === undefined || audited.document.isClosed) {
			return;
		}
		const selection = rangeOf(audited.document, at);
		const visible = vscode.window.visibleTextEditors.find(({ document }) => document === audited.document);
		await vscode.window.showTextDocument(audited.document, {
			selection,
			...(visible?.viewColumn !== undefined && { viewColumn: visible.viewColumn }),
		});
	}

	private async showInReport({ concepts }: DocumentRow): Promise<void> {
		const lexicon = await this.deps.reader.lexicon();
		const units = concepts.flatMap((id) => lexicon.concept(id)?.report?.units ?? []);
		if (units.length === 0) {
			void vscode.window.showInformationMessage(t('The report does not discuss it.'));
			return;
		}
		const picked =
			units.length === 1 ? units[0] : await vscode.window.showQuickPick(units, { placeHolder: t('Where in the report?') });
		if (picked !== undefined) {
			await vscode.commands.executeCommand('peaceops.openUnit', picked);
		}
	}

	dispose(): void {
		this.subscriptions.dispose();
	}
}

function place(row: DocumentRow, label: string, icon: string, at: Span): PlaceNode {
	return { kind: 'place', row, label, icon, at };
}

function placeItem(node: PlaceNode): vscode.TreeItem {
	const item = new vscode.TreeItem(node.label);
	item.iconPath = new vscode.ThemeIcon(node.icon);
	item.command = { command: 'peaceops.document.goTo', title: t('Go There'), arguments: [node] };
	return item;
}
