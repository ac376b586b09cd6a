import assert from 'node:assert/strict';
import { FlatStringsBuilder } from '../../../src/core/search/flatStrings';
import { buildTrigramIndex, similarForms } from '../../../src/core/search/trigramIndex';
import { completed } from './completed';

describe('trigrams', () => {
	it('find names that are far apart in the list, and the likest first', () => {
		const builder = new FlatStringsBuilder();
		const places = new Map([
			[0, ' peacekeeping'],
			[1, ' peacekeeping force'],
			[130, ' peacekeeper'],
			[20_000, ' keeping the peace'],
			[40_000, ' peacekeeping'],
		]);
		for (let form = 0; form <= 40_000; form++) {
			builder.begin();
			builder.addLetters(places.get(form) ?? ` qx ${form}`);
		}
		const index = completed(buildTrigramIndex(completed(builder.finish())));
		assert.deepEqual(similarForms(index, ['peacekeping'], 3), [0, 40_000, 1]);
		assert.deepEqual(new Set(similarForms(index, ['peacekeping'], 5)), new Set(places.keys()));
		assert.deepEqual(similarForms(index, ['peacekeping'], 3), [0, 40_000, 1]);
	});
});
