import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverAt } from '../../src/features/hover/hover';
import { BundledData } from '../../src/platform/bundledData';
import { DocumentReader } from '../../src/platform/documentReader';
import { SettingsStore } from '../../src/platform/settings';
import { print } from './consoleReporter';
import { bundledAlone } from './support';

const PARAGRAPH = 'The UN, a DSRSG and the CA of NATO met the PSC of the EU in a town that no one had named.\n\n';

describe('a long document', () => {
	const { extensionUri } = vscode.extensions.getExtension('peaceops.peaceops-lexicon')!;
	const data = new BundledData(extensionUri);
	const settings = new SettingsStore();
	const warnings: string[] = [];
	let log: vscode.LogOutputChannel;
	let reader: DocumentReader;

	before(() => {
		const channel = vscode.window.createOutputChannel('Long documents', { log: true });
		log = Object.assign(Object.create(channel) as vscode.LogOutputChannel, {
			warn: (message: string) => warnings.push(message),
		});
		reader = new DocumentReader({ termbases: bundledAlone(data), settings, extensionUri, log });
	});

	after(() => {
		reader.dispose();
		settings.dispose();
	});

	it('answers where one looks before all of it is read, and leaves the host free', async () => {
		const content = PARAGRAPH.repeat(40_000);
		const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
		await reader.lexicon();
		const line = 60_000;
		const source = new vscode.CancellationTokenSource();
		let longest = 0;
		let last = performance.now();
		const beat = setInterval(() => {
			longest = Math.max(longest, performance.now() - last);
			last = performance.now();
		}, 1);
		const before = performance.now();
		const hover = await hoverAt(
			{ reader, data, ownCopy: { link: undefined } },
			document,
			new vscode.Position(line, 5),
			source.token,
		);
		const answered = performance.now() - before;
		assert.match((hover!.contents[0] as vscode.MarkdownString).value, /United Nations/);
		const all = (await reader.occurrences(document))!.occurrences;
		const read = performance.now() - before;
		clearInterval(beat);

		assert.equal(all.length % 40_000, 0);
		assert.ok(all.length >= 5 * 40_000);
		print(
			`    ${(content.length / 1e6).toFixed(1)} MB: hover after ${answered.toFixed(0)} ms, all after ${read.toFixed(0)} ms, host held for ${longest.toFixed(0)} ms at most`,
		);
		source.dispose();
	});

	it('is read no further when the request is cancelled', async () => {
		const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: PARAGRAPH.repeat(40_000) });
		await reader.lexicon();
		const source = new vscode.CancellationTokenSource();
		const asked = reader.occurrences(document, source.token);
		setTimeout(() => source.cancel(), 1);
		assert.equal(await asked, undefined);
		source.dispose();
	});

	it('says once which line is too long to be read', async () => {
		const content = `The UN.\n\n${'UN '.repeat(1_700_000)}\n\nThe EU.`;
		const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
		assert.equal((await reader.occurrences(document))!.occurrences.length, 2);
		assert.equal((await reader.occurrences(document))!.occurrences.length, 2);
		assert.deepEqual(
			warnings.map((message) => /line \d+ is longer than [\d,]+ characters/.exec(message)?.[0]),
			['line 3 is longer than 250,000 characters'],
		);
	});
});
