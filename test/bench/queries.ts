import type { SearchEntry } from '../../src/core/search/entry';
import { pick, seededRandom, shuffled } from './random';

/** A query made from a name, and the entries that bear the name. */
export interface DerivedQuery {
	readonly kind: string;
	readonly text: string;
	/** Positions in the list of entries. */
	readonly answers: ReadonlySet<number>;
}

interface Name {
	readonly text: string;
	readonly lower: string;
	readonly words: readonly string[];
	readonly isAbbreviation: boolean;
}

interface Kind {
	/** A query made from the name, or `undefined` where the name does not lend itself to one. */
	readonly derive: (name: Name, random: () => number) => string | undefined;
	/** Whether the query could as well mean this other name; then it is not asked. Else it may only not be another name. */
	readonly fits?: (query: string, other: Name) => boolean;
}

const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
	['exact', { derive: (name) => (name.isAbbreviation ? undefined : name.text) }],
	[
		'prefix',
		{
			derive: ({ text }, random) =>
				text.length > 5 ? text.slice(0, Math.max(4, Math.ceil(text.length * (0.5 + 0.3 * random())))).trim() : undefined,
			fits: (query, other) => other.lower.startsWith(query),
		},
	],
	[
		'partial words, any order',
		{
			derive: ({ words }, random) => {
				const long = words.filter((word) => word.length > 4);
				const beginnings = shuffled(random, long)
					.slice(0, 3)
					.map((word) => word.slice(0, Math.ceil(word.length * (0.5 + 0.4 * random()))));
				return long.length > 1 ? beginnings.join(' ') : undefined;
			},
			fits: hasWordsBeginning,
		},
	],
	[
		'initials',
		{
			derive: ({ words, text }) => (words.length > 2 && !/['’]/.test(text) ? initials(words) : undefined),
			fits: (query, other) => initials(other.words) === query,
		},
	],
	['abbreviation', { derive: (name) => (name.isAbbreviation ? name.lower : undefined) }],
	['one typo', { derive: ({ lower }, random) => (lower.length > 4 ? misspelt(lower, 1, random) : undefined) }],
	['two typos', { derive: ({ lower }, random) => (lower.length > 7 ? misspelt(lower, 2, random) : undefined) }],
	[
		'dropped word',
		{
			derive: ({ words }, random) => {
				const dropped = Math.floor(random() * words.length);
				return words.length > 2 ? words.filter((_, at) => at !== dropped).join(' ') : undefined;
			},
			fits: hasWordsBeginning,
		},
	],
	['word order', { derive: ({ words }, random) => reordered(words, random) }],
	[
		'order and typo',
		{
			derive: ({ words, lower }, random) => {
				const query = lower.length > 7 ? reordered(words, random) : undefined;
				return query === undefined ? undefined : misspelt(query, 1, random);
			},
		},
	],
	['British and American', { derive: ({ lower }) => otherSpelling(lower) }],
	[
		'spacing and hyphens',
		{
			derive: ({ lower }, random) => {
				const gaps = [...lower.matchAll(/(?<=\p{L})[ -](?=\p{L})/gu)];
				if (gaps.length === 0) {
					return undefined;
				}
				const gap = pick(random, gaps);
				const other = pick(random, gap[0] === ' ' ? ['', '-'] : ['', ' ']);
				return lower.slice(0, gap.index) + other + lower.slice(gap.index + 1);
			},
		},
	],
]);

/** The twelve kinds of queries that {@link deriveQueries} makes, in order. */
export const queryKinds: readonly string[] = [...kinds.keys()];

/**
 * Queries made from the entries' own names as an analyst would type them: at most `perKind` of each kind, fewer where few names
 * lend themselves. A query that could as well mean another name is not asked, so each has one right answer: the entries that
 * bear the name. The same seed gives the same queries.
 */
export function deriveQueries(entries: readonly SearchEntry[], perKind: number, seed: number): DerivedQuery[] {
	const bearers = new Map<string, Set<number>>();
	const names = new Map<string, Name>();
	for (const [position, entry] of entries.entries()) {
		for (const [list, isAbbreviation] of [[entry.names, false] as const, [entry.abbreviations, true] as const]) {
			for (const text of list) {
				const lower = text.toLowerCase();
				const words = lower.match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? [];
				names.set(lower, { text, lower, words, isAbbreviation });
				bearers.set(lower, (bearers.get(lower) ?? new Set()).add(position));
			}
		}
	}
	const all = [...names.values()];
	const queries: DerivedQuery[] = [];
	for (const [kind, { derive, fits }] of kinds) {
		const random = seededRandom(seed);
		let made = 0;
		for (const name of shuffled(random, all)) {
			const text = derive(name, random)?.toLowerCase();
			if (text === undefined || (kind !== 'exact' && kind !== 'abbreviation' && names.has(text))) {
				continue;
			}
			const answers = bearers.get(name.lower)!;
			const isAnswered = (other: Name) => [...bearers.get(other.lower)!].every((bearer) => answers.has(bearer));
			if (fits && !all.every((other) => !fits(text, other) || isAnswered(other))) {
				continue;
			}
			queries.push({ kind, text, answers });
			if (++made === perKind) {
				break;
			}
		}
	}
	return queries;
}

function hasWordsBeginning(query: string, other: Name): boolean {
	return query.split(' ').every((part) => other.lower.includes(part) && other.words.some((word) => word.startsWith(part)));
}

function initials(words: readonly string[]): string {
	return words.map((word) => word[0]).join('');
}

function reordered(words: readonly string[], random: () => number): string | undefined {
	const order = shuffled(random, words);
	return order.join(' ') === words.join(' ') ? undefined : order.join(' ');
}

/** Leaves out, doubles, replaces or swaps letters. */
function misspelt(text: string, errors: number, random: () => number): string {
	let result = text;
	for (let error = 0; error < errors; error++) {
		const letters = [...result.matchAll(/\p{L}/gu)].map((match) => match.index);
		const at = pick(random, letters);
		const before = result.slice(0, at);
		const after = result.slice(at + 1);
		const strange = pick(random, Array.from('abcdefghijklmnopqrstuvwxyz'));
		result = pick(random, [
			before + after,
			before + strange + result.slice(at),
			before + strange + after,
			before + (after[0] ?? '') + result[at]! + after.slice(1),
		]);
	}
	return result === text ? misspelt(text, errors, random) : result;
}

/** Independent of the folding that is measured: endings and words as a style guide lists them. */
const spellings: readonly (readonly [british: string, american: string])[] = [
	['isation', 'ization'],
	['ising', 'izing'],
	['iser', 'izer'],
	['ised', 'ized'],
	['alise', 'alize'],
	['nise', 'nize'],
	['lyse', 'lyze'],
	['colour', 'color'],
	['labour', 'labor'],
	['favour', 'favor'],
	['honour', 'honor'],
	['behaviour', 'behavior'],
	['neighbour', 'neighbor'],
	['armour', 'armor'],
	['harbour', 'harbor'],
	['humour', 'humor'],
	['centre', 'center'],
	['theatre', 'theater'],
	['fibre', 'fiber'],
	['metre', 'meter'],
	['defence', 'defense'],
	['offence', 'offense'],
	['licence', 'license'],
	['programme', 'program'],
	['catalogue', 'catalog'],
	['dialogue', 'dialog'],
	['haem', 'hem'],
	['anaesth', 'anesth'],
	['paed', 'ped'],
	['oesoph', 'esoph'],
	['traveller', 'traveler'],
	['counsellor', 'counselor'],
	['jewellery', 'jewelry'],
	['grey', 'gray'],
	['mould', 'mold'],
	['plough', 'plow'],
	['tyre', 'tire'],
	['sulph', 'sulf'],
	['judgement', 'judgment'],
	['sceptic', 'skeptic'],
];

function otherSpelling(text: string): string | undefined {
	for (const [british, american] of spellings) {
		for (const [one, other] of [[british, american] as const, [american, british] as const]) {
			if (text.includes(one) && !text.includes(other)) {
				return text.replace(one, other);
			}
		}
	}
	return undefined;
}
