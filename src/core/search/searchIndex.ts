import type { SearchEntry, SearchKind } from './entry';
import { highlightsOf } from './highlight';
import { buildNameIndex, formsBeginning, type NameIndex, visitFormsWithWords } from './nameIndex';
import { parseQuery, type Query } from './query';
import { Shortlist } from './shortlist';
import { candidateLimit, rankSimilar } from './similarity';
import { singular } from './stem';
import { buildTextIndex, entriesAbout, type TextIndex } from './textIndex';
import { buildTrigramIndex, similarForms, type TrigramIndex } from './trigramIndex';

/**
 * Why an entry was found, best first: the query is one of its abbreviations, one of its names, the initials of a name, the
 * beginning of a name, has words that begin words of one name, is close to a name, or is about what is written of the entry. The
 * last two rank by how much of the query they account for.
 */
export type SearchTier = 'abbreviation' | 'name' | 'initials' | 'prefix' | 'words' | 'similar' | 'text';

export interface SearchResult {
	readonly entry: SearchEntry;
	/** The designation that matched best; the label where the text did. */
	readonly name: string;
	/** The stretches of `name` that the query accounts for: offsets, end exclusive, ascending and apart. */
	readonly highlights: readonly (readonly [start: number, end: number])[];
	readonly tier: SearchTier;
	readonly score: number;
}

interface Hit {
	readonly entry: number;
	readonly tier: SearchTier;
	/** Between 0 and 1, comparable within a tier. */
	readonly score: number;
	readonly name: string;
}

interface Index {
	readonly names: NameIndex;
	readonly trigrams: TrigramIndex;
	readonly texts: TextIndex;
}

const tierOrder: Readonly<Record<SearchTier, number>> = {
	abbreviation: 0,
	name: 1,
	initials: 2,
	prefix: 3,
	words: 4,
	similar: 5,
	text: 5,
};
const kindOrder: Readonly<Record<SearchKind, number>> = { term: 0, section: 1, paragraph: 2, note: 3 };

/** How many forms a beginning, or a set of words, is compared with at most. */
const budget = 40_000;

/**
 * One search over concepts and units of the report. Answers do not depend on earlier queries; equal ones come in the order of the
 * entries.
 */
export class SearchIndex {
	readonly #entries: readonly SearchEntry[];
	readonly #building: Generator<void, Index>;
	#index: Index | undefined;

	/** Does no work yet: the first search, or {@link prepare}, builds. The entries must not change. */
	constructor(entries: readonly SearchEntry[]) {
		this.#entries = entries;
		this.#building = build(entries);
	}

	/** Builds in slices of a few milliseconds: each `next()` is one. A search meanwhile completes the rest at once. */
	*prepare(): Generator<void, void> {
		while (!this.#step()) {
			yield;
		}
	}

	/** The at most `limit` entries that answer the query, best first, none twice; none for a query without letters and digits. */
	search(query: string, limit = 50): readonly SearchResult[] {
		const read = parseQuery(query);
		if (read.words.length === 0 || limit < 1) {
			return [];
		}
		while (!this.#step()) {}
		return this.#hits(this.#index!, read, limit).map((hit) => ({
			entry: this.#entries[hit.entry]!,
			name: hit.name,
			highlights: highlightsOf(hit.name, read),
			tier: hit.tier,
			score: hit.score,
		}));
	}

	/** Does a slice of the building, if any is left, and tells whether none is. */
	#step(): boolean {
		if (!this.#index) {
			const step = this.#building.next();
			if (step.done) {
				this.#index = step.value;
			}
		}
		return this.#index !== undefined;
	}

	#hits(index: Index, query: Query, limit: number): readonly Hit[] {
		const best = new Map<number, Hit>();
		const add = (hits: Iterable<Hit>) => {
			for (const hit of hits) {
				const other = best.get(hit.entry);
				if (!other || comesBefore(hit, other)) {
					best.set(hit.entry, hit);
				}
			}
		};
		add(namesLike(index.names, query, limit));
		add(namesWithWords(index.names, query, limit));
		if (best.size < limit) {
			add(similarNames(index, query));
			add(this.#texts(index.texts, query, limit));
		}
		const kind = (hit: Hit) => kindOrder[this.#entries[hit.entry]!.kind];
		return [...best.values()]
			.sort((a, b) => tierOrder[a.tier] - tierOrder[b.tier] || b.score - a.score || kind(a) - kind(b) || a.entry - b.entry)
			.slice(0, limit);
	}

	#texts(texts: TextIndex, query: Query, limit: number): Hit[] {
		return entriesAbout(texts, query.content, query.isUnfinished, limit).map(([entry, score]) => ({
			entry,
			tier: 'text',
			score,
			name: this.#entries[entry]!.label,
		}));
	}
}

function* build(entries: readonly SearchEntry[]): Generator<void, Index> {
	const names = yield* buildNameIndex(entries);
	return { names, trigrams: yield* buildTrigramIndex(names.forms), texts: yield* buildTextIndex(entries) };
}

function comesBefore(hit: Hit, other: Hit): boolean {
	return (tierOrder[hit.tier] - tierOrder[other.tier] || other.score - hit.score) < 0;
}

/** Whole names, their initials and their beginnings, for the query as typed and for what it asks about. */
function* namesLike(names: NameIndex, query: Query, limit: number): Generator<Hit> {
	const asked = query.asked.join('');
	const typed = query.words.join('');
	for (const joined of new Set([typed, singular(typed), asked, singular(asked)])) {
		const [start, end] = formsBeginning(names, joined);
		const longer = new Shortlist(limit);
		for (let rank = start; rank < Math.min(end, start + budget); rank++) {
			const id = names.sorted[rank]!;
			const form = names.forms[id]!;
			if (form.joined.length === joined.length) {
				const tier = form.isAbbreviation ? 'abbreviation' : 'name';
				yield { entry: form.entry, tier, score: likeness(form.name, query.text), name: form.name };
			} else {
				longer.offer(id, joined.length / form.joined.length);
			}
		}
		for (const [id, score] of longer.entries()) {
			yield { entry: names.forms[id]!.entry, tier: 'prefix', score, name: names.forms[id]!.name };
		}
		for (const id of names.initials.get(joined) ?? []) {
			yield { entry: names.forms[id]!.entry, tier: 'initials', score: 1, name: names.forms[id]!.name };
		}
	}
}

/** How much a name that equals the query when folded is like it as written. */
function likeness(name: string, typed: string): number {
	if (name === typed) {
		return 1;
	}
	return name.toLowerCase() === typed.toLowerCase() ? 0.9 : 0.8;
}

function* namesWithWords(names: NameIndex, query: Query, limit: number): Generator<Hit> {
	const best = new Shortlist(limit);
	const visit = (words: readonly string[], weight: number) => {
		const length = words.join('').length;
		visitFormsWithWords(names, [...new Set(words)], budget, (id) => {
			best.offer(id, weight + 0.5 * (length / Math.max(length, names.forms[id]!.joined.length)));
		});
	};
	visit(query.asked, 0.5);
	if (query.content.length < query.asked.length) {
		visit(query.content, 0);
	}
	for (const [id, score] of best.entries()) {
		yield { entry: names.forms[id]!.entry, tier: 'words', score, name: names.forms[id]!.name };
	}
}

function* similarNames({ names, trigrams }: Index, query: Query): Generator<Hit> {
	const candidates = similarForms(trigrams, ` ${query.words.join(' ')}`, candidateLimit(query.words.length));
	for (const [id, score] of rankSimilar(query.words, candidates, names.forms)) {
		yield { entry: names.forms[id]!.entry, tier: 'similar', score, name: names.forms[id]!.name };
	}
}
