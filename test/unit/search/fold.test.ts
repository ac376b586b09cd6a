import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { foldWord, visitWords, wordsOf } from '../../../src/core/search/fold';

describe('folding for search', () => {
	const alike: readonly (readonly [string, string])[] = [
		['organisation', 'organization'],
		['Organisation', 'ORGANIZATION'],
		['organiz', 'organis'],
		['peacekeeping', 'Peacekeeping'],
		['centre', 'center'],
		['centres', 'centers'],
		['theatre', 'theater'],
		['defence', 'defense'],
		['defences', 'defenses'],
		['colour', 'color'],
		['labour', 'labor'],
		['behavioural', 'behavioral'],
		['neighbouring', 'neighboring'],
		['programme', 'program'],
		['dialogue', 'dialog'],
		['travelling', 'traveling'],
		['judgement', 'judgment'],
		['analyse', 'analyze'],
		['paediatric', 'pediatric'],
		['manoeuvre', 'maneuver'],
		['sceptical', 'skeptical'],
		['mission', 'Mission'],
		['intégrée', 'integree'],
		['Coordinación', 'coordinacion'],
		['Bosnie-Herzégovine', 'bosnie herzegovine'],
		['Œuvre', 'oeuvre'],
		['women’s', "women's"],
		['straße', 'strasse'],
	];
	for (const [one, other] of alike) {
		it(`takes ${one} and ${other} for one`, () => {
			assert.deepEqual(wordsOf(one), wordsOf(other));
		});
	}

	const apart: readonly (readonly [string, string])[] = [
		['poet', 'pet'],
		['source', 'sorce'],
		['aéreo', 'ereo'],
		['country', 'contry'],
	];
	for (const [one, other] of apart) {
		it(`keeps ${one} and ${other} apart`, () => {
			assert.notEqual(foldWord(one), foldWord(other));
		});
	}

	const words: readonly (readonly [string, readonly string[]])[] = [
		['', []],
		[' —?! ', []],
		['S/RES/2100', ['s', 'res', '2100']],
		['civil–military', ['civil', 'military']],
		["l'Union", ['l', 'union']],
		["NATO's PRTs", ['natos', 'prts']],
		['the UN’s', ['the', 'uns']],
		['联合国 peace', ['联', '合', '国', 'peace']],
		['ПКО миссия', ['пко', 'миссия']],
	];
	for (const [text, expected] of words) {
		it(`reads ${JSON.stringify(text)} as ${expected.length} words`, () => {
			assert.deepEqual(wordsOf(text), expected);
		});
	}

	it('stops at the limit', () => {
		assert.equal(wordsOf('a b c d', 2).length, 2);
	});

	it('finds words as they stand, in order and none empty, in any text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				let last = 0;
				visitWords(text, text.length, (source, start, end) => {
					if (source === text) {
						assert.ok(start >= last && end > start && end <= text.length);
						last = end;
					} else {
						assert.ok(start === 0 && end === source.length && source.endsWith('s'));
					}
				});
				assert.ok(!wordsOf(text).includes(''));
			}),
		);
	});

	it('gives no word anything that it takes away again', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[a-z]{1,12}$/), (word) => {
				assert.equal(foldWord(word.toUpperCase()), foldWord(word));
			}),
		);
	});
});
