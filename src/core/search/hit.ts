/**
 * Why an entry was found, best first: the query is one of its abbreviations, one of its names, the initials of a name, the
 * beginning of a name, has words that begin words of one name in any order, is much like a name, or is about what is written of
 * the entry. The last two rank together, by how much of the query they account for.
 */
export type SearchTier = 'abbreviation' | 'name' | 'initials' | 'prefix' | 'words' | 'similar' | 'text';

/** One way in which an entry answers a query. */
export interface Hit {
	/** Position of the entry in the list that was indexed. */
	readonly entry: number;
	readonly tier: SearchTier;
	/** Between 0 and 1; comparable where tiers rank together. */
	readonly score: number;
	/** The designation that matched, by its number in the name index; `undefined` where the text did. */
	readonly form: number | undefined;
}

const order: Readonly<Record<SearchTier, number>> = {
	abbreviation: 0,
	name: 1,
	initials: 2,
	prefix: 3,
	words: 4,
	similar: 5,
	text: 5,
};

/** Negative where `one` is the better hit, 0 where neither is. */
export function compareHits(one: Hit, other: Hit): number {
	return order[one.tier] - order[other.tier] || other.score - one.score;
}

/** The best hit of each entry; of equal ones the earlier. */
export class BestHits {
	private readonly byEntry = new Map<number, Hit>();

	/** How many entries were hit. */
	get size(): number {
		return this.byEntry.size;
	}

	/** Whether the query is the whole name of an entry. */
	get hasWhole(): boolean {
		return this.values().some(({ tier }) => tier === 'abbreviation' || tier === 'name');
	}

	add(hits: Iterable<Hit>): void {
		for (const hit of hits) {
			const known = this.byEntry.get(hit.entry);
			if (known === undefined || compareHits(hit, known) < 0) {
				this.byEntry.set(hit.entry, hit);
			}
		}
	}

	values(): readonly Hit[] {
		return [...this.byEntry.values()];
	}
}
