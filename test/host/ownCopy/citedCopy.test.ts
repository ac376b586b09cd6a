import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { pdfOfParagraphs } from '../../harness/pdfFile';
import { comesTrue } from '../support';
import { link, locate, paragraphOf, useReport, written } from './copies';

/** Opens a paper with the cursor behind its only sentence. */
async function openPaper(): Promise<vscode.TextDocument> {
	const paper = await vscode.workspace.openTextDocument(await written('paper.md', 'See [@other]. A claim'));
	const end = paper.lineAt(0).range.end;
	await vscode.window.showTextDocument(paper, { selection: new vscode.Range(end, end), preview: false });
	return paper;
}

describe('a linked copy', () => {
	const report = useReport();

	afterEach(async () => {
		await vscode.commands.executeCommand('workbench.action.files.revert');
	});

	it('tells the page of its file in a citation', async () => {
		const { units } = report();
		const unit = paragraphOf(report());
		const before = units.slice(0, units.indexOf(unit)).map(({ text }) => text.slice(0, 400));
		await link(await written('paged.pdf', pdfOfParagraphs([[before[0]!], [before[1]!], [unit.text]])));
		const paper = await openPaper();
		await vscode.commands.executeCommand('peaceops.cite', unit.id);
		await comesTrue(() => assert.match(paper.getText(), /A claim \[@\w+, .*\bp\. 3\b.*\]/));
	});

	it('is cited and quoted from where the cursor and the selection are', async () => {
		const unit = paragraphOf(report());
		await link(await written('quoted.txt', report().text));
		const paper = await openPaper();
		const { uri, range } = await locate(unit.id);
		const copy = await vscode.window.showTextDocument(uri, {
			selection: new vscode.Range(range.start, range.start),
			preview: false,
		});
		await vscode.commands.executeCommand('peaceops.cite');
		await comesTrue(() => assert.match(paper.getText(), /A claim \[@\w+, .*para\. \d+\]/));
		const line = copy.document.lineAt(range.start.line);
		await vscode.window.showTextDocument(uri, { selection: line.range, preview: false });
		await vscode.commands.executeCommand('peaceops.quote');
		const words = line.text.trim().split(' ').slice(0, 6).join(' ');
		await comesTrue(() => assert.ok(paper.getText().includes(`> ${words}`), paper.getText()));
	});

	it('is not told to assistants', async function () {
		if (typeof (vscode.lm as Partial<typeof vscode.lm> | undefined)?.invokeTool !== 'function') {
			this.test!.title += ' (skipped: this host has no tools for language models)';
			this.skip();
		}
		const copy = await written('untold.md', report().text);
		const audit = async (): Promise<unknown> =>
			vscode.lm.invokeTool('peaceops_auditDocument', { input: { uri: copy.toString() }, toolInvocationToken: undefined });
		await audit();
		await link(copy);
		await assert.rejects(audit, /linked copy of the report/);
	});
});
