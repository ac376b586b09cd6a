import * as vscode from 'vscode';

/** A place in the copy, and the unit that it stands in. */
export interface Place {
	readonly unit: string;
	readonly document: vscode.TextDocument;
	readonly range: vscode.Range;
	/** Whether it may also mean something else. */
	readonly isPossible: boolean;
}

/** The places in one unit. */
interface UnitNode {
	readonly name: string;
	readonly places: readonly PlaceNode[];
}

interface PlaceNode extends Place {
	readonly parent: () => UnitNode;
}

type Node = UnitNode | PlaceNode;

/** What the built-in extension `vscode.references-view` offers to others, as far as it is used here. */
interface ReferencesView {
	setInput(input: Input): unknown;
}

interface Input {
	readonly contextValue: string;
	readonly title: string;
	readonly location: vscode.Location;
	resolve(): Model;
	with(location: vscode.Location): Input;
}

interface Model {
	readonly provider: vscode.TreeDataProvider<Node>;
	readonly message: string;
	readonly navigation: {
		nearest(uri: vscode.Uri, position: vscode.Position): Node | undefined;
		next(from: Node): Node;
		previous(from: Node): Node;
		location(node: Node): vscode.Location | undefined;
	};
	readonly highlights: { getEditorHighlights(node: Node, uri: vscode.Uri): vscode.Range[] | undefined };
}

/** Characters of the line that a row shows before its place, and in all. */
const BEFORE = 24;
const LONGEST_ROW = 160;

/**
 * Shows places by unit in the editor's references view, whose keys and commands go from one to the next; where that view is not
 * to be had, as in a window whose files are elsewhere, in a peek at the first. There is at least one place.
 */
export async function showPlaces(title: string, places: readonly Place[], nameOf: (unit: string) => string): Promise<void> {
	const view = await vscode.extensions.getExtension<ReferencesView | undefined>('vscode.references-view')?.activate();
	const first = places[0]!;
	if (typeof view?.setInput === 'function') {
		view.setInput(inputOf(title, places, nameOf, locationOf(first)));
		return;
	}
	const locations = places.map(locationOf);
	await vscode.window.showTextDocument(first.document, { selection: first.range });
	await vscode.commands.executeCommand('editor.action.showReferences', first.document.uri, first.range.start, locations);
}

function inputOf(title: string, places: readonly Place[], nameOf: (unit: string) => string, location: vscode.Location): Input {
	return {
		contextValue: 'peaceops.report',
		title,
		location,
		resolve: () => modelOf(places, nameOf),
		with: (moved) => inputOf(title, places, nameOf, moved),
	};
}

function modelOf(places: readonly Place[], nameOf: (unit: string) => string): Model {
	const units = unitNodes(places, nameOf);
	const all = units.flatMap((unit) => unit.places);
	const step = (from: Node, by: 1 | -1): Node => {
		const at = all.indexOf('places' in from ? from.places[0]! : from);
		return all.at((at + by) % all.length)!;
	};
	return {
		provider: {
			getChildren: (node?: Node) => (node === undefined ? units : 'places' in node ? [...node.places] : []),
			getParent: (node) => ('places' in node ? undefined : node.parent()),
			getTreeItem: (node) => ('places' in node ? unitItem(node) : placeItem(node)),
		},
		message: vscode.l10n.t('{0} places in {1} parts of the report', all.length, units.length),
		navigation: {
			nearest: (_, position) => all.find(({ range }) => range.end.isAfterOrEqual(position)) ?? all[0],
			next: (from) => step(from, 1),
			previous: (from) => step(from, -1),
			location: (node) => locationOf('places' in node ? node.places[0]! : node),
		},
		highlights: {
			getEditorHighlights: (node, uri) =>
				('places' in node ? node.places : [node])
					.filter(({ document }) => document.uri.toString() === uri.toString())
					.map(({ range }) => range),
		},
	};
}

/** Units in the order in which their places begin. */
function unitNodes(places: readonly Place[], nameOf: (unit: string) => string): UnitNode[] {
	return [...new Set(places.map(({ unit }) => unit))].map((id) => {
		const ofUnit = places.filter(({ unit }) => unit === id);
		const node: UnitNode = { name: nameOf(id), places: ofUnit.map((place) => ({ ...place, parent: () => node })) };
		return node;
	});
}

function unitItem({ name, places }: UnitNode): vscode.TreeItem {
	const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Expanded);
	item.description = String(places.length);
	item.iconPath = new vscode.ThemeIcon('list-flat');
	return item;
}

/** The line around a place, cut to what a row has room for; text of the copy, which a label shows as it is. */
function placeItem({ document, range, isPossible }: PlaceNode): vscode.TreeItem {
	const { text } = document.lineAt(range.start.line);
	const from = range.start.character > BEFORE ? text.lastIndexOf(' ', range.start.character - BEFORE) + 1 : 0;
	const label = text.slice(from, from + LONGEST_ROW);
	const end = range.end.line === range.start.line ? range.end.character : text.length;
	const item = new vscode.TreeItem({ label, highlights: [[range.start.character - from, Math.min(end - from, label.length)]] });
	item.description = isPossible ? vscode.l10n.t('possible') : '';
	item.command = {
		command: 'vscode.open',
		title: vscode.l10n.t('Open'),
		arguments: [document.uri, { selection: range, preserveFocus: true } satisfies vscode.TextDocumentShowOptions],
	};
	return item;
}

function locationOf({ document, range }: Place): vscode.Location {
	return new vscode.Location(document.uri, range);
}
