import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { stringAt } from '../../../src/core/search/flatStrings';
import { wordsOf } from '../../../src/core/search/fold';
import { growingBytes } from '../../../src/core/search/growingArray';
import { Numbering } from '../../../src/core/search/numbering';
import { Vocabulary } from '../../../src/core/search/vocabulary';
import { completed } from './completed';

describe('a growing array', () => {
	it('holds what was added, beyond one chunk too', () => {
		const array = growingBytes();
		for (let n = 0; n < 40_000; n++) {
			array.push(n % 251);
		}
		assert.equal(array.at(33_333), 33_333 % 251);
		assert.deepEqual(
			completed(array.finish()),
			Uint8Array.from({ length: 40_000 }, (_, n) => n % 251),
		);
	});
});

describe('a numbering', () => {
	it('gives equal strings one number and different ones their own, from 0 on', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'binary' })), (list) => {
				const numbering = new Numbering();
				const known: string[] = [];
				for (const text of list) {
					const number = numbering.numberOf(`<${text}>`, 1, text.length + 1);
					if (number === known.length) {
						known.push(text);
					}
					assert.equal(known[number], text);
				}
				assert.equal(new Set(known).size, known.length);
				const strings = completed(numbering.finish());
				assert.deepEqual(
					known.map((_, number) => stringAt(strings, number)),
					known,
				);
			}),
		);
	});

	it('knows thousands of strings again', () => {
		const numbering = new Numbering();
		const numbers = () => Array.from({ length: 20_000 }, (_, n) => numbering.numberOf(`word ${n}`));
		assert.deepEqual(numbers(), numbers());
		assert.equal(numbering.strings.at(19_999), 'word 19999');
	});
});

describe('a vocabulary', () => {
	it('reads texts as the words that they are folded to', () => {
		const vocabulary = new Vocabulary();
		const text = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom("NATO's Centre", 'centers of the UN’s', '联合国', '\u0301'),
		);
		fc.assert(
			fc.property(text, fc.nat({ max: 9 }), (one, limit) => {
				const words = vocabulary.wordsOf(one, limit).map((word) => vocabulary.words.at(word));
				assert.deepEqual(words, wordsOf(one, limit));
			}),
		);
	});
});
