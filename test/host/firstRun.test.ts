import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, comesTrue } from './support';

describe('first steps', () => {
	after(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	it('open the sample paper as a draft that has no file yet', async () => {
		const lexicon = await api();
		await vscode.commands.executeCommand('peaceops.openSample');
		const { document } = vscode.window.activeTextEditor!;
		assert.ok(document.isUntitled);
		assert.equal(document.languageId, 'markdown');
		assert.ok((await lexicon.findTerms(document)).some(({ conceptIds }) => conceptIds.includes('cpcc')));
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	});

	it('are shown by the help command', async () => {
		await vscode.commands.executeCommand('peaceops.help');
		await comesTrue(() => {
			const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
			assert.match(tab?.label ?? '', /Welcome|Walkthrough|First Steps/);
		});
	});
});
