import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import glossaryJson from '../../data/glossary.json';
import type { TermbaseFile } from '../../src/core/termbase/model';
import { openText } from './support';

const glossary = glossaryJson as TermbaseFile;

function entryUri(id: string): vscode.Uri {
	return vscode.Uri.parse(`peaceops:/terms/${id}.md`);
}

async function entryText(id: string): Promise<string> {
	return new TextDecoder().decode(await vscode.workspace.fs.readFile(entryUri(id)));
}

describe('entries', () => {
	it('hold the definition, every name, every fact with its source', async () => {
		for (const { id, definition, designations, history } of glossary.concepts) {
			const text = (await entryText(id)).replaceAll('\\', '');
			const parts = [
				definition,
				...designations.map((designation) => designation.text),
				...(history ?? []).flatMap(({ fact, source }) => [fact, source ?? 'no source recorded']),
			];
			for (const part of parts) {
				assert.ok(text.includes(part), `${id}: ${part}`);
			}
		}
	});

	it('link only to what there is', async () => {
		const known = new Set(glossary.concepts.map(({ id }) => `${id}.md`));
		for (const { id } of glossary.concepts) {
			for (const [, target] of (await entryText(id)).matchAll(/\]\(([^()\s]+)\)/g)) {
				assert.ok(known.has(target!) || /^\.\.\/Report-digest-2007\.md#L\d+$/.test(target!), `${id}: ${target}`);
			}
		}
	});

	it('open for the term at the cursor', async () => {
		await openText('The C|PCC.');
		await vscode.commands.executeCommand('peaceops.showTerm');
		assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), entryUri('cpcc').toString());
	});

	it('open for an id', async () => {
		await vscode.commands.executeCommand('peaceops.showTerm', 'humanitarian-space');
		assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), entryUri('humanitarian-space').toString());
	});

	it('say when there is no such concept', async () => {
		await assert.rejects(
			async () => vscode.commands.executeCommand('peaceops.showTerm', 'nonsense'),
			/The glossary has no concept "nonsense"/,
		);
		await assert.rejects(async () => vscode.workspace.fs.stat(entryUri('nonsense')));
	});
});
