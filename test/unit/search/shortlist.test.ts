import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Shortlist } from '../../../src/core/search/shortlist';

describe('shortlist', () => {
	it('keeps what sorting all would put first, equal ones in the order offered', () => {
		fc.assert(
			fc.property(fc.array(fc.nat({ max: 9 })), fc.nat({ max: 12 }), (scores, size) => {
				const list = new Shortlist(size);
				for (const [item, score] of scores.entries()) {
					list.offer(item, score);
				}
				const expected = scores
					.map((score, item) => [item, score] as const)
					.sort((a, b) => b[1] - a[1] || a[0] - b[0])
					.slice(0, size);
				assert.deepEqual(list.entries(), expected);
			}),
		);
	});
});
