import assert from 'node:assert/strict';
import { singular, stem } from '../../../src/core/search/stem';

describe('singular', () => {
	const cases: readonly (readonly [string, string])[] = [
		['teams', 'team'],
		['agencies', 'agency'],
		['battlegroups', 'battlegroup'],
		['missiones', 'missione'],
		['crisis', 'crisis'],
		['status', 'status'],
		['process', 'process'],
		['eus', 'eus'],
		['uns', 'uns'],
		['prts', 'prt'],
	];
	for (const [word, expected] of cases) {
		it(`of ${word} is ${expected}`, () => {
			assert.equal(singular(word), expected);
		});
	}
});

describe('stem', () => {
	const alike: readonly (readonly string[])[] = [
		['plan', 'plans', 'planning', 'planned'],
		['replace', 'replaces', 'replaced', 'replacing'],
		['integrate', 'integrated', 'integrating', 'integration'],
		['finance', 'finances', 'financed', 'financing'],
		['capability', 'capabilities'],
		['quick', 'quickly'],
	];
	for (const words of alike) {
		it(`is one for ${words.join(', ')}`, () => {
			assert.equal(new Set(words.map(stem)).size, 1, words.map(stem).join(' '));
		});
	}

	const apart: readonly (readonly [string, string])[] = [
		['organisation', 'organ'],
		['need', 'ne'],
		['string', 'str'],
		['bring', 'br'],
		['united', 'uni'],
	];
	for (const [word, other] of apart) {
		it(`of ${word} is not that of ${other}`, () => {
			assert.notEqual(stem(word), stem(other));
		});
	}
});
