import assert from 'node:assert/strict';
import { findAbbreviations } from '../../../src/core/audit/abbreviations';

describe('Abbreviations in a projection', () => {
	for (const [prose, expected] of [
		['So \u0001\u0001PRT\u0001\u0001 came', ['PRT']],
		['\u0001PRTs\u0001 came', ['PRTs']],
		['\u0001EU\u0001-\u0001UN\u0001 talks', ['EU\u0001-\u0001UN', 'EU', 'UN']],
		['the P\u00adR\u00adT', ['P\u00adR\u00adT']],
	] as const) {
		it(`are told without the marks around them: ${JSON.stringify(prose)}`, () => {
			const tokens = findAbbreviations(prose, 0, prose.length).flatMap((token) => [token, ...(token.parts ?? [])]);
			assert.deepEqual(
				tokens.map(({ start, end }) => prose.slice(start, end)),
				expected,
			);
		});
	}

	for (const [prose, expected] of [
		['The IEBC let it (IEBC/01/2011-2012).', ['IEBC']],
		['In S/RES/2100 the UN met.', ['UN']],
		['EFSF/ESM loans', ['EFSF', 'ESM']],
	] as const) {
		it(`are no parts of the symbol of a document: ${prose}`, () => {
			const tokens = findAbbreviations(prose, 0, prose.length).flatMap((token) => token.parts ?? [token]);
			assert.deepEqual(
				tokens.map(({ key }) => key),
				expected,
			);
		});
	}

	for (const [prose, isDoubtful] of [
		['F1. The window goes on.', true],
		['So it went.\n\n\u0001F1.\u0001 It goes on.', true],
		['So it went.\n\nR12: It goes on.', true],
		['They met the\nM23. It goes on.', false],
		['They met the M23: It goes on.', false],
		['M23 goes on.', false],
		['ISBN 978-1-4028-9462-6', true],
		['ISO 9001 is a standard', true],
		['The ISO met in 2019', false],
	] as const) {
		it(`are ${isDoubtful ? 'hardly' : 'rather'} what numbers and labels are: ${JSON.stringify(prose)}`, () => {
			const [token] = findAbbreviations(prose, 0, prose.length);
			assert.equal(token?.isDoubtful, isDoubtful);
		});
	}
});
