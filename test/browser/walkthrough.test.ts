import assert from 'node:assert/strict';
import { useWorkbench } from './session';
import { areScreenshotsRenewed } from './workbench';

/** The part of the page where each picture is taken, in pixels. */
const SIDEBAR = { x: 48, y: 35, width: 300, height: 235 };
const EDITOR = { x: 440, y: 60, width: 840, height: 300 };
const LIST = { x: 330, y: 0, width: 620, height: 330 };

for (const theme of areScreenshotsRenewed ? (['light', 'dark', 'hc'] as const) : (['light'] as const)) {
	describe(`the first steps, in the theme ${theme}`, () => {
		const workbench = useWorkbench({ theme });

		it('open from the command palette, with a picture and what to do', async () => {
			await workbench().runCommand('Help: First Steps');
			const { page } = workbench();
			// The picture stands beside the steps where there is room.
			await page.keyboard.press('ControlOrMeta+B');
			const steps = page.locator('.getting-started-step');
			await steps.first().waitFor();
			assert.equal(await steps.count(), 5);
			const picture = page.locator('.getting-started-media img');
			await picture.waitFor({ state: 'attached', timeout: 10_000 });
			assert.ok((await picture.getAttribute('alt'))?.startsWith('A draft with a hover'));
			if (!areScreenshotsRenewed) {
				await page.waitForFunction(
					() => (document.querySelector<HTMLImageElement>('.getting-started-media img')?.naturalWidth ?? 0) > 0,
				);
			}
		});

		it('open the sample paper with one click, in which terms are explained', async () => {
			await workbench().page.getByRole('button', { name: 'Open the Sample Paper', exact: true }).click();
			await workbench().waitForEditor('Untitled-1');
			await workbench().hover('CPCC', /2025/);
			await workbench().screenshotOf(`walkthrough/term-${theme}`, EDITOR);
			await workbench().hideHover();
		});

		it('show the paper and the report in the sidebar', async () => {
			await workbench().openViewContainer('Peace Operations');
			await workbench().treeRows('This Document');
			await workbench().treeRows('Report');
			await workbench().screenshotOf(`walkthrough/report-${theme}`, SIDEBAR);
			await workbench().screenshotOf(`walkthrough/audit-${theme}`, { ...SIDEBAR, y: 540 });
		});

		it('show the search and the question for the copy', async () => {
			await workbench().runCommand('Search Terms and Report');
			await workbench().typeInQuickPick('reconstruction team');
			assert.ok((await workbench().quickPickRows()).length > 3);
			await workbench().screenshotOf(`walkthrough/search-${theme}`, LIST);
			await workbench().page.keyboard.press('Escape');
			await workbench().runCommand('Link Your Copy of the Report');
			await workbench().page.locator('.quick-input-list .monaco-list-row').first().waitFor();
			await workbench().screenshotOf(`walkthrough/copy-${theme}`, LIST);
			await workbench().page.keyboard.press('Escape');
		});
	});
}
