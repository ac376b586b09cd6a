import assert from 'node:assert/strict';
import fc from 'fast-check';
import { excerptOf, LONGEST_EXCERPT } from '../../../src/core/report/excerpt';

describe('an excerpt', () => {
	it('is all of a short text, on one line', () => {
		assert.equal(
			excerptOf('  A hard-wrapped\r\n   paragraph\u00a0of\ttwo\n\nlines. '),
			'A hard-wrapped paragraph of two lines.',
		);
	});

	it('is cut between words, and says so', () => {
		const excerpt = excerptOf('word '.repeat(100));
		assert.ok(excerpt.endsWith('word …'));
		assert.ok(excerpt.length <= LONGEST_EXCERPT + 2);
	});

	it('is cut anywhere where there are no words', () => {
		assert.equal(excerptOf('x'.repeat(5000)), `${'x'.repeat(LONGEST_EXCERPT)} …`);
	});

	it('says that more follows where little of much is seen', () => {
		assert.equal(excerptOf(`Begin${' '.repeat(5000)}end`), 'Begin …');
	});

	it('holds nothing that turns the direction of what stands around it', () => {
		assert.equal(excerptOf('one \u202etwo\u202c\u0000 three\u200b'), 'one two three');
	});

	it('is never longer than it may be, and never breaks a line', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
				const excerpt = excerptOf(text);
				assert.ok(excerpt.length <= LONGEST_EXCERPT + 2);
				assert.doesNotMatch(excerpt, /[\n\r\u0000-\u001f\u202a-\u202e]/u);
			}),
		);
	});
});
