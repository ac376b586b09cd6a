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
		await passing(50);
	}
	throw new Error('It did not come about within five seconds.');
}

/** A file of a folder of the workspace that the harness opened, by the folder's index. */
export function fileIn(folder: number, ...path: readonly string[]): vscode.Uri {
	return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![folder]!.uri, ...path);
}

/** A file of the first folder, a copy of the fixtures. */
export function workspaceFile(...path: readonly string[]): vscode.Uri {
	return fileIn(0, ...path);
}

export function encode(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

export function passing(milliseconds: number): Promise<void> {
	return new Promise((resolve) => {
		setTimeout(resolve, milliseconds);
	});
}

/** Tries until it does not fail any more, for ten seconds; then fails as the last try did. */
export async function comesTrue(check: () => void | Promise<void>): Promise<void> {
	for (const end = Date.now() + 10_000; ; ) {
		try {
			await check();
			return;
		} catch (error) {
			if (Date.now() > end) {
				throw error;
			}
			await passing(50);
		}
	}
}

/** Puts a text on the clipboard; false where the host is not let, or not within two seconds. */
export async function isCopied(text: string): Promise<boolean> {
	const copied = (async () => {
		await vscode.env.clipboard.writeText(text);
		return (await vscode.env.clipboard.readText()) === text;
	})();
	return Promise.race([copied.catch(() => false), passing(2000).then(() => false)]);
}

/** Runs a command that shows lists one after the other, and takes the row of each at so many rows below its first. */
export async function chooseRows(command: string, ...rows: readonly number[]): Promise<void> {
	const settled = vscode.commands.executeCommand(command);
	for (const below of rows) {
		await passing(700);
		for (let row = 0; row < below; row++) {
			await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
		}
		await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
	}
	await Promise.race([settled, passing(2000)]);
}

/** Writes a paper, and waits until its terms are the expected concepts, by their ids: files are watched, which takes a moment. */
export async function findsTerms(paper: vscode.Uri, text: string, expected: readonly string[]): Promise<void> {
	await vscode.workspace.fs.writeFile(paper, encode(text));
	const document = await vscode.workspace.openTextDocument(paper);
	const lexicon = await api();
	await comesTrue(async () => {
		const terms = await lexicon.findTerms(document);
		assert.deepEqual(
			terms.map(({ conceptIds }) => conceptIds.join('|')),
			expected,
		);
	});
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
