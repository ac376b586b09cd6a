import assert from 'node:assert/strict';
import { checkConcepts } from '../../../src/core/termbase/checkConcepts';
import { readJson } from '../../../src/core/termbase/formats/own/json';
import { LIMITS, type ReadTermbase } from '../../../src/core/termbase/formats/termbaseReader';
import type { Concept } from '../../../src/core/termbase/model';
import { options } from './reading';

/** What the check tells of concepts in the short form, each with a definition unless it says otherwise: `code: details (place)`. */
async function told(concepts: readonly object[], isKnown?: (id: string) => boolean): Promise<string[]> {
	const text = JSON.stringify({ concepts: concepts.map((one) => ({ definition: 'd', ...one })) });
	const read = await readJson(text, options);
	assert.deepEqual(read.problems, []);
	const nameAt = (start: number) => read.concepts.find(({ place }) => place.start === start)!.concept.id;
	return checkConcepts(read, isKnown).map(
		({ code, details, place }) => `${code}: ${[...details, `(${nameAt(place!.start)})`].join(' ')}`,
	);
}

const cases: readonly { readonly it: string; readonly concepts: readonly object[]; readonly told: readonly string[] }[] = [
	{ it: 'finds nothing wrong with a sound file', concepts: [{ term: 'a1', related: 'b1' }, { term: 'b1' }], told: [] },
	{ it: 'tells a missing definition', concepts: [{ term: 'a1', definition: '' }], told: ['empty-definition: (a1)'] },
	{
		it: 'tells each concept that is nowhere once, whatever the relation',
		concepts: [
			{
				term: 'a1',
				broader: 'x',
				narrower: 'y',
				related: ['x', 'z'],
				supersededBy: 'v',
				counterparts: [{ organisation: 'EU', concept: 'w' }],
			},
		],
		told: ['x', 'y', 'z', 'v', 'w'].map((id) => `dangling-relation: ${id} (a1)`),
	},
	{
		it: 'tells a cycle once, from the concept that stands first',
		concepts: [
			{ id: 'a', term: 'a1', broader: 'b' },
			{ id: 'b', term: 'b1', broader: 'c' },
			{ id: 'c', term: 'c1', broader: 'a' },
		],
		told: ['cycle: a → b → c → a (a)'],
	},
	{
		it: 'tells every cycle of several that touch',
		concepts: [
			{ id: 'a', term: 'a1', broader: ['b', 'c'] },
			{ id: 'b', term: 'b1', broader: 'a' },
			{ id: 'c', term: 'c1', broader: ['a', 'c'] },
		],
		told: ['cycle: a → b → a (a)', 'cycle: a → c → a (a)', 'cycle: c → c (c)'],
	},
	{
		it: 'sees that narrower is broader from the other side',
		concepts: [
			{ id: 'a', term: 'a1', narrower: 'b' },
			{ id: 'b', term: 'b1', narrower: 'a' },
		],
		told: ['cycle: a → b → a (a)'],
	},
	{
		it: 'takes no offence at two ways to one concept',
		concepts: [
			{ id: 'a', term: 'a1', broader: ['b', 'c'] },
			{ id: 'b', term: 'b1', broader: 'd' },
			{ id: 'c', term: 'c1', broader: 'd' },
			{ id: 'd', term: 'd1', narrower: ['b', 'c'] },
		],
		told: [],
	},
	{
		it: 'tells that concepts supersede each other',
		concepts: [
			{ id: 'a', term: 'a1', supersededBy: 'b' },
			{ id: 'b', term: 'b1', supersededBy: 'a' },
		],
		told: ['cycle: a → b → a (a)'],
	},
	{
		it: 'tells function words, but not abbreviations that look like them',
		concepts: [
			{ term: 'The' },
			{ abbreviation: 'WHO' },
			{ id: 'x', term: 'a' },
			{ abbreviation: 'UN' },
			{ term: 'over there' },
		],
		told: ['function-word: The (the)', 'function-word: a (x)'],
	},
	{
		it: 'knows the function words of a name’s own language',
		concepts: [{ term: 'y1', translations: { fr: 'des', es: 'des' } }],
		told: ['function-word: des (y1)'],
	},
	{
		it: 'tells a name of two concepts at the second',
		concepts: [
			{ id: 'a', term: 'mandate' },
			{ id: 'b', term: 'Mandate' },
			{ id: 'c', term: 'MANDATES' },
		],
		told: ['other-meaning: Mandate mandate (b)'],
	},
	{
		it: 'lets languages share a name',
		concepts: [
			{ id: 'a', term: 'mission' },
			{ id: 'b', term: 'Auftrag', translations: { fr: 'mission' } },
		],
		told: [],
	},
	{
		it: 'tells an abbreviation of two long forms',
		concepts: [
			{ id: 'a', abbreviation: 'PSC', term: 'Peace and Security Council' },
			{ id: 'b', abbreviation: 'PSC', term: 'Political and Security Committee' },
			{ id: 'c', abbreviation: 'psc', term: 'Private Security Company' },
		],
		told: ['abbreviation-clash: PSC Peace and Security Council (b)'],
	},
	{
		it: 'tells the same concept twice as one name of two concepts',
		concepts: [
			{ id: 'a', abbreviation: 'UN', term: 'United Nations' },
			{ id: 'b', abbreviation: 'UN', term: 'United Nations' },
		],
		told: ['other-meaning: United Nations United Nations (b)', 'other-meaning: UN United Nations (b)'],
	},
];

describe('the check of a file’s concepts', () => {
	for (const one of cases) {
		it(one.it, async () => {
			assert.deepEqual(await told(one.concepts), one.told);
		});
	}

	it('takes relations to other termbases for good', async () => {
		assert.deepEqual(await told([{ term: 'a1', broader: ['x', 'y'] }], (id) => id === 'x'), ['dangling-relation: y (a1)']);
	});

	const place = { line: 0, start: 0, end: 0 };
	const chain = (length: number, last: readonly string[]): ReadTermbase => ({
		name: undefined,
		language: undefined,
		problems: [],
		concepts: Array.from({ length }, (_, i): { concept: Concept; place: typeof place } => ({
			place,
			concept: {
				id: `c-${i}`,
				kind: 'concept',
				organisation: 'other',
				label: `c ${i}`,
				designations: [{ text: `c ${i}`, language: 'en', type: 'full' }],
				definition: i % 2 === 0 ? '' : 'd',
				broader: i + 1 < length ? [`c-${i + 1}`] : [...last],
			},
		})),
	});

	it('follows a hundred thousand concepts in one chain, and names the beginning of their cycle', () => {
		const problems = checkConcepts(chain(100_000, ['c-0']));
		assert.deepEqual(problems[0]!.details, ['c-0 → c-1 → c-2 → c-3 → c-4 → c-5 → c-6 → c-7 → … → c-0']);
	});

	it('tells the gravest first and no more than are left to tell', () => {
		const read = chain(1000, ['x']);
		const told = checkConcepts({
			...read,
			problems: Array.from({ length: LIMITS.problems - 3 }, () => ({ code: 'wrong-value', details: [], place })),
		});
		assert.deepEqual(
			told.map(({ code }) => code),
			['dangling-relation', 'empty-definition', 'empty-definition'],
		);
	});

	it('does not drown in a knot of relations', () => {
		const size = 400;
		const knot = chain(size, []);
		const all = knot.concepts.map(({ concept }) => concept.id);
		const problems = checkConcepts({
			...knot,
			concepts: knot.concepts.map((read) => ({ ...read, concept: { ...read.concept, broader: all } })),
		});
		assert.equal(problems.length, LIMITS.problems);
	});
});
