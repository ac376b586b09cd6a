import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { SearchEntry } from '../../../src/core/search/entry';
import { SearchIndex } from '../../../src/core/search/searchIndex';

function term(id: string, names: readonly string[], more: Partial<SearchEntry> = {}): SearchEntry {
	return { kind: 'term', id, label: names[0]!, names, abbreviations: [], text: '', ...more };
}

const entries: readonly SearchEntry[] = [
	term('peace', ['peace']),
	term('peacebuilding', ['peacebuilding'], { text: 'Work that keeps violence from returning.' }),
	term('pbc', ['Peacebuilding Commission'], { abbreviations: ['PBC'] }),
	term('pso', ['peace support operation', 'opération de soutien de la paix'], { abbreviations: ['PSO'] }),
	term('echo', ['Humanitarian Aid Department'], { abbreviations: ['ECHO'] }),
	term('echoing', ['echo']),
	term('psc-eu', ['Political and Security Committee'], { abbreviations: ['PSC'] }),
	term('psc-au', ['Peace and Security Council'], { abbreviations: ['PSC'] }),
	term('icrc', ['International Committee of the Red Cross'], { text: 'Visits detainees and protects the wounded in war.' }),
	term('airlift', ['strategic airlift capability']),
	term('organisation', ['Organisation for Labour Defence']),
	term('constructor', ['constructor'], { abbreviations: ['__proto__'] }),
	term('un-zh', ['联合国']),
	{
		kind: 'paragraph',
		id: 'p-1',
		label: 'Section, paragraph 1',
		names: ['p-1'],
		abbreviations: [],
		text: 'Lists what hinders the mandated airlift of wounded civilians: money and weather.',
		keywords: ['strategic airlift capability'],
	},
	{ kind: 'note', id: 'fn-4', label: 'Note 4', names: ['Note 4', 'Footnote 4', 'fn-4'], abbreviations: [], text: 'Order.' },
];
const index = new SearchIndex(entries);
const ids = (query: string, limit?: number) => index.search(query, limit).map(({ entry }) => entry.id);

describe('search', () => {
	const firsts: readonly (readonly [why: string, query: string, ids: readonly string[]])[] = [
		['an exact abbreviation before an equal name', 'echo', ['echo', 'echoing']],
		['an exact name before longer ones, shorter ones first', 'peace', ['peace', 'peacebuilding', 'pso']],
		['all bearers of an abbreviation, in the order of the entries', 'psc', ['psc-eu', 'psc-au']],
		['initials that are no abbreviation of the entry', 'sac', ['airlift']],
		['initials without function words', 'icrc', ['icrc']],
		['a beginning', 'political and sec', ['psc-eu']],
		['words in any order', 'operation peace', ['pso']],
		['beginnings of words in any order', 'oper supp pea', ['pso']],
		['a typing error', 'pecebuilding', ['peacebuilding', 'pbc']],
		['swapped letters', 'peacebiulding', ['peacebuilding', 'pbc']],
		['an error and another order', 'cross commitee red', ['icrc']],
		['a word left out and an error', 'internatonal red cross', ['icrc']],
		['spaces and hyphens', 'peace-building', ['peacebuilding', 'pbc']],
		['spaces left out', 'peacesupport operation', ['pso']],
		['American spelling', 'organization for labor defense', ['organisation']],
		['a plural', 'peace support operations', ['pso']],
		['a plural abbreviation', 'PSOs', ['pso']],
		['a name in another language, without accents', 'operation de soutien', ['pso']],
		['a possessive', "pbc's", ['pbc']],
		['a name in a question', 'what is a peace support operation?', ['pso']],
		['a definition', 'who visits detainees', ['icrc']],
		['inflected words of a definition', 'protecting a wounded detainee', ['icrc']],
		['a passage for a question after a fact', 'does weather hinder airlift of civilians', ['p-1']],
		['a note by number', 'note 4', ['fn-4']],
		['a unit by id', 'p-1', ['p-1']],
		['words that objects know', 'constructor', ['constructor']],
		['words that objects know well', '__proto__', ['constructor']],
		['Chinese', '联合', ['un-zh']],
		['Chinese, from the middle', '合国', ['un-zh']],
	];
	for (const [why, query, expected] of firsts) {
		it(`finds by ${why}: ${query}`, () => {
			assert.deepEqual(ids(query).slice(0, expected.length), expected);
		});
	}

	const nothing: readonly string[] = ['', ' ', '?!', '\u0000', '😀', 'qqqqqq xxxxxx', 'hasOwnProperty', '\ud800'];
	for (const query of nothing) {
		it(`finds nothing for ${JSON.stringify(query)}`, () => {
			assert.deepEqual(ids(query), []);
		});
	}

	it('names the designation that matched and why', () => {
		const [best] = index.search('soutien de la paix');
		assert.equal(best?.name, 'opération de soutien de la paix');
		assert.equal(best.tier, 'words');
	});

	it('bears very long queries', () => {
		assert.ok(ids(`red cross ${'x'.repeat(10_000)}`).length < entries.length);
		assert.ok(ids('red cross '.repeat(1_000)).includes('icrc'));
	});

	it('bears entries without names or text', () => {
		const bare = new SearchIndex([term('bare', ['—']), term('empty', [''])]);
		assert.deepEqual(bare.search('peace'), []);
		assert.deepEqual(new SearchIndex([]).search('peace'), []);
	});

	it('gives no entry twice, and the same answers whatever the limit and the queries before', () => {
		const word = fc.constantFrom(
			...entries.flatMap(({ names, abbreviations }) => [...names, ...abbreviations]),
			'of',
			'what is',
		);
		const query = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.array(word, { maxLength: 4 }).map((words) => words.join(' ')),
			fc.tuple(word, fc.nat({ max: 20 })).map(([name, cut]) => name.slice(0, cut)),
		);
		fc.assert(
			fc.property(query, fc.nat({ max: 8 }), (text, limit) => {
				const all = ids(text);
				assert.equal(new Set(all).size, all.length);
				assert.deepEqual(ids(text, limit), all.slice(0, limit));
				assert.deepEqual(
					new SearchIndex(entries).search(text).map(({ entry }) => entry.id),
					all,
				);
			}),
			{ numRuns: 20 },
		);
	});

	it('can be built in slices, and completes itself when asked meanwhile', () => {
		const many = Array.from({ length: 3_000 }, (_, at) => term(`t${at}`, [`peace operation ${at}`]));
		const sliced = new SearchIndex(many);
		const slices = sliced.prepare();
		let count = 0;
		while (count < 20 && slices.next().done !== true) {
			count++;
		}
		assert.equal(count, 20);
		assert.equal(sliced.search('operation 2999')[0]?.entry.id, 't2999');
		assert.equal(slices.next().done, true);
	});

	it('answers the same, however much of it was built before the first query', () => {
		const query = fc.constantFrom(...entries.flatMap(({ names, text }) => [...names, text]), 'pecebuilding', 'what is PSC?');
		fc.assert(
			fc.property(query, fc.nat({ max: 60 }), (text, steps) => {
				const sliced = new SearchIndex(entries);
				const slices = sliced.prepare();
				for (let step = 0; step < steps; step++) {
					slices.next();
				}
				assert.deepEqual(sliced.search(text), index.search(text));
			}),
			{ numRuns: 30 },
		);
	});

	it('tells of terms of several termbases where each is from', () => {
		const bundled = term('pso', ['peace support operation']);
		const own = term('team:pso', ['peace support operation'], { origin: 'Team glossary' });
		const found = new SearchIndex([bundled, own]).search('peace support operation');
		assert.deepEqual(
			found.map(({ entry }) => [entry.id, entry.origin]),
			[
				['pso', undefined],
				['team:pso', 'Team glossary'],
			],
		);
	});
});
