import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, encode, workspaceFile } from '../support';

/** A unit of the report that the harness laid into the workspace. */
export interface Unit {
	readonly id: string;
	readonly kind: 'section' | 'paragraph' | 'note';
	readonly text: string;
}

/** The report that the extension of this run knows. */
export interface ReportCopy {
	/** As its file has it. */
	readonly text: string;
	/** In the order in which they begin. */
	readonly units: readonly Unit[];
}

/** Letters that a unit is known by at its ends: its last page may have few, after the notes of the one before. */
const ENDS = 15;

export const digest = vscode.Uri.parse('peaceops:/Report-digest-2007.md');

/**
 * Reads the report before the tests of the surrounding `describe`, and forgets after each of them what was linked and opened.
 * Returns it as a function, since it is there only while they run.
 */
export function useReport(): () => ReportCopy {
	let report: ReportCopy | undefined;
	before(async () => {
		report = { text: await read('report.txt'), units: JSON.parse(await read('units.json')) as Unit[] };
		await api();
	});
	afterEach(async () => {
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		// One for the workspace, one for the user.
		await vscode.commands.executeCommand('peaceops.unlinkReport');
		await vscode.commands.executeCommand('peaceops.unlinkReport');
		await vscode.commands.executeCommand('notifications.clearAll');
	});
	return () => report!;
}

async function read(name: string): Promise<string> {
	return new TextDecoder().decode(await vscode.workspace.fs.readFile(copyFile(name)));
}

/** A file of the folder in which the tests write their copies. */
export function copyFile(name: string): vscode.Uri {
	return workspaceFile('copy', name);
}

/** Writes such a file. */
export async function written(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
	const uri = copyFile(name);
	await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? encode(content) : content);
	return uri;
}

/** Links a file as the own copy; rejects where it is refused. */
export async function link(uri: vscode.Uri, scope?: 'workspace'): Promise<void> {
	await vscode.commands.executeCommand('peaceops.linkReport', uri, scope);
}

/** Where a unit stands, in the copy or in the digest. */
export async function locate(id: string): Promise<vscode.Location> {
	const location = await (await api()).locate(id);
	assert.ok(location, id);
	return location;
}

/** Expects a unit's first and last words at the ends of what was located. */
export async function standsAt({ id, text }: Unit, { uri, range }: vscode.Location): Promise<void> {
	const found = letters((await vscode.workspace.openTextDocument(uri)).getText(range));
	const wanted = letters(text);
	assert.ok(found.startsWith(wanted.slice(0, ENDS)), `${id} begins with ${found.slice(0, ENDS)}`);
	assert.ok(found.endsWith(wanted.slice(-ENDS)), `${id} ends with ${found.slice(-ENDS)}`);
}

/** Letters alone, in which a copy in any layout agrees with the report. */
function letters(text: string): string {
	return text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^\p{L}]+/gu, '');
}

/** Opens every unit, and expects each at its words in one document. */
export async function opensEvery({ units }: ReportCopy, shown: vscode.Uri): Promise<void> {
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

/** A long paragraph from the middle of the report that begins as no other does. */
export function paragraphOf({ units }: ReportCopy): Unit {
	const long = units.filter(({ kind, text }) => kind === 'paragraph' && text.length > 300);
	const alone = long.filter(({ text }) => units.filter((other) => other.text.includes(text.slice(0, 60))).length === 1);
	return alone[Math.floor(alone.length / 2)]!;
}

/** Opens a unit, and expects the digest. */
export async function shownInDigest(id: string): Promise<void> {
	await vscode.commands.executeCommand('peaceops.openUnit', id);
	assert.equal(vscode.window.activeTextEditor!.document.uri.toString(), digest.toString());
}
