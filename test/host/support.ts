import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { conceptList, indexTerms } from '../../src/core/termbase/termIndex';
import type { PeaceOpsApi } from '../../src/peaceops';
import type { BundledData } from '../../src/platform/bundledData';
import type { Termbases } from '../../src/platform/termbases/termbases';
import { finished } from '../harness/finished';

/** The activated extension's public interface. */
export async function api(): Promise<PeaceOpsApi> {
	const extension = vscode.extensions.getExtension<PeaceOpsApi>('peaceops.peaceops-lexicon');
	assert.ok(extension);
	return extension.activate();
}

/** Opens an untitled document in an editor. Returns it with the position of `|` in the text, which is taken out. */
export async function openText(
	marked: string,
	language = 'markdown',
): Promise<{ readonly document: vscode.TextDocument; readonly cursor: vscode.Position }> {
	const at = marked.indexOf('|');
	const content = at === -1 ? marked : marked.slice(0, at) + marked.slice(at + 1);
	const document = await vscode.workspace.openTextDocument({ language, content });
	const editor = await vscode.window.showTextDocument(document);
	const cursor = document.positionAt(Math.max(0, at));
	editor.selection = new vscode.Selection(cursor, cursor);
	return { document, cursor };
}

/** The text of all hovers at a position, as Markdown. */
export async function hoverAt(uri: vscode.Uri, position: vscode.Position): Promise<string> {
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
	return hovers
		.flatMap(({ contents }) => contents)
		.map((content) => (typeof content === 'string' ? content : content.value))
		.join('\n');
}

/** The hover at the `|` of a text. */
export async function hoverIn(marked: string, language?: string): Promise<string> {
	const { document, cursor } = await openText(marked, language);
	return hoverAt(document.uri, cursor);
}

/** What the extension finds in a text: `written=id` where certain, `written?id|id` where possible. */
export async function termsIn(content: string, language = 'markdown'): Promise<readonly string[]> {
	const document = await vscode.workspace.openTextDocument({ language, content });
	const terms = await (await api()).findTerms(document);
	return terms.map(
		({ range, conceptIds, certainty }) =>
			`${document.getText(range)}${certainty === 'certain' ? '=' : '?'}${conceptIds.join('|')}`,
	);
}

/** Resolves with the first truthy value that `probe` gives; rejects after five seconds. */
export async function eventually<T>(probe: () => T | Promise<T>): Promise<NonNullable<T>> {
	for (const deadline = Date.now() + 5000; Date.now() < deadline; ) {
		const value = await probe();
		if (value !== undefined && value !== null && value !== false) {
			return value;
		}
		await new Promise((resolve) => {
			setTimeout(resolve, 50);
		});
	}
	throw new Error('It did not come about within five seconds.');
}

/** The folder that the harness opened, a copy of the fixtures. */
export function workspaceFile(...path: readonly string[]): vscode.Uri {
	return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, ...path);
}

/** The bundled glossary as the only termbase. */
export function bundledAlone(data: BundledData): Pick<Termbases, 'choice' | 'onDidChange'> {
	const choice = data.glossary().then(({ concepts }) => ({
		key: '',
		termbases: [
			{ id: '', name: '', concepts: conceptList(concepts), index: finished(indexTerms(concepts, new Set(['en', 'fr', 'es']))) },
		],
	}));
	return { choice: () => choice, onDidChange: () => new vscode.Disposable(() => undefined) };
}
