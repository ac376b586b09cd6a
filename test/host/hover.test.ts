import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, hoverAt, hoverIn, workspaceFile } from './support';

describe('hover', () => {
	it('says name, abbreviation, kind and organisation first, then the definition', async () => {
		const [name, definition] = (await hoverIn('The DS|RSG arrived.')).split('\n\n');
		assert.match(name!, /^\*\*Deputy Special Representative of the Secretary-General \(DSRSG\)\*\* · role · UN$/);
		assert.match(definition!, /^Deputy head of a UN mission\./);
	});

	it('says in the third line what became of a superseded designation, with year and successor', async () => {
		const third = (await hoverIn('The E|SDP.')).split('\n\n')[2];
		assert.match(third!, /warning.*Renamed in 2009: now Common Security and Defence Policy \(CSDP\)/);
	});

	for (const [term, text] of [
		['DSRSG', 'The DS|RSG.'],
		['UN', 'The U|N.'],
	] as const) {
		it(`does not call ${term} superseded`, async () => {
			assert.doesNotMatch(await hoverIn(text), /\$\(warning\)|Renamed|Replaced/);
		});
	}

	it('tells how the report treats the concept, and links to its paragraphs', async () => {
		const hover = await hoverIn('The CP|CC.');
		assert.match(hover, /In the report:.*brand-new/);
		assert.match(hover, /command:peaceops\.openUnit\?%5B%22eu-p5%22%5D/);
	});

	it('names the counterparts, the French and Spanish names and the source with its year', async () => {
		const hover = await hoverIn('The UN Security Cou|ncil.');
		assert.match(hover, /Elsewhere:.*NATO:.*North Atlantic Council/);
		assert.match(hover, /fr: Conseil de sécurité des Nations Unies/);
		assert.match(hover, /Source: .*\d{4}/);
	});

	it('lists the senses of a homograph and says that none was chosen', async () => {
		const hover = await hoverIn('The PS|C met.');
		assert.match(hover, /several meanings; none was chosen/);
		assert.match(hover, /Political and Security Committee/);
		assert.match(hover, /Peace and Security Council/);
	});

	it('says that a meaning is only possible', async () => {
		const hover = await hoverIn('the C|A was discussed');
		assert.match(hover, /Possible meaning/);
		assert.match(hover, /California/);
	});

	it('says what the paper itself means by an abbreviation', async () => {
		assert.match(await hoverIn('Civil Affairs (C|A) officers'), /This text uses "CA" for "Civil Affairs"/);
	});

	it('lists the shorter terms inside', async () => {
		assert.match(await hoverIn('the UN Security Cou|ncil'), /Inside it:.*United Nations/);
	});

	for (const [place, text] of [
		['code', 'a `U|N` b'],
		['a web address', 'see www.u|n.org/UN'],
		['a citation', 'as said [@E|U2016]'],
		['another word', 'DD|R4 memory'],
		['a postal address', 'Sacramento, C|A 95814'],
	] as const) {
		it(`says nothing in ${place}`, async () => {
			assert.equal(await hoverIn(text), '');
		});
	}

	it('works in plain text', async () => {
		assert.match(await hoverIn('Use of EB|AO.', 'plaintext'), /Effects-Based Approach to Operations/);
	});

	it('works in a file of the workspace', async () => {
		const document = await vscode.workspace.openTextDocument(workspaceFile('sample', 'integrated-operations.md'));
		const at = document.positionAt(document.getText().indexOf('DSRSG') + 2);
		assert.match(await hoverAt(document.uri, at), /Deputy Special Representative/);
	});

	it('works in the cells of a notebook', async () => {
		const notebook = await vscode.workspace.openNotebookDocument(workspaceFile('sample', 'reading-notes.ipynb'));
		const cell = notebook.getCells().find(({ document }) => document.getText().includes('DSRSG'));
		assert.ok(cell);
		const at = cell.document.positionAt(cell.document.getText().indexOf('DSRSG') + 2);
		assert.match(await eventually(() => hoverAt(cell.document.uri, at)), /Deputy Special Representative/);
	});

	it('follows what is typed', async () => {
		const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: 'The .' });
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, new vscode.Position(0, 4), 'EUMS');
		assert.equal(await hoverAt(document.uri, new vscode.Position(0, 4)), '');
		await vscode.workspace.applyEdit(edit);
		assert.match(await hoverAt(document.uri, new vscode.Position(0, 6)), /European Union Military Staff/);
	});
});
