import * as vscode from 'vscode';
import { formatFor } from '../core/prose/formatNames';

/** Schemes whose documents nobody here writes. */
const NOT_WRITTEN: ReadonlySet<string> = new Set([
	'peaceops',
	'output',
	'git',
	'gitfs',
	'vscode',
	'vscode-settings',
	'vscode-scm',
	'debug',
	'walkThrough',
]);

/** Whether a document is one that somebody may write a paper in. */
export function isPaper(document: vscode.TextDocument): boolean {
	return !NOT_WRITTEN.has(document.uri.scheme) && formatFor(document.languageId, document.uri.path) !== undefined;
}

/** Whether a document is in a tab. The editor keeps it for a while when that is closed. */
function isShown({ isClosed, uri }: vscode.TextDocument): boolean {
	const inputs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
	return (
		!isClosed &&
		inputs.some((input) => {
			const shown =
				input instanceof vscode.TabInputText
					? input.uri
					: input instanceof vscode.TabInputTextDiff
						? input.modified
						: undefined;
			return shown?.toString() === uri.toString();
		})
	);
}

/** Papers that are remembered. The latest may be the copy of the report, in which nobody writes. */
const MOST_REMEMBERED = 8;

/** The papers that somebody wrote in lately. */
export class RecentPapers implements vscode.Disposable {
	private readonly listener: vscode.Disposable;
	/** The latest first. An editor keeps its selection when it is hidden. */
	private editors: readonly vscode.TextEditor[] = [];

	constructor() {
		this.listener = vscode.window.onDidChangeActiveTextEditor((editor) => this.remember(editor));
		this.remember(vscode.window.activeTextEditor);
	}

	/** The editor of the paper that was active last and is still open, but for those that `isOther` names; `undefined` for none. */
	latest(isOther: (document: vscode.TextDocument) => boolean): vscode.TextEditor | undefined {
		// A notebook's cell is in no tab of its own.
		const active = vscode.window.activeTextEditor?.document;
		return this.editors.find(({ document }) => (document === active || isShown(document)) && !isOther(document));
	}

	private remember(editor: vscode.TextEditor | undefined): void {
		if (editor !== undefined && isPaper(editor.document)) {
			const others = this.editors.filter(({ document }) => document !== editor.document && !document.isClosed);
			this.editors = [editor, ...others].slice(0, MOST_REMEMBERED);
		}
	}

	dispose(): void {
		this.listener.dispose();
	}
}
