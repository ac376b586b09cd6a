import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { pdfOf } from '../../harness/pdfFile';
import { wordOf } from '../../harness/wordFile';
import { workspaceFile } from '../support';
import { copyFile, digest, link, locate, paragraphOf, useReport, written } from './copies';

const PAGE = [[{ text: 'A page.', x: 72, y: 700 }]];

function cut(bytes: Uint8Array): Uint8Array {
	return bytes.slice(0, bytes.length / 2);
}

describe('the own copy is refused in a sentence where it is', () => {
	const report = useReport();

	const refusals: readonly (readonly [what: string, name: string, content: () => string | Uint8Array, RegExp])[] = [
		[
			'a text about something else',
			'other.txt',
			() => 'The weather was fine. '.repeat(900),
			/No part of the report was found in other\.txt/,
		],
		['an empty file', 'empty.md', () => '', /No part of the report was found/],
		['a binary', 'picture.txt', () => Uint8Array.from({ length: 5000 }, (_, at) => (at * 37) % 256), /picture\.txt: .*no text/],
		['a Word file of old', 'old.doc', () => 'old', /old\.doc: .*Word 2003/],
		['an encrypted PDF', 'locked.pdf', () => pdfOf(PAGE, { isEncrypted: true }), /locked\.pdf: .*password/],
		['a PDF that is cut off', 'cut.pdf', () => cut(pdfOf(PAGE)), /cut\.pdf: /],
		['a DOCX that is cut off', 'cut.docx', () => cut(wordOf(['A page.'])), /cut\.docx: .*damaged/],
		['a PDF without text', 'scan.pdf', () => pdfOf([[]]), /scan\.pdf: .*OCR/],
		['a text by the name of a PDF', 'text.pdf', () => 'No PDF at all.', /text\.pdf: /],
	];
	for (const [what, name, content, sentence] of refusals) {
		it(what, async () => {
			const linked = await written('linked.txt', report().text);
			await link(linked);
			const file = await written(name, content());
			await assert.rejects(async () => link(file), sentence);
			assert.equal((await locate(paragraphOf(report()).id)).uri.toString(), linked.toString());
		});
	}

	it('a folder, a file that is not there, an unsaved document and the digest', async () => {
		await assert.rejects(async () => link(workspaceFile('copy')), /copy: This is a folder/);
		await assert.rejects(async () => link(copyFile('nowhere.pdf')), /nowhere\.pdf: This file is not there/);
		await assert.rejects(async () => link(copyFile('nowhere.txt')), /nowhere\.txt: This file is not there/);
		const untitled = await vscode.workspace.openTextDocument({ content: report().text });
		await assert.rejects(async () => link(untitled.uri), /Save it/);
		await assert.rejects(async () => link(digest), /written by this extension/);
	});
});
