import { type BegunName, namesBeginning } from './beginnings';
import type { EntryList, SearchEntry, SearchKind } from './entry';
import { BestHits, compareHits, type Hit, type SearchTier } from './hit';
import { hitsByLikeness, hitsByWholeName, hitsByWords } from './nameHits';
import { type NameIndex, NameIndexBuilder, nameAt } from './nameIndex';
import { parseQuery, type Query } from './query';
import { hitsByText } from './textHits';
import { type TextIndex, TextIndexBuilder } from './textIndex';
import { buildTrigramIndex, type TrigramIndex } from './trigramIndex';
import { Vocabulary } from './vocabulary';

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
	/** By position of the entry: a position in {@link kinds}. */
	readonly kinds: Uint8Array;
}

/** So many entries found by their names leave no room for those that are only like the query or about it. */
const enough = 50;

/** In the order in which equally good answers come. */
const kinds: readonly SearchKind[] = ['term', 'section', 'paragraph', 'note'];

/**
 * One search over concepts and units of the report. Answers do not depend on earlier queries or on the limit, which only cuts the
 * list; equally good ones come concepts first, then in the order of the entries.
 */
export class SearchIndex {
	private readonly entries: EntryList;
	/** Gone once the index is there, and with it all that was only needed to build. */
	private building: Generator<void, Index> | undefined;
	private index: Index | undefined;

	/** Does no work yet: the first search builds, or {@link prepare} before it. The entries must not change. */
	constructor(entries: EntryList) {
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
		const index = this.complete();
		return this.ranked(read, index)
			.slice(0, Math.max(0, limit))
			.map(({ entry: position, form, tier, score }) => {
				const entry = this.entries.at(position)!;
				return { entry, name: form === undefined ? entry.label : nameAt(index.names, form, entry), tier, score };
			});
	}

	/** The names of concepts and units that begin so, the shortest first; see {@link namesBeginning}. */
	beginning(phrase: string, limit: number): readonly BegunName[] {
		return namesBeginning(this.entries, this.complete().names, phrase, limit);
	}

	private ranked(query: Query, index: Index): readonly Hit[] {
		const { names, trigrams, texts } = index;
		const best = new BestHits();
		best.add(hitsByWholeName(this.entries, names, query));
		best.add(hitsByWords(names, query));
		if (best.size < enough) {
			// What is a name as it stands holds no slip.
			best.add(best.hasWhole ? [] : hitsByLikeness(names, trigrams, query));
			best.add(hitsByText(texts, names, query, (entry) => kinds[index.kinds[entry]!]!));
		}
		const kind = (hit: Hit) => index.kinds[hit.entry]!;
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
			const step = this.building?.next();
			if (step?.done === true) {
				this.index = step.value;
				this.building = undefined;
			}
		}
		return this.index;
	}
}

/** How many entries a slice reads. */
const entriesPerSlice = 16;

/** Reads each entry once and keeps none. */
function* buildIndex(entries: EntryList): Generator<void, Index> {
	const vocabulary = new Vocabulary();
	const nameBuilder = new NameIndexBuilder(vocabulary);
	const textBuilder = new TextIndexBuilder(vocabulary);
	const kindNumbers = new Uint8Array(entries.length);
	for (let position = 0; position < entries.length; position++) {
		const entry = entries.at(position)!;
		nameBuilder.add(position, entry);
		textBuilder.add(position, entry);
		kindNumbers[position] = kinds.indexOf(entry.kind);
		if (position % entriesPerSlice === 0) {
			yield;
		}
	}
	const names = yield* nameBuilder.finish(yield* vocabulary.finish());
	const trigrams = yield* buildTrigramIndex(names.words);
	return { names, trigrams, texts: yield* textBuilder.finish(), kinds: kindNumbers };
}
