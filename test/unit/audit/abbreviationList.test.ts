import assert from 'node:assert/strict';
import { type FoundList, findList } from '../../../src/core/audit/abbreviationList/findList';
import { stylesOf } from '../../../src/core/audit/abbreviationList/listFormats';
import { listText, refreshedText } from '../../../src/core/audit/abbreviationList/listText';
import { type ListedAbbreviation, sortAbbreviations } from '../../../src/core/audit/abbreviationList/sortAbbreviations';
import type { FormatName } from '../../../src/core/prose/formatNames';

const options = { language: 'en', lineEnd: '\n' };
const lines = (...all: readonly string[]): string => all.join('\n');

const EU: ListedAbbreviation = { abbreviation: 'EU', longForm: 'European Union' };
const RD: ListedAbbreviation = { abbreviation: 'R&D', longForm: 'research and development' };
const UN: ListedAbbreviation = { abbreviation: 'UN', longForm: 'United Nations' };

function found(text: string, format: FormatName): FoundList {
	const list = findList(text, format);
	assert.ok(list?.kind === 'list', `${list?.kind}`);
	return list;
}

function refreshed(text: string, format: FormatName, list: readonly ListedAbbreviation[]): string {
	return refreshedText(found(text, format), list, options);
}

describe('The order of abbreviations', () => {
	const cases: readonly (readonly [it: string, language: string, order: readonly string[]])[] = [
		['goes word by word', 'en', ['UN', 'UN Women', 'UNMISS']],
		['counts', 'en', ['C4ISR', 'C10', 'M9', 'M23']],
		['passes over case and punctuation', 'en', ['AU', 'MoU', 'MOUT', 'R&D', 'RDF', 'U.N.', 'UNA']],
		['has accents where the language has them', 'sv', ['AFN', 'ZFN', 'ÅFN']],
		['has accents beside the letter elsewhere', 'fr', ['AFN', 'ÂGE', 'ZFN']],
		['is English where a document declares no language', 'not a language!', ['AFN', 'ÅFN', 'ZFN']],
		['decides between names that are read alike', 'en', ['R-D', 'R&D', 'RD']],
	];
	for (const [it_, language, order] of cases) {
		it(it_, () => {
			const list = order.map((abbreviation) => ({ abbreviation, longForm: 'x' }));
			for (const given of [list, list.toReversed()]) {
				assert.deepEqual(
					sortAbbreviations(given, language).map(({ abbreviation }) => abbreviation),
					order,
				);
			}
		});
	}
});

describe('A list of abbreviations in a document', () => {
	it('is none where nothing marks it', () => {
		for (const format of ['markdown', 'latex', 'plainText'] as const) {
			assert.equal(findList('# Abbreviations\n\nUN  United Nations\n\n--------------------\n', format), undefined);
		}
	});

	it('is none where only its end is marked', () => {
		assert.equal(findList('a\n\n<!-- /peaceops:abbreviations -->\n', 'markdown'), undefined);
	});

	it('is unclosed where nothing, or another list, follows its opening marker', () => {
		const open = '<!-- peaceops:abbreviations -->';
		const unclosed = { kind: 'unclosed', start: 3, end: 3 + open.length };
		assert.deepEqual(findList(`a\n\n${open}\n\n| UN | United Nations |\n\nRest.`, 'markdown'), unclosed);
		assert.deepEqual(findList(`a\n\n${open}\n\n${listText([UN], 'markdown', undefined, options)}`, 'markdown'), unclosed);
	});

	it('is the first of several', () => {
		const [first, second] = [listText([UN], 'org', 'table', options), listText([EU], 'org', 'table', options)];
		assert.equal(found(lines(first, '', second), 'org').text, first);
	});

	const examples: readonly (readonly [FormatName, before: string, after: string])[] = [
		['markdown', '```markdown', '```'],
		['markdown', '~~~~', '~~~~~'],
		['mdx', '````', '````'],
		['latex', '\\begin{lstlisting}[language=TeX]', '\\end{lstlisting}'],
		['asciiDoc', '[source]\n----', '----'],
		['asciiDoc', '```adoc', '```'],
		['typst', '```typ', '```'],
		['org', '#+BEGIN_SRC org', '#+END_SRC'],
	];
	for (const [format, before, after] of examples) {
		it(`is none inside code: ${format}, ${before.split('\n').at(-1)}`, () => {
			const example = listText([EU], format, undefined, options);
			const list = listText([UN], format, undefined, options);
			assert.equal(findList(lines('a', '', before, example, after, ''), format), undefined);
			assert.equal(found(lines('a', '', before, example, after, '', list, ''), format).text, list);
		});
	}

	it('is none where its markers are indented as code', () => {
		for (const format of ['markdown', 'restructuredText', 'asciiDoc'] as const) {
			const indented = listText([UN], format, undefined, options).replace(/^(?=.)/gm, '    ');
			assert.equal(findList(`a::\n\n${indented}\n`, format), undefined);
		}
	});

	it('is found below a title of AsciiDoc that hyphens underline', () => {
		const list = listText([UN], 'asciiDoc', undefined, options);
		assert.equal(found(lines('Terms', '-----', '', list), 'asciiDoc').text, list);
	});

	it('is found whatever ends the lines', () => {
		for (const lineEnd of ['\r\n', '\r']) {
			for (const format of ['markdown', 'plainText'] as const) {
				const list = listText([UN, EU], format, undefined, { language: 'en', lineEnd });
				const { text, rows } = found(`a${lineEnd}${lineEnd}${list}${lineEnd}b`, format);
				assert.equal(text, list);
				assert.deepEqual(
					rows.map(({ name, longForm }) => [name, longForm]),
					[
						['EU', 'European Union'],
						['UN', 'United Nations'],
					],
				);
			}
		}
	});

	it('has the style of its marker, else the default of its format', () => {
		for (const [words, style] of [
			['definitions', 'definitions'],
			['', 'table'],
			['glossaries', 'table'],
		]) {
			const text = lines(`<!-- peaceops:abbreviations ${words} -->`, '<!-- /peaceops:abbreviations -->');
			assert.equal(found(text, 'markdown').style, style);
		}
	});

	it('is written in the words of its language', () => {
		assert.match(listText([UN], 'markdown', 'table', { ...options, language: 'fr-CA' }), /^\| Sigle \| Signification \|$/m);
		const text = listText([UN], 'plainText', undefined, { ...options, language: 'de' });
		assert.match(text, /^---- Abkürzungen ----\n/);
		assert.equal(found(text, 'plainText').text, text);
	});

	it('holds an abbreviation once, and none without a long form', () => {
		const list = [
			UN,
			{ ...UN, longForm: 'second' },
			{ abbreviation: 'XX', longForm: ' \u200b' },
			{ abbreviation: '', longForm: 'x' },
		];
		assert.equal(listText(list, 'org', undefined, options), listText([UN], 'org', undefined, options));
	});

	it('is two markers where nothing is to be listed, and is filled again', () => {
		for (const format of ['markdown', 'latex', 'plainText'] as const) {
			const empty = refreshed(listText([UN], format, undefined, options), format, []);
			assert.equal(empty, listText([], format, undefined, options));
			assert.equal(refreshed(empty, format, [UN]), listText([UN], format, undefined, options));
		}
	});
});

describe('A list of abbreviations that is refreshed', () => {
	const cases: readonly {
		readonly it: string;
		readonly format: FormatName;
		readonly before: string;
		readonly list: readonly ListedAbbreviation[];
		readonly after: string;
	}[] = [
		{
			it: 'keeps wording, columns, alignment and headings of its author',
			format: 'markdown',
			before: lines(
				'<!-- peaceops:abbreviations table -->',
				'',
				'| Sigle | Sens              | Depuis |',
				'| :---- | :---------------- | -----: |',
				'| AU    | African Union     |   2002 |',
				'| UN    | the *whole* UN \\| |   1945 |',
				'',
				': Used here {#tbl-sigles}',
				'',
				'<!-- /peaceops:abbreviations -->',
			),
			list: [UN, EU],
			after: lines(
				'<!-- peaceops:abbreviations table -->',
				'',
				'| Sigle | Sens              | Depuis |',
				'| :---- | :---------------- | -----: |',
				'| EU | European Union |',
				'| UN    | the *whole* UN \\| |   1945 |',
				'',
				': Used here {#tbl-sigles}',
				'',
				'<!-- /peaceops:abbreviations -->',
			),
		},
		{
			it: 'takes the style that its marker now asks for',
			format: 'markdown',
			before: lines(
				'<!-- peaceops:abbreviations definitions -->',
				'',
				'| Abbreviation | Meaning |',
				'| :--- | :--------------- |',
				'| UN | the *whole* UN \\| |',
				'',
				'<!-- /peaceops:abbreviations -->',
			),
			list: [UN],
			after: lines(
				'<!-- peaceops:abbreviations definitions -->',
				'',
				'UN',
				':   the *whole* UN \\|',
				'',
				'<!-- /peaceops:abbreviations -->',
			),
		},
		{
			it: 'keeps a definition on several lines together',
			format: 'restructuredText',
			before: lines(
				'.. peaceops:abbreviations',
				'',
				'R&D',
				'   research',
				'   and more',
				'',
				'   Since 2009.',
				'',
				'UN',
				'   United',
				'   Nations',
				'',
				'   Since 1945.',
				'',
				'.. /peaceops:abbreviations',
			),
			list: [{ abbreviation: 'WHO', longForm: 'World Health Organization' }, UN],
			after: lines(
				'.. peaceops:abbreviations',
				'',
				'UN',
				'   United',
				'   Nations',
				'',
				'   Since 1945.',
				'',
				'WHO',
				'   World Health Organization',
				'',
				'.. /peaceops:abbreviations',
			),
		},
		{
			it: 'keeps keys, options and the environment, and makes no key twice',
			format: 'latex',
			before: lines(
				'% peaceops:abbreviations glossaries',
				'\\newacronym[plural=UNs]{RD}{UN}{United Nations}',
				'% /peaceops:abbreviations',
			),
			list: [RD, UN],
			after: lines(
				'% peaceops:abbreviations glossaries',
				'\\newacronym{RD-2}{R\\&D}{research and development}',
				'\\newacronym[plural=UNs]{RD}{UN}{United Nations}',
				'% /peaceops:abbreviations',
			),
		},
		{
			it: 'measures its longest abbreviation anew',
			format: 'latex',
			before: lines(
				'% peaceops:abbreviations acronym',
				'\\begin{acronym}[UN]',
				'\t\\acro{UN}{United Nations}',
				'\\end{acronym}',
				'% /peaceops:abbreviations',
			),
			list: [UN, { abbreviation: 'UNMISS', longForm: 'Mission' }],
			after: lines(
				'% peaceops:abbreviations acronym',
				'\\begin{acronym}[UNMISS]',
				'\t\\acro{UN}{United Nations}',
				'\t\\acro{UNMISS}{Mission}',
				'\\end{acronym}',
				'% /peaceops:abbreviations',
			),
		},
		{
			it: 'keeps the table that its author made of it',
			format: 'latex',
			before: lines(
				'% peaceops:abbreviations table',
				'\\begin{longtable}{ll}',
				'\\toprule',
				'Short & Long \\\\ \\midrule',
				'UN & United Nations \\\\',
				'\\bottomrule',
				'\\end{longtable}',
				'% /peaceops:abbreviations',
			),
			list: [{ abbreviation: 'WHO', longForm: 'World Health Organization' }, UN],
			after: lines(
				'% peaceops:abbreviations table',
				'\\begin{longtable}{ll}',
				'\\toprule',
				'Short & Long \\\\ \\midrule',
				'UN & United Nations \\\\',
				'WHO & World Health Organization \\\\',
				'\\bottomrule',
				'\\end{longtable}',
				'% /peaceops:abbreviations',
			),
		},
		{
			it: 'stays indented, also as a formatter lays it out',
			format: 'html',
			before: lines(
				'  <!-- peaceops:abbreviations table -->',
				'  <table>',
				'    <tbody>',
				'      <tr>',
				'        <td>UN</td>',
				'        <td>United Nations</td>',
				'      </tr>',
				'    </tbody>',
				'  </table>',
				'  <!-- /peaceops:abbreviations -->',
			),
			list: [{ abbreviation: 'WHO', longForm: 'World Health Organization' }, UN],
			after: lines(
				'  <!-- peaceops:abbreviations table -->',
				'  <table>',
				'    <tbody>',
				'      <tr>',
				'        <td>UN</td>',
				'        <td>United Nations</td>',
				'      </tr>',
				'      <tr><td>WHO</td><td>World Health Organization</td></tr>',
				'    </tbody>',
				'  </table>',
				'  <!-- /peaceops:abbreviations -->',
			),
		},
		{
			it: 'aligns plain text',
			format: 'plainText',
			before: lines('---- Abbreviations ----', '', 'UN  the whole', '    organisation', '', '--------------------'),
			list: [UN, { abbreviation: 'UNMISS', longForm: 'Mission' }],
			after: lines(
				'---- Abbreviations ----',
				'',
				'UN      the whole organisation',
				'UNMISS  Mission',
				'',
				'--------------------',
			),
		},
		{
			it: 'fills in a long form that was taken out',
			format: 'typst',
			before: lines('// peaceops:abbreviations table', '#table(columns: 2,', '  [UN], [],', ')', '// /peaceops:abbreviations'),
			list: [UN],
			after: lines(
				'// peaceops:abbreviations table',
				'#table(columns: 2,',
				'  [UN], [United Nations],',
				')',
				'// /peaceops:abbreviations',
			),
		},
	];
	for (const { it: behaviour, format, before, list, after } of cases) {
		it(behaviour, () => {
			assert.equal(refreshed(before, format, list), after);
			assert.equal(refreshed(after, format, list), after);
		});
	}

	it('is left as it stands where the abbreviations are the same', () => {
		const text = lines(
			'<!--peaceops:abbreviations-->',
			'UN  | My organisation',
			'--- | ---',
			'EU  | Mine, too',
			'UN  | My organisation',
			'<!--/peaceops:abbreviations-->',
		);
		assert.equal(refreshed(text, 'markdown', [UN, EU]), text);
	});

	it('reads a line of any length in time', () => {
		const hostile = [
			' '.repeat(50_000),
			'|'.repeat(50_000),
			'\\'.repeat(50_000),
			'[UN], ['.repeat(6000),
			'* - a\n - '.repeat(5000),
		];
		for (const format of ['markdown', 'latex', 'restructuredText', 'asciiDoc', 'typst', 'org', 'html', 'plainText'] as const) {
			const [opening, ...rest] = listText([UN], format, stylesOf(format).at(-1), options).split('\n');
			for (const line of hostile) {
				const text = refreshed(lines(opening!, line, ...rest), format, [UN, EU]);
				assert.equal(refreshed(text, format, [EU, UN]), text);
			}
		}
	});
});
