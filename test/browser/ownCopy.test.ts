import assert from 'node:assert/strict';
import { COPY_NAME, useWorkbench } from './session';

describe('one’s own copy of the report', () => {
	const workbench = useWorkbench({ file: COPY_NAME, report: 'stand-in' });

	function message(text: string) {
		return workbench().page.locator('.notification-list-item').filter({ hasText: text });
	}

	it('is recognised when it is opened, and linked with one click', async () => {
		const offer = message('looks like your copy of the report');
		await offer.waitFor();
		await offer.getByText('Link', { exact: true }).click();
		await message('of the report were found').waitFor();
		await workbench().runCommand('Notifications: Clear All Notifications');
	});

	it('opens at the paragraph that is clicked in the view', async () => {
		await workbench().openFile('note-de-synthese.md');
		await workbench().openViewContainer('Peace Operations');
		await workbench().clickTreeRow('Report', '¶ 3');
		await workbench().waitForEditor(COPY_NAME);
		const lines = await workbench().visibleLines();
		assert.ok(lines.some((line) => line.startsWith('The day was cut into four sittings.')));
		await workbench().screenshot('own-copy');
	});

	it('has its first words quoted by the view', async () => {
		await workbench().treeRow('Report', '¶ 2').hover();
		const hover = workbench()
			.page.locator('.monaco-hover:visible')
			.filter({ hasText: 'The aim of the winter seminar was to compare' });
		await hover.waitFor();
	});

	it('is followed by the view where the cursor goes', async () => {
		await workbench().page.locator('.view-line').filter({ hasText: 'About ninety people came' }).click();
		await workbench().waitForSelectedRow('Report', '¶ 4');
	});

	it('leads to the digest at the same paragraph, and back', async () => {
		await workbench().runCommand('Peace Operations: Switch Between Your Copy and the Digest');
		await workbench().waitForEditor('Report-digest-2007.md');
		await workbench().waitForSelectedRow('Report', '¶ 4');
		assert.ok((await workbench().visibleLines()).some((line) => line.includes('Point 4 of “Foreword”')));
		await workbench().runCommand('Peace Operations: Switch Between Your Copy and the Digest');
		await workbench().waitForEditor(COPY_NAME);
	});

	it('is cited in the paper that was open before', async () => {
		const row = workbench().treeRow('Report', '¶ 3');
		await row.hover();
		await row.getByRole('button', { name: 'Cite a Part of the Report' }).click();
		await workbench().waitForEditor('note-de-synthese.md');
		const citation = workbench().page.locator('.editor-group-container.active .view-line').filter({ hasText: 'Foreword' });
		await citation.first().waitFor();
		await workbench().page.keyboard.press('ControlOrMeta+Z');
		await citation.first().waitFor({ state: 'detached' });
	});

	it('is still linked when the window is opened again', async () => {
		// The sidebar is shown again too.
		await workbench().page.reload();
		await workbench().clickTreeRow('Report', '¶ 3');
		await workbench().waitForEditor(COPY_NAME);
		await workbench()
			.page.getByRole('button', { name: `Report - ${COPY_NAME}` })
			.waitFor();
	});

	it('is said to be gone when it is deleted, and forgotten when one says so', async () => {
		const { page } = workbench();
		await workbench().runCommand('View: Close All Editors');
		await workbench().openViewContainer('Explorer');
		await page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: COPY_NAME }).click();
		await page.keyboard.press('Delete');
		await page
			.locator('.monaco-dialog-box')
			.getByRole('button', { name: /Delete/ })
			.click();
		await page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: COPY_NAME }).waitFor({ state: 'detached' });
		await workbench().openViewContainer('Peace Operations');
		await workbench().clickTreeRow('Report', '¶ 3');
		await workbench().waitForEditor('Report-digest-2007.md');
		const gone = message(`${COPY_NAME}: This file is not there any more`);
		await gone.getByText('Forget', { exact: true }).click();
		await message('is not linked any more').waitFor();
	});
});
