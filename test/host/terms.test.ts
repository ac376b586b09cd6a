import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, eventually, openText, termsIn } from './support';

describe('terms of a document', () => {
	const cases: readonly (readonly [text: string, expected: readonly string[], language?: string])[] = [
		['NATO’s PRTs', ['NATO=nato', 'PRTs=prt']],
		['the CA was discussed', ['CA?comprehensive-approach']],
		[
			'the CA grew.\n\nThe Comprehensive Approach (CA).',
			['CA=comprehensive-approach', 'Comprehensive Approach=comprehensive-approach', 'CA=comprehensive-approach'],
		],
		['The UN Security Council met.', ['UN Security Council=unsc']],
		['`UN`, www.un.org, [@EU2016], DDR4, un rapport, Sacramento, CA 95814, S/RES/2100', []],
		[
			'the Deputy Special\nRepresentative of the Secretary-General',
			['Deputy Special\nRepresentative of the Secretary-General=dsrsg'],
		],
		[
			'> the Deputy **Special\n> Representative** of the Secretary-General',
			['Deputy **Special\n> Representative** of the Secretary-General=dsrsg'],
		],
		['EU–UN, UN-led', ['EU=eu', 'UN=un', 'UN=un']],
		['L’ONU et l’OTAN, un au', ['ONU=un', 'OTAN=nato']],
		['the European Council and the National Security Council', []],
		['the EU PSC', ['EU=eu', 'PSC=psc-eu']],
		['humanitarian space', ['humanitarian space=humanitarian-space'], 'plaintext'],
	];
	for (const [text, expected, language] of cases) {
		it(JSON.stringify(text), async () => assert.deepEqual(await termsIn(text, language), expected));
	}

	it('are none in code', async () => {
		assert.deepEqual(await termsIn('// the UN', 'javascript'), []);
	});

	it('change with the settings, which are told', async () => {
		const lexicon = await api();
		let changes = 0;
		const listener = lexicon.onDidChange(() => changes++);
		const settings = vscode.workspace.getConfiguration('peaceops');
		const { document } = await openText('The UN and the EU.');
		try {
			await settings.update('ignored', ['UN'], vscode.ConfigurationTarget.Global);
			await eventually(() => changes > 0);
			assert.deepEqual(
				(await lexicon.findTerms(document)).flatMap(({ conceptIds }) => conceptIds),
				['eu'],
			);
		} finally {
			await settings.update('ignored', undefined, vscode.ConfigurationTarget.Global);
			listener.dispose();
		}
		assert.equal((await lexicon.findTerms(document)).length, 2);
	});

	it('take a broken setting for its default', async () => {
		const settings = vscode.workspace.getConfiguration('peaceops');
		await settings.update('weakWords', 'sometimes', vscode.ConfigurationTarget.Global);
		try {
			assert.deepEqual(await termsIn('the UN'), ['UN=un']);
		} finally {
			await settings.update('weakWords', undefined, vscode.ConfigurationTarget.Global);
		}
	});

	it('are none when cancelled', async () => {
		const { document } = await openText('The UN.');
		const source = new vscode.CancellationTokenSource();
		source.cancel();
		assert.deepEqual(await (await api()).findTerms(document, source.token), []);
	});

	it('know their concepts', async () => {
		const lexicon = await api();
		assert.equal((await lexicon.concept('prt'))?.label, 'Provincial Reconstruction Team');
		assert.equal(await lexicon.concept('__proto__'), undefined);
	});
});
