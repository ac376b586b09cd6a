import { Code } from '../characters';
import { attributesEnd } from './attributes';
import type { Delimiter } from './delimiters';
import { labelEnd, normalizeLabel, resourceEnd } from './links';
import type { References } from './references';

/** An open bracket that may begin a link, an image, a note or a span. */
interface Bracket {
	/** Where its mark begins, and the text after it. */
	readonly start: number;
	readonly textStart: number;
	readonly kind: 'plain' | 'image' | 'note';
	/** The newest delimiter run before it. */
	readonly below: Delimiter | undefined;
	/** Whether a later bracket opened: then its text is no label. */
	hasBracket: boolean;
}

/** A text in brackets that means something. */
export interface Bracketed {
	/** Pandoc has notes (`^[text]`) and spans (`[text]{.class}`). */
	readonly kind: 'link' | 'image' | 'note' | 'span';
	/** Of the mark before the text. */
	readonly start: number;
	readonly textStart: number;
	/** Of the mark after it. */
	readonly end: number;
	/** The newest delimiter run before it. */
	readonly below: Delimiter | undefined;
}

/** The open brackets of one text, after CommonMark's algorithm (0.31, "look for link or image"). */
export class Brackets {
	private open: Bracket[] = [];
	/** Brackets below this index cannot begin a link any more, since links do not nest; images can. */
	private inactiveBelow = 0;

	constructor(private readonly references: References) {}

	clear(): void {
		this.open.length = 0;
		this.inactiveBelow = 0;
	}

	/** Opens the bracket at `at`, with its mark from `start`; answers where its text begins. */
	push(start: number, at: number, kind: Bracket['kind'], below: Delimiter | undefined): number {
		const outer = this.open.at(-1);
		if (outer !== undefined) {
			outer.hasBracket = true;
		}
		this.open.push({ start, textStart: at + 1, kind, below, hasBracket: false });
		return at + 1;
	}

	/** Closes a bracket at `at` (`]`); `undefined` if its text means nothing. */
	close(text: string, at: number, to: number): Bracketed | undefined {
		const bracket = this.open.pop();
		if (bracket === undefined) {
			return undefined;
		}
		const index = this.open.length;
		const isActive = bracket.kind === 'image' || index >= this.inactiveBelow;
		this.inactiveBelow = Math.min(this.inactiveBelow, index);
		const linkEnd = isActive ? this.linkEnd(bracket, text, at, to) : undefined;
		if (linkEnd !== undefined) {
			if (bracket.kind === 'image') {
				return { ...bracket, kind: 'image', end: linkEnd };
			}
			this.inactiveBelow = index;
			// A caret before a link is none of its marks.
			return { ...bracket, kind: 'link', start: bracket.textStart - 1, end: linkEnd };
		}
		if (bracket.kind === 'note') {
			return { ...bracket, kind: 'note', end: at + 1 };
		}
		const isSpan = bracket.kind === 'plain' && at + 1 < to && text.charCodeAt(at + 1) === Code.leftBrace;
		const spanEnd = isSpan ? attributesEnd(text, at + 1, to) : undefined;
		return spanEnd === undefined ? undefined : { ...bracket, kind: 'span', end: spanEnd };
	}

	/** Where the link or image ends whose text ends at `at` (`]`); `undefined` if it is none. */
	private linkEnd(bracket: Bracket, text: string, at: number, to: number): number | undefined {
		const next = at + 1 < to ? text.charCodeAt(at + 1) : 0;
		if (next === Code.leftParen) {
			const end = resourceEnd(text, at + 1, to);
			if (end !== undefined) {
				return end;
			}
		}
		const end = next === Code.leftBracket ? labelEnd(text, at + 1, to) : undefined;
		if (end !== undefined) {
			const label = normalizeLabel(text.slice(at + 2, end - 1));
			return label !== undefined && this.references.has(label) ? end : undefined;
		}
		if (bracket.hasBracket) {
			return undefined;
		}
		const label = normalizeLabel(text.slice(bracket.textStart, at));
		if (label === undefined || !this.references.has(label)) {
			return undefined;
		}
		return next === Code.leftBracket && text.charCodeAt(at + 2) === Code.rightBracket && at + 2 < to ? at + 3 : at + 1;
	}
}
