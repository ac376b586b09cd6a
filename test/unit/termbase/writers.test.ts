import assert from 'node:assert/strict';
import type { Concept } from '../../../src/core/termbase/model';
import { WRITERS } from '../../harness/writers';

const options = { name: 'Many', language: 'en' };

/** Concepts that every format has something to write of. */
const concepts: readonly Concept[] = Array.from({ length: 500 }, (_, number) => ({
	id: `c${number}`,
	kind: 'concept',
	organisation: 'other',
	label: `label ${number}`,
	designations: [
		{ text: `label ${number}`, language: 'en', type: 'full' },
		{ text: `LB${number}`, language: 'en', type: 'abbreviation' },
		{ text: `former ${number}`, language: 'en', type: 'full', status: { state: 'renamed', year: 2000 } },
	],
	definition: 'What it means.',
	history: [{ year: 2000, fact: 'Renamed.', confidence: 'high', checked: true }],
}));

/** The most concepts that a writer looks at between two pauses. */
function mostAtOnce(steps: Iterable<unknown>, looked: () => number): number {
	let [most, before] = [0, 0];
	for (const _ of steps) {
		most = Math.max(most, looked() - before);
		before = looked();
	}
	return Math.max(most, looked() - before);
}

/** The same concepts, and how many of them were taken. */
function counted(): { readonly list: readonly Concept[]; readonly looked: () => number } {
	let looked = 0;
	const list = new Proxy(concepts, {
		get(target, key) {
			looked += typeof key === 'string' && /^\d/.test(key) ? 1 : 0;
			return Reflect.get(target, key) as unknown;
		},
	});
	return { list, looked: () => looked };
}

describe('writers of termbases', () => {
	for (const [name, format] of Object.entries(WRITERS)) {
		it(`pause at each concept: ${name}`, () => {
			const written = counted();
			assert.ok(mostAtOnce(format.write(written.list, options), written.looked) <= 2);
			const weighed = counted();
			assert.ok(mostAtOnce(format.losses(weighed.list, options), weighed.looked) <= 2);
		});

		it(`give no long piece: ${name}`, () => {
			const longest = [...format.write(concepts, options)].reduce((most, { length }) => Math.max(most, length), 0);
			assert.ok(longest > 0 && longest < 10_000, `${longest} characters`);
		});
	}
});
