import assert from 'node:assert/strict';
import { useWorkbench } from './session';

describe('hover, with the mouse', () => {
	const workbench = useWorkbench({ file: 'integrated-operations.md' });

	it('defines an abbreviation and says what became of it', async () => {
		const text = await workbench().hover('CPCC', /Civilian Planning and Conduct Capability/);
		assert.match(text, /Replaced in 2025 by Civilian Operations Headquarters/);
		assert.match(text, /In the report:/);
		await workbench().screenshot('hover');
	});

	it('says nothing on ordinary words', async () => {
		assert.equal(await workbench().hasHover('and'), false);
	});
});

describe('hover, in a dark theme', () => {
	const workbench = useWorkbench({ file: 'integrated-operations.md', theme: 'dark' });

	it('defines an abbreviation', async () => {
		assert.match(await workbench().hover('DSRSG', /Deputy Special Representative/), /role · UN/);
		await workbench().screenshot('hover-dark');
	});
});
