import type { Concept } from '../model';
import type { ReadOptions, ReadTermbase } from './termbaseReader';

/** What a termbase file is written with. */
export interface WriteOptions {
	/** Of the termbase. */
	readonly name: string;
	/** BCP 47 tag of its definitions and labels. */
	readonly language: string;
}

/** A format of termbases that can be read. */
export interface ReadableFormat {
	/** Rejects with a `TermbaseRefusal` where nothing of the file can be used. `path` is the file's, to tell relatives apart. */
	read(bytes: Uint8Array, options: ReadOptions & { readonly path: string }): Promise<ReadTermbase>;
}

/** A format that concepts can be written in. */
export interface WritableFormat {
	/** The text of the file, in one piece or several. */
	write(concepts: readonly Concept[], options: WriteOptions): string | Iterable<string>;
	/** Fields that some of the concepts have and the format cannot hold: names of the model's, in its order. */
	losses(concepts: readonly Concept[], options: WriteOptions): readonly string[];
}
