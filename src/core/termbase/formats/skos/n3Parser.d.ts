/**
 * The parser of n3 without the rest of the library, whose index pulls in Node's streams. The types of `@types/n3` know the index
 * only, and not yet `onToken`.
 */
declare module 'n3/lib/N3Parser' {
	import type { Term } from './subjects';

	interface Quad {
		readonly subject: Term;
		readonly predicate: Term;
		readonly object: Term;
	}

	/** Lines count from 1, columns from 0; `end` is a column of `endLine` where there is one. */
	interface Token {
		readonly type: string;
		readonly value: string;
		readonly line: number;
		readonly start: number;
		readonly end: number;
		readonly endLine?: number;
	}

	interface Callbacks {
		/** Told of an error, of each quad as the token after it is read, and once of `null`, at the end. */
		onQuad: (error: Error | null, quad: Quad | null) => void;
		/** Told of each token before it is read. */
		onToken: (token: Token) => void;
	}

	/** Something that tells `data` of each piece and `end` of the end. */
	interface Source {
		on(event: string, listener: (piece?: string) => void): void;
	}

	export default class Parser {
		constructor(options: { format?: string; baseIRI?: string });
		parse(source: Source, callbacks: Callbacks): void;
	}

	export type { Quad, Token };
}
