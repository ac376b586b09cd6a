import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type ListedName, LONGEST_LIST, listedNames, nameGroups } from '../../../src/core/termbase/nameGroups';
import { conceptList } from '../../../src/core/termbase/termIndex';
import { finished } from '../../harness/finished';
import { concept } from '../../harness/termbases';

function listed(names: readonly string[]): readonly ListedName[] {
	const concepts = names.map((name, i) => concept(`c${i}`, name));
	return finished(listedNames(conceptList(concepts), ({ label }) => label));
}

/** The names below a group, list after list; fails where a list is too long or two of its groups are called the same. */
function leaves(names: readonly ListedName[], letters?: string, depth = 0): readonly ListedName[] {
	assert.ok(depth < 8, `${letters} is divided without end`);
	const groups = nameGroups(names, letters);
	assert.ok((groups ?? names).length <= LONGEST_LIST);
	assert.equal(new Set(groups?.map((group) => group.letters)).size, groups?.length ?? 0);
	return groups === undefined ? names : groups.flatMap((group) => leaves(group.names, group.letters, depth + 1));
}

function numbered(count: number, name: (i: number) => string): readonly string[] {
	return Array.from({ length: count }, (_, i) => name(i));
}

describe('The list of a termbase', () => {
	it('is sorted as the language sorts, and names that are equal keep their order', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ maxLength: 3 }), { minLength: 1 }), fc.nat(1500), (some, count) => {
				const names = numbered(count, (i) => some[(i * 7919) % some.length]!);
				const { compare } = new Intl.Collator();
				const expected = names.map((name, number) => ({ name, number })).sort((a, b) => compare(a.name, b.name));
				assert.deepEqual(listed(names), expected);
			}),
			{ numRuns: 50 },
		);
	});

	it('is sorted in steps, even where all names begin alike', () => {
		const concepts = numbered(20_000, (i) => `resolution ${(i * 7919) % 20_000}`).map((name) => concept('c', name));
		assert.ok([...listedNames(conceptList(concepts), ({ label }) => label)].length > 100);
	});

	const lists: readonly (readonly [what: string, names: readonly string[]])[] = [
		['with one beginning', numbered(1000, (i) => `resolution ${i}`)],
		['of one name', numbered(1000, () => 'Resolution')],
		['of a name that is shorter than a beginning', numbered(1000, () => 'R')],
		['of no letters', numbered(1000, (i) => `${i}`)],
		['of nothing', numbered(400, () => '')],
		['of a thousand first letters', numbered(2000, (i) => String.fromCodePoint(0x4e00 + (i % 1000)))],
		['of letters beyond the first plane', numbered(1000, (i) => `\u{1d400}\u{1d401}${i}`)],
		['of letters that have more in capitals', numbered(1000, (i) => `ßßﬃ${i}`)],
		['with marks', numbered(1000, (i) => `e\u0301e${'\u0301'.repeat(30)}e${i}`)],
		['of a hundred thousand', numbered(100_000, (i) => `resolution ${i}`)],
		['of a hundred thousand alike', numbered(100_000, () => 'Resolution')],
	];
	for (const [what, names] of lists) {
		it(`is divided until each part is short, and loses none: ${what}`, () => {
			const all = listed(names);
			assert.deepEqual(new Set(leaves(all).map(({ number }) => number)).size, names.length);
		});
	}

	it('is divided by letters, then by place between the names that tell the parts from each other', () => {
		const all = listed([...numbered(400, (i) => `résolution ${1000 + i}`), 'peace']);
		assert.deepEqual(nameGroups(all.slice(0, 5), undefined), undefined);
		assert.deepEqual(
			nameGroups(all, undefined)?.map(({ letters, names }) => [letters, names.length]),
			[
				['P', 1],
				['R', 400],
			],
		);
		assert.deepEqual(
			nameGroups(all.slice(1), 'RES')?.map(({ letters, names }) => [letters, names.length]),
			[
				['RESO … RESOLUTION 12', 300],
				['RESOLUTION 13 … RESO', 100],
			],
		);
	});
});
