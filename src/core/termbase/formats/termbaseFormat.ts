import type { Concept } from '../model';
import type { ColumnMapping } from './table/columns';
import type { ReadOptions, ReadTermbase } from './termbaseReader';

/** What a termbase file is written with. */
export interface WriteOptions {
	/** Of the termbase. */
	readonly name: string;
	/** BCP 47 tag of its definitions and labels. */
	readonly language: string;
}

/** What a file is read with. */
export interface FormatOptions extends ReadOptions {
	/** The file's path, to tell relatives apart. */
	readonly path: string;
	/** How to read the columns of a table, where the user said so. */
	readonly mapping?: ColumnMapping | undefined;
}

/** A format of termbases that can be read. */
export interface ReadableFormat {
	/** Rejects with a `TermbaseRefusal` where nothing of the file can be used. */
	read(bytes: Uint8Array, options: FormatOptions): Promise<ReadTermbase>;
}

/** A format that concepts can be written in. */
export interface WritableFormat {
	/**
	 * The text of the file in pieces, some of them empty, each of which is made in less than a millisecond or two however many
	 * concepts there are: whoever takes them may pause between any two.
	 */
	write(concepts: readonly Concept[], options: WriteOptions): Iterable<string>;
	/** Fields that some of the concepts have and the format cannot hold: names of the model's, in its order. Pauses as often. */
	losses(concepts: readonly Concept[], options: WriteOptions): Generator<void, readonly string[]>;
}
