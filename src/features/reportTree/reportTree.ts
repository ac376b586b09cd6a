import * as vscode from 'vscode';
import { headline } from '../../core/report/headline';
import type { Unit } from '../../core/report/model';
import { unitAtLine } from '../../core/report/placesOfUnits';
import type { Report } from '../../core/report/report';
import type { Lexicon } from '../../core/termbase/lexicon';
import type { BundledData } from '../../platform/bundledData';
import type { DocumentReader } from '../../platform/documentReader';
import { messageOf } from '../../platform/errors';
import { fileName } from '../../platform/fileName';
import { escapeMarkdown as escaped } from '../../platform/markdown';
import type { OwnCopy } from '../../platform/ownCopy/ownCopy';
import { digestUri } from '../../platform/pages';
import { unitIcon, unitName } from '../../platform/wording';

const { t } = vscode.l10n;

/** Milliseconds that the cursor must rest before the view follows it. */
const FOLLOW_DELAY = 150;

export interface ReportTreeDeps {
	readonly data: BundledData;
	readonly reader: DocumentReader;
	readonly ownCopy: OwnCopy;
	/** The digest's line, from 0, at which each unit begins. */
	readonly digestLines: () => Promise<ReadonlyMap<string, number>>;
	readonly log: vscode.LogOutputChannel;
}

/** Registers the view `peaceops.report`: the report's sections, paragraphs and notes in its order. */
export function registerReportTree(deps: ReportTreeDeps): vscode.Disposable {
	const provider = new ReportTreeProvider(deps);
	const view = vscode.window.createTreeView('peaceops.report', { treeDataProvider: provider, showCollapseAll: true });
	provider.onDidFail((message) => {
		view.message = message;
	});
	const { ownCopy } = deps;
	const tellCopy = (): void => {
		view.description = ownCopy.link === undefined ? '' : fileName(ownCopy.link.uri);
	};
	tellCopy();
	return vscode.Disposable.from(view, provider, followCursor(view, deps), ownCopy.onDidChange(tellCopy));
}

class ReportTreeProvider implements vscode.TreeDataProvider<Unit>, vscode.Disposable {
	private readonly failed = new vscode.EventEmitter<string>();
	private readonly changed = new vscode.EventEmitter<undefined>();
	private readonly listener: vscode.Disposable;
	private readonly deps: ReportTreeDeps;
	private report: Report | undefined;
	private lexicon: Lexicon | undefined;

	constructor(deps: ReportTreeDeps) {
		this.deps = deps;
		// What was quoted may be worded differently now.
		this.listener = deps.ownCopy.onDidChange(() => this.changed.fire(undefined));
	}

	readonly onDidFail = this.failed.event;
	readonly onDidChangeTreeData = this.changed.event;

	async getChildren(unit?: Unit): Promise<Unit[]> {
		if (!(await this.load())) {
			return [];
		}
		const report = this.report!;
		return unit === undefined ? [...report.sections] : childrenOf(report, unit);
	}

	getParent(unit: Unit): Unit | undefined {
		const report = this.report;
		if (report === undefined) {
			return undefined;
		}
		if (unit.kind === 'section') {
			return unit.parent === undefined ? undefined : report.unit(unit.parent);
		}
		return report.sectionOf(unit);
	}

	getTreeItem(unit: Unit): vscode.TreeItem {
		const report = this.report!;
		const lexicon = this.lexicon!;
		const about = headline(unit, report.units, (id) => lexicon.concept(id));
		const label = unit.kind === 'section' ? unit.title : `${sign(unit)} ${about}`.trim();
		const isOpen = unit.kind === 'section' && unit.level === 1;
		const item = new vscode.TreeItem(
			label,
			unit.kind === 'section'
				? isOpen
					? vscode.TreeItemCollapsibleState.Expanded
					: vscode.TreeItemCollapsibleState.Collapsed
				: undefined,
		);
		item.id = unit.id;
		item.description = unit.digest;
		item.contextValue = unit.kind;
		item.iconPath = new vscode.ThemeIcon(unitIcon(unit));
		item.accessibilityInformation = { label: `${unitName(report, unit)}. ${unit.digest}` };
		item.command = { command: 'peaceops.openUnit', title: t('Open'), arguments: [unit.id] };
		return item;
	}

	/** Tooltips are made when they are shown: with a copy linked, they quote from it. */
	async resolveTreeItem(item: vscode.TreeItem, unit: Unit): Promise<vscode.TreeItem> {
		item.tooltip = tooltip(unit, this.report!, await this.deps.ownCopy.excerpt(unit.id));
		return item;
	}

	/** Whether the data could be read; says why not. */
	private async load(): Promise<boolean> {
		try {
			[this.report, this.lexicon] = await Promise.all([this.deps.data.report(), this.deps.reader.lexicon()]);
			return true;
		} catch (error) {
			this.deps.log.error(error instanceof Error ? error : String(error));
			this.failed.fire(messageOf(error));
			return false;
		}
	}

	dispose(): void {
		this.listener.dispose();
		this.failed.dispose();
		this.changed.dispose();
	}
}

/** A note follows the heading or paragraph that carries its marker. */
function childrenOf(report: Report, unit: Unit): Unit[] {
	const children: Unit[] = [];
	if (unit.kind === 'section') {
		children.push(...report.notesOf(unit));
		for (const child of report.contents(unit)) {
			children.push(child, ...(child.kind === 'section' ? [] : report.notesOf(child)));
		}
	}
	return children;
}

function sign(unit: Exclude<Unit, { kind: 'section' }>): string {
	return unit.kind === 'paragraph' ? `¶ ${unit.ordinal}` : t('Note {0}', unit.number);
}

/** `excerpt` is text of the copy, which is not ours: nothing in a tooltip can run. */
function tooltip(unit: Unit, report: Report, excerpt: string | undefined): vscode.MarkdownString {
	const lines = [`**${escaped(unitName(report, unit))}** · ${t('page {0}', unit.page)}`, escaped(unit.digest)];
	if (unit.kind !== 'section' && unit.facts.length > 0) {
		lines.push(unit.facts.map((fact) => `- ${escaped(fact)}`).join('\n'));
	}
	if (unit.kind === 'paragraph') {
		lines.push(...(unit.remarks ?? []).map((remark) => `$(info) ${escaped(remark)}`));
	}
	if (excerpt !== undefined && unit.kind !== 'section') {
		lines.push(`> ${escaped(excerpt)}`);
	}
	return new vscode.MarkdownString(lines.join('\n\n'), true);
}

/** While the view is visible, selects the unit at the cursor in the digest or the own copy, without taking the focus. */
function followCursor(view: vscode.TreeView<Unit>, { data, digestLines, ownCopy, log }: ReportTreeDeps): vscode.Disposable {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const reveal = async (document: vscode.TextDocument, position: vscode.Position) => {
		const id = isDigest(document) ? unitAtLine(await digestLines(), position.line) : await ownCopy.unitAt(document, position);
		const unit = (await data.report()).unit(id ?? '');
		if (unit !== undefined && view.visible && view.selection[0] !== unit) {
			await view.reveal(unit, { select: true, focus: false });
		}
	};
	const listener = vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
		clearTimeout(timer);
		const { document } = textEditor;
		const cursor = selections[0]?.active;
		if (view.visible && cursor !== undefined && (isDigest(document) || ownCopy.isShownIn(document))) {
			timer = setTimeout(() => void reveal(document, cursor).catch((error: unknown) => log.error(String(error))), FOLLOW_DELAY);
		}
	});
	return vscode.Disposable.from(listener, new vscode.Disposable(() => clearTimeout(timer)));
}

function isDigest({ uri }: vscode.TextDocument): boolean {
	return uri.toString() === digestUri.toString();
}
