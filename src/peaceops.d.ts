/**
 * The public interface of Peace Operations Lexicon, returned by `activate()`. Copy this file into an extension that uses it:
 *
 *     const api: PeaceOpsApi | undefined = await vscode.extensions.getExtension('peaceops.peaceops-lexicon')?.activate();
 *
 * Within one `apiVersion` it only grows.
 */
import type * as vscode from 'vscode';

export interface PeaceOpsApi {
	readonly apiVersion: 1;

	/**
	 * Every occurrence of a designation in the document, in order, not overlapping. Honours the user's settings. Empty for formats
	 * that papers are not written in, and when cancelled. Rejects if the bundled data is damaged.
	 */
	findTerms(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<readonly TermOccurrence[]>;

	/** Ranked hits, in exactly the order in which the search command shows them; at most `limit`, 50 by default. */
	search(query: string, limit?: number): Promise<readonly SearchHit[]>;

	/** A concept by its id: `prt` of the bundled glossary, `team:fob` of a termbase; `undefined` if there is none. */
	concept(id: string): Promise<Concept | undefined>;

	/**
	 * Where a unit of the report (`sec-eu`, `eu-p5`, `fn-9`) stands: in the copy that the user linked if it is there, else in the
	 * digest; `undefined` if there is no such unit.
	 */
	locate(unitId: string): Promise<vscode.Location | undefined>;

	/** Termbases, settings or the linked copy changed: earlier answers may differ. */
	readonly onDidChange: vscode.Event<void>;
}

export interface TermOccurrence {
	/** The designation as written, without a possessive and without the rest of a compound. */
	readonly range: vscode.Range;
	/** One id where `certain`; every sense that is left where `possible`. */
	readonly conceptIds: readonly string[];
	readonly certainty: 'certain' | 'possible';
}

export interface SearchHit {
	readonly kind: 'term' | 'section' | 'paragraph' | 'note';
	/** Of the concept or unit. */
	readonly id: string;
	readonly label: string;
}

/** One meaning, as a termbase has it; `data/glossary.schema.json` describes every member. */
export interface Concept {
	readonly id: string;
	readonly kind: 'organisation' | 'body' | 'document' | 'role' | 'unit' | 'operation' | 'concept' | 'doctrine' | 'place';
	readonly organisation: Organisation;
	/** The preferred name. */
	readonly label: string;
	/** Tells it from others of a like name. */
	readonly qualifier?: string | undefined;
	readonly designations: readonly Designation[];
	/** Empty where a termbase gives none. */
	readonly definition: string;
	/** Subject fields. */
	readonly domains?: readonly string[] | undefined;
	/** The years from and until which it is in use. */
	readonly valid?: { readonly from?: number | undefined; readonly until?: number | undefined } | undefined;
	/** Id of the concept that is used instead. */
	readonly supersededBy?: string | undefined;
	/** Identifies it elsewhere, as an IRI does. */
	readonly identifier?: string | undefined;
	/** Ids of concepts. */
	readonly broader?: readonly string[] | undefined;
	readonly narrower?: readonly string[] | undefined;
	readonly related?: readonly string[] | undefined;
	readonly counterparts?:
		| readonly { readonly organisation: Organisation; readonly concept: string; readonly note?: string | undefined }[]
		| undefined;
	/** How the report of 2007 treats it, and the ids of the units that do. */
	readonly report?:
		| {
				readonly treatment?: string | undefined;
				readonly units: readonly string[];
				readonly implied?: readonly string[] | undefined;
				readonly wordings?: readonly string[] | undefined;
		  }
		| undefined;
	readonly history?: readonly HistoryEntry[] | undefined;
	/** Meanings of a designation that are no concepts. */
	readonly otherMeanings?: readonly { readonly form: string; readonly meanings: readonly string[] }[] | undefined;
	readonly source?:
		| {
				readonly title: string;
				readonly publisher?: string | undefined;
				readonly year?: number | undefined;
				readonly confidence?: Confidence | undefined;
				readonly checked?: boolean | undefined;
		  }
		| undefined;
	readonly note?: string | undefined;
}

export type Organisation = 'UN' | 'EU' | 'NATO' | 'AU' | 'other';
export type Confidence = 'high' | 'medium' | 'low';

/** One way to name a concept. */
export interface Designation {
	readonly text: string;
	/** BCP 47. */
	readonly language: string;
	readonly type: 'full' | 'abbreviation' | 'short' | 'variant';
	readonly preferred?: boolean | undefined;
	readonly case?: 'exact' | 'capital' | 'fold' | undefined;
	readonly weak?: 'contextual' | 'quiet' | undefined;
	readonly spoken?: 'letters' | 'word' | undefined;
	/** Absent: current. */
	readonly status?:
		| { readonly state: 'renamed' | 'replaced' | 'ended'; readonly year: number; readonly successor?: string | undefined }
		| undefined;
	readonly confidence?: Confidence | undefined;
	readonly note?: string | undefined;
}

/** Something that happened to a concept. */
export interface HistoryEntry {
	readonly year: number;
	readonly fact: string;
	readonly concepts?: readonly string[] | undefined;
	readonly source?: string | undefined;
	readonly confidence: Confidence;
	/** False: unconfirmed. */
	readonly checked: boolean;
	readonly background?: boolean | undefined;
}
