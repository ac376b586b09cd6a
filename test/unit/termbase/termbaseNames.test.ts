import assert from 'node:assert/strict';
import { termbaseNames } from '../../../src/features/termbases/termbaseNames';

const bundled = { id: '' };
const team = { id: 'team', origin: 'Team words' };
const field = { id: 'field', origin: 'Field' };

describe('The termbases that a document names', () => {
	const cases: readonly (readonly [
		name: string,
		ticked: readonly { readonly id: string; readonly origin?: string }[],
		before: readonly string[] | undefined,
		expected: string | undefined,
	])[] = [
		['are not named when they are all', [bundled, team, field], ['team'], undefined],
		['are named by what their ids begin with', [bundled, field], undefined, 'bundled, field'],
		['are none when nothing is ticked', [], undefined, 'none'],
		['are none no more when one is ticked', [team], ['none'], 'team'],
		['may be absent now', [team], ['bundled', 'abroad'], 'team, abroad'],
		['may be absent now, and the only ones', [], ['team words', 'abroad'], 'abroad'],
		[
			'stay named beside an absent one, also when they are all',
			[bundled, team, field],
			['abroad'],
			'bundled, team, field, abroad',
		],
	];
	for (const [name, ticked, before, expected] of cases) {
		it(name, () => assert.equal(termbaseNames([bundled, team, field], ticked, before), expected));
	}
});
