import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('activation', () => {
	it('returns the public API', async () => {
		const extension = vscode.extensions.getExtension<{ readonly apiVersion: number }>('peaceops.peaceops-lexicon');
		assert.ok(extension);
		const api = await extension.activate();
		assert.equal(api.apiVersion, 1);
	});
});
