import { type SearchKind } from './entry';
import type { Hit } from './hit';
import { formsNamed, type NameIndex } from './nameIndex';
import type { Query } from './query';
import { entriesAbout, type TextIndex } from './textIndex';

/** How many entries are worth showing for what is written of them. */
const mostEntries = 50;
/** What an entry of the kind that the question asks after counts for. */
const kindWeight = 1.25;
/** A name in a question has so many words at most. */
const longestName = 8;

/**
 * Entries by what is written of them. A question whether, why or how something is so asks after a passage; one after a thing, for
 * the things that it names and what is written of them.
 */
export function* hitsByText(
	texts: TextIndex,
	names: NameIndex,
	query: Query,
	kindOf: (entry: number) => SearchKind,
): Generator<Hit> {
	const named = query.question === 'thing' ? entriesNamedIn(names, query) : undefined;
	for (const [entry, share] of entriesAbout(texts, query.content, query.isUnfinished, mostEntries)) {
		const kind = kindOf(entry);
		const isAskedAfter = query.question === 'fact' ? kind === 'paragraph' || kind === 'note' : named?.has(entry) === true;
		yield { entry, tier: 'text', score: Math.min(1, isAskedAfter ? kindWeight * share : share), form: undefined };
	}
}

/** The entries of which the query holds a whole name. */
function entriesNamedIn(names: NameIndex, { words }: Query): ReadonlySet<number> {
	const named = new Set<number>();
	for (let start = 0; start < words.length; start++) {
		for (let end = start + 1; end <= Math.min(words.length, start + longestName); end++) {
			for (const form of formsNamed(names, words.slice(start, end).join(''))) {
				named.add(names.entries[form]!);
			}
		}
	}
	return named;
}
