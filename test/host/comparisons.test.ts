import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import glossaryJson from '../../data/glossary.json';
import { isSuperseded } from '../../src/core/termbase/concept';
import type { TermbaseFile } from '../../src/core/termbase/model';
import { comesTrue, encode, eventually, openText, workspaceFile } from './support';

const glossary = glossaryJson as TermbaseFile;

/** The text of the active editor, a page, as a reader sees it. */
function pageText(): string {
	const { document } = vscode.window.activeTextEditor!;
	assert.equal(document.uri.scheme, 'peaceops');
	return document.getText().replaceAll('\\', '');
}

/** Opens a page by its command and returns its text. */
async function page(command: string): Promise<string> {
	await vscode.commands.executeCommand(command);
	return pageText();
}

/** Rejects unless everything that the active page links to can be opened. */
async function assertLinksResolve(): Promise<void> {
	const { uri } = vscode.window.activeTextEditor!.document;
	const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri, 1000);
	const targets = new Set(links.map(({ target }) => target!.with({ fragment: '' }).toString()));
	assert.ok(targets.size > 0);
	for (const target of targets) {
		await vscode.workspace.openTextDocument(vscode.Uri.parse(target, true));
	}
}

describe('then and now', () => {
	after(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	it('tells every superseded name, what is used now, the source, and where the report uses it', async () => {
		const text = await page('peaceops.thenAndNow');
		for (const { designations } of glossary.concepts) {
			for (const { text: name, status } of designations.filter((one) => isSuperseded(one.status))) {
				assert.ok(text.includes(name) && text.includes(`## ${status!.year}`), name);
			}
		}
		assert.match(text, /\| 2009 {2}\| \[ESDP\]\(terms\/esdp\.md\) +\| \[CSDP\]\(terms\/csdp\.md\) +\|/);
		assert.match(text, /\[UNAMID\]\(terms\/unamid\.md\) \*\(ended in 2020\)\*/);
		assert.match(text, /Facts as of 2026-\d\d/);
		assert.match(text, /Became the Department of Peace Operations on 1 January\. \*\(no source recorded/);
		assert.match(text, /\*\*In the report:\*\* .*\]\(Report-digest-2007\.md#L\d+\)/);
		assert.match(text, /\| 2014 .*no successor recorded/);
	});

	it('links only to what there is', async () => {
		await page('peaceops.thenAndNow');
		await assertLinksResolve();
	});

	it('has a table whose columns stand below each other in the source', async () => {
		const text = await page('peaceops.thenAndNow');
		const rows = vscode.window
			.activeTextEditor!.document.getText()
			.split('\n')
			.filter((line) => line.startsWith('|'));
		assert.ok(rows.length > 10, text);
		assert.equal(new Set(rows.map((row) => row.indexOf('|', 2))).size, 1);
	});

	it('takes in what the own termbases say, as long as they do', async () => {
		await page('peaceops.thenAndNow');
		const file = workspaceFile('then.termbase.json');
		const concept = {
			id: 'old-desk',
			kind: 'body',
			organisation: 'other',
			label: 'Old Desk',
			definition: 'A desk.',
			designations: [
				{ text: 'Old [Desk](command:x)', language: 'en', type: 'full', status: { state: 'replaced', year: 2012 } },
			],
		};
		await vscode.workspace.fs.writeFile(file, encode(JSON.stringify({ name: 'Desks', language: 'en', concepts: [concept] })));
		try {
			const raw = await eventually(() => {
				const text = vscode.window.activeTextEditor!.document.getText();
				return text.includes('Old ') && text.includes('Desks') ? text : undefined;
			});
			assert.doesNotMatch(raw, /(?<!\\)\]\(command:/);
			await assertLinksResolve();
		} finally {
			await vscode.workspace.fs.delete(file);
		}
		await comesTrue(() => assert.ok(!pageText().includes('Desks')));
	});
});

describe('then and now in a paper', () => {
	after(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	it('tells the superseded names of the paper, with links to their lines, and follows the paper', async () => {
		const { document } = await openText('# A paper\n\nThe DPKO plans.\n\nESDP and `CPCC` and **DPKO**.\n');
		const text = await page('peaceops.thenAndNowInPaper');
		assert.match(text, /\| 2019 +\| \[DPKO\]\(terms\/dpko\.md\) +\| .* \| 2 +\| 0/);
		assert.match(text, /\| 2009 +\| \[ESDP\]\(/);
		assert.doesNotMatch(text, /terms\/cpcc/);
		const { document: opened } = vscode.window.activeTextEditor!;
		const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', opened.uri, 100);
		const lines = links.map(({ target }) => target!).filter(({ scheme }) => scheme === document.uri.scheme);
		// The editor finds the same links again, around their targets.
		assert.deepEqual(
			[...new Set(lines.map(String))],
			[3, 5].map((line) => `${document.uri.toString()}#L${line}`),
		);
		await assertLinksResolve();

		const edit = new vscode.WorkspaceEdit();
		edit.replace(document.uri, new vscode.Range(2, 4, 2, 8), 'AMIS');
		await vscode.workspace.applyEdit(edit);
		await comesTrue(() => assert.match(opened.getText(), /African Union Mission in Sudan/));
	});

	it('marks what the audit reports', async () => {
		const filler = 'The analysts wrote to the ministers, and the ministers wrote to the analysts about what they had read. ';
		const { document } = await openText(
			`# A paper\n\nToday the Department of Peacekeeping Operations plans.\n\n${filler.repeat(12)}\n`,
		);
		await comesTrue(() =>
			assert.ok(vscode.languages.getDiagnostics(document.uri).some(({ code }) => code === 'superseded-term')),
		);
		await page('peaceops.thenAndNowInPaper');
		await comesTrue(() => assert.match(pageText(), /line 3\]\([^)]*\) \*\*\(in the audit\)\*\*:/));
	});

	it('says that there are none', async () => {
		await openText('The CSDP.');
		assert.match(await page('peaceops.thenAndNowInPaper'), /uses no name that was renamed or replaced/);
	});

	it('opens nothing that is not open', async () => {
		const uri = vscode.Uri.from({
			scheme: 'peaceops',
			path: '/Then-and-now (paper).md',
			query: workspaceFile('sample', 'integrated-operations.md').toString(),
		});
		const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
		assert.match(text, /is not open/);
	});
});

describe('side by side', () => {
	after(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	it('tells what the organisations call the same thing, and what differs', async () => {
		const text = await page('peaceops.counterparts');
		assert.match(text, /\| UN +\| EU +\| NATO +\| AU +\|\n/);
		for (const { counterparts = [] } of glossary.concepts) {
			for (const { concept, note } of counterparts) {
				assert.ok(text.includes(`(terms/${concept}.md)`), concept);
				assert.ok(note === undefined || text.includes(note), note);
			}
		}
		assert.match(text, /\[CPCC\]\(terms\/cpcc\.md\) \*\(until 2025\)\*/);
		await assertLinksResolve();
	});
});
