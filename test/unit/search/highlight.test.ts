import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { highlightsOf } from '../../../src/core/search/highlight';
import { parseQuery } from '../../../src/core/search/query';

/** The name with what is highlighted in brackets. */
function marked(name: string, query: string): string {
	let result = '';
	let last = 0;
	for (const [start, end] of highlightsOf(name, parseQuery(query))) {
		result += `${name.slice(last, start)}[${name.slice(start, end)}]`;
		last = end;
	}
	return result + name.slice(last);
}

describe('highlights', () => {
	const cases: readonly (readonly [query: string, expected: string])[] = [
		['red cross', 'International Committee of the [Red] [Cross]'],
		['cross red', 'International Committee of the [Red] [Cross]'],
		['inter comm', '[Inter]national [Comm]ittee of the Red Cross'],
		['peacebuild', '[Peace] [Build]ing Fund'],
		['peace building', '[Peacebuilding] Fund'],
		['peace-build', '[Peacebuild]ing Fund'],
		['intergration', '[integration] at home'],
		['organization', 'North Atlantic Treaty [Organisation]'],
		['mision civile', '[mission] [civile] de l’Union'],
		['what is the red cross?', 'the [Red] [Cross]'],
		['election', 'Council'],
	];
	for (const [query, expected] of cases) {
		it(`of "${query}": ${expected}`, () => {
			assert.equal(marked(expected.replace(/[[\]]/g, ''), query), expected);
		});
	}

	it('lie within the name, ascending and apart, for any name and query', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, query) => {
				let last = 0;
				for (const [start, end] of highlightsOf(name, parseQuery(query))) {
					assert.ok(start >= last && end > start && end <= name.length);
					last = end;
				}
			}),
		);
	});
});
