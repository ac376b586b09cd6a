/** What kind of thing a search finds. */
export type SearchKind = 'term' | 'section' | 'paragraph' | 'note';

/** One thing that a search can find, with all that it is found by. */
export interface SearchEntry {
	readonly kind: SearchKind;
	/** Of the concept or unit. Unique within its kind. */
	readonly id: string;
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
