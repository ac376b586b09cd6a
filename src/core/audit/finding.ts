/** Where something stands in a document: offsets, end exclusive. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** An abbreviation explained by its long form, in one place of a document. All offsets are the document's. */
export interface Definition {
	/** In the singular, as the document writes it: `PRT`, `MoU`. */
	readonly abbreviation: string;
	/** Where the abbreviation stands. */
	readonly at: Span;
	/** The long form as a reader sees it: without markup, on one line. */
	readonly longForm: string;
	/** Its `phraseKey`: equal long forms have equal keys. */
	readonly key: string;
	/** Where the long form stands. */
	readonly long: Span;
	/**
	 * `before`: `long form (ABC)`; `behind`: `ABC (long form)`; `phrase`: `long form, known as ABC`; `row` of a list or table of
	 * abbreviations; `declared` in markup: `\newacronym`, `*[ABC]: long form`, a key of the front matter.
	 */
	readonly pattern: 'before' | 'behind' | 'phrase' | 'row' | 'declared';
	/** Whether it stands in a quotation, which no fix may touch. */
	readonly isQuoted: boolean;
}

/** What every finding says. */
interface Found extends Span {
	/** The abbreviation in the singular, or the designation as the document writes it. */
	readonly name: string;
	/** Whether it stands in a quotation, which no fix may touch. */
	readonly isQuoted: boolean;
}

/** An abbreviation that the scope explains nowhere, at its first use there. */
export interface UndefinedAcronym extends Found {
	readonly code: 'undefined-acronym';
}

/** An abbreviation that the scope explains later than it first uses it, at that first use. */
export interface UsedBeforeDefinition extends Found {
	readonly code: 'used-before-definition';
	readonly definition: Definition;
}

/** An abbreviation that the scope explained before, at the later explanation. */
export interface Redefined extends Found {
	readonly code: 'redefined';
	readonly definition: Definition;
	readonly first: Definition;
}

/** An abbreviation with a long form that is not the one of another explanation, or none of the termbases'. */
export interface ConflictingExpansion extends Found {
	readonly code: 'conflicting-expansion';
	readonly definition: Definition;
	/** The explanation before it that says something else; `undefined` where it is the termbases that do. */
	readonly other: Definition | undefined;
	/** The other long form. */
	readonly expected: string;
}

/** An abbreviation that is explained and then hardly used, at the explanation. */
export interface RarelyUsed extends Found {
	readonly code: 'rarely-used';
	readonly definition: Definition;
	/** How often it is used behind the explanation. */
	readonly uses: number;
}

/** A designation that was renamed or replaced, at its first use. */
export interface SupersededTerm extends Found {
	readonly code: 'superseded-term';
	/** Number of the concept in the lexicon that the document is read with. */
	readonly concept: number;
	readonly state: 'renamed' | 'replaced';
	readonly year: number;
	/** Number of the concept that is used instead, and the designation to write; `undefined` where none is recorded. */
	readonly successor: { readonly concept: number; readonly text: string } | undefined;
}

/** `a` where the abbreviation behind it wants `an`, or the other way round; the span is the article's. */
export interface WrongArticle extends Found {
	readonly code: 'article';
	/** What to write. */
	readonly article: 'a' | 'an' | 'A' | 'An';
}

/** A long form that is written out again after it was abbreviated. */
export interface LongFormAgain extends Found {
	readonly code: 'long-form-after-definition';
	readonly definition: Definition;
	/** What to write instead, in the number of the long form: `PRTs`. */
	readonly short: string;
}

/** A name that is not the preferred one, not the one that the document uses elsewhere, or one that the house does not write. */
export interface VariantForm extends Found {
	readonly code: 'variant-form';
	/** `undefined` where it is the house that says so, whatever the termbases know. */
	readonly concept: number | undefined;
	/** What to write: the house's in the number of the name, another in its own. */
	readonly preferred: string;
}

/** A homograph that nothing decides. */
export interface AmbiguousTerm extends Found {
	readonly code: 'ambiguous-term';
	/** Numbers of the concepts that it may name. */
	readonly concepts: readonly number[];
}

/** What the audit has to say about one place of a document. */
export type Finding =
	| UndefinedAcronym
	| UsedBeforeDefinition
	| Redefined
	| ConflictingExpansion
	| RarelyUsed
	| SupersededTerm
	| WrongArticle
	| LongFormAgain
	| VariantForm
	| AmbiguousTerm;

/** Fixed names of the rules: they stand in settings, diagnostics and reports. */
export type RuleCode = Finding['code'];
