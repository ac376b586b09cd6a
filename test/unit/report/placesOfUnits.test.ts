import assert from 'node:assert/strict';
import { pageAt, unitAround, unitAtLine, unitAtOrBefore } from '../../../src/core/report/placesOfUnits';

/** A heading, a paragraph that a note interrupts, and a paragraph after a gap. */
const units = [
	{ id: 'heading', start: 10, end: 20 },
	{ id: 'interrupted', start: 22, end: 90 },
	{ id: 'note', start: 40, end: 60 },
	{ id: 'last', start: 120, end: 150 },
];

describe('the unit at a place of a copy', () => {
	const cases: readonly (readonly [offset: number, at: string | undefined, atOrBefore: string | undefined])[] = [
		[0, undefined, undefined],
		[10, 'heading', 'heading'],
		[20, 'heading', 'heading'],
		[21, undefined, 'heading'],
		[30, 'interrupted', 'interrupted'],
		[40, 'note', 'note'],
		[61, 'interrupted', 'interrupted'],
		[100, undefined, 'interrupted'],
		[150, 'last', 'last'],
		[500, undefined, 'last'],
	];
	for (const [offset, at, atOrBefore] of cases) {
		it(`is ${at ?? 'none'} at ${offset}, and ${atOrBefore ?? 'none'} there or before`, () => {
			assert.equal(unitAround(units, offset), at);
			assert.equal(unitAtOrBefore(units, offset), atOrBefore);
		});
	}

	it('holds all of a stretch', () => {
		assert.equal(unitAround(units, 45, 55), 'note');
		assert.equal(unitAround(units, 45, 70), 'interrupted');
		assert.equal(unitAround(units, 80, 100), undefined);
	});
});

describe('the unit at a line of the digest', () => {
	const lines = new Map([
		['sec-a', 4],
		['a-p2', 9],
		['a-p1', 6],
	]);
	it('is the one that begins last before it, whatever their order', () => {
		assert.deepEqual(
			[3, 4, 5, 6, 8, 9, 99].map((line) => unitAtLine(lines, line)),
			[undefined, 'sec-a', 'sec-a', 'a-p1', 'a-p1', 'a-p2', 'a-p2'],
		);
	});
});

describe('the page at an offset', () => {
	it('is the last that begins there or before', () => {
		assert.deepEqual(
			[0, 4, 5, 99, 100, 500].map((offset) => pageAt([5, 100, 300], offset)),
			[undefined, undefined, 1, 1, 2, 3],
		);
	});

	it('is none in a file without pages', () => {
		assert.equal(pageAt([], 50), undefined);
	});
});
