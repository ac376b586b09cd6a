import assert from 'node:assert/strict';
import { useWorkbench } from './session';

describe('the workbench in a browser', () => {
	const workbench = useWorkbench({ file: 'integrated-operations.md' });

	it('opens the sample paper', async () => {
		assert.equal(await workbench().editorTitle(), 'integrated-operations.md');
		assert.ok((await workbench().visibleLines()).some((line) => line.startsWith('# ')));
	});

	it('opens another paper from the explorer', async () => {
		await workbench().openFile('note-de-synthese.md');
		assert.equal(await workbench().editorTitle(), 'note-de-synthese.md');
	});
});
