import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
	beginningRange,
	countOf,
	type FlatStrings,
	FlatStringsBuilder,
	hasWordBeginning,
	stringAt,
} from '../../../src/core/search/flatStrings';
import { Numbering } from '../../../src/core/search/numbering';
import { PostingsBuilder, rankOf } from '../../../src/core/search/postings';
import { sortedOrder } from '../../../src/core/search/sortedOrder';
import { completed } from './completed';

function flat(strings: readonly string[]): FlatStrings {
	const builder = new FlatStringsBuilder();
	for (const one of strings) {
		builder.begin();
		builder.addLetters(one);
	}
	return completed(builder.finish());
}

const unspaced = (text: string) => text.replaceAll(' ', '');
const letters = fc.constantFrom('a', 'b', ' ', '\u007f', 'é', '联', '\ud83d', '\uffff');
const keys = fc.array(fc.string({ unit: letters, maxLength: 9 }), { maxLength: 1500 });

describe('flat strings', () => {
	it('give back what was added', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'binary' })), (list) => {
				const strings = flat(list);
				assert.deepEqual(
					Array.from({ length: countOf(strings) }, (_, number) => stringAt(strings, number)),
					list,
				);
			}),
		);
	});

	it('know whether a word of theirs begins so', () => {
		fc.assert(
			fc.property(fc.array(fc.stringMatching(/^[ab]{1,4}$/)), fc.stringMatching(/^[ab]{1,3}$/), (words, prefix) => {
				const strings = flat(['bb', ...words.map((word) => ` ${word}`), ` ${words.join(' ')}`]);
				assert.equal(hasWordBeginning(strings, 0, prefix), false);
				assert.equal(
					hasWordBeginning(strings, words.length + 1, prefix),
					words.some((word) => word.startsWith(prefix)),
				);
			}),
		);
	});
});

describe('sorted order', () => {
	it('is that of the strings without spaces, equal ones in the order given, beyond one run of the merge too', () => {
		fc.assert(
			fc.property(keys, (list) => {
				const expected = list
					.map((text, at) => ({ key: unspaced(text), at }))
					.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.at - b.at));
				assert.deepEqual(
					[...completed(sortedOrder(flat(list)))],
					expected.map(({ at }) => at),
				);
			}),
			{ numRuns: 30 },
		);
	});
});

describe('the range of a beginning', () => {
	it('holds exactly the strings that begin so, spaces aside', () => {
		fc.assert(
			fc.property(keys, fc.string({ unit: letters, maxLength: 3 }).map(unspaced), (list, prefix) => {
				const strings = flat(list);
				const order = completed(sortedOrder(strings));
				const [start, end] = beginningRange(strings, order, prefix);
				assert.deepEqual(
					[...order.subarray(start, end)].map((number) => list[number]!).sort(),
					list.filter((one) => unspaced(one).startsWith(prefix)).sort(),
				);
			}),
			{ numRuns: 50 },
		);
	});
});

describe('postings', () => {
	it('list the items of each term in order, with their weights', () => {
		const numbering = new Numbering();
		const builder = new PostingsBuilder();
		builder.add(numbering.numberOf('peace'), 0);
		builder.add(numbering.numberOf('constructor'), 0, 3);
		builder.add(numbering.numberOf('peace'), 1, 999);
		builder.add(numbering.numberOf('__proto__'), 2);
		const postings = completed(builder.finish(completed(numbering.finish())));
		const { offsets, items, weights } = postings;
		const listed = ['peace', 'constructor', '__proto__'].map((term) => {
			const rank = rankOf(postings, term)!;
			const stretch = [offsets[rank], offsets[rank + 1]] as const;
			return [term, [...items.subarray(...stretch)], [...weights.subarray(...stretch)]];
		});
		assert.deepEqual(listed, [
			['peace', [0, 1], [1, 255]],
			['constructor', [0], [3]],
			['__proto__', [2], [1]],
		]);
		assert.equal(rankOf(postings, 'peac'), undefined);
		assert.equal(rankOf(postings, 'toString'), undefined);
	});
});
