import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { encode, fileIn, findsTerms } from './support';

const first = fileIn(0, 'glossary.csv');
const second = fileIn(1, 'glossary.csv');
const named = fileIn(0, 'sources', 'named.csv');

function finds(folder: number, text: string, expected: readonly string[]): Promise<void> {
	return findsTerms(fileIn(folder, 'sources', 'paper.md'), text, expected);
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
