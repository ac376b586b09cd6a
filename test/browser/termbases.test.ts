import assert from 'node:assert/strict';
import { useWorkbench } from './session';

describe('a spreadsheet of one’s own, by keyboard and mouse', () => {
	const workbench = useWorkbench({ file: 'integrated-operations.md' });

	it('is shown before it is added', async () => {
		await workbench().runCommand('Peace Operations: Add a Termbase');
		await workbench().page.locator('.quick-input-title').filter({ hasText: 'Add a termbase' }).waitFor();
		await workbench().page.locator('.quick-input-widget input.input').first().fill('/light/sample/');
		await workbench().page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'abbreviations.xlsx' }).click();
		await workbench().page.locator('.quick-input-title').filter({ hasText: 'abbreviations.xlsx: 2 terms' }).waitFor();
		const rows = await workbench().quickPickRows();
		assert.ok(rows.some(({ label }) => label.includes('joint operations planning cell (JOPC)')));
		await workbench().screenshot('termbase');
		await workbench().page.keyboard.press('Enter');
		await workbench()
			.page.locator('.notification-list-item')
			.filter({ hasText: 'abbreviations.xlsx is used now: 2 terms.' })
			.waitFor();
	});

	it('defines its terms in the paper', async () => {
		await workbench().page.locator('.editor-group-container.active .view-line').first().click();
		await workbench().page.keyboard.press('ControlOrMeta+Home');
		await workbench().page.keyboard.type('The FSU works. ');
		const text = await workbench().hover('FSU', /field support unit/);
		assert.match(text, /Moves, houses and feeds the mission\./);
		assert.match(text, /From: abbreviations/);
	});

	it('stands in the glossary with its terms', async () => {
		await workbench().openViewContainer('Peace Operations');
		await workbench().clickTreeRow('Glossary', 'abbreviations');
		await workbench().page.keyboard.press('ArrowRight');
		await workbench().treeRow('Glossary', 'FSU · field support unit').waitFor();
	});

	it('is silent when it is turned off', async () => {
		await workbench().treeRow('Glossary', 'abbreviations').locator('.custom-view-tree-node-item-checkbox').click();
		await workbench().treeRow('Glossary', 'off').waitFor();
		assert.match(await workbench().hover('CPCC', /Civilian Planning/), /CPCC/);
		// Nothing is left but the audit's finding that nobody explains it.
		const text = await workbench().hover('FSU', /is not explained/);
		assert.doesNotMatch(text, /Moves, houses/);
	});
});
