import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TermOccurrence } from '../../../src/peaceops';
import { api, comesTrue, encode, eventually, hoverAt } from '../support';
import { copyFile, digest, link, locate, opensEvery, paragraphOf, shownInDigest, standsAt, useReport, written } from './copies';

/** What the test reads of the built-in extension. */
interface ReferencesView {
	getInput(): { resolve(): { readonly provider: vscode.TreeDataProvider<unknown> } } | undefined;
}

/** A range as text. */
function lines({ start, end }: vscode.Range): string {
	return `${start.line}:${start.character}-${end.line}:${end.character}`;
}

async function rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
	const edit = new vscode.WorkspaceEdit();
	edit.renameFile(from, to, { overwrite: true });
	assert.ok(await vscode.workspace.applyEdit(edit));
}

describe('the own copy in a text file', () => {
	const report = useReport();

	it('opens every unit at its paragraph', async function () {
		this.timeout(60_000);
		const file = await written('my copy.txt', report().text);
		await link(file);
		await opensEvery(report(), file);
	});

	it('follows what is typed above a paragraph, saved or not', async () => {
		const file = await written('edited.txt', report().text);
		await link(file);
		const unit = paragraphOf(report());
		const before = await locate(unit.id);
		const changes: unknown[] = [];
		const listener = (await api()).onDidChange(() => changes.push(1));
		const edit = new vscode.WorkspaceEdit();
		edit.insert(file, new vscode.Position(0, 0), 'What I think of it.\n\n\n');
		assert.ok(await vscode.workspace.applyEdit(edit));
		const after = await locate(unit.id);
		assert.equal(after.range.start.line, before.range.start.line + 3);
		await standsAt(unit, after);
		await comesTrue(() => assert.ok(changes.length > 0));
		listener.dispose();
		await vscode.commands.executeCommand('peaceops.openUnit', unit.id);
		assert.equal(vscode.window.activeTextEditor!.document.isDirty, true);
		assert.equal(vscode.window.activeTextEditor!.selection.active.line, after.range.start.line);
	});

	it('leaves to the digest what is not in it', async () => {
		const [kept, gone] = [report().units.slice(0, Math.ceil(report().units.length / 3)), paragraphOf(report())];
		const file = await written('part.md', kept.map(({ text, kind }) => (kind === 'section' ? `# ${text}` : text)).join('\n\n'));
		await link(file);
		const inside = kept.find(({ kind, text }) => kind === 'paragraph' && text.length > 300)!;
		assert.equal((await locate(inside.id)).uri.toString(), file.toString());
		assert.ok(!kept.includes(gone));
		await shownInDigest(gone.id);
	});

	it('is not audited', async () => {
		const file = await written('not audited.txt', report().text);
		const paper = await vscode.workspace.openTextDocument(file);
		const findings = (): number =>
			vscode.languages.getDiagnostics(paper.uri).filter(({ source }) => source === 'peaceops').length;
		await comesTrue(() => assert.ok(findings() > 0));
		await link(file);
		await comesTrue(() => assert.equal(findings(), 0));
	});

	it('leads to the digest at the same unit, and back', async () => {
		const file = await written('switched.txt', report().text);
		await link(file);
		const unit = paragraphOf(report());
		await vscode.commands.executeCommand('peaceops.openUnit', unit.id);
		await vscode.commands.executeCommand('peaceops.switchCopyAndDigest');
		const editor = vscode.window.activeTextEditor!;
		assert.equal(editor.document.uri.toString(), digest.toString());
		await vscode.commands.executeCommand('peaceops.openUnit', unit.id, 'digest');
		assert.equal(vscode.window.activeTextEditor!.selection.active.line, editor.selection.active.line);
		await vscode.commands.executeCommand('peaceops.switchCopyAndDigest');
		assert.equal(vscode.window.activeTextEditor!.document.uri.toString(), file.toString());
		const { range } = await locate(unit.id);
		assert.equal(vscode.window.activeTextEditor!.selection.active.line, range.start.line);
	});

	it('shows every place of a concept in the references view', async () => {
		const file = await written('searched.txt', report().text);
		await link(file);
		await written('words.termbase.yaml', 'concepts:\n  - term: seminar\n    definition: A meeting of those who study.\n');
		const document = await vscode.workspace.openTextDocument(file);
		let expected: readonly TermOccurrence[] = [];
		await comesTrue(async () => {
			const terms = await (await api()).findTerms(document);
			expected = terms.filter(({ conceptIds }) => conceptIds.includes('words:seminar'));
			assert.ok(expected.length > 1);
		});
		await vscode.commands.executeCommand('peaceops.findInReport', 'words:seminar');
		const view = await vscode.extensions.getExtension<ReferencesView>('vscode.references-view')!.activate();
		const { provider } = (await eventually(() => view.getInput())).resolve();
		const ofUnits = (await provider.getChildren(undefined))!;
		const places = (await Promise.all(ofUnits.map(async (unit) => (await provider.getChildren(unit))!))).flat();
		const ranges = places.map((place) => (provider.getTreeItem(place) as vscode.TreeItem).command!.arguments![1].selection);
		const inUnits = await Promise.all(report().units.map(async ({ id }) => (await locate(id)).range));
		assert.deepEqual(
			ranges.map(lines),
			expected.filter(({ range }) => inUnits.some((unit) => unit.contains(range))).map(({ range }) => lines(range)),
		);
		assert.ok(places.length > 1);
	});

	it('is followed when it or its folder is renamed, and its place taken by the digest while it is gone', async () => {
		const unit = paragraphOf(report());
		const standsIn = async (uri: vscode.Uri): Promise<void> => {
			const location = await locate(unit.id);
			assert.equal(location.uri.toString(), uri.toString());
			await standsAt(unit, location);
		};
		await link(await written('old folder/before.txt', report().text));
		const [after, last] = [copyFile('old folder/after.txt'), copyFile('new folder/after.txt')];
		await rename(copyFile('old folder/before.txt'), after);
		await comesTrue(() => standsIn(after));
		await rename(copyFile('old folder'), copyFile('new folder'));
		await comesTrue(() => standsIn(last));
		await vscode.workspace.fs.delete(last);
		await comesTrue(() => shownInDigest(unit.id));
		await vscode.workspace.fs.writeFile(last, encode(`It is back.\n\n${report().text}`));
		await comesTrue(() => standsIn(last));
	});

	it('is where a concept leads: its entry, and its hover, which finds every place', async () => {
		const file = await written('led to.txt', report().text);
		const entry = vscode.Uri.parse('peaceops:/terms/eu.md');
		const targets = async (): Promise<readonly string[]> =>
			(await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', entry)).map(
				({ target }) => target?.scheme ?? '',
			);
		await vscode.workspace.openTextDocument(entry);
		const paper = await vscode.workspace.openTextDocument({ language: 'markdown', content: 'The EU and NATO.' });
		const hover = (): Promise<string> => hoverAt(paper.uri, new vscode.Position(0, 5));
		assert.ok(!(await targets()).includes('command'));
		assert.ok(!(await hover()).includes('peaceops.findInReport'));
		await link(file);
		// The glossary knows units of the real report only.
		const { report: places } = (await (await api()).concept('eu'))!;
		const hasUnits = report().units.some(({ id }) => places!.units.includes(id));
		assert.equal((await targets()).includes('command'), hasUnits);
		assert.ok((await hover()).includes('peaceops.findInReport'));
	});

	it('is forgotten when it is unlinked', async () => {
		await link(await written('forgotten.txt', report().text));
		await vscode.commands.executeCommand('peaceops.unlinkReport');
		await shownInDigest(paragraphOf(report()).id);
	});

	it('may be another one in a workspace', async () => {
		const [mine, ours] = [await written('mine.txt', report().text), await written('ours.txt', report().text)];
		await link(mine);
		await link(ours, 'workspace');
		const { id } = paragraphOf(report());
		assert.equal((await locate(id)).uri.toString(), ours.toString());
		await vscode.commands.executeCommand('peaceops.unlinkReport');
		assert.equal((await locate(id)).uri.toString(), mine.toString());
	});
});
