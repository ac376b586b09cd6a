import assert from 'node:assert/strict';
import { counterpartGroups } from '../../../src/core/termbase/counterparts';
import type { Concept } from '../../../src/core/termbase/model';
import { readGlossary } from '../../harness/dataFiles';
import { finished } from '../../harness/finished';
import { lexiconOf } from '../../harness/lexicon';

/** A concept of an organisation with counterparts: `id note` each. */
function concept(id: string, organisation: Concept['organisation'], ...counterparts: readonly string[]): Concept {
	return {
		id,
		kind: 'body',
		organisation,
		label: id,
		definition: id,
		designations: [{ text: id, language: 'en', type: 'full' }],
		counterparts: counterparts.map((one) => {
			const [other, note] = one.split(' ');
			return { organisation: 'EU', concept: other!, ...(note !== undefined && { note }) };
		}),
	};
}

function groupsOf(...concepts: readonly Concept[]): readonly string[] {
	return finished(counterpartGroups(lexiconOf(concepts))).map(
		(group) =>
			`${group.concepts.map(({ id }) => id).join(' ')}: ${group.differences.map(({ concept: one, other, note }) => `${one.id}-${other.id} ${note}`).join(', ')}`,
	);
}

describe('counterparts', () => {
	it('are told once, whoever names whom', () => {
		assert.deepEqual(groupsOf(concept('a', 'UN', 'b note'), concept('b', 'EU', 'a note')), ['a b: a-b note']);
		assert.deepEqual(groupsOf(concept('a', 'UN'), concept('b', 'EU', 'a')), ['b a: ']);
	});

	it('of one are not counterparts of each other', () => {
		assert.deepEqual(
			groupsOf(concept('a', 'UN', 'b', 'c'), concept('b', 'EU', 'a', 'd'), concept('c', 'EU'), concept('d', 'NATO')),
			['a b c: ', 'b a d: '],
		);
	});

	it('leave out what is no concept', () => {
		assert.deepEqual(groupsOf(concept('a', 'UN', 'gone')), []);
	});

	it('of the glossary are all told, with all that is said of how they differ', () => {
		const { concepts } = readGlossary();
		const groups = finished(counterpartGroups(lexiconOf(concepts)));
		for (const { id, counterparts = [] } of concepts) {
			for (const { concept: other, note } of counterparts) {
				const group = groups.find((one) => [id, other].every((wanted) => one.concepts.some((member) => member.id === wanted)));
				assert.ok(group, `${id} ${other}`);
				assert.ok(note === undefined || group.differences.some((difference) => difference.note === note), `${id} ${other}`);
			}
		}
	});
});
