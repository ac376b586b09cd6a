import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { useWorkbench } from './session';

describe('writing, by keyboard', () => {
	const workbench = useWorkbench({ file: 'integrated-operations.md' });

	/** A row of the list of completions. */
	function proposal(text: string): Locator {
		return workbench().page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: text }).first();
	}

	async function waitForLine(text: string): Promise<void> {
		await workbench().page.locator('.editor-group-container.active .view-line').filter({ hasText: text }).first().waitFor();
	}

	it('completes a name by itself behind two capitals, and Enter inserts it', async () => {
		const { page } = workbench();
		await page.locator('.editor-group-container.active .view-line').first().click();
		await page.keyboard.press('ControlOrMeta+Home');
		for (let line = 0; line < 16; line++) {
			await page.keyboard.press('ArrowDown');
		}
		await page.keyboard.type('The S');
		await page.waitForTimeout(500);
		assert.equal(await page.locator('.suggest-widget.visible').count(), 0);
		await page.keyboard.type('R');
		await proposal('SRSG').waitFor();
		await page.keyboard.type('SG');
		await proposal('Special Representative of the Secretary-General (SRSG)').waitFor();
		// While the list is renewed the keys would ask for another.
		await page.waitForTimeout(1000);
		await workbench().pressUntil(
			'ControlOrMeta+Space',
			page.locator('.suggest-details-container').filter({ hasText: 'role · UN' }),
		);
		await workbench().screenshot('completion');
		await page.keyboard.press('Enter');
		await waitForLine('The Special Representative of the Secretary-General');
	});

	it('keeps its own order, with what is begun in words', async () => {
		const { page } = workbench();
		await page.keyboard.press('Enter');
		await page.keyboard.type('and a deputy spec');
		await workbench().pressUntil('ControlOrMeta+Space', proposal('Deputy Special Representative of the Secretary-General'));
		await page.keyboard.press('Enter');
		await waitForLine('and a Deputy Special Representative of the Secretary-General');
	});

	it('peeks into a term’s entry', async () => {
		const { page } = workbench();
		await page.keyboard.type(' met CPCC');
		await page.locator('.suggest-widget.visible').waitFor();
		await page.waitForTimeout(1000);
		await page.keyboard.press('Escape');
		await page.locator('.suggest-widget.visible').waitFor({ state: 'detached' });
		await page.keyboard.press('ArrowLeft');
		await workbench().runCommand('Peek Definition');
		const peek = page.locator('.peekview-widget');
		await peek.waitFor();
		await peek.locator('.view-line').filter({ hasText: 'Civilian Planning and Conduct Capability' }).first().waitFor();
		await workbench().screenshot('peek');
		await page.keyboard.press('Escape');
	});

	it('goes to the entry with F12', async () => {
		await workbench().page.keyboard.press('F12');
		await workbench().waitForEditor('cpcc.md');
	});
});
