import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { PostingsBuilder, prefixRange, sortedOrder } from '../../../src/core/search/postings';
import { completed } from './completed';

const keys = fc.array(fc.stringMatching(/^[ab]{0,4}$/), { maxLength: 1500 });

describe('sorted order', () => {
	it('is that of the keys, equal ones in the order given, beyond one run of the merge too', () => {
		fc.assert(
			fc.property(keys, (list) => {
				const expected = list
					.map((key, at) => ({ key, at }))
					.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.at - b.at));
				assert.deepEqual(
					[...completed(sortedOrder(list))],
					expected.map(({ at }) => at),
				);
			}),
			{ numRuns: 30 },
		);
	});
});

describe('prefix range', () => {
	it('holds exactly the keys that begin so', () => {
		fc.assert(
			fc.property(keys, fc.stringMatching(/^[ab]{0,3}$/), (list, prefix) => {
				const sorted = list.toSorted();
				const [start, end] = prefixRange(sorted.length, (rank) => sorted[rank]!, prefix);
				assert.deepEqual(
					sorted.slice(start, end),
					sorted.filter((key) => key.startsWith(prefix)),
				);
			}),
		);
	});
});

describe('postings', () => {
	it('list the items of each term in order, with their weights', () => {
		const builder = new PostingsBuilder();
		builder.add('peace', 0);
		builder.add('constructor', 0, 3);
		builder.add('peace', 1, 2);
		builder.add('__proto__', 2);
		const { terms, offsets, items, weights } = completed(builder.finish());
		const listed = terms.map((term, at) => [
			term,
			Array.from(items.subarray(offsets[at], offsets[at + 1])),
			Array.from(weights.subarray(offsets[at], offsets[at + 1])),
		]);
		assert.deepEqual(listed, [
			['__proto__', [2], [1]],
			['constructor', [0], [3]],
			['peace', [0, 1], [1, 2]],
		]);
	});
});
