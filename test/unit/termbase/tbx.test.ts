import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Concept } from '../../../src/core/termbase/model';
import { projectRoot } from '../../harness/project';
import { conceptsOfFixture, entry, firstConcept, readTbxOf, tbx } from './tbxReading';

/** A concept as `definition`, and its designations as `language type! text (status; note; confidence)`. */
function shown({ id, label, designations, definition }: Concept): readonly string[] {
	return [
		`${id} = ${label}: ${definition}`,
		...designations.map(({ language, type, preferred, text, status, note, confidence }) => {
			const more = [status && `${status.state} ${status.year}`, note, confidence].filter(Boolean).join('; ');
			return `${language} ${type}${preferred ? '!' : ''} ${text}${more && ` (${more})`}`;
		}),
	];
}

describe('TBX of each version, style and dialect', () => {
	it('version 2, style DCA', async () => {
		const [base, place, patrol] = await conceptsOfFixture('missions-v2-dca.tbx');
		assert.deepEqual(shown(base!), [
			'c-101 = temporary operating base: A base that a patrol can reach within a day & leave on the next.',
			'en full! temporary operating base (Used by all contingents.)',
			'en abbreviation TOB',
			'en variant day base (deprecated)',
			'en variant patrol camp (renamed 2009)',
			'fr full base opérationnelle temporaire',
			'fr variant base temporaire',
		]);
		const { domains, identifier, broader, narrower, related, source, note } = base!;
		assert.deepEqual(
			{ domains, identifier, broader, narrower, related, source, note },
			{
				domains: ['force protection', 'logistics'],
				identifier: 'C-101',
				broader: ['c-102'],
				narrower: undefined,
				related: ['long-range-patrol'],
				source: { title: 'Planning cell, working paper 7' },
				note: 'Not every temporary base is one.',
			},
		);
		assert.deepEqual(place!.source, { title: 'Planning cell, glossary' });
		assert.deepEqual(patrol!.source, { title: 'Daily report' });
	});

	it('version 3, style DCA', async () => {
		const [line, zone] = await conceptsOfFixture('missions-v3-dca.tbx');
		assert.deepEqual(shown(line!), [
			'ceasefire-line = ceasefire line: The line that neither side may cross\nwhile the guns are silent.',
			'en full! ceasefire line',
			'en variant cease-fire line',
			'en abbreviation CFL (Also a lamp.)',
			'de full Waffenstillstandslinie',
		]);
		assert.deepEqual(line!.related, ['disengagement-zone']);
		assert.equal(line!.identifier, undefined);
		assert.deepEqual(shown(zone!), [
			'disengagement-zone = disengagement <zone>: ',
			'en full disengagement <zone>',
			'es full zona de separación',
		]);
		assert.equal(zone!.note, 'es: Zona sin tropas de las partes.');
	});

	it('version 3, style DCT, with prefixes of its own', async () => {
		const [protection] = await conceptsOfFixture('missions-v3-dct.tbx');
		assert.deepEqual(shown(protection!), [
			'7 = protection des civils: Éloigner les civils du danger.',
			'fr full! protection des civils',
			'fr abbreviation PDC',
			'en-GB full protection of civilians',
			'en-GB short protection',
		]);
		const { domains, identifier, related, source } = protection!;
		assert.deepEqual(
			{ domains, identifier, related, source },
			{
				domains: ['protection; civils'],
				identifier: 'urn:example:protection:7',
				related: ['absent-entry'],
				source: { title: "Manuel d'essai" },
			},
		);
	});

	it('old exports of IATE, with codes for domains', async () => {
		const [platoon] = await conceptsOfFixture('missions-iate.tbx');
		assert.deepEqual(shown(platoon!), [
			'iate-9000001 = quick reaction platoon: ',
			'en full! quick reaction platoon (high)',
			'en abbreviation QRP (medium)',
			'en variant fast platoon (deprecated; low)',
			"mt full plutun ta' reazzjoni ħafifa",
		]);
		assert.equal(platoon!.identifier, 'IATE-9000001');
		assert.deepEqual(platoon!.domains, ['international relations', 'international organisations']);
	});

	it('exports of IATE, with names for domains and bare numbers', async () => {
		const [guard, team] = await conceptsOfFixture('missions-iate-v3.tbx');
		assert.deepEqual(shown(guard!), ['9000002 = home guard: ', 'el full πολιτοφυλακή (high)', 'en short home guard (high)']);
		assert.equal(guard!.identifier, '9000002');
		assert.deepEqual(guard!.domains, ['international security', 'defence policy']);
		assert.deepEqual(shown(team!), ['9000003 = OMLT 3: ', 'en abbreviation OMLT 3 (medium)']);
	});

	it('a file that a translation tool made', async function () {
		const file = resolve(projectRoot, '../shared/corpus/termbases/weblate-cs-martif.tbx');
		if (!existsSync(file)) {
			this.skip();
		}
		const { concepts, problems, language } = await readTbxOf(readFileSync(file));
		assert.deepEqual(
			concepts.map(({ concept }) => concept.id),
			['address-bar', 'administrator', 'administrate', 'always-on-top'],
		);
		assert.deepEqual(shown(concepts[3]!.concept).slice(1), ['en full always on top', 'cs full vždy navrchu']);
		assert.deepEqual({ problems, language }, { problems: [], language: 'en' });
	});
});

describe('What a TBX file tells', () => {
	it('its name and language', async () => {
		const header = '<tbxHeader><fileDesc><titleStmt><title>Our <hi>terms</hi></title></titleStmt></fileDesc></tbxHeader>';
		const { name, language } = await readTbxOf(tbx(entry('patrol')).replace('<text>', `${header}<text>`));
		assert.deepEqual({ name, language }, { name: 'Our terms', language: 'en' });
	});

	it('no language where it has none: then its texts are in the language asked for', async () => {
		const source = tbx(entry('patrouille', { before: '<descrip type="definition">Ronde.</descrip>' }))
			.replace(' xml:lang="en"', '')
			.replace('xml:lang="en"', '');
		const { language, concepts } = await readTbxOf(source, 'fr');
		assert.equal(language, undefined);
		assert.deepEqual(shown(concepts[0]!.concept), ['c1 = patrouille: Ronde.', 'fr full patrouille']);
	});

	const places: readonly (readonly [name: string, term: string, line: number, marked: string])[] = [
		['beside its tags', '<term>UN</term>', 3, 'UN'],
		['behind a line break', '<term>\n\t\tblue helmet\n\t</term>', 4, 'blue helmet'],
		['with white space around', '<term> blue helmet\t</term>', 3, 'blue helmet'],
		['with references in it', '<term>Q&amp;A</term>', 3, 'Q&amp;A'],
		['with markup in it', '<term>blue <hi>helmet</hi></term>', 3, 'blue <hi>helmet'],
		['over two lines', '<term>blue\nhelmet</term>', 3, 'blue'],
		['behind characters of two units', '<note>🕊🕊</note><term>patrol</term>', 3, 'patrol'],
	];
	for (const [name, term, line, marked] of places) {
		it(`where a name stands: ${name}`, async () => {
			const source = tbx(
				`<conceptEntry><langSec xml:lang="en"><!-- one --><termSec>${term}</termSec></langSec></conceptEntry>`,
			);
			const { place } = (await readTbxOf(source)).concepts[0]!;
			const text = source.split('\n')[place.line]?.slice(place.start, place.end);
			assert.deepEqual([place.line, text], [line, marked]);
		});
	}

	const texts: readonly (readonly [name: string, term: string, expected: string])[] = [
		['white space is one space', ' blue \n\t helmet ', 'blue helmet'],
		['markup within is only text', 'H<hi>2</hi>O <ph>%s</ph><ec/>', 'H2O %s'],
		['CDATA is text', '<![CDATA[R&D <unit>]]>', 'R&D <unit>'],
		['characters may be given by number', '&#x1F54A;&#233;', '🕊é'],
		['characters are composed', 'e\u0301tat', 'état'],
		['comments and instructions are none', 'pa<!-- no -->tr<?no no?>ol', 'patrol'],
		['overrides of direction go', 'a\u202eb\u2066c', 'abc'],
		['a file may hold keys of objects', '__proto__', '__proto__'],
	];
	for (const [name, term, expected] of texts) {
		it(`terms: ${name}`, async () => {
			const { label } = await firstConcept(tbx(entry(term)));
			assert.equal(label, expected);
		});
	}

	it('terms read the same wherever the file is cut into pieces', async () => {
		const filler = `<!--${'x'.repeat(65_300)}-->`;
		for (let shift = 0; shift < 90; shift += 1) {
			const { label } = await firstConcept(tbx(`${filler}${' '.repeat(shift)}${entry('é🕊&amp;\r\nx', { before: '' })}`));
			assert.equal(label, 'é🕊& x', `${shift}`);
		}
	});

	const types: readonly (readonly [termType: string, type: string])[] = [
		['fullForm', 'full'],
		['acronym', 'abbreviation'],
		['initialism', 'abbreviation'],
		['short form', 'short'],
		['synonym', 'variant'],
		['phraseologicalUnit', 'full'],
	];
	for (const [termType, type] of types) {
		it(`the type of a term: ${termType}`, async () => {
			const within = `<termNote type="termType">${termType}</termNote>`;
			const { designations } = await firstConcept(tbx(entry('blue helmet', { within })));
			assert.equal(designations[0]!.type, type);
		});
	}

	it('which of several terms without type is the name', async () => {
		const terms = [
			'<term>old name</term><termNote type="administrativeStatus">supersededTerm</termNote>',
			'<term>new name</term>',
			'<term>other name</term>',
		];
		const sections = terms.map((term) => `<termSec>${term}</termSec>`).join('');
		const concept = await firstConcept(tbx(`<conceptEntry><langSec xml:lang="en">${sections}</langSec></conceptEntry>`));
		assert.deepEqual(shown(concept), [
			'old-name = new name: ',
			'en variant old name (superseded)',
			'en full new name',
			'en variant other name',
		]);
	});

	const relations: readonly (readonly [type: string, kind: 'broader' | 'narrower' | 'related'])[] = [
		['superordinateConceptPartitive', 'broader'],
		['broaderConceptGeneric', 'broader'],
		['relatedConceptBroader', 'broader'],
		['subordinateConceptGeneric', 'narrower'],
		['relatedConceptNarrower', 'narrower'],
		['relatedConcept', 'related'],
		['temporallyRelatedConcept', 'related'],
		['associatedConcept', 'related'],
		['coordinateConceptGeneric', 'related'],
	];
	for (const [type, kind] of relations) {
		it(`relations: ${type}`, async () => {
			const before = `<descrip type="${type}" target="#C2">the other</descrip>`;
			const { concepts } = await readTbxOf(tbx(entry('one', { before }), entry('other', { id: 'C2' })));
			assert.deepEqual(concepts[0]!.concept[kind], ['c2']);
		});
	}

	it('relations lead to the concept that got the id, and each only once', async () => {
		const before = ['A!', 'A!', 'a-', 'gone'].map((id) => `<ref type="crossReference" target="${id}">x</ref>`).join('');
		const { concepts } = await readTbxOf(tbx(entry('x', { id: 'a-' }), entry('y', { id: 'A!' }), entry('z', { before })));
		assert.deepEqual(
			concepts.map(({ concept }) => [concept.id, concept.related]),
			[
				['a', undefined],
				['a-2', undefined],
				['c1', ['a-2', 'a', 'gone']],
			],
		);
	});

	it('the definition in its own language, wherever it stands; others are counted', async () => {
		const one = `<conceptEntry id="a">${definitions('fr', 'un')}${definitions('en-GB', 'one')}${definitions('de', 'eins')}</conceptEntry>`;
		const two = `<conceptEntry id="b">${definitions('fr', 'deux')}${definitions('de', 'zwei')}</conceptEntry>`;
		const { concepts, problems } = await readTbxOf(tbx(one, two), 'de');
		assert.deepEqual(
			concepts.map(({ concept }) => [concept.label, concept.definition]),
			[
				['one', 'one'],
				['zwei', 'zwei'],
			],
		);
		assert.deepEqual(problems, [{ code: 'forbidden', details: ['definition, note: fr 2, de 1'], place: concepts[0]!.place }]);
	});

	it('a source where the definition comes from, not where the term was read', async () => {
		const before = '<descrip type="definition">x</descrip>';
		const within = '<admin type="source">Report</admin>';
		assert.equal((await firstConcept(tbx(entry('one', { before, within })))).source, undefined);
		const context = '<descripGrp><descrip type="context">x</descrip><admin type="source">Press</admin></descripGrp>';
		assert.equal((await firstConcept(tbx(entry('one', { within: context })))).source, undefined);
		const own = '<xref type="xSource" target="https://example.org/">Manual</xref>';
		assert.deepEqual((await firstConcept(tbx(entry('one', { before: before + own, within })))).source, { title: 'Manual' });
	});
});

/** A language of an entry, in which it is named and defined by one word. */
function definitions(language: string, text: string): string {
	const definition = `<descrip type="definition">${text}</descrip>`;
	return `<langSec xml:lang="${language}">${definition}<termSec><term>${text}</term></termSec></langSec>`;
}

/** A file that says that it is in this encoding. */
function inEncoding(encoding: string): string {
	return `<?xml version="1.0" encoding="${encoding}"?>${tbx(entry('état-major “€”')).replaceAll('\n', '\r\n')}`;
}

function utf16(source: string, isBigEndian: boolean): Uint8Array {
	const bytes = new Uint8Array(source.length * 2);
	const view = new DataView(bytes.buffer);
	for (let at = 0; at < source.length; at++) {
		view.setUint16(2 * at, source.charCodeAt(at), !isBigEndian);
	}
	return bytes;
}

function windows1252(source: string): Uint8Array {
	const special = new Map([
		['“', 0x93],
		['”', 0x94],
		['€', 0x80],
	]);
	return Uint8Array.from(source, (char) => special.get(char) ?? char.charCodeAt(0));
}

describe('The bytes of a TBX file', () => {
	const cases: readonly (readonly [name: string, bytes: Uint8Array])[] = [
		['UTF-8', new TextEncoder().encode(inEncoding('UTF-8'))],
		['UTF-8 with a mark, which decides', new TextEncoder().encode(`\ufeff${inEncoding('ISO-8859-1')}`)],
		['UTF-16 with a mark', utf16(`\ufeff${inEncoding('UTF-16')}`, false)],
		['UTF-16, the other way round', utf16(`\ufeff${inEncoding('UTF-16')}`, true)],
		['UTF-16 without a mark', utf16(inEncoding('UTF-16'), false)],
		['UTF-16 without a mark, the other way round', utf16(inEncoding('UTF-16BE'), true)],
		['UTF-8 that a tool once found in UTF-16', new TextEncoder().encode(inEncoding('utf-16'))],
		['Windows-1252', windows1252(inEncoding('windows-1252'))],
		['Windows-1252 that says ISO 8859-1', windows1252(inEncoding("ISO-8859-1' standalone='yes").replaceAll('"', "'"))],
	];
	for (const [name, bytes] of cases) {
		it(`are read as ${name}`, async () => {
			assert.equal((await firstConcept(bytes)).label, 'état-major “€”');
		});
	}

	it('are read in pieces, and reading ends where the user cancels', async () => {
		const source = tbx(...Array.from({ length: 4000 }, (_, index) => entry(`term ${index}`, { id: `c${index}` })));
		const shares: number[] = [];
		await readTbxOf(source, 'en', async (done) => {
			shares.push(done);
		});
		assert.ok(shares.length > 5);
		assert.deepEqual(
			shares,
			[...shares].sort((one, other) => one - other),
		);
		assert.equal(shares.at(-1), 1);
		const cancelled = new Error('cancelled');
		await assert.rejects(
			readTbxOf(source, 'en', async (done) => {
				if (done > 0.5) {
					throw cancelled;
				}
			}),
			cancelled,
		);
	});
});
