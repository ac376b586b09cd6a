import assert from 'node:assert/strict';
import { checkConcepts } from '../../../src/core/termbase/checkConcepts';
import { LIMITS } from '../../../src/core/termbase/formats/termbaseReader';
import type { Concept } from '../../../src/core/termbase/model';
import { finished } from '../../harness/finished';
import { concept, readAs } from '../../harness/termbases';

/** The problems of some concepts, each as its code, its line and what it is about. */
function problems(...concepts: readonly Concept[]): readonly string[] {
	return finished(checkConcepts(readAs(...concepts), (id) => id === 'un')).map(
		({ code, place, details }) => `${code} ${place?.line}: ${details.join(', ')}`,
	);
}

describe('The check of a termbase', () => {
	const cases: readonly (readonly [what: string, concepts: readonly Concept[], expected: readonly string[]])[] = [
		['nothing in order', [concept('a', 'alpha'), concept('b', 'second')], []],
		['an empty definition', [{ ...concept('a', 'alpha'), definition: ' ' }], ['empty-definition 0: alpha']],
		['an everyday word', [concept('a', 'alpha', 'the')], ['function-word 0: the']],
		['no abbreviation that is a word in small letters', [concept('a', 'World Health Organization', 'WHO')], []],
		['relations to nothing', [{ ...concept('a', 'alpha'), related: ['b', 'un', 'b'] }], ['dangling-relation 0: b']],
		['successors that are nothing', [{ ...concept('a', 'alpha'), supersededBy: 'z' }], ['dangling-relation 0: z']],
		['a concept broader than itself', [{ ...concept('a', 'alpha'), broader: ['a'] }], ['cycle 0: a → a']],
		[
			'a circle, once',
			[
				{ ...concept('a', 'alpha'), broader: ['b'] },
				{ ...concept('b', 'second'), broader: ['c', 'd'] },
				{ ...concept('c', 'third'), broader: ['a'] },
				{ ...concept('d', 'fourth'), broader: ['c'] },
			],
			['cycle 0: a → b → c → a'],
		],
		[
			'no circle where two ways lead to one concept',
			[
				{ ...concept('a', 'alpha'), broader: ['b', 'c'] },
				{ ...concept('b', 'second'), broader: ['d'] },
				{ ...concept('c', 'third'), broader: ['d'] },
				concept('d', 'fourth'),
			],
			[],
		],
		[
			'a circle of successors',
			[
				{ ...concept('a', 'alpha'), supersededBy: 'b' },
				{ ...concept('b', 'second'), supersededBy: 'a' },
			],
			['cycle 0: a → b → a'],
		],
		['names that mean two things', [concept('a', 'hub'), concept('b', 'hub')], ['other-meaning 1: hub, hub']],
		[
			'abbreviations that mean two things',
			[concept('a', 'Peace and Security Council', 'PSC'), concept('b', 'Political and Security Committee', 'PSC')],
			['abbreviation-clash 1: PSC, Peace and Security Council'],
		],
		['names that objects have', [concept('constructor', '__proto__'), concept('a', 'toString')], []],
	];
	for (const [what, concepts, expected] of cases) {
		it(`tells ${what}`, () => assert.deepEqual(problems(...concepts), expected));
	}

	it('follows a hierarchy of any depth', () => {
		const chain = Array.from({ length: 50_000 }, (_, i) => ({
			...concept(`c${i}`, `name ${i}`),
			broader: [`c${(i + 1) % 50_000}`],
		}));
		assert.equal(problems(...chain).length, 1);
	});

	it('tells so many circles and no more, however many ways lead back', () => {
		const chain = Array.from({ length: 20_000 }, (_, i) => ({
			...concept(`c${i}`, `name ${i}`),
			broader: [`c${(i + 1) % 20_000}`, 'c0'],
		}));
		const start = performance.now();
		assert.equal(problems(...chain).length, LIMITS.problems);
		assert.ok(performance.now() - start < 1000);
	});

	it('begins a long circle with its first concepts', () => {
		const chain = Array.from({ length: 30 }, (_, i) => ({ ...concept(`c${i}`, `name ${i}`), broader: [`c${(i + 1) % 30}`] }));
		assert.deepEqual(problems(...chain), ['cycle 0: c0 → c1 → c2 → c3 → c4 → c5 → c6 → c7 → c0']);
	});

	it('holds a concept with any number of relations', () => {
		const nothing = Array.from({ length: 200_000 }, (_, i) => `n${i}`);
		assert.equal(problems({ ...concept('a', 'alpha'), related: nothing }).length, 200_000);
	});
});
