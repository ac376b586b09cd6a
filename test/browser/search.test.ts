import assert from 'node:assert/strict';
import { useWorkbench } from './session';

describe('search, by keyboard', () => {
	const workbench = useWorkbench({ file: 'integrated-operations.md' });

	async function search(query: string): Promise<readonly string[]> {
		await workbench().page.keyboard.press('Escape');
		await workbench().page.keyboard.press('ControlOrMeta+K');
		await workbench().page.keyboard.press('ControlOrMeta+G');
		await workbench().typeInQuickPick(query);
		return (await workbench().quickPickRows()).map(({ description }) => description);
	}

	it('shows the rows in our order', async () => {
		const rows = await search('reconstruction team provincial');
		assert.match(rows[0]!, /^Provincial Reconstruction Team \(PRT\)/);
	});

	it('keeps our order where VS Code would sort by label', async () => {
		const rows = await search('OTAN');
		assert.match(rows[0]!, /^North Atlantic Treaty Organisation \(NATO\)/);
	});

	it('opens what is chosen with Enter', async () => {
		await search('Red Cross');
		await workbench().screenshot('search');
		await workbench().page.keyboard.press('Enter');
		await workbench().waitForEditor('icrc.md');
	});

	it('opens a paragraph of the report', async () => {
		await search('eu-p5');
		await workbench().page.keyboard.press('Enter');
		await workbench().waitForEditor('Report-digest-2007.md');
		assert.ok((await workbench().visibleLines()).some((line) => line.includes('CPCC')));
	});
});
