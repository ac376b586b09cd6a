import { addressAt } from '../addresses';
import { Code, isAsciiPunctuation, isLetter, isLineEnd, isWhiteSpace } from '../characters';
import { Mark, type Paint } from '../projection';
import { runLength } from './blockStarts';
import { type Delimiter, DelimiterStack } from './delimiters';
import type { Dialect } from './dialect';
import { entityAt } from './entities';
import { ForwardSearch } from './forwardSearch';
import { inlineHtmlEnd, tagName } from './html';
import { JsxSpans } from './jsx';
import { type Content, contentOf, type Leaf, sourceOffset } from './leaves';
import { labelEnd, normalizeLabel, noteKey, resourceEnd } from './links';
import type { References } from './references';
import { attributesEnd, autolinkEnd, braceEnd, CodeSpans, dollarMathsEnd, macroEnd, parenMathsEnd } from './spans';

/** The characters that may begin markup. */
const ACTIVE = new Uint8Array(128);
for (const character of '\\`*_~[]!<&$@:wW{') {
	ACTIVE[character.charCodeAt(0)] = 1;
}

/** An open bracket that may begin a link or image. */
interface Bracket {
	readonly at: number;
	readonly isImage: boolean;
	/** The newest delimiter run before it. */
	readonly below: Delimiter | undefined;
	/** Whether a later bracket opened: then its text is no label. */
	hasBracket: boolean;
}

/** Paints the inline content of leaves: what is prose stays, markup is marked. */
export class InlineScanner {
	private content: Content = { text: '', start: 0, end: 0 };
	private text = '';
	private to = 0;
	/** The end of the last construct that holds no prose: no address begins before it. */
	private floor = 0;
	private readonly delimiters = new DelimiterStack();
	private brackets: Bracket[] = [];
	/** Brackets below this index cannot begin a link any more, since links do not nest; images can. */
	private inactiveBelow = 0;
	private readonly codeSpans = new CodeSpans();
	private readonly search = new ForwardSearch();
	private readonly jsx = new JsxSpans();
	private readonly onEmphasis = (start: number, end: number): void => this.mark(start, end, Mark.transparent);

	constructor(
		private readonly paint: Paint,
		private readonly references: References,
		private readonly dialect: Dialect,
	) {}

	/** Paints one leaf of `source`. */
	scan(source: string, leaf: Leaf): void {
		this.paint.fill(leaf.start, leaf.end, Mark.prose);
		const content = contentOf(source, leaf);
		this.hideGaps(source, leaf);
		this.content = content;
		this.text = content.text;
		this.to = content.end;
		this.floor = content.start;
		this.codeSpans.reset();
		this.search.reset();
		this.jsx.reset();
		this.scanContent();
	}

	private hideGaps(source: string, { lines }: Leaf): void {
		if (lines === undefined) {
			return;
		}
		for (let index = 2; index < lines.length; index += 2) {
			let start = lines[index - 1]!;
			while (isLineEnd(source.charCodeAt(start))) {
				start++;
			}
			this.paint.fill(start, lines[index]!, Mark.space);
		}
	}

	private scanContent(): void {
		const { text, to } = this;
		let at = this.content.start;
		while (at < to) {
			const code = text.charCodeAt(at);
			at = code < 128 && ACTIVE[code] === 1 ? this.scanMarkup(code, at) : at + 1;
		}
		this.delimiters.process(undefined, this.onEmphasis);
		this.delimiters.clear();
		this.brackets.length = 0;
		this.inactiveBelow = 0;
	}

	/** Scans what may begin at `at`; answers where to go on. */
	private scanMarkup(code: number, at: number): number {
		const { text, to, search } = this;
		switch (code) {
			case Code.backslash:
				return this.scanBackslash(at);
			case Code.backtick: {
				const length = runLength(text, at, to, code);
				return this.hide(at, this.codeSpans.endOf(text, at + length, to, length)) ?? at + length;
			}
			case Code.asterisk:
			case Code.underscore:
			case Code.tilde: {
				const end = at + runLength(text, at, to, code);
				if (code !== Code.tilde || end - at <= 2) {
					this.delimiters.push(text, at, end, this.content.start, to);
				}
				return end;
			}
			case Code.leftBracket:
				return this.scanNoteReference(at) ?? this.openBracket(at, false);
			case Code.exclamation:
				return text.charCodeAt(at + 1) === Code.leftBracket && at + 1 < to ? this.openBracket(at, true) : at + 1;
			case Code.rightBracket:
				return this.closeBracket(at);
			case Code.less:
				return this.scanAngle(at) ?? at + 1;
			case Code.ampersand:
				return this.scanEntity(at) ?? at + 1;
			case Code.dollar:
				return this.hide(at, dollarMathsEnd(text, at, this.content.start, to, search)) ?? at + runLength(text, at, to, code);
			case Code.leftBrace:
				return this.scanBrace(at) ?? at + 1;
			default: {
				const address = addressAt(text, at, this.floor, to);
				return address === undefined ? at + 1 : (this.hide(address.start, address.end) ?? at + 1);
			}
		}
	}

	/** Marks code and the like; `undefined` if there is no end. */
	private hide(
		start: number,
		end: number | undefined,
		mark: typeof Mark.break | typeof Mark.transparent | typeof Mark.space = Mark.break,
	): number | undefined {
		if (end !== undefined) {
			this.mark(start, end, mark);
			this.floor = end;
		}
		return end;
	}

	/** Paints a range of the content's text, with what stands between its lines in the source. */
	private mark(start: number, end: number, mark: typeof Mark.break | typeof Mark.transparent | typeof Mark.space): void {
		const { content } = this;
		if (content.map === undefined) {
			this.paint.fill(start, end, mark);
		} else if (end > start) {
			this.paint.fill(sourceOffset(content, start), sourceOffset(content, end - 1) + 1, mark);
		}
	}

	private scanBackslash(at: number): number {
		const { text, to } = this;
		if (at + 1 >= to) {
			return at + 1;
		}
		const next = text.charCodeAt(at + 1);
		if (isLineEnd(next)) {
			this.mark(at, at + 1, Mark.space);
			return at + 1;
		}
		if (next === Code.leftParen) {
			const end = this.hide(at, parenMathsEnd(text, at, to, this.search));
			if (end !== undefined) {
				return end;
			}
		}
		if (isAsciiPunctuation(next)) {
			this.mark(at, at + 1, Mark.transparent);
			this.floor = at + 2;
			return at + 2;
		}
		return isLetter(next) ? (this.hide(at, macroEnd(text, at, to)) ?? at + 1) : at + 1;
	}

	private scanNoteReference(at: number): number | undefined {
		const { text, to } = this;
		if (text.charCodeAt(at + 1) !== Code.caret) {
			return undefined;
		}
		const end = labelEnd(text, at, to);
		const label = end === undefined ? undefined : normalizeLabel(text.slice(at + 2, end - 1));
		return label !== undefined && this.references.has(noteKey(label)) ? this.hide(at, end, Mark.transparent) : undefined;
	}

	private openBracket(at: number, isImage: boolean): number {
		const outer = this.brackets.at(-1);
		if (outer !== undefined) {
			outer.hasBracket = true;
		}
		this.brackets.push({ at, isImage, below: this.delimiters.top, hasBracket: false });
		return at + (isImage ? 2 : 1);
	}

	private closeBracket(at: number): number {
		const bracket = this.brackets.pop();
		if (bracket === undefined) {
			return at + 1;
		}
		const index = this.brackets.length;
		const isActive = bracket.isImage || index >= this.inactiveBelow;
		this.inactiveBelow = Math.min(this.inactiveBelow, index);
		const end = isActive ? this.linkEnd(bracket, at) : undefined;
		if (end === undefined) {
			return this.closeSpan(bracket, at) ?? at + 1;
		}
		const mark = bracket.isImage ? Mark.break : Mark.transparent;
		this.mark(bracket.at, bracket.at + (bracket.isImage ? 2 : 1), mark);
		this.hide(at, end, mark);
		this.delimiters.process(bracket.below, this.onEmphasis);
		if (!bracket.isImage) {
			this.inactiveBelow = index;
		}
		return end;
	}

	/** Where the link or image ends whose text ends at `at` (`]`); `undefined` if it is none. */
	private linkEnd(bracket: Bracket, at: number): number | undefined {
		const { text, to } = this;
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
		const label = normalizeLabel(text.slice(bracket.at + (bracket.isImage ? 2 : 1), at));
		if (label === undefined || !this.references.has(label)) {
			return undefined;
		}
		return next === Code.leftBracket && text.charCodeAt(at + 2) === Code.rightBracket && at + 2 < to ? at + 3 : at + 1;
	}

	/** Pandoc's bracketed span: `[text]{.class}`. */
	private closeSpan(bracket: Bracket, at: number): number | undefined {
		const { text, to } = this;
		if (bracket.isImage || at + 1 >= to || text.charCodeAt(at + 1) !== Code.leftBrace) {
			return undefined;
		}
		const end = attributesEnd(text, at + 1, to);
		if (end !== undefined) {
			this.mark(bracket.at, bracket.at + 1, Mark.transparent);
			this.hide(at, end, Mark.transparent);
		}
		return end;
	}

	private scanAngle(at: number): number | undefined {
		const { text, to } = this;
		if (this.dialect === 'mdx') {
			return this.hide(at, this.jsx.tagEnd(text, at, this.content.start, to, this.search), this.tagMark(at));
		}
		return (
			this.hide(at, autolinkEnd(text, at, to)) ?? this.hide(at, inlineHtmlEnd(text, at, to, this.search), this.tagMark(at))
		);
	}

	/** How an inline tag shows: `<br>` as space, raised or lowered text as something apart, others not at all. */
	private tagMark(at: number): typeof Mark.break | typeof Mark.transparent | typeof Mark.space {
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

	private scanEntity(at: number): number | undefined {
		const entity = entityAt(this.text, at, this.to);
		if (entity === undefined) {
			return undefined;
		}
		const { end, value } = entity;
		if (isWhiteSpace(value.charCodeAt(0)) || UNICODE_SPACE.test(value)) {
			return this.hide(at, end, Mark.space);
		}
		if (UNSEEN.test(value)) {
			return this.hide(at, end, Mark.transparent);
		}
		if (value.charCodeAt(0) < Code.space) {
			return this.hide(at, end, Mark.break);
		}
		this.hide(at, end, Mark.transparent);
		const start = sourceOffset(this.content, at);
		for (let unit = 0; unit < value.length; unit++) {
			this.paint.replace(start + unit, value.charAt(unit));
		}
		return end;
	}

	private scanBrace(at: number): number | undefined {
		const { text, to } = this;
		if (this.dialect === 'mdx') {
			return this.hide(at, this.jsx.expressionEnd(text, at, this.content.start, to));
		}
		const next = text.charCodeAt(at + 1);
		const isTag = next === Code.leftBrace || next === Code.percent;
		return this.hide(at, braceEnd(text, at, to, this.search), isTag ? Mark.break : Mark.transparent);
	}
}

const UNICODE_SPACE = /^\p{Zs}/u;
/** Soft hyphen, joiners and direction marks. */
const UNSEEN = /^\p{Cf}/u;
