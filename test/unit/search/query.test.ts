import assert from 'node:assert/strict';
import { parseQuery } from '../../../src/core/search/query';

describe('a query', () => {
	const asked: readonly (readonly [string, string])[] = [
		['what is humanitarian space', 'humanitarian space'],
		['What does DSRSG stand for?', 'dsrsg'],
		['the United Nations', 'united nations'],
		['return on investment', 'return on investment'],
		['integration at home', 'integration at home'],
		['qu’est-ce que l’espace humanitaire', 'espace humanitaire'],
		['UN', 'un'],
		['who', 'who'],
		['is it', 'is it'],
	];
	for (const [text, expected] of asked) {
		it(`"${text}" asks about "${expected}"`, () => {
			assert.equal(parseQuery(text).asked.join(' '), expected);
		});
	}

	const questions: readonly (readonly [string, 'thing' | 'fact' | undefined])[] = [
		['which EU body took over from CPCC', 'thing'],
		['define comprehensive approach', 'thing'],
		['DDR?', 'thing'],
		['does NATO need civilians', 'fact'],
		['why is planning hard', 'fact'],
		['pourquoi une telle lenteur', 'fact'],
		['peace operation', undefined],
		['Will', undefined],
	];
	for (const [text, expected] of questions) {
		it(`"${text}" is ${expected === undefined ? 'no question' : `a question after a ${expected}`}`, () => {
			assert.equal(parseQuery(text).question, expected);
		});
	}

	it('has an unfinished last word only if nothing follows it', () => {
		assert.equal(parseQuery('peace oper').isUnfinished, true);
		assert.equal(parseQuery('peace oper ').isUnfinished, false);
	});

	it('of punctuation has no words', () => {
		assert.deepEqual(parseQuery(' -- ?! «»').words, []);
	});

	it('is cut where it grows absurdly long', () => {
		assert.ok(parseQuery('peace '.repeat(10_000)).words.length < 100);
	});
});
