import assert from 'node:assert/strict';
import type { CopyRefusal } from '../../../src/core/report/copies/convertedCopy';
import { copyRefusalSentence } from '../../../src/wording/copyWording';
import { inEnglish } from '../../../src/wording/translate';

const MEGABYTE = 1024 * 1024;

const refusals: readonly CopyRefusal[] = [
	{ code: 'empty' },
	{ code: 'folder' },
	{ code: 'gone' },
	{ code: 'unreadable' },
	{ code: 'oldWord' },
	{ code: 'encrypted' },
	{ code: 'damaged' },
	{ code: 'noText' },
	{ code: 'otherFormat', format: 'PDF' },
	{ code: 'tooLarge', most: 64 * MEGABYTE },
	{ code: 'unpacksTooLarge', most: 64 * MEGABYTE },
	{ code: 'tooManyPages', pages: 3000, most: 2000 },
	{ code: 'tooMuchText', most: 10_000_000 },
	{ code: 'tooSlow', seconds: 120 },
];

describe('the sentence for a file that is not converted', () => {
	for (const refusal of refusals) {
		it(`says what is wrong and what to do: ${refusal.code}`, () => {
			assert.match(copyRefusalSentence(refusal, inEnglish), /^[^.:{}]+: [^{}:]+[^.{}]\.$/);
		});
	}

	it('names the numbers', () => {
		assert.match(copyRefusalSentence({ code: 'tooManyPages', pages: 3000, most: 2000 }, inEnglish), /3000 pages, and 2000/);
		assert.match(copyRefusalSentence({ code: 'tooLarge', most: 64 * MEGABYTE }, inEnglish), /64 MB/);
		assert.match(copyRefusalSentence({ code: 'tooMuchText', most: 10_000_000 }, inEnglish), /10 million/);
	});
});
