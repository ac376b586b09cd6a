import type { Reference } from '../model';
import { bibtexEntries } from './bibtexEntries';

/** A record in somebody's bibliography, as far as it is needed to find one again. */
export interface BibliographyEntry {
	readonly key: string;
	/** As written, with its markup. */
	readonly title: string;
}

/** How a bibliography is written. */
export type BibliographyFormat = 'bibtex' | 'cslJson';

/** The format of a file by its name; `undefined` for none that we read. */
export function bibliographyFormat(name: string): BibliographyFormat | undefined {
	return /\.bib(?:tex)?$/i.test(name) ? 'bibtex' : /\.json$/i.test(name) ? 'cslJson' : undefined;
}

/** The entries of a bibliography, in order; `undefined` where it is none, or too broken to tell. */
export function entriesOf(text: string, format: BibliographyFormat): readonly BibliographyEntry[] | undefined {
	return format === 'bibtex' ? bibtexEntries(text) : cslEntries(text);
}

function cslEntries(text: string): readonly BibliographyEntry[] | undefined {
	let items: unknown;
	try {
		items = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch (error) {
		if (error instanceof SyntaxError) {
			return undefined;
		}
		throw error;
	}
	return Array.isArray(items)
		? items.flatMap((item: { readonly id?: unknown; readonly title?: unknown } | null) =>
				typeof item?.id === 'string' && KEY.test(item.id)
					? [{ key: item.id, title: typeof item.title === 'string' ? item.title : '' }]
					: [],
			)
		: undefined;
}

/** What a key may be so that it can stand in a citation of any syntax: no space, bracket or separator. */
const KEY = /^[^\s,;{}()[\]"'`=#%\\@<>|~^$&*]+$/;

/** The key under which a bibliography has a record; `undefined` where it does not have it. Records are the same if their titles are. */
export function keyOf({ type, title }: Reference, entries: readonly BibliographyEntry[]): string | undefined {
	const wanted = folded(title);
	return entries.find((entry) => {
		const found = folded(entry.title);
		// The report may be recorded with its subtitle.
		return KEY.test(entry.key) && (type === 'report' ? found.startsWith(wanted) : found === wanted);
	})?.key;
}

/** The key under which a record is cited beside some entries: theirs if they have it, else the one that it would get. */
export function citedKey(record: Reference, entries: readonly BibliographyEntry[]): string {
	return keyOf(record, entries) ?? freeKey(record, new Set(entries.map(({ key }) => key)));
}

/** The key that a record gets in a bibliography that does not have it: its own, with a letter where another record has that. */
export function freeKey(reference: Reference, taken: ReadonlySet<string>): string {
	const letters = ['', ...'abcdefghijklmnopqrstuvwxyz'].map((letter) => reference.id + letter);
	return letters.find((key) => !taken.has(key)) ?? `${reference.id}-${taken.size}`;
}

/** Letters and digits alone, without case, accents and markup. */
function folded(title: string): string {
	return title
		.replace(/\\(?:text[a-z]+|emph|textquote\w+)(?![A-Za-z])|<\/?[a-z]+>/g, '')
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
}
