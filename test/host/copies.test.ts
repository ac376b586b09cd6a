import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CopyFormats, copyFormatOf } from '../../src/platform/copyFormats';
import { isUserError } from '../../src/platform/errors';
import { pdfOf, pdfOfParagraphs } from '../harness/pdfFile';
import { wordOf } from '../harness/wordFile';
import { fileIn } from './support';

const SENTENCE = 'Those who plan a mission together meet before it begins, and write down who decides what.';

describe('copies in PDF and DOCX', () => {
	const formats = new CopyFormats(vscode.extensions.getExtension('peaceops.peaceops-lexicon')!.extensionUri);
	const folder = fileIn(0, 'copies');

	after(() => vscode.workspace.fs.delete(folder, { recursive: true }));

	async function written(name: string, bytes: Uint8Array): Promise<vscode.Uri> {
		const uri = vscode.Uri.joinPath(folder, name);
		await vscode.workspace.fs.writeFile(uri, bytes);
		return uri;
	}

	async function converted(uri: vscode.Uri, token?: vscode.CancellationToken): Promise<string> {
		const format = copyFormatOf(uri);
		assert.ok(format);
		return (await formats.convert(uri, format, token ?? new vscode.CancellationTokenSource().token)).text;
	}

	async function refusalOf(uri: vscode.Uri): Promise<string> {
		try {
			return await converted(uri);
		} catch (error) {
			assert.ok(isUserError(error), String(error));
			return error.message;
		}
	}

	it('become text in this host', async () => {
		const names = Object.getOwnPropertyNames(globalThis);
		const pdf = await converted(await written('report.pdf', pdfOfParagraphs([[SENTENCE], [SENTENCE]])));
		assert.equal(pdf.replace(/(\S)\n(?=\S)/g, '$1 '), `— 1 —\n\n${SENTENCE}\n\n— 2 —\n\n${SENTENCE}\n`);
		const word = await converted(
			await written('Report.DOCX', wordOf([SENTENCE, `\f${SENTENCE}[^1]`], { footnotes: ['A note.'] })),
		);
		assert.equal(word, `— 1 —\n\n${SENTENCE}\n\n— 2 —\n\n${SENTENCE}1\n\n1 A note.\n`);
		assert.deepEqual(Object.getOwnPropertyNames(globalThis), names, 'nothing is added to what extensions share');
	});

	it('leave the host its turns and tell their pages', async () => {
		const uri = await written(
			'long.pdf',
			pdfOf(
				Array.from({ length: 300 }, () => []),
				{ content: `BT /F 12 Tf 72 700 Td (${SENTENCE}) Tj ET\n`.repeat(40) },
			),
		);
		let longest = 0;
		let last = performance.now();
		const timer = setInterval(() => {
			longest = Math.max(longest, performance.now() - last);
			last = performance.now();
		}, 1);
		const told: number[] = [];
		await formats.convert(uri, 'PDF', new vscode.CancellationTokenSource().token, (done, total) => {
			assert.equal(total, 300);
			told.push(done);
		});
		clearInterval(timer);
		assert.ok(told.length > 5, `told ${told.length} times`);
		assert.ok(longest < 400, `held the host for ${longest} ms`);
	});

	it('end in silence when they are cancelled', async () => {
		const uri = await written(
			'cancelled.pdf',
			pdfOf(
				Array.from({ length: 2000 }, () => []),
				{ content: '0 g' },
			),
		);
		const source = new vscode.CancellationTokenSource();
		setTimeout(() => source.cancel(), 50);
		await assert.rejects(converted(uri, source.token), vscode.CancellationError);
	});

	it('that cannot be read are refused, each in a sentence, and others still are read', async () => {
		await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(folder, 'folder.pdf'));
		const binary = Uint8Array.from({ length: 1000 }, (_, i) => (i * 7919) & 0xff);
		const whole = pdfOfParagraphs([[SENTENCE]]);
		const refused: readonly (readonly [vscode.Uri, RegExp])[] = [
			[vscode.Uri.joinPath(folder, 'folder.pdf'), /a folder: choose the file/],
			[vscode.Uri.joinPath(folder, 'gone.docx'), /not there any more: choose/],
			[await written('empty.pdf', new Uint8Array()), /empty: choose another/],
			[await written('binary.pdf', binary), /no PDF file/],
			[await written('binary.docx', binary), /no DOCX file/],
			[await written('secret.pdf', pdfOf([[]], { isEncrypted: true })), /password: save a copy without/],
			[await written('cut.pdf', whole.slice(0, whole.length / 2)), /damaged or incomplete: get it anew/],
			[await written('scan.pdf', pdfOf([[]])), /pictures of pages and no text: have the text recognised/],
			[
				await written(
					'book.pdf',
					pdfOf(
						Array.from({ length: 3000 }, () => []),
						{ content: '' },
					),
				),
				/3000 pages, and 2000 are/,
			],
		];
		for (const [uri, sentence] of refused) {
			assert.match(await refusalOf(uri), sentence);
		}
		assert.match(await converted(await written('report.pdf', whole)), /plan a mission/);
	});
});
