/** What kind of thing a search finds. */
export type SearchKind = 'term' | 'section' | 'paragraph' | 'note';

/** One thing that a search can find, with all that it is found by. */
export interface SearchEntry {
	readonly kind: SearchKind;
	/** Of the concept or unit. Unique within its kind, whatever termbase it is from. */
	readonly id: string;
	/** The name of the termbase that it is from; `undefined` for the bundled data and the report. */
	readonly origin?: string | undefined;
	/** The name to show. */
	readonly label: string;
	/** Every designation in words, in every language; of a unit its heading and the ways to call it (`Note 4`, `eu-p5`). */
	readonly names: readonly string[];
	readonly abbreviations: readonly string[];
	/** Running text: a definition, or a digest with its facts. */
	readonly text: string;
	/** Words beside names and text that lead to the entry: its organisation and kind, names of concepts that it mentions. */
	readonly keywords?: readonly string[];
}

/** Entries by position. Arrays are such lists; others make an entry when it is asked for, so that none need be held. */
export interface EntryList {
	readonly length: number;
	at(position: number): SearchEntry | undefined;
}

/** Several lists as one, in their order: those of several termbases and of the report. */
export function concatenated(lists: readonly EntryList[]): EntryList {
	const starts: number[] = [];
	let length = 0;
	for (const list of lists) {
		starts.push(length);
		length += list.length;
	}
	return {
		length,
		at(position) {
			const list = starts.findLastIndex((start) => start <= position);
			return lists[list]?.at(position - starts[list]!);
		},
	};
}
