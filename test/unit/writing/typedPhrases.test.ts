import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { typedPhrases, wordEnd } from '../../../src/core/writing/typedPhrases';

/** The phrases before the `|` of a projection, in which `¹` stands for markup and `²` for what ends a phrase. */
function phrases(marked: string): readonly string[] {
	const text = marked.replaceAll('¹', '\u0001').replaceAll('²', '\u0002');
	return typedPhrases(text.replace('|', ''), text.indexOf('|')).map(({ text: phrase }) => phrase);
}

describe('what is written before the cursor', () => {
	for (const [where, text, expected] of [
		['a word', 'DS|', ['DS']],
		['words', 'a deputy spec|', ['spec', 'deputy spec', 'a deputy spec']],
		['the word that the cursor stands in', 'the DS|RSG', ['DS', 'the DS']],
		['the parts of a compound', 'EU-DS|', ['DS', 'EU-DS']],
		['words with a no-break space', 'deputy\u00a0spec|', ['spec', 'deputy spec']],
		['letters with accents', 'de sécu|', ['sécu', 'de sécu']],
		['nothing behind a space', 'DSR |', []],
		['nothing in what is no prose', '²²|', []],
		['nothing across markup', 'Deputy¹¹ Spec|', ['Spec']],
		['nothing across a line', 'Deputy\nSpec|', ['Spec']],
		['nothing across punctuation', 'Mali. Spec|', ['Spec']],
		['nothing across a bracket', '(Spec|', ['Spec']],
		['nothing across two spaces', 'Deputy  Spec|', ['Spec']],
	] as const) {
		it(`is ${where}`, () => assert.deepEqual(phrases(text), expected));
	}

	it('has at most eight words', () => assert.equal(phrases('one two three four five six seven eight nine ten|').length, 8));

	it('stands where it is said to, and ends at the cursor', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom('a', 'É', ' ', '-', '\n', '\u0001', '.', '日') }), fc.nat(), (text, at) => {
				const offset = at % (text.length + 1);
				for (const phrase of typedPhrases(text, offset)) {
					assert.equal(text.slice(phrase.start, offset), phrase.text);
					assert.doesNotMatch(phrase.text, /[\n\u0001.]/);
				}
			}),
		);
	});

	it('goes on to the end of the word', () => {
		assert.equal(wordEnd('DSRSG-led', 2), 5);
		assert.equal(wordEnd('DS', 2), 2);
	});
});
