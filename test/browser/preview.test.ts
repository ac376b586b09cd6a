import assert from 'node:assert/strict';
import { useWorkbench } from './session';

describe('the preview of Markdown, in a browser', () => {
	const workbench = useWorkbench({ file: 'integrated-operations.md' });

	it('explains the terms of a paper when the mouse rests on them', async () => {
		await workbench().page.keyboard.press('ControlOrMeta+K');
		await workbench().page.keyboard.press('v');
		const preview = await workbench().preview();
		const term = preview.locator('abbr', { hasText: 'CPCC' }).first();
		await term.waitFor();
		assert.match(
			(await term.getAttribute('title')) ?? '',
			/^Civilian Planning and Conduct Capability \(CPCC\)\nReplaced in 2025/,
		);
		assert.equal(await preview.locator('code abbr, pre abbr, h1 abbr, h2 abbr').count(), 0);
		await workbench().screenshot('preview');
	});
});

describe('pages that compare names, in a browser', () => {
	const workbench = useWorkbench({ file: 'integrated-operations.md' });

	it('tell the superseded names of the paper', async () => {
		await workbench().runCommand('Then and Now: Superseded Names in This Paper');
		await workbench().waitForEditor('Then-and-now (paper).md');
		await workbench().followLink('line 78');
		await workbench().waitForEditor('integrated-operations.md');
	});

	it('tell all of them, and what the organisations call the same thing, each with a preview', async () => {
		await workbench().runCommand('Then and Now: Names Superseded Since 2007');
		await workbench().waitForEditor('Then-and-now.md');
		await workbench().runCommand('Markdown: Open as Preview');
		const then = await workbench().preview();
		await then.locator('td', { hasText: 'ESDP' }).waitFor();
		await workbench().screenshot('then-and-now');
		await workbench().runCommand('Side by Side: Counterparts in UN, EU, NATO and AU');
		await workbench().waitForEditor('Side-by-side.md');
		await workbench().runCommand('Markdown: Open as Preview');
		const side = await workbench().preview();
		await side.locator('th', { hasText: 'NATO' }).waitFor();
		await workbench().screenshot('side-by-side');
	});
});

for (const theme of ['light', 'dark'] as const) {
	describe(`the entry of a concept, previewed in a browser, in a ${theme} theme`, () => {
		const workbench = useWorkbench({ file: 'integrated-operations.md', theme });

		it('shows its history as a timeline and its neighbours as a map', async () => {
			await workbench().runCommand('Search Terms and Report');
			await workbench().typeInQuickPick('CPCC');
			await workbench().quickPickRows();
			await workbench().page.keyboard.press('Enter');
			await workbench().waitForEditor('cpcc.md');
			await workbench().runCommand('Markdown: Open as Preview');
			const preview = await workbench().preview();
			await preview.locator('svg').filter({ hasText: '2011' }).first().waitFor();
			await preview.locator('svg').filter({ hasText: 'CivOpsHQ' }).last().waitFor();
			await preview.locator('h2', { hasText: 'Timeline' }).evaluate((heading) => heading.scrollIntoView());
			if (theme === 'light') {
				await workbench().screenshot('entry-diagrams');
			}
		});
	});
}
