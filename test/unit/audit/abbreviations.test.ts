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
});
