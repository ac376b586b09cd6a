import uFuzzy from '@leeoniya/ufuzzy';
import { Charset, Index } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { SearchEntry } from '../../src/core/search/entry';
import { SearchIndex } from '../../src/core/search/searchIndex';

/** Answers a query with the positions of entries, best first. */
export type Answer = (query: string) => Iterable<number>;

/** A way to search, which is first built over the entries. */
export interface Engine {
	readonly name: string;
	readonly build: (entries: readonly SearchEntry[]) => Answer;
}

const limit = 50;

/** Ours, over positions: an entry's id is none while one of another kind may have it. */
export const own: Engine = {
	name: 'search',
	build: (entries) => {
		const index = new SearchIndex({
			length: entries.length,
			at: (position) => ({ ...entries[position]!, id: String(position) }),
		});
		const slices = index.prepare();
		while (slices.next().done !== true) {
			// Slices are measured elsewhere.
		}
		return (query) => index.search(query, limit).map(({ entry }) => Number(entry.id));
	},
};

/** fuse.js with the options that gave it the best ranks over names: one row for each, token search, any place. */
export const fuse: Engine = {
	name: 'fuse.js',
	build: (entries) => {
		const rows = rowsOf(entries);
		const index = new Fuse(
			rows.map(({ name }) => name),
			{ useTokenSearch: true, ignoreLocation: true, threshold: 0.4 },
		);
		return (query) =>
			positionsOf(
				rows,
				index.search(query, { limit: 2 * limit }).map(({ refIndex }) => refIndex),
			);
	},
};

const miniSearch: Engine = {
	name: 'minisearch',
	build: (entries) => {
		const rows = rowsOf(entries);
		const index = new MiniSearch<{ id: number; name: string }>({
			fields: ['name'],
			searchOptions: { prefix: true, fuzzy: 0.2 },
		});
		index.addAll(rows.map(({ name }, id) => ({ id, name })));
		return (query) =>
			positionsOf(
				rows,
				index.search(query).map(({ id }) => id as number),
			);
	},
};

const microFuzzy: Engine = {
	name: 'uFuzzy',
	build: (entries) => {
		const rows = rowsOf(entries);
		const haystack = uFuzzy.latinize(rows.map(({ name }) => name));
		// One slip a word, words in any order.
		const index = new uFuzzy({
			// oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- a const enum is no value where modules are compiled alone
			intraMode: 1,
			intraIns: 1,
			intraSub: 1,
			intraTrn: 1,
			intraDel: 1,
		});
		return (query) => {
			const [found, info, order] = index.search(haystack, uFuzzy.latinize(query), 1);
			return positionsOf(rows, order ? order.map((at) => info.idx[at]!) : (found ?? []));
		};
	},
};

const flexSearch: Engine = {
	name: 'flexsearch',
	build: (entries) => {
		const rows = rowsOf(entries);
		const index = new Index({ tokenize: 'forward', encoder: Charset.LatinBalance });
		for (const [id, { name }] of rows.entries()) {
			index.add(id, name);
		}
		return (query) => positionsOf(rows, index.search(query, { limit: 2 * limit, suggest: true }) as number[]);
	},
};

/** What the search is compared with, over the same names. */
export const rivals: readonly Engine[] = [fuse, miniSearch, microFuzzy, flexSearch];

interface Row {
	readonly name: string;
	readonly position: number;
}

function rowsOf(entries: readonly SearchEntry[]): Row[] {
	return entries.flatMap(({ names, abbreviations }, position) =>
		[...names, ...abbreviations].map((name) => ({ name, position })),
	);
}

function positionsOf(rows: readonly Row[], found: Iterable<number>): Iterable<number> {
	const positions = new Set<number>();
	for (const row of found) {
		positions.add(rows[row]!.position);
		if (positions.size === limit) {
			break;
		}
	}
	return positions;
}
