import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Concept } from '../../../src/core/termbase/model';
import { qualified, unqualified } from '../../../src/core/termbase/qualifiedIds';
import { finished } from '../../harness/finished';
import { concept } from '../../harness/termbases';
import { concepts } from './conceptArbitrary';

function named(id: string, ...related: string[]): Concept {
	return { ...concept(id, 'hub'), related };
}

/** Ids and relations after a change: `fob: un, hub`. */
function ids(given: readonly Concept[]): readonly string[] {
	return finished(unqualified(given)).map(({ id, related = [] }) => `${id}: ${related.join(', ')}`);
}

describe('Ids in a file', () => {
	it('are those that the file had before they were made unique', () => {
		fc.assert(
			fc.property(concepts, (given) => {
				assert.deepEqual(finished(unqualified(finished(qualified(given, 'team')))), given);
			}),
		);
	});

	const cases: readonly (readonly [name: string, given: readonly Concept[], expected: readonly string[]])[] = [
		[
			'of several termbases lose their prefixes, in relations too',
			[named('team:fob', 'team:hub', 'un'), named('field:desk', 'field:fax'), named('un')],
			['fob: hub, un', 'desk: fax', 'un: '],
		],
		[
			'that would be the same keep a prefix',
			[named('team:fob', 'field:fob'), named('field:fob', 'field:hub'), named('team:desk', 'team:fob')],
			['team-fob: field-fob', 'field-fob: hub', 'desk: team-fob'],
		],
		['leave those of the bundled glossary alone', [named('un'), named('team:un', 'un')], ['un: ', 'team-un: un']],
		[
			'do not turn a relation to elsewhere into one to a namesake',
			[named('team:un'), named('field:hub', 'un')],
			['team-un: ', 'hub: un'],
		],
		[
			'are counted where the prefix does not tell them apart',
			[named('a:b-c'), named('a-b:c'), named('c'), named('b-c')],
			['a-b-c: ', 'a-b-c-2: ', 'c: ', 'b-c: '],
		],
	];
	for (const [name, given, expected] of cases) {
		it(name, () => assert.deepEqual(ids(given), expected));
	}
});
