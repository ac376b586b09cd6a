import assert from 'node:assert/strict';
import { findingSentence } from '../../../src/cli/sentences';
import { projectText } from '../../harness/dataFiles';
import { lexiconOf } from '../../harness/lexicon';

/** A function of a source file as it is written. */
function functionIn(path: string, name: string): string | undefined {
	return new RegExp(String.raw`function ${name}\([^]*?\n\}\n`).exec(projectText(path))?.[0];
}

describe('the sentences of the command line', () => {
	it('are those of the editor', () => {
		const own = functionIn('src/cli/sentences.ts', 'findingSentence');
		assert.ok(own);
		assert.equal(own, functionIn('src/features/audit/auditWording.ts', 'findingSentence'));
	});

	it('name a concept as the editor does', () => {
		const own = functionIn('src/cli/sentences.ts', 'fullName');
		assert.ok(own);
		assert.equal(own, functionIn('src/platform/wording.ts', 'fullName'));
	});

	it('fill in what a paper says as it stands there', () => {
		const finding = { code: 'article', name: '{1}$&', article: 'an', start: 0, end: 1, isQuoted: false } as const;
		assert.equal(findingSentence(finding, lexiconOf([])), '"{1}$&" wants "an" before it.');
	});
});
