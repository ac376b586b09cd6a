import assert from 'node:assert/strict';
import { termEntries, unitEntries } from '../../src/core/search/entries';
import { concatenated } from '../../src/core/search/entry';
import { SearchIndex } from '../../src/core/search/searchIndex';
import { conceptList } from '../../src/core/termbase/termIndex';
import { readGlossary, readReport } from '../harness/dataFiles';

const { concepts } = readGlossary();
const report = readReport();
const list = conceptList(concepts);
const index = new SearchIndex(concatenated([termEntries(list), unitEntries(report, list)]));
const results = (query: string) => index.search(query);
const ids = (query: string) => results(query).map(({ entry }) => entry.id);

describe('search in the bundled data', () => {
	/** Queries of each kind that an analyst types, and what must come first. */
	const firsts: Readonly<Record<string, readonly (readonly [query: string, id: string])[]>> = {
		abbreviations: [
			['DDR', 'ddr'],
			['dsrsg', 'dsrsg'],
			['EU', 'eu'],
			['PRTs', 'prt'],
			['HR/VP', 'hr-vp'],
			['U.N.', 'un'],
			['the UN', 'un'],
		],
		'other languages': [
			['OTAN', 'nato'],
			['ONU', 'un'],
			['CICR', 'icrc'],
			['Croix-Rouge', 'icrc'],
			['Cruz Roja', 'icrc'],
			['union europeenne', 'eu'],
			['Médicos Sin Fronteras', 'msf'],
			['espace humanitaire', 'humanitarian-space'],
			['equipo de reconstruccion', 'prt'],
		],
		'parts of names': [
			['Red Cross', 'icrc'],
			['reconstruction team provincial', 'prt'],
			['prov rec team', 'prt'],
			['deputy special rep', 'dsrsg'],
			['chatham', 'chatham-house-rule'],
		],
		'slips and spellings': [
			['disarmement demobilisation', 'ddr'],
			['disarmament demobilization reintegration', 'ddr'],
			['intergration at home', 'integration-at-home'],
			['humanitarain space', 'humanitarian-space'],
			['peace building', 'peacebuilding'],
			['peace-building commission', 'pbc'],
			['north atlantic treaty organization', 'nato'],
			['center of gravity', 'centre-of-gravity'],
			['batlegroup', 'battlegroup'],
			['EU battle groups', 'battlegroup'],
		],
		units: [
			['eu-p5', 'eu-p5'],
			['nato-p6', 'nato-p6'],
			['fn-9', 'fn-9'],
			['note 4', 'fn-4'],
			['footnote 9', 'fn-9'],
			['Executive Summary', 'sec-es'],
			['cooperation among the main actors', 'sec-coop'],
		],
		'questions after a concept': [
			['what is humanitarian space', 'humanitarian-space'],
			['what does DSRSG stand for?', 'dsrsg'],
			['define comprehensive approach', 'comprehensive-approach'],
			['when were the PRTs closed', 'prt'],
			['which organisation visits detainees under the Geneva Conventions', 'icrc'],
			['qué es la OTAN', 'nato'],
		],
		'questions after a passage': [
			['does NATO need civilian capabilities of its own', 'nato-p6'],
			['have EU battlegroups ever been used', 'coop-p3'],
			['is neutrality fading', 'un-p5'],
			['how many troops did NATO have in Afghanistan', 'nato-p1'],
			['is the EU independent of NATO headquarters', 'fn-8'],
		],
	};
	for (const [kind, cases] of Object.entries(firsts)) {
		describe(`by ${kind}`, () => {
			for (const [query, id] of cases) {
				it(`"${query}" gives ${id}`, () => {
					assert.equal(ids(query)[0], id, ids(query).slice(0, 5).join(' '));
				});
			}
		});
	}

	it('gives both concepts of an ambiguous abbreviation before all else', () => {
		assert.deepEqual(new Set(ids('PSC').slice(0, 2)), new Set(['psc-eu', 'aupsc']));
	});

	it('gives the sections of an organisation, of the summary and of the body', () => {
		assert.deepEqual(new Set(ids('section EU').slice(0, 2)), new Set(['sec-es-eu', 'sec-eu']));
	});

	it('leads from a body to the one that took over from it', () => {
		const first = ids('which EU body took over from CPCC').slice(0, 3);
		assert.ok(first[0] === 'cpcc' || first[0] === 'civopshq', first.join(' '));
		assert.ok(first.includes('civopshq'), first.join(' '));
	});

	it('finds every concept by each of its designations, behind none but others of that name', function () {
		this.timeout(30_000);
		for (const concept of concepts) {
			for (const { text } of concept.designations) {
				const found = results(text);
				const at = found.findIndex(({ entry }) => entry.id === concept.id);
				const before = found.slice(0, at).map(({ name }) => name.toLowerCase());
				assert.ok(at >= 0, `${text} does not give ${concept.id}`);
				assert.ok(
					before.every((name) => name === text.toLowerCase()),
					`${text}: ${before.join(', ')}`,
				);
			}
		}
	});

	it('finds every unit first by its id', () => {
		for (const { id } of report.units) {
			assert.equal(ids(id)[0], id);
		}
	});
});
