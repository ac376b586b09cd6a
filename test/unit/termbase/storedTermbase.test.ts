import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DocumentReading } from '../../../src/core/document/documentReading';
import { Senses } from '../../../src/core/document/senses';
import { plainText } from '../../../src/core/prose/plainText';
import { Lexicon } from '../../../src/core/termbase/lexicon';
import { readStored, storeTermbase } from '../../../src/core/termbase/storedTermbase';
import { buildTermbase, type Termbase } from '../../../src/core/termbase/termbase';
import { readGlossary } from '../../harness/dataFiles';
import { finished } from '../../harness/finished';
import { conceptIdsOf } from '../../harness/lexicon';
import { concept, readAs } from '../../harness/termbases';
import { TextSource } from '../../harness/textSource';

const glossary = finished(buildTermbase('team', readAs(...readGlossary().concepts), new Set(['en', 'fr'])));

function stored(termbase: Termbase): Termbase | undefined {
	return finished(readStored(finished(storeTermbase(termbase, 'origin')), 'origin'));
}

describe('A stored termbase', () => {
	it('is what was stored: every concept, its place and its index', () => {
		const read = stored(glossary)!;
		assert.equal(read.name, glossary.name);
		assert.deepEqual(read.index, glossary.index);
		assert.equal(read.concepts.size, glossary.concepts.size);
		for (let number = 0; number < read.concepts.size; number++) {
			assert.equal(read.concepts.id(number), glossary.concepts.id(number));
			assert.deepEqual(read.concepts.at(number), glossary.concepts.at(number));
			assert.deepEqual(read.placeOf(number), glossary.placeOf(number));
		}
	});

	it('finds what the built one finds', () => {
		const text = 'The DSRSG of the UN met the EU Special Representatives (EUSR) about DDR and a Comprehensive Approach.';
		const occurrences = (termbase: Termbase) => {
			const lexicon = new Lexicon([termbase]);
			const reading = new DocumentReading(new TextSource(text), plainText, new Senses(lexicon, new Set()), 'supported');
			reading.read();
			return Array.from(reading.occurrences(), (found) => [
				found.start,
				found.end,
				found.certainty,
				...conceptIdsOf(found, lexicon),
			]);
		};
		assert.ok(occurrences(glossary).length > 4);
		assert.deepEqual(occurrences(stored(glossary)!), occurrences(glossary));
	});

	it('may hold any text', () => {
		const text = fc.string({ unit: 'binary', minLength: 1 });
		fc.assert(
			fc.property(text, text, fc.array(text, { maxLength: 5 }), (label, definition, outside) => {
				const one = { ...concept('one', label), definition, related: ['two', ...outside] };
				const termbase = finished(buildTermbase('t', readAs(one, concept('two', 'second')), undefined));
				const read = stored(termbase)!;
				assert.deepEqual(read.concepts.at(0), JSON.parse(JSON.stringify(termbase.concepts.at(0))));
				assert.deepEqual(read.index, termbase.index);
			}),
		);
	});

	it('may be empty', () => {
		assert.equal(stored(finished(buildTermbase('t', readAs(), undefined)))!.concepts.size, 0);
	});

	it('is read from a buffer that begins anywhere', () => {
		const file = finished(storeTermbase(glossary, 'origin'));
		const shifted = new Uint8Array(file.length + 3);
		shifted.set(file, 3);
		assert.deepEqual(finished(readStored(shifted.subarray(3), 'origin'))!.index, glossary.index);
	});

	it('is copied in steps where its buffer begins anywhere, and not at all where it is aligned', () => {
		const long = { ...concept('a', 'alpha'), definition: 'x'.repeat(9_000_000) };
		const file = finished(storeTermbase(finished(buildTermbase('t', readAs(long), undefined)), 'origin'));
		const shifted = new Uint8Array(file.length + 8);
		for (const [shift, pauses] of [
			[0, 0],
			[5, 3],
			[8, 0],
		] as const) {
			shifted.set(file, shift);
			const part = shifted.subarray(shift, shift + file.length);
			assert.equal([...readStored(part, 'origin')].length, pauses, `${shift} bytes`);
			assert.equal(finished(readStored(part, 'origin'))!.concepts.at(0).definition.length, 9_000_000);
		}
		assert.equal([...readStored(shifted.subarray(5), 'another origin')].length, 0);
	});

	it('is refused when it was made of something else, or is not whole', () => {
		const file = finished(storeTermbase(glossary, 'origin'));
		assert.equal(finished(readStored(file, 'another origin')), undefined);
		for (const length of [0, 7, 8, 100, file.length >> 1, file.length - 8]) {
			assert.equal(finished(readStored(file.slice(0, length), 'origin')), undefined, `${length} bytes`);
		}
		const wrong = file.slice();
		wrong[0]! ^= 1;
		assert.equal(finished(readStored(wrong, 'origin')), undefined);
		assert.equal(finished(readStored(new TextEncoder().encode('{"concepts": []}'), 'origin')), undefined);
	});
});
