import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, eventually, hoverAt, openText, termsIn, workspaceFile } from './support';

/** The hover at the first `DSRSG` of a document. */
async function hoverAtPost(document: vscode.TextDocument): Promise<string> {
	const at = document.positionAt(document.getText().indexOf('DSRSG') + 2);
	return hoverAt(document.uri, at);
}

/** Types at a place, or over a selection; each call is one step to undo. */
async function type(editor: vscode.TextEditor, at: vscode.Position | vscode.Range, text: string): Promise<void> {
	const range = at instanceof vscode.Range ? at : new vscode.Range(at, at);
	assert.ok(await editor.edit((edit) => edit.replace(range, text)));
}

/** What is found is what is found in a new document of the same text. */
async function checkTerms(document: vscode.TextDocument): Promise<void> {
	const terms = await (await api()).findTerms(document);
	const told = terms.map(
		({ range, conceptIds, certainty }) =>
			`${document.getText(range)}${certainty === 'certain' ? '=' : '?'}${conceptIds.join('|')}`,
	);
	assert.deepEqual(told, await termsIn(document.getText()));
}

const post = /Deputy Special Representative/;

describe('formats', () => {
	for (const extension of ['md', 'mdx', 'qmd', 'Rmd', 'hugo.md', 'tex', 'rst', 'adoc', 'typ', 'org', 'html', 'txt']) {
		it(`reads the sample paper as .${extension}, whatever language VS Code takes it for`, async () => {
			const document = await vscode.workspace.openTextDocument(workspaceFile('sample', `integrated-operations.${extension}`));
			assert.match(await hoverAtPost(document), post);
			const plain = await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
			assert.match(await eventually(() => hoverAtPost(plain)), post);
			const code = plain.getText().indexOf("'ESDP|CPCC|DPKO");
			if (extension !== 'txt') {
				assert.equal(await hoverAt(plain.uri, plain.positionAt(code + 2)), '');
			}
		});
	}

	for (const [language, text] of [
		['markdown', '`NATO` the UN'],
		['latex', '\\cite{NATO} the \\emph{UN}'],
		['tex', '% NATO\nthe UN'],
		['restructuredtext', '``NATO`` the *UN*'],
		['html', '<!-- NATO --><p title="EU">the <b>UN</b></p>'],
		['plaintext', 'www.nato.int/NATO the UN'],
	] as const) {
		it(`reads an untitled document by its language ${language}`, async () => {
			assert.deepEqual(await termsIn(text, language), ['UN=un']);
		});
	}

	it('reads nothing in a document that is code', async () => {
		assert.deepEqual(await termsIn('// the UN', 'javascript'), []);
	});

	it('reads a document that no disk holds', async () => {
		const provider = vscode.workspace.registerTextDocumentContentProvider('peaceops-test', {
			provideTextDocumentContent: ({ path }) => (path.endsWith('.adoc') ? '= A DSRSG\n\nThe `UN` and a DSRSG.\n' : ''),
		});
		try {
			const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('peaceops-test:/papers/draft.adoc'));
			assert.match(await hoverAtPost(document), post);
			assert.equal((await (await api()).findTerms(document)).length, 2);
		} finally {
			provider.dispose();
		}
	});
});

describe('a document that is typed into', () => {
	it('is known after each letter', async () => {
		const { document } = await openText('A paper.\n\nThe  met.\n\nThe UN.\n');
		const editor = await vscode.window.showTextDocument(document);
		for (const [index, letter] of [...'CPCC'].entries()) {
			await type(editor, new vscode.Position(2, 4 + index), letter);
			const hover = await hoverAt(document.uri, new vscode.Position(2, 5));
			assert.equal(/Civilian Planning and Conduct Capability/.test(hover), index === 3);
		}
		assert.match(await hoverAt(document.uri, new vscode.Position(4, 5)), /United Nations/);
	});

	it('is known after blocks open and close, lines are pasted, and all of it is undone', async () => {
		const paragraph = 'The UN, a DSRSG and the CA of NATO met the PSC of the EU in a town.\n\n';
		const { document } = await openText(`# Paper\n\n${paragraph.repeat(60)}`);
		const editor = await vscode.window.showTextDocument(document);
		await checkTerms(document);
		const before = document.getText();
		const steps: readonly (readonly [vscode.Position | vscode.Range, string])[] = [
			[new vscode.Position(10, 0), '```\n'],
			[new vscode.Position(40, 0), '```\n'],
			[new vscode.Position(0, 0), '---\nlang: fr\n---\n'],
			[new vscode.Range(20, 0, 60, 3), ''],
			[new vscode.Position(5, 0), `Comprehensive Approach (CA)\n\n${paragraph.repeat(30)}`],
			[new vscode.Position(3, 0), '<!--'],
		];
		for (const [at, text] of steps) {
			await type(editor, at, text);
			await checkTerms(document);
		}
		for (let step = 0; step < steps.length; step++) {
			await vscode.window.showTextDocument(document);
			await vscode.commands.executeCommand('undo');
			await checkTerms(document);
		}
		assert.equal(document.getText(), before);
	});

	it('is known after several cursors type at once and the line ends change', async () => {
		const { document } = await openText('The UN met.\n\n'.repeat(80));
		const editor = await vscode.window.showTextDocument(document);
		assert.ok(
			await editor.edit((edit) => {
				for (const line of [0, 40, 100]) {
					edit.insert(new vscode.Position(line, 4), 'EUMS and ');
				}
			}),
		);
		await checkTerms(document);
		assert.match(await hoverAt(document.uri, new vscode.Position(40, 5)), /European Union Military Staff/);
		assert.ok(await editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.CRLF)));
		await checkTerms(document);
		assert.match(await hoverAt(document.uri, new vscode.Position(100, 5)), /European Union Military Staff/);
	});
});
