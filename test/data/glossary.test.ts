import assert from 'node:assert/strict';
import type { Concept, Designation } from '../../src/core/termbase/model';
import { readGlossary, readReport } from '../harness/dataFiles';

const { concepts } = readGlossary();
const byId = new Map(concepts.map((concept) => [concept.id, concept]));
const unitIds = new Set(readReport().units.map((unit) => unit.id));

const named = concepts.flatMap((concept) => concept.designations.map((designation) => ({ concept, designation })));
const nameOf = (concept: Concept, designation: Designation) => `${concept.id}: ${designation.text} (${designation.language})`;

/** Names of all designations for which `wrong` holds: expected to be none. */
const offending = (wrong: (designation: Designation, concept: Concept) => boolean): string[] =>
	named
		.filter(({ concept, designation }) => wrong(designation, concept))
		.map(({ concept, designation }) => nameOf(concept, designation));

/** How a text is spoken, over all its designations. */
const spokenOf = (text: string) =>
	new Set(named.filter(({ designation }) => designation.text === text).map(({ designation }) => designation.spoken));

/** How weak a concept's designation is. */
const weaknessOf = (conceptId: string, text: string) =>
	byId.get(conceptId)?.designations.find((designation) => designation.text === text)?.weak;

describe('glossary', () => {
	it('holds 239 concepts, each with an id of its own', () => {
		assert.equal(concepts.length, 239);
		assert.equal(byId.size, concepts.length);
	});

	it('resolves every reference to a concept', () => {
		const dangling = concepts.flatMap((concept) =>
			[
				...(concept.broader ?? []),
				...(concept.narrower ?? []),
				...(concept.related ?? []),
				...(concept.counterparts ?? []).map((counterpart) => counterpart.concept),
				...(concept.history ?? []).flatMap((entry) => entry.concepts ?? []),
				...concept.designations.flatMap((designation) => designation.status?.successor ?? []),
			]
				.filter((id) => !byId.has(id))
				.map((id) => `${concept.id} → ${id}`),
		);
		assert.deepEqual(dangling, []);
	});

	it('resolves every reference to a unit of the report', () => {
		const dangling = concepts.flatMap((concept) =>
			[...(concept.report?.units ?? []), ...(concept.report?.implied ?? [])].filter((id) => !unitIds.has(id)),
		);
		assert.deepEqual(dangling, []);
	});

	it('says broader where the other concept says narrower, and related on both sides', () => {
		const oneSided = concepts.flatMap((concept) => [
			...(concept.broader ?? []).filter((id) => !byId.get(id)?.narrower?.includes(concept.id)),
			...(concept.narrower ?? []).filter((id) => !byId.get(id)?.broader?.includes(concept.id)),
			...(concept.related ?? []).filter((id) => !byId.get(id)?.related?.includes(concept.id)),
		]);
		assert.deepEqual(oneSided, []);
	});

	it('has no circle among broader concepts', () => {
		const ancestors = (id: string, path: readonly string[]): void => {
			assert.ok(!path.includes(id), [...path, id].join(' → '));
			for (const broader of byId.get(id)?.broader ?? []) {
				ancestors(broader, [...path, id]);
			}
		};
		for (const concept of concepts) {
			ancestors(concept.id, []);
		}
	});

	it('names counterparts on both sides, in another organisation, with the same note', () => {
		for (const concept of concepts) {
			for (const counterpart of concept.counterparts ?? []) {
				const other = byId.get(counterpart.concept);
				const back = other?.counterparts?.find((candidate) => candidate.concept === concept.id);
				assert.ok(back, `${counterpart.concept} does not name ${concept.id}`);
				assert.equal(back.note, counterpart.note);
				assert.equal(counterpart.organisation, other?.organisation);
				assert.notEqual(counterpart.organisation, concept.organisation);
			}
		}
	});

	it('tells history in the order of years, and marks as background what came before the report', () => {
		for (const { id, history = [] } of concepts) {
			const years = history.map((entry) => entry.year);
			assert.deepEqual(
				years,
				[...years].sort((a, b) => a - b),
				id,
			);
			for (const entry of history) {
				assert.equal(entry.background === true, entry.year < 2007, `${id} ${entry.year}`);
			}
		}
	});

	it('keeps every fact of the brief, with what is checked and what carries a source', () => {
		const history = concepts.flatMap((concept) => concept.history ?? []);
		assert.deepEqual(
			[
				history.length,
				history.filter((entry) => entry.checked).length,
				history.filter((entry) => entry.source !== undefined).length,
			],
			[264, 248, 212],
		);
	});

	it('claims no fact from after its as-of date', () => {
		const asOf = Number(readGlossary().asOf?.slice(0, 4));
		assert.ok(concepts.every((concept) => (concept.history ?? []).every((entry) => entry.year <= asOf)));
	});
});

describe('designations', () => {
	it('hold a name and nothing else', () => {
		assert.deepEqual(
			offending(({ text }) => / \/ |[();«»"“”]| {2}|\u00A0|\.$/u.test(text)),
			[],
		);
	});

	it('are no plurals of an abbreviation that is listed', () => {
		assert.deepEqual(
			offending(
				({ text, type }, { designations }) =>
					type === 'abbreviation' && text.endsWith('s') && designations.some((other) => other.text === text.slice(0, -1)),
			),
			[],
		);
	});

	it('are listed once for each concept and language', () => {
		const keys = named.map(({ concept, designation }) => `${concept.id} ${designation.language} ${designation.text}`);
		assert.equal(new Set(keys).size, keys.length);
	});

	it('include the label, as the first full name in English', () => {
		for (const { id, label, designations } of concepts) {
			assert.equal(designations.find(({ language, type }) => language === 'en' && type === 'full')?.text, label, id);
		}
	});

	it('name each concept in English, French and Spanish', () => {
		for (const { id, designations } of concepts) {
			const languages = designations.filter(({ type }) => type === 'full').map(({ language }) => language);
			assert.deepEqual([...new Set(languages)], ['en', 'fr', 'es'], id);
		}
	});

	it('have one preferred full name and one preferred abbreviation for each language', () => {
		for (const { id, designations } of concepts) {
			for (const language of ['en', 'fr', 'es']) {
				for (const type of ['full', 'abbreviation']) {
					const ofType = designations.filter((designation) => designation.language === language && designation.type === type);
					const preferred = ofType.filter((designation) => designation.preferred);
					assert.deepEqual(preferred, ofType.slice(0, 1), `${id} ${language} ${type}`);
				}
			}
		}
	});

	it('say of every abbreviation whether it is spoken as letters or as a word', () => {
		assert.deepEqual(
			offending(({ type, spoken }) => type === 'abbreviation' && spoken === undefined),
			[],
		);
	});

	it('are spoken as specialists say them', () => {
		const letters = [
			'UN',
			'EU',
			'UE',
			'NGO',
			'DDR',
			'PRT',
			'SRSG',
			'DSRSG',
			'ESDP',
			'EBAO',
			'CPCC',
			'HQ',
			'R2P',
			'IHL',
			'MPCC',
			'MoD',
		];
		const words = [
			'NATO',
			'OTAN',
			'OCHA',
			'ECHO',
			'ISAF',
			'UNAMID',
			'MONUC',
			'MINUSMA',
			'UNMIK',
			'UNIFIL',
			'KFOR',
			'EUFOR',
			'EULEX',
		];
		const moreWords = ['SACEUR', 'SHAPE', 'CIMIC', 'HIPPO', 'FINUL', 'MINUAD', 'PESC', 'SOFA', 'NAC', 'RoL'];
		for (const [texts, expected] of [
			[letters, 'letters'],
			[[...words, ...moreWords], 'word'],
		] as const) {
			for (const text of texts) {
				assert.deepEqual([...spokenOf(text)], [expected], text);
			}
		}
	});

	it('say how sure each French and Spanish name is', () => {
		assert.deepEqual(
			offending(({ language, confidence }) => (language === 'en') !== (confidence === undefined)),
			[],
		);
	});

	it('share a text between concepts only in the known homographs', () => {
		const holders = new Map<string, Set<string>>();
		for (const { concept, designation } of named) {
			const text = designation.type === 'abbreviation' ? designation.text : designation.text.toLowerCase();
			holders.set(text, (holders.get(text) ?? new Set()).add(concept.id));
		}
		const shared = [...holders].filter(([, ids]) => ids.size > 1).map(([text, ids]) => `${text}: ${[...ids].sort().join(' ')}`);
		assert.deepEqual(shared.sort(), [
			'CPS: aupsc psc-eu',
			'MPS: special-political-mission wps',
			'PSC: aupsc psc-eu',
			'RDC: drc rdc',
		]);
		assert.deepEqual(
			offending(({ text, weak }) => ['CPS', 'MPS', 'PSC', 'RDC'].includes(text) && weak !== 'contextual'),
			[],
		);
	});

	it('are weak where they are everyday words, places or much-used letters', () => {
		const table: readonly (readonly [string, string, 'contextual' | 'quiet' | undefined])[] = [
			['un', 'UN', undefined],
			['eu', 'EU', undefined],
			['nato', 'the alliance', 'contextual'],
			['au', 'AU', 'contextual'],
			['au', 'African Union', undefined],
			['council-eu', 'Council', 'contextual'],
			['comprehensive-approach', 'CA', 'contextual'],
			['comprehensive-approach', 'comprehensive approach', undefined],
			['integration', 'integration', 'quiet'],
			['drc', 'DRC', 'contextual'],
			['drc', 'Congo', 'contextual'],
			['drc', 'Democratic Republic of the Congo', 'quiet'],
			['psc-eu', 'PSC', 'contextual'],
			['psc-eu', 'Political and Security Committee', undefined],
			['nac', 'CAN', 'contextual'],
			['dsrsg', 'DSRSG', undefined],
		];
		for (const [conceptId, text, expected] of table) {
			assert.equal(weaknessOf(conceptId, text), expected, text);
		}
	});

	it('are never strong where a French or Spanish abbreviation is short and not known from English', () => {
		assert.deepEqual(
			offending(
				({ text, language, type, weak }, { designations }) =>
					type === 'abbreviation' &&
					language !== 'en' &&
					text.length <= 3 &&
					weak === undefined &&
					!['ONU', 'UE'].includes(text) &&
					!designations.some((other) => other.language === 'en' && other.text === text && other.weak === undefined),
			),
			[],
		);
	});
});

describe('acronyms of the report', () => {
	/** What the report prints, and what it means without printing it. */
	const table: readonly (readonly [string, string])[] = [
		['AU', 'au'],
		['CA', 'comprehensive-approach'],
		['CPCC', 'cpcc'],
		['DDR', 'ddr'],
		['DRC', 'drc'],
		['DSRSG', 'dsrsg'],
		['EBAO', 'ebao'],
		['ECHO', 'echo'],
		['ESDP', 'esdp'],
		['EU', 'eu'],
		['HQ', 'operations-headquarters'],
		['ICRC', 'icrc'],
		['IGO', 'igo'],
		['ISAF', 'isaf'],
		['MONUC', 'monuc'],
		['MSF', 'msf'],
		['NATO', 'nato'],
		['NGO', 'ngo'],
		['OCHA', 'ocha'],
		['PRT', 'prt'],
		['UN', 'un'],
		['UNAMID', 'unamid'],
		['UNSC', 'unsc'],
		['USD', 'usd'],
		['AMIS', 'amis'],
		['AMM', 'aceh-monitoring-mission'],
		['CIMIC', 'cimic'],
		['civ-mil cell', 'civ-mil-cell'],
		['IfS', 'stability-instrument'],
		['IMPP', 'impp'],
		['Lisbon Treaty', 'reform-treaty'],
		['NRF', 'nrf'],
		['PfP', 'pfp'],
		['Reform Treaty', 'reform-treaty'],
		['SRSG', 'srsg'],
		['SSR', 'ssr'],
		['UNMIK', 'unmik'],
	];
	for (const [text, conceptId] of table) {
		it(`${text} is a designation of ${conceptId}`, () => {
			assert.ok(
				byId.get(conceptId)?.designations.some((designation) => designation.language === 'en' && designation.text === text),
			);
		});
	}
});
