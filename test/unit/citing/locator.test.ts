import assert from 'node:assert/strict';
import { locator } from '../../../src/core/citing/locator';
import { REPORT } from './papers';

const cases: readonly (readonly [unit: string, language: string, page: number | undefined, expected: string])[] = [
	['eu-p5', 'en', undefined, 'sec. The European Union, para. 5'],
	['eu-p5', 'en', 8, 'sec. The European Union, para. 5, p. 8'],
	['eu-p5', 'fr', 8, 'sect. The European Union, paragr. 5, p. 8'],
	['eu-p5', 'es', 8, 'sec. The European Union, párr. 5, p. 8'],
	['eu-p5', 'de', 8, 'sec. The European Union, para. 5, p. 8'],
	['es-coop-p2', 'en', 4, 'sec. Executive Summary: Cooperation between the organisations, para. 2, p. 4'],
	['sec-es-un', 'en', undefined, 'sec. Executive Summary: UN'],
	['fn-9', 'en', 9, 'n. 9, p. 9'],
];

describe('the place of a unit in a citation', () => {
	for (const [unit, language, page, expected] of cases) {
		it(`is ${expected} (${language})`, () => assert.equal(locator(REPORT, REPORT.unit(unit)!, language, page), expected));
	}

	it('differs from unit to unit', () => {
		const all = REPORT.units.map((unit) => locator(REPORT, unit, 'en', undefined));
		assert.equal(new Set(all).size, all.length);
	});
});
