import type { EntryList } from './entry';
import type { Hit } from './hit';
import { formsBeginning, formsWithInitials, isAbbreviation, type NameIndex, nameAt, visitFormsWithWords } from './nameIndex';
import type { Query } from './query';
import { Shortlist } from './shortlist';
import { candidateLimit, rankSimilar } from './similarity';
import { singular } from './stem';
import { similarForms, type TrigramIndex } from './trigramIndex';

/** How many names of one tier are worth showing. */
const mostNames = 100;
/** How many names a beginning, or a set of words, is compared with at most. */
const budget = 40_000;
/** How many bearers of one name are compared with it letter by letter. */
const mostExact = 200;
/** What a plural's beginning counts for where the query itself begins other names. */
const singularWeight = 0.8;
/** A name that is less like the query than this is noise. */
const leastSimilar = 0.5;
/** A question has more words than the name that it asks about, so likeness says less. */
const questionWeight = 0.8;

/** Whole names, initials and beginnings of names, for the query as typed and for what it asks about. */
export function* hitsByWholeName(entries: EntryList, index: NameIndex, query: Query): Generator<Hit> {
	const spellings = new Set([query.words.join(''), query.asked.join('')]);
	for (const spelling of spellings) {
		yield* hitsByBeginning(entries, index, spelling, query.text, 1);
		for (const form of formsWithInitials(index, spelling)) {
			yield hitOn(index, form, 'initials', 1);
		}
		const single = singular(spelling);
		if (!spellings.has(single)) {
			yield* hitsByBeginning(entries, index, single, query.text, singularWeight);
		}
	}
}

function* hitsByBeginning(entries: EntryList, index: NameIndex, joined: string, typed: string, weight: number): Generator<Hit> {
	const [start, end] = formsBeginning(index, joined);
	const longer = new Shortlist(mostNames);
	for (let rank = start; rank < Math.min(end, start + budget); rank++) {
		const form = index.sorted[rank]!;
		const length = index.lengths[form]!;
		if (length === joined.length) {
			const likeTyped = rank < start + mostExact ? exactness(nameAt(index, form, entries.at(index.entries[form]!)!), typed) : 0;
			yield hitOn(index, form, isAbbreviation(index, form) ? 'abbreviation' : 'name', weight * likeTyped);
		} else {
			longer.offer(form, (weight * joined.length) / length);
		}
	}
	for (const [form, score] of longer.entries()) {
		yield hitOn(index, form, 'prefix', score);
	}
}

/** Names that equal the query when folded may still differ from it as written. */
function exactness(name: string, typed: string): number {
	if (name === typed) {
		return 1;
	}
	return name.toLowerCase() === typed.toLowerCase() ? 0.9 : 0.8;
}

/** Names with all words of the query, then those that only lack its function words. */
export function* hitsByWords(index: NameIndex, { asked, content }: Query): Generator<Hit> {
	const best = new Shortlist(mostNames);
	const offer = (words: readonly string[], weight: number) => {
		const length = words.join('').length;
		visitFormsWithWords(index, [...new Set(words)], budget, (id) => {
			best.offer(id, weight + 0.5 * (length / Math.max(length, index.lengths[id]!)));
		});
	};
	offer(asked, 0.5);
	if (content.length < asked.length) {
		offer(content, 0);
	}
	if (best.entries().length === 0) {
		offer(content.map(singular), 0);
	}
	for (const [id, score] of best.entries()) {
		yield hitOn(index, id, 'words', score);
	}
}

/** Names that are much like what the query asks about: errors in typing, words left out or added, any order. */
export function* hitsByLikeness(names: NameIndex, trigrams: TrigramIndex, { asked, question }: Query): Generator<Hit> {
	const candidates = similarForms(trigrams, asked, candidateLimit(asked.length));
	for (const [id, score] of rankSimilar(asked, candidates, names.words)) {
		if (score >= leastSimilar) {
			yield hitOn(names, id, 'similar', question === undefined ? score : questionWeight * score);
		}
	}
}

function hitOn({ entries }: NameIndex, form: number, tier: Hit['tier'], score: number): Hit {
	return { entry: entries[form]!, tier, score, form };
}
