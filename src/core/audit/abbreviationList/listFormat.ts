import type { ColumnNames } from './columnNames';

/**
 * How a list of abbreviations may be written: a table; term and definition as the format has them, or as near as it comes; entries
 * of LaTeX's packages `acronym` and `glossaries`.
 */
export type StyleName = 'table' | 'definitions' | 'acronym' | 'glossaries';

/** A row as the source has it: escaped, or with the author's markup. */
export interface RowSource {
	readonly abbreviation: string;
	readonly long: string;
	/** How LaTeX's packages call it. */
	readonly key: string;
}

/** One way to write a list in one format. All texts are lines without their ends. */
export interface ListStyle {
	readonly name: StyleName;
	/** What stands between the opening marker and the first row. */
	readonly head: (rows: readonly RowSource[], names: ColumnNames) => readonly string[];
	/** What stands between the last row and the closing marker. */
	readonly tail: readonly string[];
	/** Padded to `width`, the length of the longest abbreviation, where the style `isAligned`. */
	readonly row: (row: RowSource, width: number) => readonly string[];
	/** What stands between two rows. */
	readonly between: readonly string[];
	/**
	 * A row up to its long form, from a line's start, with the groups `abbreviation` and, in LaTeX, `key`. It is tried on the
	 * row's first lines, `ROW_LINES` at most.
	 */
	readonly rowStart: RegExp;
	/** What stands behind the long form, to the row's end. */
	readonly rowEnd: RegExp;
	/** A table's own first lines, which look like rows. It is tried on all that stands between the markers. */
	readonly heading?: RegExp;
	/** Whether a row goes on in the lines below it, up to a blank one, and in indented ones behind that. */
	readonly wraps: boolean;
	/** Whether a new row moves the text of the others. */
	readonly isAligned?: boolean;
}

/** Lines that a row's beginning has at most. */
export const ROW_LINES = 3;

/** How a format says where a list begins and ends. */
export interface Markers {
	/** The opening line of a list in a style and language. */
	readonly open: (style: StyleName, language: string) => string;
	readonly close: string;
	/** What an opening line says about the style, often nothing; `undefined` for any other line. */
	readonly readOpen: (line: string) => string | undefined;
	readonly isClose: (line: string) => boolean;
	/** What every opening line contains: a text without it has no list. */
	readonly hint: string;
}

/** What a list of abbreviations needs to know about a format. */
export interface ListFormat {
	readonly markers: Markers;
	/** The default style first. */
	readonly styles: readonly [ListStyle, ...ListStyle[]];
	/** A text on one line as the format prints it in every place of a row: no markup, and nothing that ends the row. */
	readonly escape: (text: string) => string;
	/** What `escape` made of a text, read back; markup stays as it is. */
	readonly unescape: (source: string) => string;
	/** Whether a line begins a block that holds no markers, and then whether a line ends it. Markers in there are an example. */
	readonly verbatim?: (line: string, previous: string) => ((line: string) => boolean) | undefined;
}
