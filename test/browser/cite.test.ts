import assert from 'node:assert/strict';
import { useWorkbench } from './session';

describe('citing the report', () => {
	const workbench = useWorkbench({ file: 'integrated-operations.md' });

	async function waitForCitation(text: string): Promise<void> {
		await workbench().page.locator('.editor-group-container.active .view-line').filter({ hasText: text }).waitFor();
	}

	it('puts a citation at the cursor by a click beside a unit of the sidebar', async () => {
		await workbench().page.keyboard.press('ControlOrMeta+End');
		await workbench().openViewContainer('Peace Operations');
		const rows = await workbench().treeRows('Report');
		const paragraph = rows.find((label) => label.startsWith('¶ 2'))!;
		const row = workbench().treeRow('Report', paragraph);
		await row.hover();
		await row.getByRole('button', { name: 'Cite a Part of the Report' }).click();
		await waitForCitation('[@peaceops2007, sec. Preface, para. 2]');
		assert.equal(await workbench().editorTitle(), 'integrated-operations.md');
		await workbench().screenshot('cite');
	});

	it('goes on where one types, and cites from the search', async () => {
		await workbench().page.keyboard.type(' So does another.');
		await waitForCitation('para. 2] So does another.');
		await workbench().page.keyboard.press('ControlOrMeta+K');
		await workbench().page.keyboard.press('ControlOrMeta+G');
		await workbench().typeInQuickPick('eu-p5');
		await workbench().quickPickRows();
		await workbench().page.locator('.quick-input-list .monaco-list-row.focused').hover();
		await workbench()
			.page.locator('.quick-input-list .monaco-list-row.focused')
			.getByRole('button', { name: 'Cite in the paper' })
			.click();
		await waitForCitation('another. [@peaceops2007, sec. The European Union,');
	});
});
