import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { pdfOfParagraphs } from '../../harness/pdfFile';
import { wordOf } from '../../harness/wordFile';
import { comesTrue, passing } from '../support';
import { digest, link, locate, opensEvery, paragraphOf, standsAt, type Unit, useReport, written } from './copies';

/** Characters that a page has room for. */
const PAGE = 2500;

/** Paragraphs, as many to a page as it has room for. */
function inPages(units: readonly Unit[]): readonly (readonly string[])[] {
	const pages: string[][] = [[]];
	for (const { text } of units) {
		if (pages.at(-1)!.join('').length + text.length > PAGE) {
			pages.push([]);
		}
		pages.at(-1)!.push(text);
	}
	return pages;
}

describe('the own copy in a file that is made into text', () => {
	const report = useReport();

	const files: readonly { readonly name: string; readonly bytes: () => Uint8Array }[] = [
		{ name: 'copy.pdf', bytes: () => pdfOfParagraphs(inPages(report().units)) },
		{ name: 'copy.docx', bytes: () => wordOf(report().units.map(({ text }) => text)) },
	];
	for (const { name, bytes } of files) {
		it(`opens every unit of ${name}`, async function () {
			this.timeout(60_000);
			const file = await written(name, bytes());
			await link(file);
			const shown = vscode.Uri.from({ scheme: 'peaceops', path: `/copy/${name}.txt` });
			await opensEvery(report(), shown);
			const { permissions } = await vscode.workspace.fs.stat(shown);
			assert.equal(permissions, vscode.FilePermission.Readonly);
			await vscode.commands.executeCommand('peaceops.unlinkReport');
			await assert.rejects(async () => vscode.workspace.fs.readFile(shown));
		});
	}

	it('is made anew when the file is another', async () => {
		const unit = paragraphOf(report());
		const others = report()
			.units.filter(({ id }) => id !== unit.id)
			.map(({ text }) => text);
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
