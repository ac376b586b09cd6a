import type { Concept } from './model';
import { sortedInSteps } from './sortedInSteps';
import type { ConceptList } from './termIndex';

/** A concept of a termbase by the name that lists show. */
export interface ListedName {
	readonly name: string;
	readonly number: number;
}

/** Names that stand together in a list: all that begin alike, or those between two. */
export interface NameGroup {
	/** How they begin, or how the first and the last do; no two groups of a list have the same. */
	readonly letters: string;
	readonly names: readonly ListedName[];
}

/** What a list holds at most, and letters that names are grouped by at most. */
export const LONGEST_LIST = 300;
const MOST_LETTERS = 3;

/** Stands for all beginnings that are no letter. */
const NO_LETTER = '#';

/** Stands between the two ends of a range. */
const TO = ' … ';

/** Names that are looked at between two pauses. */
const LOOKED_AT_AT_ONCE = 500;

/** The names of all concepts, as `nameOf` has them, sorted, with pauses: a large termbase has each parsed for it. */
export function* listedNames(
	concepts: ConceptList,
	nameOf: (concept: Concept) => string,
): Generator<void, readonly ListedName[]> {
	const names: ListedName[] = [];
	for (let number = 0; number < concepts.size; number++) {
		names.push({ name: nameOf(concepts.at(number)), number });
		if (number % LOOKED_AT_AT_ONCE === 0) {
			yield;
		}
	}
	const { compare } = new Intl.Collator();
	return yield* sortedInSteps(names, (a, b) => compare(a.name, b.name));
}

/**
 * Divides sorted names that are too many for one list, those that stand under `letters` or all, into groups, which are no more
 * than a list holds: by their next letter, and where that does not divide them, by their place. `undefined` where they are few
 * enough. Dividing group after group ends.
 */
export function nameGroups(names: readonly ListedName[], letters: string | undefined): readonly NameGroup[] | undefined {
	if (names.length <= LONGEST_LIST) {
		return undefined;
	}
	const length = (letters?.length ?? 0) + 1;
	if (letters !== NO_LETTER && length <= MOST_LETTERS) {
		const groups = byBeginning(names, length);
		const isDivided = groups.length > 1 || groups[0]!.letters !== letters;
		if (isDivided && groups.length <= LONGEST_LIST) {
			return groups;
		}
	}
	return ranges(names);
}

function byBeginning(names: readonly ListedName[], length: number): readonly NameGroup[] {
	const groups = new Map<string, ListedName[]>();
	for (const name of names) {
		const letters = beginning(name.name, length);
		const group = groups.get(letters);
		if (group === undefined) {
			groups.set(letters, [name]);
		} else {
			group.push(name);
		}
	}
	return [...groups].map(([letters, group]) => ({ letters, names: group }));
}

/** Equal ranges of names; longer ones, which are divided again, where there would be too many. */
function ranges(names: readonly ListedName[]): readonly NameGroup[] {
	let size = LONGEST_LIST;
	while (names.length / size > LONGEST_LIST) {
		size *= LONGEST_LIST;
	}
	const found: NameGroup[] = [];
	const known = new Map<string, number>();
	for (let start = 0; start < names.length; start += size) {
		const range = names.slice(start, start + size);
		const first = rangeEnd(range[0]!.name, names[start - 1]?.name);
		const last = rangeEnd(range.at(-1)!.name, names[start + size]?.name);
		const label = first + TO + last;
		const count = (known.get(label) ?? 0) + 1;
		known.set(label, count);
		found.push({ letters: count === 1 ? label : `${label} (${count})`, names: range });
	}
	return found;
}

/** Characters of a range's end at least and at most. */
const SHORTEST_END = MOST_LETTERS + 1;
const LONGEST_END = 24;

/** As much of a name's beginning as tells it from the name beside it, which is in another range. */
function rangeEnd(name: string, beside = ''): string {
	let length = SHORTEST_END;
	while (length < LONGEST_END && beginning(name, length) === beginning(beside, length)) {
		length++;
	}
	return beginning(name, length, name);
}

/** How a name begins, apart from case and diacritics; `otherwise` for what begins with no letter. */
function beginning(name: string, length: number, otherwise = NO_LETTER): string {
	// A name may be long; its beginning has no more marks than this for each letter.
	const letters = [
		...name
			.slice(0, length * 8)
			.normalize('NFD')
			.replace(/\p{M}+/gu, '')
			.toUpperCase(),
	]
		.slice(0, length)
		.join('');
	return /^\p{L}/u.test(letters) ? letters : otherwise.slice(0, LONGEST_END);
}
