import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api } from './support';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function fileIn(folder: number, ...path: readonly string[]): vscode.Uri {
	return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![folder]!.uri, ...path);
}

const first = fileIn(0, 'glossary.csv');
const second = fileIn(1, 'glossary.csv');
const named = fileIn(0, 'sources', 'named.csv');

/** Tries until it does not fail any more, for ten seconds; then fails as the last try did. */
async function comesTrue(check: () => Promise<void>): Promise<void> {
	for (const end = Date.now() + 10_000; ; ) {
		try {
			await check();
			return;
		} catch (error) {
			if (Date.now() > end) {
				throw error;
			}
			await new Promise((resolve) => {
				setTimeout(resolve, 50);
			});
		}
	}
}

async function finds(folder: number, text: string, expected: readonly string[]): Promise<void> {
	const uri = fileIn(folder, 'sources', 'paper.md');
	await vscode.workspace.fs.writeFile(uri, encode(text));
	const document = await vscode.workspace.openTextDocument(uri);
	const lexicon = await api();
	await comesTrue(async () => {
		const terms = await lexicon.findTerms(document);
		assert.deepEqual(
			terms.map(({ conceptIds }) => conceptIds.join('|')),
			expected,
		);
	});
}

async function set(value: readonly unknown[] | undefined): Promise<void> {
	await vscode.workspace.getConfiguration('peaceops').update('termbases', value, vscode.ConfigurationTarget.Workspace);
}

describe('where termbases come from', () => {
	before(async () => {
		await vscode.workspace.fs.writeFile(named, encode('term,abbreviation,definition\nunity node,UN,A node of unity.\n'));
	});

	after(async () => {
		await set(undefined);
		for (const uri of [first, second, fileIn(0, 'sources'), fileIn(1, 'sources')]) {
			await vscode.workspace.fs.delete(uri, { recursive: true }).then(undefined, () => undefined);
		}
	});

	it('gives files of one name ids by their folders', async () => {
		await vscode.workspace.fs.writeFile(first, encode('term,definition\nrelay desk,Passes messages on.\n'));
		await vscode.workspace.fs.writeFile(second, encode('term,definition\nliaison cell,Talks to partners.\n'));
		await finds(0, 'A relay desk and a liaison cell.', ['first-glossary-csv:relay-desk']);
		await finds(1, 'A relay desk and a liaison cell.', ['second-glossary-csv:liaison-cell']);
	});

	it('leaves a file alone that is somebody else’s', async () => {
		await vscode.workspace.fs.writeFile(second, encode('name,value\nrelay desk,7\n'));
		await finds(1, 'A relay desk and a liaison cell.', []);
		assert.deepEqual(vscode.languages.getDiagnostics(second), []);
	});

	it('orders meanings by the priority that the setting gives', async () => {
		await set([{ path: named.toString(), name: 'Nodes', priority: 2 }]);
		await finds(0, 'The UN met.', ['nodes:unity-node|un']);
		await set([{ path: named.toString(), name: 'Nodes', priority: -1 }]);
		await finds(0, 'The UN met.', ['un|nodes:unity-node']);
	});

	it('uses what it can of a setting that is wrong in parts', async () => {
		await set([7, null, {}, '', 'file:////nowhere/x.csv', 'missing.csv', { path: named.toString(), name: 'Nodes' }]);
		await finds(0, 'A unity node.', ['nodes:unity-node']);
	});

	it('never passes for the bundled glossary', async () => {
		await set([{ path: named.toString(), name: 'bundled' }]);
		await finds(0, 'A unity node.', ['first-sources-named-csv:unity-node']);
	});
});
