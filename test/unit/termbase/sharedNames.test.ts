import assert from 'node:assert/strict';
import { sharedNames } from '../../../src/core/termbase/sharedNames';
import { finished } from '../../harness/finished';
import { lexiconOf } from '../../harness/lexicon';
import { concept } from '../../harness/termbases';

describe('Names that two termbases have', () => {
	const bundled = [concept('psc', 'Peace and Security Council', 'PSC'), concept('un', 'United Nations', 'UN')];
	const own = [
		concept('team:psc', 'Political and Security Committee', 'PSC'),
		concept('team:hub', 'coordination hub'),
		concept('team:un', 'united nations'),
	];

	function told(most: number): readonly string[] {
		const problems = finished(sharedNames(lexiconOf(bundled, own), 1, (line) => ({ line, start: 0, end: 1 }), most));
		return problems.map(({ code, details, place }) => `${code} ${place?.line}: ${details.join(', ')}`);
	}

	it('are told at their place, with what the other means', () => {
		assert.deepEqual(told(10), ['abbreviation-clash 0: PSC, Peace and Security Council']);
	});

	it('are told as often as asked for', () => assert.deepEqual(told(0), []));
});
