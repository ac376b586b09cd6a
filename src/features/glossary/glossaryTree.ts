import * as vscode from 'vscode';
import { conceptStatus, isSuperseded } from '../../core/termbase/concept';
import type { Lexicon } from '../../core/termbase/lexicon';
import type { Concept } from '../../core/termbase/model';
import type { BundledData } from '../../platform/bundledData';
import type { DocumentReader } from '../../platform/documentReader';
import { messageOf } from '../../platform/errors';
import { escapeMarkdown as escaped } from '../../platform/markdown';
import { inSlices } from '../../platform/slices';
import { problemSentence } from '../../platform/termbases/problemWording';
import type { SourceProblem } from '../../platform/termbases/sources';
import { nameOf, type TermbaseState, type Termbases } from '../../platform/termbases/termbases';
import {
	classification,
	contentsOf,
	fullName,
	kindPlural,
	listName,
	organisationName,
	statusSentence,
	termCount,
} from '../../platform/wording';
import { byKind, byLetters, byOrganisation, type GlossaryNode, type ListedName, listedNames, sorted } from './glossaryNodes';

const { t } = vscode.l10n;

const VIEW = 'peaceops.glossary';

/** Milliseconds after which the view tells that a file is being read. */
const LONG = 300;

export interface GlossaryDeps {
	readonly reader: DocumentReader;
	readonly termbases: Termbases;
	readonly data: BundledData;
	readonly log: vscode.LogOutputChannel;
}

/**
 * Registers the view `peaceops.glossary`: the bundled concepts by organisation and kind, and beside them the user's termbases,
 * each of which can be turned off.
 */
export function registerGlossaryTree(deps: GlossaryDeps): vscode.Disposable {
	const provider = new GlossaryProvider(deps);
	const view = vscode.window.createTreeView(VIEW, {
		treeDataProvider: provider,
		showCollapseAll: true,
		manageCheckboxStateManually: true,
	});
	return vscode.Disposable.from(
		view,
		provider,
		provider.onDidFill((problem) => {
			view.message = problem ?? '';
		}),
		view.onDidChangeCheckboxState(({ items }) => {
			for (const [node, state] of items) {
				if (node.kind === 'termbase') {
					void deps.termbases.turn(node.state.source, state === vscode.TreeItemCheckboxState.Checked);
				}
			}
		}),
		deps.reader.onDidChange(() => provider.refresh()),
		deps.termbases.onDidBeginReading((done) => showReading(done, () => provider.refresh())),
	);
}

/** Shows that a file is being read, if that takes long. */
function showReading(done: Promise<void>, refresh: () => void): void {
	const timer = setTimeout(() => {
		refresh();
		// What became of it: one that was given up changes nothing else.
		void vscode.window.withProgress({ location: { viewId: VIEW } }, () => done).then(refresh);
	}, LONG);
	void done.then(() => clearTimeout(timer));
}

class GlossaryProvider implements vscode.TreeDataProvider<GlossaryNode>, vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<void>();
	private readonly filled = new vscode.EventEmitter<string | undefined>();
	private readonly deps: GlossaryDeps;
	private lexicon: Lexicon | undefined;

	constructor(deps: GlossaryDeps) {
		this.deps = deps;
	}

	readonly onDidChangeTreeData = this.changed.event;
	/** Tells that the view was filled, or in a sentence why it was not. */
	readonly onDidFill = this.filled.event;

	refresh(): void {
		this.changed.fire();
	}

	async getChildren(node?: GlossaryNode): Promise<GlossaryNode[]> {
		try {
			const children = await (node === undefined ? this.roots() : this.childrenOf(node));
			this.filled.fire(undefined);
			return children;
		} catch (error) {
			this.deps.log.error(error instanceof Error ? error : String(error));
			this.filled.fire(messageOf(error));
			return [];
		}
	}

	getParent(node: GlossaryNode): GlossaryNode | undefined {
		return 'parent' in node ? node.parent : undefined;
	}

	getTreeItem(node: GlossaryNode): vscode.TreeItem {
		switch (node.kind) {
			case 'bundled':
				return group('bundled', t('Bundled glossary'), node.concepts.length, 'book');
			case 'organisation':
				return group(`org:${node.organisation}`, organisationName(node.organisation), node.concepts.length, 'organization');
			case 'group':
				return group(
					`${this.getTreeItem(node.parent).id}/${node.of}`,
					kindPlural(node.of),
					node.concepts.length,
					'symbol-class',
				);
			case 'termbase':
				return termbaseItem(node.state);
			case 'unusable':
				return unusableItem(node.problem);
			case 'letters':
				return group(`${this.getTreeItem(node.parent).id}/${node.letters}`, node.letters, node.names.length, 'symbol-string');
			case 'concept':
				return conceptItem(node.concept, this.lexicon!);
		}
	}

	dispose(): void {
		this.changed.dispose();
		this.filled.dispose();
	}

	private async roots(): Promise<GlossaryNode[]> {
		const [{ concepts }, states, lexicon] = await Promise.all([
			this.deps.data.glossary(),
			this.deps.termbases.states(),
			this.deps.reader.lexicon(),
		]);
		this.lexicon = lexicon;
		const { problems } = this.deps.termbases;
		return states.length === 0 && problems.length === 0
			? byOrganisation(concepts)
			: [
					{ kind: 'bundled', concepts },
					...states.map((state) => ({ kind: 'termbase', state }) as const),
					...problems.map((problem) => ({ kind: 'unusable', problem }) as const),
				];
	}

	private async childrenOf(node: GlossaryNode): Promise<GlossaryNode[]> {
		switch (node.kind) {
			case 'bundled':
				return byOrganisation(node.concepts, node);
			case 'organisation':
				return byKind(node, node.concepts);
			case 'group':
				return sorted(node, node.concepts);
			case 'termbase':
				return this.listed(node, await namesOf(node.state));
			case 'letters':
				return this.listed(node, node.names);
			case 'concept':
			case 'unusable':
				return [];
		}
	}

	private listed(node: GlossaryNode, names: readonly ListedName[]): GlossaryNode[] {
		const { termbase } = termbaseOf(node);
		return termbase === undefined ? [] : byLetters(node, names, (number) => termbase.concepts.at(number));
	}
}

/** The names of a termbase, sorted; kept as long as the termbase is. */
function namesOf({ termbase }: TermbaseState): Promise<readonly ListedName[]> {
	if (termbase === undefined) {
		return Promise.resolve([]);
	}
	let names = knownNames.get(termbase);
	if (names === undefined) {
		names = inSlices(listedNames(termbase.concepts));
		knownNames.set(termbase, names);
	}
	return names;
}

const knownNames = new WeakMap<object, Promise<readonly ListedName[]>>();

function termbaseOf(node: GlossaryNode): TermbaseState {
	return node.kind === 'termbase' ? node.state : termbaseOf((node as { readonly parent: GlossaryNode }).parent);
}

function group(id: string, label: string, count: number, icon: string): vscode.TreeItem {
	const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
	item.id = id;
	item.description = `${count}`;
	item.iconPath = new vscode.ThemeIcon(icon);
	item.accessibilityInformation = { label: `${label}, ${termCount(count)}` };
	return item;
}

function termbaseItem(of: TermbaseState): vscode.TreeItem {
	const { source, isOn, termbase, refusal } = of;
	const name = nameOf(source, termbase);
	const item = new vscode.TreeItem(
		name,
		termbase === undefined || !isOn ? vscode.TreeItemCollapsibleState.None : vscode.TreeItemCollapsibleState.Collapsed,
	);
	const summary = summaryOf(of);
	item.id = `termbase:${source.id}`;
	item.description = [summary, source.folder?.name].filter((part) => part !== undefined).join(' · ');
	item.iconPath =
		refusal === undefined
			? new vscode.ThemeIcon('database')
			: new vscode.ThemeIcon('error', new vscode.ThemeColor('errorForeground'));
	const tooltip = new vscode.MarkdownString();
	tooltip.appendText(`${name}\n${vscode.workspace.asRelativePath(source.uri)}\n${summary}`);
	item.tooltip = tooltip;
	item.contextValue = 'termbase';
	item.checkboxState = {
		state: isOn ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked,
		tooltip: isOn ? t('Used. Click to turn it off in this workspace.') : t('Off. Click to use it again.'),
		accessibilityInformation: { label: isOn ? t('{0} is used', name) : t('{0} is off', name) },
	};
	item.accessibilityInformation = { label: `${name}. ${summary}` };
	return item;
}

/** What there is to know of a termbase beside its name. */
function summaryOf({ isOn, isBeingRead, termbase, refusal }: TermbaseState): string {
	if (!isOn) {
		return t('off');
	}
	if (refusal !== undefined && !isBeingRead) {
		return problemSentence(refusal);
	}
	if (termbase === undefined || isBeingRead) {
		return t('is being read');
	}
	const { concepts, problems } = termbase;
	return contentsOf(concepts.size, problems.length);
}

/** An entry of the setting that names nothing that can be used. */
function unusableItem({ path, reason }: SourceProblem): vscode.TreeItem {
	const item = new vscode.TreeItem(path);
	item.description = t('not used: {0}', reason);
	item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
	item.command = { command: 'workbench.action.openSettings', title: t('Open Settings'), arguments: ['peaceops.termbases'] };
	return item;
}

function conceptItem(concept: Concept, lexicon: Lexicon): vscode.TreeItem {
	const status = conceptStatus(concept);
	const sentence = status === undefined ? undefined : statusSentence(status, lexicon);
	const item = new vscode.TreeItem(listName(concept));
	item.id = `concept:${concept.id}`;
	item.description = sentence ?? concept.qualifier ?? '';
	item.iconPath = isSuperseded(status)
		? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
		: new vscode.ThemeIcon(status === undefined ? 'symbol-keyword' : 'history');
	item.tooltip = new vscode.MarkdownString(
		[
			`**${escaped(fullName(concept))}** · ${classification(concept)}`,
			...(sentence === undefined ? [] : [`**${escaped(sentence)}**`]),
			escaped(concept.definition),
		].join('\n\n'),
	);
	item.contextValue = 'concept';
	item.accessibilityInformation = { label: [fullName(concept), sentence].filter((part) => part !== undefined).join('. ') };
	item.command = { command: 'peaceops.showTerm', title: t('Show'), arguments: [concept.id] };
	return item;
}
