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

const write = (uri: vscode.Uri, text: string): Thenable<void> => vscode.workspace.fs.writeFile(uri, encode(text));

describe('a paper in several files', () => {
	const folder = fileIn(0, 'book');
	const main = fileIn(0, 'book', 'main.tex');
	const part = fileIn(0, 'book', 'chapters', 'two.tex');
	const explaining = fileIn(0, 'book', 'chapters', 'one.tex');
	const EXPLAINED = 'The quick reaction force (QRF) waited, and the QRF left, and the QRF came back.\n';

	before(async () => {
		await write(
			main,
			'\\documentclass{book}\n\\begin{document}\n\\input{chapters/one}\n\\input{chapters/two}\n\\end{document}\n',
		);
		await write(explaining, EXPLAINED);
		await write(part, `The QRF met a CIVPOL officer. ${FILLER}\n`);
	});

	after(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await vscode.workspace.fs.delete(folder, { recursive: true });
	});

	it('says nothing of a part that explains nothing while its main file is not known', async () => {
		await vscode.window.showTextDocument(part);
		await vscode.commands.executeCommand('peaceops.nextFinding');
		assert.deepEqual(findingsOf(part), []);
	});

	it('counts what is explained before, in files that are not open, as soon as its main file is', async () => {
		await vscode.window.showTextDocument(main);
		await vscode.window.showTextDocument(part);
		await finds(part, ['undefined-acronym 1']);
		const [finding] = vscode.languages.getDiagnostics(part);
		const document = await vscode.workspace.openTextDocument(part);
		assert.equal(document.getText(finding!.range), 'CIVPOL');
	});

	it('follows what changes in another of its files, on the disk and in the editor', async () => {
		await write(explaining, 'Nothing is explained here.\n');
		await finds(part, ['undefined-acronym 1', 'undefined-acronym 1']);
		const document = await vscode.workspace.openTextDocument(explaining);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(explaining, new vscode.Position(0, 0), EXPLAINED);
		await vscode.workspace.applyEdit(edit);
		await finds(part, ['undefined-acronym 1']);
		await document.save();
	});

	it('reads nothing outside the folder that it lies in', async () => {
		const outside = fileIn(1, 'outside.tex');
		await write(outside, `The civilian police (CIVPOL) came. ${EXPLAINED}`);
		try {
			const edit = new vscode.WorkspaceEdit();
			edit.insert(main, new vscode.Position(2, 0), `\\input{../../${fileIn(1).path.split('/').at(-1)!}/outside}\n`);
			await vscode.workspace.applyEdit(edit);
			await vscode.commands.executeCommand('peaceops.nextFinding');
			await finds(part, ['undefined-acronym 1']);
			assert.equal(
				(await vscode.workspace.openTextDocument(part)).getText(vscode.languages.getDiagnostics(part)[0]!.range),
				'CIVPOL',
			);
		} finally {
			await vscode.workspace.fs.delete(outside);
		}
	});
});

async function actionsAt(document: vscode.TextDocument, text: string): Promise<readonly vscode.CodeAction[]> {
	const at = document.positionAt(document.getText().indexOf(text));
	const range = new vscode.Range(at, at.translate(0, text.length));
	return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range);
}

/** Runs the quick fix at a place whose title holds a text. */
async function mend(document: vscode.TextDocument, text: string, title: string): Promise<void> {
	const actions = await actionsAt(document, text);
	const action = actions.find((one) => one.title.includes(title));
	assert.ok(action, actions.map((one) => one.title).join('\n'));
	if (action.edit !== undefined) {
		assert.ok(await vscode.workspace.applyEdit(action.edit));
	}
	if (action.command !== undefined) {
		await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
	}
}

describe('quick fixes', () => {
	after(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	it('remove a second explanation, in one step that one undo takes back', async () => {
		const { document } = await openText(PAPER);
		await finds(document.uri, ['rarely-used 3', 'redefined 5', 'undefined-acronym 3']);
		await mend(document, 'QRF) left', 'Remove the second explanation');
		assert.ok(document.getText().includes('\nThe QRF left.'), document.getText().slice(0, 300));
		await finds(document.uri, ['rarely-used 3', 'undefined-acronym 3']);
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), PAPER);
	});

	it('explain at the first use what the glossary knows', async () => {
		const { document } = await openText(`The DSRSG wrote to the ministers, and the DSRSG waited for the DSRSG. ${FILLER}\n`);
		await finds(document.uri, ['undefined-acronym 1']);
		await mend(document, 'DSRSG', 'Deputy Special Representative of the Secretary-General');
		await finds(document.uri, []);
		assert.ok(document.getText().startsWith('The Deputy Special Representative of the Secretary-General (DSRSG) wrote'));
	});

	it('write the successor of a name, and mend an article', async () => {
		const { document } = await openText(`A EUSR spoke for the ESDP of the European Union. ${FILLER}\n`);
		await finds(document.uri, ['article 1', 'superseded-term 1', 'undefined-acronym 1', 'undefined-acronym 1']);
		// Nothing explains the abbreviation here, so the name is written out.
		await mend(document, 'ESDP', 'Write "Common Security and Defence Policy"');
		await mend(document, 'A EUSR', 'Write "An');
		assert.ok(
			document.getText().startsWith('An EUSR spoke for the Common Security and Defence Policy'),
			document.getText().slice(0, 60),
		);
	});

	it('quiet the audit here, in the paper, and in the workspace', async () => {
		const { document } = await openText(PAPER);
		await finds(document.uri, ['rarely-used 3', 'redefined 5', 'undefined-acronym 3']);
		await mend(document, 'CIVPOL', 'Ignore "CIVPOL" here');
		assert.ok(document.lineAt(2).text.endsWith('<!-- peaceops-ignore: CIVPOL -->'));
		await finds(document.uri, ['rarely-used 3', 'redefined 5']);
		await mend(document, 'AO)', 'Ignore "AO" in this paper');
		assert.equal(document.lineAt(0).text, '<!-- peaceops: ignore=AO -->');
		await finds(document.uri, ['redefined 7']);
		try {
			await mend(document, 'QRF) left', 'Ignore "QRF" in this workspace');
			await finds(document.uri, []);
		} finally {
			await vscode.workspace.getConfiguration('peaceops').update('ignored', undefined, vscode.ConfigurationTarget.Workspace);
		}
	});

	it('are made all at once by a command, and by the kind of code action that is ours', async () => {
		const { document } = await openText(PAPER);
		await vscode.commands.executeCommand('peaceops.fixAll');
		assert.ok(!document.getText().includes('The quick reaction force (QRF) left.'));
		assert.ok(document.getText().includes('The quick reaction force (QRF) waited.'));
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), PAPER);
		const whole = new vscode.Range(0, 0, document.lineCount, 0);
		const kind = 'source.peaceops.fixAll';
		const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			document.uri,
			whole,
			kind,
		);
		assert.deepEqual(
			actions.filter(({ command }) => command?.command === 'peaceops.fixAll').map((action) => action.kind?.value),
			[kind],
		);
		const onSave = await vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			document.uri,
			whole,
			'source.fixAll',
		);
		assert.deepEqual(
			onSave.filter(({ command }) => command?.command.startsWith('peaceops')),
			[],
		);
	});

	it('leave quotations alone', async () => {
		const { document } = await openText(`# A paper\n\n> The CIVPOL officer wrote.\n\n${FILLER}\n`);
		await finds(document.uri, ['undefined-acronym 3']);
		const actions = await actionsAt(document, 'CIVPOL');
		assert.deepEqual(
			actions
				.filter(({ title, diagnostics }) => diagnostics !== undefined && !/^(?:Ignore|Add) /.test(title))
				.map(({ title }) => title),
			[],
		);
	});
});

describe('the list of abbreviations', () => {
	it('is written in the format of the paper, and follows it', async () => {
		const { document } = await openText(`${PAPER}\n|\n`);
		await vscode.commands.executeCommand('peaceops.insertAbbreviations', 'table');
		const lines = document.getText().split('\n');
		const first = lines.indexOf('<!-- peaceops:abbreviations table -->');
		assert.deepEqual(lines.slice(first + 4, first + 7), [
			'| AO | area office |',
			'| CIVPOL | … |',
			'| QRF | quick reaction force |',
		]);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, new vscode.Position(1, 0), '\nThe team site (TS) and the TS and the TS.\n');
		await vscode.workspace.applyEdit(edit);
		await vscode.commands.executeCommand('peaceops.insertAbbreviations');
		assert.ok(document.getText().includes('| TS | team site |'), document.getText().slice(-400));
		assert.equal(document.getText().split('peaceops:abbreviations table').length, 2);
	});
});
