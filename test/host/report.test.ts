import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import report from '../../data/report.json';
import { api, eventually, hoverAt } from './support';

const digest = vscode.Uri.parse('peaceops:/Report-digest-2007.md');

describe('report', () => {
	it('opens at every unit', async () => {
		for (const { id, digest: text } of report.units) {
			await vscode.commands.executeCommand('peaceops.openUnit', id);
			const editor = vscode.window.activeTextEditor!;
			assert.equal(editor.document.uri.toString(), digest.toString(), id);
			const location = await (await api()).locate(id);
			assert.ok(location, id);
			assert.equal(editor.selection.active.line, location.range.start.line, id);
			const shown = editor.document.getText(location.range).replaceAll('\\', '');
			assert.ok(shown.startsWith('#'), id);
			assert.ok(shown.includes(text), id);
		}
	});

	it('refuses a unit that there is not, in a sentence', async () => {
		await assert.rejects(
			async () => vscode.commands.executeCommand('peaceops.openUnit', 'eu-p99'),
			/The report has no unit "eu-p99"/,
		);
		assert.equal(await (await api()).locate('eu-p99'), undefined);
	});

	it('is a read-only document', async () => {
		const { permissions } = await vscode.workspace.fs.stat(digest);
		assert.equal(permissions, vscode.FilePermission.Readonly);
		await assert.rejects(async () => vscode.workspace.fs.writeFile(digest, new Uint8Array()));
	});

	it('has an outline of all its units', async () => {
		await vscode.workspace.openTextDocument(digest);
		const symbols = await eventually(async () =>
			vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', digest),
		);
		const count = (list: readonly vscode.DocumentSymbol[]): number =>
			list.reduce((sum, { children }) => sum + 1 + count(children), 0);
		assert.ok(count(symbols) >= report.units.length, `${count(symbols)} symbols`);
	});

	it('links only to what there is', async () => {
		const document = await vscode.workspace.openTextDocument(digest);
		const targets = [...document.getText().matchAll(/\]\(([^()\s]+)\)/g)].map(([, target]) => target!);
		assert.ok(targets.length > 100);
		for (const target of targets) {
			const line = /^Report-digest-2007\.md#L(\d+)$/.exec(target)?.[1];
			if (line !== undefined) {
				assert.match(document.lineAt(Number(line) - 1).text, /^#/);
			} else {
				await vscode.workspace.fs.stat(vscode.Uri.joinPath(digest, '..', target));
			}
		}
	});

	it('makes links of the names in the digest', async () => {
		const document = await vscode.workspace.openTextDocument(digest);
		const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', digest);
		const toNato = links.find(({ range }) => document.getText(range) === 'NATO');
		assert.equal(toNato?.target?.path, '/terms/nato.md');
		const toNote = links.find(({ range }) => document.getText(range) === 'Note 3');
		const line = Number(toNote?.target?.fragment.slice(1));
		assert.equal(document.lineAt(line - 1).text, '### Note 3');
	});

	it('shows hovers in the digest', async () => {
		const document = await vscode.workspace.openTextDocument(digest);
		const at = document.positionAt(document.getText().indexOf('CPCC') + 1);
		assert.match(await hoverAt(digest, at), /Civilian Planning and Conduct Capability/);
	});

	it('shows its views', async () => {
		await vscode.commands.executeCommand('peaceops.report.focus');
		await vscode.commands.executeCommand('peaceops.glossary.focus');
	});
});
