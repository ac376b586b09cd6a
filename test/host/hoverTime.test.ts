import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverAt } from '../../src/features/hover/hover';
import { BundledData } from '../../src/platform/bundledData';
import { DocumentReader } from '../../src/platform/documentReader';
import { SettingsStore } from '../../src/platform/settings';
import { print } from './consoleReporter';
import { bundledAlone, workspaceFile } from './support';

describe('hover in a document already seen', () => {
	it('tells its time, from the call to its result', async () => {
		const { extensionUri } = vscode.extensions.getExtension('peaceops.peaceops-lexicon')!;
		const data = new BundledData(extensionUri);
		const settings = new SettingsStore();
		const log = vscode.window.createOutputChannel('Hover time', { log: true });
		const reader = new DocumentReader({ termbases: bundledAlone(data), settings, extensionUri, log });
		const document = await vscode.workspace.openTextDocument(workspaceFile('sample', 'integrated-operations.md'));
		const cancellation = new vscode.CancellationTokenSource();
		const times: number[] = [];
		for (const { start } of (await reader.occurrences(document))!.occurrences) {
			const position = document.positionAt(start);
			const before = performance.now();
			assert.ok(await hoverAt({ reader, data, ownCopy: { link: undefined } }, document, position, cancellation.token));
			times.push(performance.now() - before);
		}
		times.sort((a, b) => a - b);
		print(
			`    ${times.length} hovers: median ${times[times.length >> 1]!.toFixed(2)} ms, slowest ${times.at(-1)!.toFixed(2)} ms`,
		);
		cancellation.dispose();
		log.dispose();
		reader.dispose();
		settings.dispose();
	});
});
