import assert from 'node:assert/strict';
import { DocumentReading } from '../../../src/core/document/documentReading';
import { Senses } from '../../../src/core/document/senses';
import { FORMATS } from '../../../src/core/prose/formats';
import { isSuperseded } from '../../../src/core/termbase/concept';
import { supersededNames, supersededUses } from '../../../src/core/termbase/supersededNames';
import { readGlossary } from '../../harness/dataFiles';
import { finished } from '../../harness/finished';
import { lexiconOf } from '../../harness/lexicon';
import { TextSource } from '../../harness/textSource';

const { concepts } = readGlossary();
const lexicon = lexiconOf(concepts);

/** The superseded names that stand in a text: `concept year: written, …`. */
function usesIn(text: string): readonly string[] {
	const reading = new DocumentReading(new TextSource(text), FORMATS.markdown, new Senses(lexicon, new Set()), 'supported');
	reading.read();
	return finished(supersededUses(reading.occurrences(), lexicon)).map(
		({ name, places }) =>
			`${name.concept.id} ${name.status.year}: ${places.map(({ start, end }) => text.slice(start, end)).join(', ')}`,
	);
}

describe('superseded names', () => {
	it('are all that the glossary has, by year, those that share a fate together', () => {
		const names = finished(supersededNames(lexicon, 2007));
		const told = names.flatMap(({ concept, designations }) =>
			designations.map(({ text, language }) => [concept.id, language, text]),
		);
		const known = concepts.flatMap(({ id, designations }) =>
			designations.filter(({ status }) => isSuperseded(status)).map(({ text, language }) => [id, language, text]),
		);
		assert.deepEqual(told.map(String).sort(), known.map(String).sort());
		const years = names.map(({ status }) => status.year);
		assert.deepEqual(
			years,
			years.toSorted((a, b) => a - b),
		);
	});

	it('since a year leave out those before', () => {
		const names = finished(supersededNames(lexicon, 2020));
		assert.ok(names.length > 0);
		assert.ok(names.every(({ status }) => status.year >= 2020));
	});

	it('lead to what is used today, over several changes', () => {
		const cell = finished(supersededNames(lexicon, 2007)).find(({ concept }) => concept.id === 'civ-mil-cell');
		assert.equal(lexicon.idOf(cell!.successor!.concept), 'isp-pcm');
	});

	it('tell two changes of one concept apart', () => {
		const changes = finished(supersededNames(lexicon, 2007)).filter(({ concept }) => concept.id === 'aussom');
		assert.deepEqual(
			changes.map(({ status, designations }) => [status.year, designations.map(({ text }) => text).at(-1)]),
			[
				[2022, 'AMISOM'],
				[2025, 'ATMIS'],
			],
		);
	});

	it('count once for a concept that two termbases have', () => {
		const cpcc = concepts.filter(({ id }) => id === 'cpcc');
		assert.equal(finished(supersededNames(lexiconOf(cpcc, cpcc), 2007)).length, 1);
	});

	it('are found in a paper, each with its places, in the order in which they first stand', () => {
		assert.deepEqual(usesIn('DPKO and ESDP. The `ESDP` and the Department of Peacekeeping Operations.'), [
			'dpko 2019: DPKO, Department of Peacekeeping Operations',
			'esdp 2009: ESDP',
		]);
	});

	it('are none in a paper that means something else by them', () => {
		assert.deepEqual(usesIn('The European School of Data Practice (ESDP). The ESDP teaches. CSDP.'), []);
	});
});
