import type { Concept } from '../model';

/** Where something stands in a file: counted from 0, columns in UTF-16 code units, end exclusive. A spreadsheet's line is its row. */
export interface Place {
	readonly line: number;
	readonly start: number;
	readonly end: number;
}

/** What can be wrong with a termbase file; the platform has a sentence for each. */
export type ProblemCode =
	/** The parser's reason. */
	| 'not-readable'
	/** What is larger than allowed, and how large it may be. */
	| 'too-large'
	/** What is in the file and never read, such as an entity. */
	| 'forbidden'
	| 'no-concepts'
	/** The headings that were found. */
	| 'no-term-column'
	/** What stands there, and what should. */
	| 'wrong-value'
	| 'missing-term'
	| 'empty-definition'
	/** The tag. */
	| 'unknown-language'
	/** The id. */
	| 'duplicate-id'
	/** The id that no concept has. */
	| 'dangling-relation'
	/** The ids, joined by arrows. */
	| 'cycle'
	/** The designation. */
	| 'function-word'
	/** The designation, and who else has it. */
	| 'other-meaning'
	/** The abbreviation, and the other name that it stands for. */
	| 'abbreviation-clash'
	/** The text's beginning, and how long it may be. */
	| 'cut-off';

export interface Problem {
	readonly code: ProblemCode;
	/** What the sentence is about: short pieces of text, not escaped. */
	readonly details: readonly string[];
	/** `undefined` where it is the whole file. */
	readonly place: Place | undefined;
}

/** Thrown where a file cannot or must not be read; nothing of it is used. */
export class TermbaseRefusal extends Error {
	override readonly name = 'TermbaseRefusal';

	constructor(readonly problem: Problem) {
		super([problem.code, ...problem.details].join(': '));
	}
}

/** The problem of a `TermbaseRefusal`; `undefined` for any other error. Parts that are bundled apart have a class each. */
export function refusalOf(error: unknown): Problem | undefined {
	return error instanceof Error && error.name === 'TermbaseRefusal' ? (error as TermbaseRefusal).problem : undefined;
}

/** A concept as read, with the place that problems with it are shown at: its name's. */
export interface ReadConcept {
	readonly concept: Concept;
	readonly place: Place;
}

/** What a file holds. */
export interface ReadTermbase {
	/** As the file says; `undefined` where it does not. */
	readonly name: string | undefined;
	/** BCP 47 tag of definitions and labels, as the file says. */
	readonly language: string | undefined;
	/** In the file's order. Ids are unique and match the model's pattern. */
	readonly concepts: readonly ReadConcept[];
	/** What was left out or changed, in order. */
	readonly problems: readonly Problem[];
}

export interface ReadOptions {
	/** BCP 47 tag of what the file gives no language for. */
	readonly language: string;
	/**
	 * Awaited between pieces of work that take a few milliseconds each, with the share of the work that is done (0 to 1). It lets
	 * the host breathe, and rejects where the user cancels; readers let that through.
	 */
	readonly pulse: (done: number) => Promise<void>;
}

/** What a file may hold at most; a reader refuses or cuts off what is more. */
export const LIMITS = {
	/** Of a file; of one that is unpacked, unpacked. */
	bytes: 128 * 1024 * 1024,
	concepts: 500_000,
	designationsPerConcept: 1000,
	/** Characters of a definition, note or name. */
	text: 20_000,
	columns: 200,
	/** Problems that are told of one file. */
	problems: 200,
} as const;
