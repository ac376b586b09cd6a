import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { comesTrue, encode, fileIn, openText } from './support';

/** Prose without abbreviations, so long that a text with it counts as a paper. */
const FILLER = 'The analysts wrote to the ministers, and the ministers wrote to the analysts about what they had read. '.repeat(
	12,
);

const PAPER = `# A paper

The quick reaction force (QRF) waited. A CIVPOL officer wrote to the area office (AO) about the QRF, and the QRF answered.

The quick reaction force (QRF) left.

${FILLER}
`;

function findingsOf(uri: vscode.Uri): readonly string[] {
	return vscode.languages
		.getDiagnostics(uri)
		.filter(({ source }) => source === 'peaceops')
		.map(({ code, range }) => `${code as string} ${range.start.line + 1}`)
		.sort();
}

async function finds(uri: vscode.Uri, expected: readonly string[]): Promise<void> {
	await comesTrue(() => assert.deepEqual(findingsOf(uri), expected));
}

describe('findings of the audit', () => {
	after(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	it('show as information in an open paper, with what they refer to', async () => {
		const { document } = await openText(PAPER);
		await finds(document.uri, ['rarely-used 3', 'redefined 5', 'undefined-acronym 3']);
		const again = vscode.languages.getDiagnostics(document.uri).find(({ code }) => code === 'redefined')!;
		assert.equal(again.severity, vscode.DiagnosticSeverity.Information);
		assert.equal(document.getText(again.range), 'QRF');
		assert.equal(again.relatedInformation?.[0]?.location.range.start.line, 2);
	});

	it('follow what is typed, in every format of papers', async () => {
		const { document } = await openText(`Nothing here. ${FILLER}\n`, 'latex');
		const edit = new vscode.WorkspaceEdit();
		edit.insert(
			document.uri,
			new vscode.Position(0, 0),
			'\\documentclass{article} \\begin{document}\nThe CIVPOL officer wrote.\n\n',
		);
		await vscode.workspace.applyEdit(edit);
		await finds(document.uri, ['undefined-acronym 2']);
		const explained = new vscode.WorkspaceEdit();
		explained.replace(document.uri, new vscode.Range(1, 4, 1, 10), 'civilian police (CIVPOL)');
		await vscode.workspace.applyEdit(explained);
		await finds(document.uri, ['rarely-used 2']);
	});

	it('do not show in notes, in what is no paper, and where they are turned off', async () => {
		const { document: note } = await openText('The CIVPOL officer wrote.\n');
		const readme = fileIn(0, 'README.md');
		await vscode.workspace.fs.writeFile(readme, encode(PAPER));
		await vscode.workspace.openTextDocument(readme);
		const { document: paper } = await openText(PAPER);
		await finds(paper.uri, ['rarely-used 3', 'redefined 5', 'undefined-acronym 3']);
		assert.deepEqual([findingsOf(note.uri), findingsOf(readme)], [[], []]);
		const settings = vscode.workspace.getConfiguration('peaceops');
		try {
			await settings.update(
				'audit.rules',
				{ redefined: 'off', 'rarely-used': 'warning' },
				vscode.ConfigurationTarget.Workspace,
			);
			await finds(paper.uri, ['rarely-used 3', 'undefined-acronym 3']);
			const rare = vscode.languages.getDiagnostics(paper.uri).find(({ code }) => code === 'rarely-used');
			assert.equal(rare?.severity, vscode.DiagnosticSeverity.Warning);
			await settings.update('audit.enabled', false, vscode.ConfigurationTarget.Workspace);
			await finds(paper.uri, []);
		} finally {
			await settings.update('audit.rules', undefined, vscode.ConfigurationTarget.Workspace);
			await settings.update('audit.enabled', undefined, vscode.ConfigurationTarget.Workspace);
			await vscode.workspace.fs.delete(readme);
		}
	});

	it('are gone to one after the other, round the end of the paper', async () => {
		const { document } = await openText(PAPER);
		const places: string[] = [];
		for (let step = 0; step < 4; step++) {
			await vscode.commands.executeCommand('peaceops.nextFinding');
			const { selection } = vscode.window.activeTextEditor!;
			places.push(`${document.getText(selection)} ${selection.start.line + 1}`);
		}
		assert.deepEqual(places, ['CIVPOL 3', 'AO 3', 'QRF 5', 'CIVPOL 3']);
		await vscode.commands.executeCommand('peaceops.previousFinding');
		assert.equal(document.getText(vscode.window.activeTextEditor!.selection), 'QRF');
	});
});
