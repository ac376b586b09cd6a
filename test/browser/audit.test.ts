import assert from 'node:assert/strict';
import { useWorkbench } from './session';

describe('findings of the audit, with mouse and keyboard', () => {
	const workbench = useWorkbench({ file: 'integrated-operations.md' });

	it('are listed with the paper’s abbreviations and terms in the sidebar', async () => {
		await workbench().openViewContainer('Peace Operations');
		const rows = await workbench().treeRows('This Document');
		assert.ok(rows.includes('ESDP'), rows.join(', '));
		await workbench().screenshot('audit');
	});

	it('are gone to by keyboard, and mended from the light bulb', async () => {
		const { page } = workbench();
		await page.locator('.editor-group-container.active .view-line').first().click();
		await page.keyboard.press('ControlOrMeta+Home');
		await workbench().runCommand('Go to Next Finding on Terms');
		await workbench().waitForCursorLine(14);
		const menu = await workbench().openLightBulb();
		const fix = menu
			.locator('.monaco-list-row.action')
			.filter({ hasText: 'Write it out: "European Security and Defence Policy"' });
		await fix.first().waitFor();
		await workbench().screenshot('audit-fix');
		// It is the first, and marked.
		await page.keyboard.press('Enter');
		const mended = page.locator('.view-line').filter({ hasText: 'European Security and Defence Policy and a brand-new' });
		await mended.first().waitFor();
		await page.keyboard.press('ControlOrMeta+Z');
		await mended.first().waitFor({ state: 'detached' });
	});
});
