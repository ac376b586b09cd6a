import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseChoices } from '../../../src/core/document/documentChoices';
import { DocumentReading } from '../../../src/core/document/documentReading';
import { Senses } from '../../../src/core/document/senses';
import { plainText } from '../../../src/core/prose/plainText';
import { type IndexedTermbase, Lexicon } from '../../../src/core/termbase/lexicon';
import type { Concept } from '../../../src/core/termbase/model';
import { conceptList, indexTerms } from '../../../src/core/termbase/termIndex';
import { finished } from '../../harness/finished';
import { conceptIdsOf, lexiconOf } from '../../harness/lexicon';
import { concept } from '../../harness/termbases';
import { TextSource } from '../../harness/textSource';

const bundled: readonly Concept[] = [
	{ ...concept('un', 'United Nations', 'UN'), organisation: 'UN' },
	concept('psc', 'Peace and Security Council', 'PSC'),
];
const own: readonly Concept[] = [
	concept('team:psc', 'Political and Security Committee', 'PSC'),
	concept('team:hub', 'coordination hub'),
	{
		...concept('team:desk', 'desk'),
		organisation: 'UN',
		designations: [{ text: 'desk', language: 'en', type: 'full', weak: 'quiet' }],
	},
];

function related(id: string, ...to: string[]): Concept {
	return { ...concept(id, id), related: to };
}

function indexed(concepts: readonly Concept[]): IndexedTermbase {
	return { concepts: conceptList(concepts), index: finished(indexTerms(concepts, undefined)) };
}

function found(text: string, ...termbases: readonly (readonly Concept[])[]): readonly string[] {
	const lexicon = lexiconOf(...termbases);
	const reading = new DocumentReading(new TextSource(text), plainText, new Senses(lexicon, new Set()), 'supported');
	reading.read();
	return Array.from(
		reading.occurrences(),
		(occurrence) => `${text.slice(occurrence.start, occurrence.end)}: ${conceptIdsOf(occurrence, lexicon).join(', ')}`,
	);
}

describe('A lexicon of several termbases', () => {
	it('finds the terms of all', () => {
		assert.deepEqual(found('The UN has a coordination hub.', bundled, own), ['UN: un', 'coordination hub: team:hub']);
	});

	it('lists what equal designations mean by the priority of their termbases', () => {
		assert.deepEqual(found('The PSC met.', bundled, own), ['PSC: psc, team:psc']);
		assert.deepEqual(found('The PSC met.', own, bundled), ['PSC: team:psc, psc']);
	});

	it('lets a definition in the document decide between termbases', () => {
		assert.deepEqual(found('The Political and Security Committee (PSC) met. The PSC sat.', bundled, own).slice(1), [
			'PSC: team:psc',
			'PSC: team:psc',
		]);
	});

	it('lets an organisation of one termbase speak for a concept of another', () => {
		assert.deepEqual(found('The desk.', bundled, own), []);
		assert.deepEqual(found('The UN and its desk.', bundled, own), ['UN: un', 'desk: team:desk']);
	});

	it('finds the longer name whichever termbase has it', () => {
		const hub = [concept('other:hub', 'coordination hub for aid')];
		assert.deepEqual(found('A coordination hub for aid.', own, hub), ['coordination hub for aid: other:hub']);
		assert.deepEqual(found('A coordination hub for aid.', hub, own), ['coordination hub for aid: other:hub']);
	});

	it('knows concepts by their ids', () => {
		const lexicon = lexiconOf(bundled, own);
		assert.equal(lexicon.concept('team:hub')?.label, 'coordination hub');
		assert.equal(lexicon.concept('un')?.label, 'United Nations');
		assert.equal(lexicon.concept('hub'), undefined);
		assert.equal([...lexicon.all()].length, 5);
	});

	it('knows the number of any id, and the first termbase of those that have it', () => {
		fc.assert(
			fc.property(
				fc.array(fc.uniqueArray(fc.string({ unit: 'binary' })), { maxLength: 3 }),
				fc.string(),
				(termbases, other) => {
					const lexicon = lexiconOf(...termbases.map((ids) => ids.map((id) => concept(id, 'name'))));
					const all = termbases.flat();
					for (const id of [...all, other]) {
						assert.equal(lexicon.numberOf(id), all.includes(id) ? all.indexOf(id) : undefined);
					}
				},
			),
		);
	});

	it('relates concepts in both directions and across termbases, to the first that has an id', () => {
		const lexicon = lexiconOf(
			[concept('x', 'x'), related('y', 'b')],
			[related('a', 'x', 'b', 'nothing'), concept('b', 'b')],
			[related('c', 'a', 'x', 'x'), concept('x', 'hidden'), related('d', 'a')],
		);
		const neighbours = Array.from({ length: lexicon.conceptCount }, (_, number) =>
			[...(lexicon.neighboursOf(number) ?? [])].map((other) => `${lexicon.idOf(other)} ${other}`).sort(),
		);
		assert.deepEqual(neighbours, [
			['a 2'],
			['b 3'],
			['b 3', 'c 4', 'd 6', 'x 0'],
			['a 2', 'y 1'],
			['a 2', 'x 5'],
			['c 4'],
			['a 2'],
		]);
	});

	it('is made, and asked for an id, without looking at the concepts', () => {
		const concepts = Array.from(
			{ length: 5000 },
			(_, i): Concept => ({ ...concept(`c${i}`, `name ${i}`), organisation: 'UN' }),
		);
		let asked = 0;
		const list = conceptList(concepts);
		const counted = {
			...list,
			id: (number: number) => {
				asked++;
				return list.id(number);
			},
		};
		const index = finished(indexTerms(concepts, undefined));
		const lexicon = new Lexicon([indexed(bundled), { concepts: counted, index }]);
		assert.equal(asked, 0);
		assert.equal(lexicon.numberOf('c4999'), 5001);
		assert.equal(lexicon.numberOf('un'), 0);
		assert.equal(lexicon.numberOf('nothing'), undefined);
		assert.ok(asked < 50, `${asked} ids`);
		assert.equal(lexicon.neighboursOf(0)?.size, 5000);
		assert.ok(asked < 100, `${asked} ids`);
	});
});

describe('A document that chooses', () => {
	const logistics: Concept = { ...concept('team:hub', 'hub'), domains: ['Logistics'] };
	const networks: Concept = { ...concept('net:hub', 'hub'), domains: ['Networks'] };

	function foundWith(choices: string, text: string): readonly string[] {
		const lexicon = lexiconOf(bundled, [...own.slice(0, 1), logistics, networks]);
		const senses = new Senses(lexicon, new Set(), parseChoices(`peaceops: ${choices}`));
		const reading = new DocumentReading(new TextSource(text), plainText, senses, 'supported');
		reading.read();
		return Array.from(reading.occurrences(), (found) => `${found.certainty}: ${conceptIdsOf(found, lexicon).join(', ')}`);
	}

	it('has the meaning that it names', () => {
		assert.deepEqual(foundWith('PSC=team:psc', 'The PSC met.'), ['certain: team:psc']);
		assert.deepEqual(foundWith('PSC=psc', 'The PSC met.'), ['certain: psc']);
		assert.deepEqual(foundWith('PSC=nothing', 'The PSC met.'), ['possible: psc, team:psc']);
	});

	it('has the meanings of its domain', () => {
		assert.deepEqual(foundWith('domain=logistics', 'The hub.'), ['certain: team:hub']);
		assert.deepEqual(foundWith('domain=networks', 'The hub.'), ['certain: net:hub']);
		assert.deepEqual(foundWith('domain=law', 'The hub.'), ['possible: net:hub, team:hub']);
	});
});
