import assert from 'node:assert/strict';
import { recogniseColumns } from '../../../src/core/termbase/formats/table/columns';
import { headingOf } from '../../../src/core/termbase/formats/table/headings';
import type { TableRow } from '../../../src/core/termbase/formats/table/tableRow';

function rows(...lines: readonly string[]): readonly TableRow[] {
	return lines.map((line) => ({ cells: line.split(';'), place: () => ({ line: 0, start: 0, end: 0 }) }));
}

/** `term.en definition -`, preceded by the number of rows before the first concept. */
function recognised(...lines: readonly string[]): string {
	const mapping = recogniseColumns(rows(...lines));
	const columns = mapping?.columns.map(({ role, language }) =>
		role === 'ignored' ? '-' : [role, language].filter(Boolean).join('.'),
	);
	return mapping === undefined ? 'nothing' : [mapping.rowsBefore, ...columns!].join(' ');
}

describe('headings', () => {
	const cases: readonly (readonly [string, string])[] = [
		['Term', 'term'],
		['Terme (FR)', 'term fr'],
		['term_en', 'term en'],
		['termFr', 'term fr'],
		['EN', 'term en'],
		['Français', 'term fr'],
		['English term', 'term en'],
		['Terme anglais', 'term en'],
		['term en-GB', 'term en-GB'],
		['Traduction française', 'term fr'],
		['abbreviation fr', 'abbreviation fr'],
		['Sigle', 'abbreviation'],
		['Abkürzung', 'abbreviation'],
		['Afkorting', 'abbreviation'],
		['Аббревиатура', 'abbreviation'],
		['الاختصار', 'abbreviation'],
		['缩写', 'abbreviation'],
		['definition_en', 'definition en'],
		['DÉFINITION', 'definition'],
		['Bedeutung', 'definition'],
		['Descrizione', 'definition'],
		['Definição', 'definition'],
		['Full form [sr-Latn]', 'full sr-Latn'],
		['Variants [tpi]', 'variant tpi'],
		['Forme développée', 'full'],
		['agency_name_fr', 'term fr'],
		['Definition of the term', 'definition'],
		['term definition', 'definition'],
		["Nom de l'organisation", 'term'],
		['Langue', 'language'],
		['Synonyms', 'variant'],
		['Fachgebiet', 'domain'],
		['Fuente', 'source'],
		['gültig ab', 'validFrom'],
		['Valid until', 'validUntil'],
		['ID', 'id'],
		['id', 'id'],
		['Organisation', 'organisation'],
		['Translation', 'nothing'],
		['Page', 'nothing'],
		['', 'nothing'],
		['__proto__', 'nothing'],
		['constructor', 'nothing'],
		['Definition (old)', 'definition'],
	];
	for (const [text, role] of cases) {
		it(`takes "${text}" for ${role}`, () => {
			const heading = headingOf(text);
			assert.equal(heading === undefined ? 'nothing' : [heading.role, heading.language].filter(Boolean).join(' '), role);
		});
	}
});

describe('columns', () => {
	const cases: readonly (readonly [string, readonly string[], string])[] = [
		['term and definition', ['Term;Definition', 'peace;No war.'], '1 term definition'],
		['two languages', ['EN;FR;Note', 'peace;paix;'], '1 term.en term.fr note'],
		['a title above the headings', ['Our glossary', 'Term;Abbreviation', 'peace;P'], '2 term abbreviation'],
		['the better of two headings', ['Name;Term;Definition', 'a;b;c'], '1 - term definition'],
		['the names that differ', ['donor_name;agency_name', 'Austria;Finance', 'Austria;Interior'], '1 - term'],
		['a code that differs', ['code;term', '1;a', '2;b'], '1 id term'],
		['a code that repeats', ['code;term', '1;a', '1;b'], '1 - term'],
		['a numeric category', ['category;term', '100;a', '200;b'], '1 - term'],
		['a category in words', ['category;term', 'law;a', 'law;b'], '1 domain term'],
		['abbreviations with long forms called definitions', ['Abbr;Definition', 'UN;United Nations'], '1 abbreviation full'],
		['abbreviations with definitions', ['Abbr;Definition', 'UN;A body. It has members.'], '1 abbreviation definition'],
		['abbreviations without headings', ['UN;United Nations', 'DDR;Disarmament and so on'], '0 abbreviation full'],
		['long forms first, without headings', ['United Nations;UN', 'African Union;AU'], '0 full abbreviation'],
		['prose', ['The term is late;and so am I', 'one;two'], 'nothing'],
		['numbers', ['1;2', '3;4'], 'nothing'],
		['a lone language name', ['English', 'chapter'], 'nothing'],
		['two columns of abbreviations', ['UN;EU', 'AU;ZA'], 'nothing'],
		['no rows', [], 'nothing'],
	];
	for (const [name, lines, expected] of cases) {
		it(`recognises ${name}`, () => assert.equal(recognised(...lines), expected));
	}

	it('survives being stored as JSON', () => {
		const mapping = recogniseColumns(rows('x;EN;Definition', '1;peace;No war.'));
		assert.deepEqual(JSON.parse(JSON.stringify(mapping)), mapping);
	});
});
