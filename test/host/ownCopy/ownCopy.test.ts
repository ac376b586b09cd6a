import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { pdfOf, pdfOfParagraphs } from '../../harness/pdfFile';
import { wordOf } from '../../harness/wordFile';
import { api, comesTrue, encode, eventually, passing, workspaceFile } from '../support';

/** A unit of the report that the harness laid into the workspace. */
interface Unit {
	readonly id: string;
	readonly kind: 'section' | 'paragraph' | 'note';
	readonly text: string;
}

const digest = vscode.Uri.parse('peaceops:/Report-digest-2007.md');

let units: readonly Unit[];
let report: string;

/** Letters alone, in which a copy in any layout agrees with the report. */
function letters(text: string): string {
	return text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^\p{L}]+/gu, '');
}

function copyFile(name: string): vscode.Uri {
	return workspaceFile('copy', name);
}

async function written(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
	const uri = copyFile(name);
	await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? encode(content) : content);
	return uri;
}

async function link(uri: vscode.Uri, scope?: 'workspace'): Promise<void> {
	await vscode.commands.executeCommand('peaceops.linkReport', uri, scope);
}

async function locate(id: string): Promise<vscode.Location> {
	const location = await (await api()).locate(id);
	assert.ok(location, id);
	return location;
}

/** Whether a unit's first and last words stand at the ends of what was located. */
async function standsAt({ id, text }: Unit, { uri, range }: vscode.Location): Promise<void> {
	const found = letters((await vscode.workspace.openTextDocument(uri)).getText(range));
	const wanted = letters(text);
	assert.ok(found.startsWith(wanted.slice(0, 25)), `${id} begins with ${found.slice(0, 25)}`);
	assert.ok(found.endsWith(wanted.slice(-25)), `${id} ends with ${found.slice(-25)}`);
}

/** Opens every unit, and expects each at its words in one document. */
async function opensEvery(shown: vscode.Uri): Promise<void> {
	for (const unit of units) {
		const location = await locate(unit.id);
		assert.equal(location.uri.toString(), shown.toString(), unit.id);
		await standsAt(unit, location);
		await vscode.commands.executeCommand('peaceops.openUnit', unit.id);
		const editor = vscode.window.activeTextEditor!;
		assert.equal(editor.document.uri.toString(), shown.toString(), unit.id);
		assert.equal(editor.selection.active.line, location.range.start.line, unit.id);
	}
}

/** A paragraph that is found by its words alone, from the middle of the report. */
function paragraph(): Unit {
	const long = units.filter(({ kind, text }) => kind === 'paragraph' && text.length > 300);
	const alone = long.filter(({ text }) => units.filter((other) => other.text.includes(text.slice(0, 60))).length === 1);
	return alone[Math.floor(alone.length / 2)]!;
}

async function shownInDigest(id: string): Promise<void> {
	await vscode.commands.executeCommand('peaceops.openUnit', id);
	assert.equal(vscode.window.activeTextEditor!.document.uri.toString(), digest.toString());
}

describe('the own copy', () => {
	before(async () => {
		const read = async (name: string): Promise<string> =>
			new TextDecoder().decode(await vscode.workspace.fs.readFile(copyFile(name)));
		units = JSON.parse(await read('units.json')) as Unit[];
		report = await read('report.txt');
		await api();
	});

	afterEach(async () => {
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await vscode.commands.executeCommand('peaceops.unlinkReport');
		await vscode.commands.executeCommand('peaceops.unlinkReport');
		await vscode.commands.executeCommand('notifications.clearAll');
	});

	describe('in a text file', () => {
		it('opens every unit at its paragraph', async function () {
			this.timeout(60_000);
			const file = await written('my copy.txt', report);
			await link(file);
			await opensEvery(file);
		});

		it('follows what is typed above a paragraph, saved or not', async () => {
			const file = await written('edited.txt', report);
			await link(file);
			const unit = paragraph();
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
			const [kept, gone] = [units.slice(0, Math.ceil(units.length / 3)), paragraph()];
			const file = await written(
				'part.md',
				kept.map(({ text, kind }) => (kind === 'section' ? `# ${text}` : text)).join('\n\n'),
			);
			await link(file);
			const inside = kept.find(({ kind, text }) => kind === 'paragraph' && text.length > 300)!;
			assert.equal((await locate(inside.id)).uri.toString(), file.toString());
			assert.ok(!kept.includes(gone));
			await shownInDigest(gone.id);
		});

		it('is not audited', async () => {
			const file = await written('not audited.txt', report);
			const paper = await vscode.workspace.openTextDocument(file);
			const findings = (): number =>
				vscode.languages.getDiagnostics(paper.uri).filter(({ source }) => source === 'peaceops').length;
			await comesTrue(() => assert.ok(findings() > 0));
			await link(file);
			await comesTrue(() => assert.equal(findings(), 0));
		});

		it('leads to the digest at the same unit, and back', async () => {
			const file = await written('switched.txt', report);
			await link(file);
			const unit = paragraph();
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
			const file = await written('searched.txt', report);
			await link(file);
			const terms = await (await api()).findTerms(await vscode.workspace.openTextDocument(file));
			const counts = new Map<string, number>();
			for (const { conceptIds } of terms.filter(({ certainty }) => certainty === 'certain')) {
				counts.set(conceptIds[0]!, (counts.get(conceptIds[0]!) ?? 0) + 1);
			}
			const [most] = [...counts].sort((a, b) => b[1] - a[1])[0]!;
			await vscode.commands.executeCommand('peaceops.findInReport', most);
			const view = await vscode.extensions.getExtension<ReferencesView>('vscode.references-view')!.activate();
			const { provider } = (await eventually(() => view.getInput())).resolve();
			const ofUnits = (await provider.getChildren(undefined))!;
			const places = (await Promise.all(ofUnits.map(async (unit) => (await provider.getChildren(unit))!))).flat();
			const ranges = places.map((place) => (provider.getTreeItem(place) as vscode.TreeItem).command!.arguments![1].selection);
			const expected = terms.filter(({ conceptIds }) => conceptIds.includes(most)).map(({ range }) => range);
			const inUnits = await Promise.all(units.map(async ({ id }) => (await locate(id)).range));
			assert.deepEqual(
				ranges.map(String),
				expected.filter((range) => inUnits.some((unit) => unit.contains(range))).map(String),
			);
			assert.ok(places.length > 1);
		});

		it('is followed when it is renamed, and said to be gone when it is deleted', async () => {
			const file = await written('before.txt', report);
			await link(file);
			const unit = paragraph();
			const renamed = copyFile('after.txt');
			const edit = new vscode.WorkspaceEdit();
			edit.renameFile(file, renamed, { overwrite: true });
			assert.ok(await vscode.workspace.applyEdit(edit));
			await comesTrue(async () => assert.equal((await locate(unit.id)).uri.toString(), renamed.toString()));
			await vscode.workspace.fs.delete(renamed);
			await comesTrue(() => shownInDigest(unit.id));
			await vscode.workspace.fs.writeFile(renamed, encode(report));
			await comesTrue(async () => assert.equal((await locate(unit.id)).uri.toString(), renamed.toString()));
		});

		it('is forgotten when it is unlinked', async () => {
			await link(await written('forgotten.txt', report));
			await vscode.commands.executeCommand('peaceops.unlinkReport');
			await shownInDigest(paragraph().id);
		});

		it('may be another one in a workspace', async () => {
			const [mine, ours] = [await written('mine.txt', report), await written('ours.txt', report)];
			await link(mine);
			await link(ours, 'workspace');
			const { id } = paragraph();
			assert.equal((await locate(id)).uri.toString(), ours.toString());
			await vscode.commands.executeCommand('peaceops.unlinkReport');
			assert.equal((await locate(id)).uri.toString(), mine.toString());
		});
	});

	describe('in a file that is made into text', () => {
		/** Paragraphs, as many to a page as it has room for. */
		const inPages = (): readonly (readonly string[])[] => {
			const pages: string[][] = [[]];
			for (const { text } of units) {
				if (pages.at(-1)!.join('').length + text.length > 2500) {
					pages.push([]);
				}
				pages.at(-1)!.push(text);
			}
			return pages;
		};
		const files: readonly { readonly name: string; readonly bytes: () => Uint8Array }[] = [
			{ name: 'copy.pdf', bytes: () => pdfOfParagraphs(inPages()) },
			{ name: 'copy.docx', bytes: () => wordOf(units.map(({ text }) => text)) },
		];
		for (const { name, bytes } of files) {
			it(`opens every unit of ${name}`, async function () {
				this.timeout(60_000);
				const file = await written(name, bytes());
				await link(file);
				const shown = vscode.Uri.from({ scheme: 'peaceops', path: `/copy/${name}.txt` });
				await opensEvery(shown);
				const { permissions } = await vscode.workspace.fs.stat(shown);
				assert.equal(permissions, vscode.FilePermission.Readonly);
				await vscode.commands.executeCommand('peaceops.unlinkReport');
				await assert.rejects(async () => vscode.workspace.fs.readFile(shown));
			});
		}

		it('is made anew when the file is another', async () => {
			const unit = paragraph();
			const others = units.filter(({ id }) => id !== unit.id).map(({ text }) => text);
			const file = await written('changed.docx', wordOf(others));
			await link(file);
			assert.equal((await locate(unit.id)).uri.toString(), digest.toString());
			// The time of a file may be kept in whole seconds.
			await passing(1100);
			await vscode.workspace.fs.writeFile(file, wordOf([unit.text, ...others]));
			await comesTrue(async () => {
				const location = await locate(unit.id);
				assert.equal(location.uri.path, '/copy/changed.docx.txt');
				await standsAt(unit, location);
			});
		});
	});

	describe('refuses in a sentence', () => {
		const cut = (bytes: Uint8Array): Uint8Array => bytes.slice(0, bytes.length / 2);
		const page = [[{ text: 'A page.', x: 72, y: 700 }]];
		const refusals: readonly (readonly [what: string, name: string, content: () => string | Uint8Array, RegExp])[] = [
			[
				'a text about something else',
				'other.txt',
				() => 'The weather was fine. '.repeat(900),
				/No part of the report was found in other\.txt/,
			],
			['an empty file', 'empty.md', () => '', /No part of the report was found/],
			[
				'a binary',
				'picture.txt',
				() => Uint8Array.from({ length: 5000 }, (_, at) => (at * 37) % 256),
				/picture\.txt: .*no text/,
			],
			['a Word file of old', 'old.doc', () => 'old', /old\.doc: .*Word 2003/],
			['an encrypted PDF', 'locked.pdf', () => pdfOf(page, { isEncrypted: true }), /locked\.pdf: .*password/],
			['a PDF that is cut off', 'cut.pdf', () => cut(pdfOf(page)), /cut\.pdf: /],
			['a DOCX that is cut off', 'cut.docx', () => cut(wordOf(['A page.'])), /cut\.docx: .*damaged/],
			['a PDF without text', 'scan.pdf', () => pdfOf([[]]), /scan\.pdf: .*OCR/],
			['a text by the name of a PDF', 'text.pdf', () => 'No PDF at all.', /text\.pdf: /],
		];
		for (const [what, name, content, sentence] of refusals) {
			it(what, async () => {
				const linked = await written('linked.txt', report);
				await link(linked);
				const file = await written(name, content());
				await assert.rejects(async () => link(file), sentence);
				assert.equal((await locate(paragraph().id)).uri.toString(), linked.toString());
			});
		}

		it('a folder, a file that is not there, an unsaved document and the digest', async () => {
			await assert.rejects(async () => link(workspaceFile('copy')), /copy: This is a folder/);
			await assert.rejects(async () => link(copyFile('nowhere.pdf')), /nowhere\.pdf: This file is not there/);
			await assert.rejects(async () => link(copyFile('nowhere.txt')), /nowhere\.txt: This file is not there/);
			const untitled = await vscode.workspace.openTextDocument({ content: report });
			await assert.rejects(async () => link(untitled.uri), /Save it/);
			await assert.rejects(async () => link(digest), /written by this extension/);
		});
	});
});

/** What the test reads of the built-in extension. */
interface ReferencesView {
	getInput(): { resolve(): { readonly provider: vscode.TreeDataProvider<unknown> } } | undefined;
}
