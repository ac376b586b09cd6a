import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { editDistance } from '../../../src/core/search/editDistance';

const word = fc.stringMatching(/^[abc]{0,8}$/);

describe('edit distance', () => {
	const cases: readonly (readonly [string, string, number])[] = [
		['', '', 0],
		['', 'abc', 3],
		['integration', 'integration', 0],
		['intergration', 'integration', 1],
		['inetgration', 'integration', 1],
		['ehtylne', 'ethylene', 2],
		['kitten', 'sitting', 3],
		// No stretch is edited twice: unrestricted Damerau-Levenshtein would say 2.
		['ca', 'abc', 3],
	];
	for (const [one, other, expected] of cases) {
		it(`of ${one || 'nothing'} to ${other || 'nothing'} is ${expected}`, () => {
			assert.equal(editDistance(one, other), expected);
		});
	}

	it('is the same both ways, and at least the difference and at most the larger of the lengths', () => {
		fc.assert(
			fc.property(word, word, (one, other) => {
				const distance = editDistance(one, other);
				assert.equal(distance, editDistance(other, one));
				assert.equal(distance === 0, one === other);
				assert.ok(distance >= Math.abs(one.length - other.length));
				assert.ok(distance <= Math.max(one.length, other.length));
			}),
		);
	});

	it('is one after one swap of neighbours', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[a-z]{2,10}$/), fc.nat(), (text, seed) => {
				const at = seed % (text.length - 1);
				const swapped = text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2);
				assert.equal(editDistance(text, swapped), swapped === text ? 0 : 1);
			}),
		);
	});
});
