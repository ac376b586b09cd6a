import { Code } from '../characters';
import { ForwardSearch } from '../forwardSearch';
import { InlinePainter, type MarkupMark } from '../inlinePainter';
import { type Leaf, paintMargins } from '../leaves';
import { Mark, type Paint } from '../projection';
import { attributesEnd } from './attributes';
import { autolinkEnd } from './autolinks';
import { backslashAt, type Surroundings } from './backslashes';
import { runLength } from './blockStarts';
import { Brackets } from './brackets';
import { CodeSpans } from './codeSpans';
import { DelimiterStack } from './delimiters';
import type { Dialect } from './dialect';
import { inlineHtmlEnd, tagName } from './html';
import { JsxSpans } from './jsx';
import { TEXT_REFERENCE, textReferenceEnd } from './labels';
import { labelEnd, normalizeLabel, noteKey } from './links';
import { dollarMathsEnd } from './maths';
import type { References } from './references';
import { hidingPair, pairEnd, tagCloser, tagEnd } from './shortcodes';

/** The characters that may begin markup. */
const ACTIVE = new Uint8Array(128);
for (const character of '\\`*_~[]!<&$@:wW{}') {
	ACTIVE[character.charCodeAt(0)] = 1;
}

/** An open brace: of a macro's text, with how the macro and its braces show, or of nothing. */
type Brace = { readonly start: number; readonly end: number; readonly mark: MarkupMark } | undefined;

/** Paints the inline content of leaves: what is prose stays, markup is marked. */
export class InlineScanner extends InlinePainter {
	/** That is scanned. */
	private leaf: Leaf = { kind: 'paragraph', start: 0, end: 0 };
	private source = '';
	private readonly delimiters = new DelimiterStack();
	private readonly brackets: Brackets;
	private readonly braces: Brace[] = [];
	private readonly codeSpans = new CodeSpans();
	private readonly search = new ForwardSearch();
	private readonly jsx = new JsxSpans();
	private readonly onEmphasis = (start: number, end: number): void => this.mark(start, end, Mark.transparent);

	constructor(
		private readonly canvas: Paint,
		private readonly references: References,
		private readonly dialect: Dialect,
	) {
		super(canvas);
		this.brackets = new Brackets(references);
	}

	override scan(source: string, leaf: Leaf): void {
		this.codeSpans.reset();
		this.search.reset();
		this.jsx.reset();
		this.source = source;
		this.leaf = leaf;
		super.scan(source, leaf);
	}

	protected scanContent(): void {
		// Painted first, so that margins inside of markup show as it does.
		paintMargins(this.source, this.leaf, this.canvas);
		const { text, to } = this;
		let at = this.from;
		while (at < to) {
			const code = text.charCodeAt(at);
			at = code < 128 && ACTIVE[code] === 1 ? this.scanMarkup(code, at) : at + 1;
		}
		this.delimiters.process(undefined, this.onEmphasis);
		this.delimiters.clear();
		this.brackets.clear();
		this.braces.length = 0;
	}

	/** Scans what may begin at `at`; answers where to go on. */
	private scanMarkup(code: number, at: number): number {
		const { text, to, search } = this;
		switch (code) {
			case Code.backslash:
				return this.scanBackslash(at);
			case Code.backtick: {
				const length = runLength(text, at, to, code);
				return this.hideTo(at, this.codeSpans.endOf(text, at + length, to, length)) ?? at + length;
			}
			case Code.asterisk:
			case Code.underscore:
			case Code.tilde: {
				const end = at + runLength(text, at, to, code);
				if (code !== Code.tilde || end - at <= 2) {
					this.delimiters.push(text, at, end, this.from, to);
				}
				return end;
			}
			case Code.leftBracket:
				return this.scanNoteReference(at) ?? this.openBracket(at);
			case Code.exclamation:
				return text.charCodeAt(at + 1) === Code.leftBracket && at + 1 < to
					? this.brackets.push(at, at + 1, 'image', this.delimiters.top)
					: at + 1;
			case Code.rightBracket:
				return this.closeBracket(at);
			case Code.less:
				return this.scanAngle(at) ?? at + 1;
			case Code.ampersand:
				return this.scanEntity(at) ?? at + 1;
			case Code.dollar:
				return this.hideTo(at, dollarMathsEnd(text, at, this.from, to, search)) ?? at + runLength(text, at, to, code);
			case Code.leftBrace:
				return this.scanBrace(at) ?? this.openBrace(at, at + 1, undefined);
			case Code.rightBrace:
				return this.closeBrace(at);
			case Code.colon:
				return this.scanTextReference(at) ?? this.scanAddress(at);
			default:
				return this.scanAddress(at);
		}
	}

	/** Hides a construct that ends at `end`; `undefined` if it has no end. */
	private hideTo(start: number, end: number | undefined, mark?: MarkupMark): number | undefined {
		return end === undefined ? undefined : this.hide(start, end, mark);
	}

	private scanBackslash(at: number): number {
		const found = backslashAt(this.surroundings, at);
		if (found === undefined) {
			return at + 1;
		}
		const { start, end, mark, symbol, aroundText, next = end } = found;
		if (symbol !== undefined) {
			return this.show(start, end, symbol);
		}
		this.hide(start, end, mark);
		this.floor = next;
		return aroundText === undefined ? next : this.openBrace(start, end, aroundText);
	}

	private get surroundings(): Surroundings {
		const { text, from, to, floor, dialect, search } = this;
		return { text, from, to, floor, dialect, search };
	}

	private scanTextReference(colon: number): number | undefined {
		const start = colon - TEXT_REFERENCE;
		return start >= this.floor ? this.hideTo(start, textReferenceEnd(this.text, colon, this.to)) : undefined;
	}

	/** Notes the brace before `end`, if another may be meant by the `}` that closes it. */
	private openBrace(start: number, end: number, mark: MarkupMark | undefined): number {
		if (mark !== undefined) {
			this.braces.push({ start, end, mark });
		} else if (this.braces.length > 0) {
			this.braces.push(undefined);
		}
		return end;
	}

	private closeBrace(at: number): number {
		const brace = this.braces.pop();
		if (brace === undefined) {
			return at + 1;
		}
		this.mark(brace.start, brace.end, brace.mark);
		return this.hide(at, at + 1, brace.mark);
	}

	private scanNoteReference(at: number): number | undefined {
		const { text, to } = this;
		if (text.charCodeAt(at + 1) !== Code.caret) {
			return undefined;
		}
		const end = labelEnd(text, at, to);
		const label = end === undefined ? undefined : normalizeLabel(text.slice(at + 2, end - 1));
		return label !== undefined && this.references.has(noteKey(label)) ? this.hideTo(at, end) : undefined;
	}

	private openBracket(at: number): number {
		const isNote = at > this.floor && this.text.charCodeAt(at - 1) === Code.caret;
		return this.brackets.push(isNote ? at - 1 : at, at, isNote ? 'note' : 'plain', this.delimiters.top);
	}

	private closeBracket(at: number): number {
		const found = this.brackets.close(this.text, at, this.to);
		if (found === undefined) {
			return at + 1;
		}
		const { kind, start, textStart, end, below } = found;
		const mark = kind === 'image' || kind === 'note' ? Mark.break : Mark.transparent;
		this.mark(start, textStart, mark);
		this.hide(at, end, mark);
		if (kind !== 'span') {
			this.delimiters.process(below, this.onEmphasis);
		}
		return end;
	}

	private scanAngle(at: number): number | undefined {
		const { text, to, search } = this;
		if (this.dialect === 'mdx') {
			return this.hideTo(at, this.jsx.endOf(text, at, to, search), this.tagMark(at));
		}
		return this.hideTo(at, autolinkEnd(text, at, to)) ?? this.hideTo(at, inlineHtmlEnd(text, at, to, search), this.tagMark(at));
	}

	/** How an inline tag shows: `<br>` as space, raised or lowered text as something apart, others not at all. */
	private tagMark(at: number): MarkupMark {
		switch (tagName(this.text, at, this.to)) {
			case 'br':
				return Mark.space;
			case 'sup':
			case 'sub':
				return Mark.break;
			default:
				return Mark.transparent;
		}
	}

	private scanBrace(at: number): number | undefined {
		const { text, to, search } = this;
		if (this.dialect === 'mdx') {
			return this.hideTo(at, this.jsx.endOf(text, at, to, search));
		}
		if (tagCloser(text, at) === undefined) {
			return this.hideTo(at, attributesEnd(text, at, to), Mark.transparent);
		}
		const end = tagEnd(text, at, to, search);
		if (end === undefined) {
			return undefined;
		}
		const pair = hidingPair(text, at, end);
		return this.hide(at, (pair === undefined ? undefined : pairEnd(text, pair, end, to, search)) ?? end);
	}
}
