import type { SearchEntry, SearchKind } from './entry';
import { BestHits, compareHits, type Hit, type SearchTier } from './hit';
import { hitsByLikeness, hitsByWholeName, hitsByWords } from './nameHits';
import { buildNameIndex, type NameIndex } from './nameIndex';
import { parseQuery, type Query } from './query';
import { hitsByText } from './textHits';
import { buildTextIndex, type TextIndex } from './textIndex';
import { buildTrigramIndex, type TrigramIndex } from './trigramIndex';

/** An entry that answers a query. */
export interface SearchResult {
	readonly entry: SearchEntry;
	/** The designation that matched best; the label where the text did. */
	readonly name: string;
	readonly tier: SearchTier;
	/** How well it answers within its tier, between 0 and 1. */
	readonly score: number;
}

interface Index {
	readonly names: NameIndex;
	readonly trigrams: TrigramIndex;
	readonly texts: TextIndex;
}

/** So many entries found by their names leave no room for those that are only like the query or about it. */
const enough = 50;

const kindOrder: Readonly<Record<SearchKind, number>> = { term: 0, section: 1, paragraph: 2, note: 3 };

/**
 * One search over concepts and units of the report. Answers do not depend on earlier queries or on the limit, which only cuts the
 * list; equally good ones come concepts first, then in the order of the entries.
 */
export class SearchIndex {
	private readonly entries: readonly SearchEntry[];
	private readonly building: Generator<void, Index>;
	private index: Index | undefined;

	/** Does no work yet: the first search builds, or {@link prepare} before it. The entries must not change. */
	constructor(entries: readonly SearchEntry[]) {
		this.entries = entries;
		this.building = buildIndex(entries);
	}

	/** Builds in slices of some milliseconds: each `next()` is one. A search meanwhile builds the rest at once. */
	*prepare(): Generator<void, void> {
		while (this.step() === undefined) {
			yield;
		}
	}

	/** The entries that answer the query, best first, none twice; none for a query without letters and digits. */
	search(query: string, limit = enough): readonly SearchResult[] {
		const read = parseQuery(query);
		if (read.words.length === 0) {
			return [];
		}
		return this.ranked(read)
			.slice(0, Math.max(0, limit))
			.map(({ entry, name, tier, score }) => ({
				entry: this.entries[entry]!,
				name,
				tier,
				score,
			}));
	}

	private ranked(query: Query): readonly Hit[] {
		const { names, trigrams, texts } = this.complete();
		const best = new BestHits();
		best.add(hitsByWholeName(names, query));
		best.add(hitsByWords(names, query));
		if (best.size < enough) {
			// What is a name as it stands holds no slip.
			best.add(best.hasWhole ? [] : hitsByLikeness(names, trigrams, query));
			best.add(hitsByText(this.entries, texts, names, query));
		}
		const kind = (hit: Hit) => kindOrder[this.entries[hit.entry]!.kind];
		return [...best.values()].sort((a, b) => compareHits(a, b) || kind(a) - kind(b) || a.entry - b.entry);
	}

	private complete(): Index {
		let index = this.step();
		while (index === undefined) {
			index = this.step();
		}
		return index;
	}

	/** Does a slice of the building if any is left; the index once none is. */
	private step(): Index | undefined {
		if (this.index === undefined) {
			const step = this.building.next();
			this.index = step.done === true ? step.value : undefined;
		}
		return this.index;
	}
}

function* buildIndex(entries: readonly SearchEntry[]): Generator<void, Index> {
	const names = yield* buildNameIndex(entries);
	return { names, trigrams: yield* buildTrigramIndex(names.forms), texts: yield* buildTextIndex(entries) };
}
