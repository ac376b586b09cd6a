import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { comesTrue, eventually, openText, workspaceFile } from './support';

/** What the editor's preview of a document shows, as HTML. */
async function previewOf(document: vscode.TextDocument): Promise<string> {
	return vscode.commands.executeCommand<string>('markdown.api.render', document);
}

/** The terms that the preview of a document explains, once it explains any. */
async function explainedIn(document: vscode.TextDocument): Promise<readonly string[]> {
	return eventually(async () => {
		const terms = [...(await previewOf(document)).matchAll(/<abbr title="[^"]*">([^<]*)<\/abbr>/g)].map(([, term]) => term!);
		return terms.length > 0 ? terms : undefined;
	});
}

async function setMarking(value: string | undefined): Promise<void> {
	await vscode.workspace.getConfiguration('peaceops').update('preview', value, vscode.ConfigurationTarget.Global);
}

describe('the preview of Markdown', () => {
	afterEach(() => setMarking(undefined));

	// Not between the tests: the editor keeps what it knows of a preview by name and version, and names are given again.
	after(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	it('explains each term where it first stands in the text', async () => {
		const { document } = await openText('# CPCC\n\nThe CPCC plans. `DPKO` and the CPCC; DPKO.\n');
		assert.deepEqual(await explainedIn(document), ['CPCC', 'DPKO']);
		const html = await previewOf(document);
		assert.match(
			html,
			/<abbr title="Civilian Planning and Conduct Capability \(CPCC\)\nReplaced in 2025 by Civilian Operations/,
		);
		assert.match(html, /<h1[^>]*>CPCC<\/h1>/);
		assert.match(html, /id="cpcc"/);
	});

	it('explains it wherever it stands, or nowhere, as the setting says', async () => {
		const { document } = await openText('CPCC and CPCC.\n');
		assert.deepEqual(await explainedIn(document), ['CPCC']);
		await setMarking('all');
		await comesTrue(async () => assert.deepEqual(await explainedIn(document), ['CPCC', 'CPCC']));
		await setMarking('off');
		await comesTrue(async () => assert.doesNotMatch(await previewOf(document), /<abbr/));
	});

	it('follows what is typed', async () => {
		const { document } = await openText('CPCC.\n');
		assert.deepEqual(await explainedIn(document), ['CPCC']);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, new vscode.Position(0, 0), 'DPKO and ');
		await vscode.workspace.applyEdit(edit);
		assert.deepEqual(await explainedIn(document), ['DPKO', 'CPCC']);
	});

	it('explains a paper whatever its front matter, and only its prose', async () => {
		const document = await vscode.workspace.openTextDocument(workspaceFile('sample', 'integrated-operations.md'));
		assert.ok((await explainedIn(document)).length > 20);
		const html = await previewOf(document);
		assert.doesNotMatch(html, /<(?:code|pre|h\d)[^>]*>[^<]*<abbr/);
	});

	it('leaves a text alone that is no document', async () => {
		const html = await vscode.commands.executeCommand<string>('markdown.api.render', 'The CPCC plans.');
		assert.match(html, /The CPCC plans\./);
	});
});

describe('the entry of a concept', () => {
	it('shows its history as a timeline and its neighbours as a map where the preview draws them', async () => {
		const draws = ['vscode.mermaid-markdown-features', 'bierner.markdown-mermaid'].some(
			(id) => vscode.extensions.getExtension(id) !== undefined,
		);
		const entry = vscode.Uri.parse('peaceops:/terms/cpcc.md');
		const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(entry));
		assert.equal(/```mermaid\n.*\nflowchart TB\n {4}e0\["2011: /.test(text), draws);
		assert.equal(/```mermaid\n.*\nflowchart LR\n {4}n0\(\["CPCC"\]\)\n.*"used instead"\| n1\["CivOpsHQ"\]/.test(text), draws);
		// What it draws it also lists, before.
		assert.match(text, /- \*\*2025\*\* Superseded in March/);
	});
});
