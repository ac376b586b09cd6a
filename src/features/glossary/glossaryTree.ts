import * as vscode from 'vscode';
import { conceptStatus, isSuperseded } from '../../core/termbase/concept';
import type { Lexicon } from '../../core/termbase/lexicon';
import type { Concept, ConceptKind, Organisation } from '../../core/termbase/model';
import type { DocumentReader } from '../../platform/documentReader';
import { messageOf } from '../../platform/errors';
import { escapeMarkdown as escaped } from '../../platform/markdown';
import { classification, fullName, kindPlural, listName, organisationName, statusSentence } from '../../platform/wording';

const { t } = vscode.l10n;

const organisations: readonly Organisation[] = ['UN', 'EU', 'NATO', 'AU', 'other'];
const kinds: readonly ConceptKind[] = [
	'organisation',
	'body',
	'role',
	'operation',
	'unit',
	'doctrine',
	'concept',
	'document',
	'place',
];

type Node =
	| { readonly kind: 'organisation'; readonly organisation: Organisation; readonly concepts: readonly Concept[] }
	| { readonly kind: 'group'; readonly of: ConceptKind; readonly parent: Node; readonly concepts: readonly Concept[] }
	| { readonly kind: 'concept'; readonly concept: Concept; readonly parent: Node };

export interface GlossaryDeps {
	readonly reader: DocumentReader;
	readonly log: vscode.LogOutputChannel;
}

/** Registers the view `peaceops.glossary`: the concepts by organisation and kind. */
export function registerGlossaryTree(deps: GlossaryDeps): vscode.Disposable {
	const provider = new GlossaryProvider(deps);
	const view = vscode.window.createTreeView('peaceops.glossary', { treeDataProvider: provider, showCollapseAll: true });
	return vscode.Disposable.from(
		view,
		provider,
		provider.onDidFail((message) => {
			view.message = message;
		}),
		deps.reader.onDidChange(() => provider.refresh()),
	);
}

class GlossaryProvider implements vscode.TreeDataProvider<Node>, vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<void>();
	private readonly failed = new vscode.EventEmitter<string>();
	private readonly deps: GlossaryDeps;
	private lexicon: Lexicon | undefined;

	constructor(deps: GlossaryDeps) {
		this.deps = deps;
	}

	readonly onDidChangeTreeData = this.changed.event;
	readonly onDidFail = this.failed.event;

	refresh(): void {
		this.changed.fire();
	}

	async getChildren(node?: Node): Promise<Node[]> {
		if (node !== undefined) {
			return childrenOf(node);
		}
		try {
			this.lexicon = await this.deps.reader.lexicon();
			return byOrganisation([...this.lexicon.all()]);
		} catch (error) {
			this.deps.log.error(error instanceof Error ? error : String(error));
			this.failed.fire(messageOf(error));
			return [];
		}
	}

	getParent(node: Node): Node | undefined {
		return node.kind === 'organisation' ? undefined : node.parent;
	}

	getTreeItem(node: Node): vscode.TreeItem {
		switch (node.kind) {
			case 'organisation':
				return group(`org:${node.organisation}`, organisationName(node.organisation), node.concepts.length, 'organization');
			case 'group':
				return group(
					`${this.getTreeItem(node.parent).id}/${node.of}`,
					kindPlural(node.of),
					node.concepts.length,
					'symbol-class',
				);
			case 'concept':
				return conceptItem(node.concept, this.lexicon!);
		}
	}

	dispose(): void {
		this.changed.dispose();
		this.failed.dispose();
	}
}

function byOrganisation(concepts: readonly Concept[]): Node[] {
	return organisations.map((organisation) => ({
		kind: 'organisation',
		organisation,
		concepts: concepts.filter((concept) => concept.organisation === organisation),
	}));
}

function childrenOf(node: Node): Node[] {
	switch (node.kind) {
		case 'organisation':
			return kinds
				.map((of) => ({ kind: 'group', of, parent: node, concepts: node.concepts.filter(({ kind }) => kind === of) }) as const)
				.filter(({ concepts }) => concepts.length > 0);
		case 'group':
			return node.concepts
				.toSorted((a, b) => listName(a).localeCompare(listName(b)))
				.map((concept) => ({ kind: 'concept', concept, parent: node }));
		case 'concept':
			return [];
	}
}

function group(id: string, label: string, count: number, icon: string): vscode.TreeItem {
	const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
	item.id = id;
	item.description = `${count}`;
	item.iconPath = new vscode.ThemeIcon(icon);
	item.accessibilityInformation = { label: t('{0}, {1} terms', label, count) };
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
