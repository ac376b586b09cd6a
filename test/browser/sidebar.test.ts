import assert from 'node:assert/strict';
import { useWorkbench } from './session';

describe('the sidebar', () => {
	const workbench = useWorkbench({ file: 'integrated-operations.md' });

	it('shows the sections of the report in its order', async () => {
		await workbench().openViewContainer('Peace Operations');
		const rows = await workbench().treeRows('Report');
		const sections = ['Preface', 'Executive Summary', 'Introduction', 'The United Nations'];
		assert.deepEqual(
			rows.filter((label) => sections.includes(label)),
			sections.filter((label) => rows.includes(label)),
		);
		assert.equal(rows[0], 'Preface');
	});

	it('opens the digest at the paragraph that is clicked', async () => {
		const rows = await workbench().treeRows('Report');
		const paragraph = rows.find((label) => label.startsWith('¶ 2'));
		assert.ok(paragraph);
		await workbench().clickTreeRow('Report', paragraph);
		await workbench().waitForEditor('Report-digest-2007.md');
		assert.ok((await workbench().visibleLines()).some((line) => line.includes('¶ 2')));
		await workbench().screenshot('report');
	});

	it('shows hovers in the digest', async () => {
		assert.match(await workbench().hover('Chatham House Rule', /Chatham House Rule/), /document or rule/);
	});

	it('follows a link of the digest to a note, and the view follows the cursor', async () => {
		await workbench().followLink('Note 3');
		await workbench().waitForSelectedRow('Report', 'Note 3');
	});

	it('follows a link of the digest to a term', async () => {
		const rows = await workbench().treeRows('Report');
		await workbench().clickTreeRow('Report', rows.find((label) => label.startsWith('¶'))!);
		await workbench().waitForEditor('Report-digest-2007.md');
		await workbench().followLink('NATO');
		await workbench().waitForEditor('nato.md');
	});

	it('shows an entry from the glossary', async () => {
		await workbench().runCommand('Focus on Glossary View');
		await workbench().clickTreeRow('Glossary', 'EU');
		await workbench().clickTreeRow('Glossary', 'Bodies');
		await workbench().clickTreeRow('Glossary', 'CPCC · Civilian Planning and Conduct Capability');
		await workbench().waitForEditor('cpcc.md');
		assert.ok((await workbench().visibleLines()).some((line) => line.includes('Replaced in 2025')));
		await workbench().screenshot('glossary');
	});
});
