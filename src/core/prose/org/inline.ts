import { Code, isLetter, isLineEnd, isWhiteSpace } from '../characters';
import { InlinePainter, type MarkupMark, UNSEEN } from '../inlinePainter';
import { macroEnd as texMacroEnd } from '../markdown/rawTex';
import { Mark } from '../projection';
import { Ahead } from './ahead';
import { Brackets } from './brackets';
import {
	angleEnd,
	bracketMathsEnd,
	citationEnd,
	cookieEnd,
	inlineCode,
	linkTargetEnd,
	macroEnd,
	noteLabelEnd,
	plainLink,
	radioClose,
	type Surroundings,
	snippetEnd,
	timeStampEnd,
} from './constructs';
import { closesMaths, isSpace, mayClose, mayOpenAfter } from './emphasis';
import { nameAt } from './entities';

/** The characters that may begin or end markup. */
const ACTIVE = new Uint8Array(128);
for (const character of '\\*/_+=~[]<>$@{:-wW') {
	ACTIVE[character.charCodeAt(0)] = 1;
}

/** The emphasis that may hold other markup. */
const Kind = { bold: 0, italic: 1, underlined: 2, struck: 3 } as const;
type Kind = (typeof Kind)[keyof typeof Kind];

/** Where each kind of emphasis was opened; -1 where none is. */
type Openings = [number, number, number, number];

/** Text within brackets that is being read: a link's description, a footnote. */
interface Enclosed {
	/** Where its closing brackets begin, how many there are, and how they are painted. */
	readonly close: number;
	readonly length: number;
	readonly mark: MarkupMark;
	/** What was open around it: emphasis does not cross its edges. */
	readonly openings: Openings;
}

/** Paints the inline markup of one leaf. Markup without an end is text. */
export class InlineScanner extends InlinePainter {
	private readonly ahead = new Ahead();
	private readonly brackets = new Brackets();
	private surroundings: Surroundings = { text: '', from: 0, to: 0, ahead: this.ahead, brackets: this.brackets };
	private openings: Openings = [-1, -1, -1, -1];
	private readonly enclosed: Enclosed[] = [];
	/** Where the innermost text begins, of emphasis, description, footnote or leaf: a mark may open there. */
	private textStart = 0;

	protected scanContent(): void {
		const { text, from, to, ahead, brackets } = this;
		ahead.reset();
		brackets.reset();
		this.surroundings = { text, from, to, ahead, brackets };
		this.openings.fill(-1);
		this.enclosed.length = 0;
		this.textStart = from;
		let at = from;
		while (at < to) {
			const code = text.charCodeAt(at);
			at = code < 128 && ACTIVE[code] === 1 ? this.scanMarkup(code, at) : at + 1;
		}
	}

	/** Where the innermost text ends. */
	private get limit(): number {
		return this.enclosed.at(-1)?.close ?? this.to;
	}

	private scanMarkup(code: number, at: number): number {
		const { text } = this;
		switch (code) {
			case Code.asterisk:
				return this.scanEmphasis(Kind.bold, at);
			case Code.slash:
				return this.scanEmphasis(Kind.italic, at);
			case Code.plus:
				return this.scanEmphasis(Kind.struck, at);
			case Code.underscore: {
				const source = inlineCode(at, this.surroundings, this.floor);
				return (source && this.hideWithin(source.start, source.end)) ?? this.scanEmphasis(Kind.underlined, at);
			}
			case Code.equals:
			case Code.tilde:
				return this.scanVerbatim(at) ?? at + 1;
			case Code.backslash:
				return this.scanBackslash(at);
			case Code.leftBracket:
				return this.scanBracket(at) ?? at + 1;
			case Code.rightBracket:
			case Code.greater:
				return this.scanClose(at);
			case Code.less:
				return this.scanAngle(at) ?? at + 1;
			case Code.dollar:
				return this.scanDollar(at);
			case Code.leftBrace:
				return this.hideWithin(at, macroEnd(at, this.surroundings)) ?? at + 1;
			case Code.at:
				return this.hideWithin(at, snippetEnd(at, this.surroundings), Mark.transparent) ?? this.scanAddress(at, this.limit);
			case Code.hyphen:
				return this.scanDashes(at);
			case Code.colon: {
				const link = plainLink(at, text, this.floor, this.limit);
				return link === undefined ? this.scanAddress(at, this.limit) : this.hide(link.start, link.end);
			}
			default:
				return this.scanAddress(at, this.limit);
		}
	}

	/** Hides a construct; `undefined` if it has no end, or none within the innermost text. */
	private hideWithin(start: number, end: number | undefined, mark: MarkupMark = Mark.break): number | undefined {
		return end === undefined || end > this.limit ? undefined : this.hide(start, end, mark);
	}

	/** The first closing mark of a kind belongs to the first opening one, as in Org's parser; marks of other kinds between are text. */
	private scanEmphasis(kind: Kind, at: number): number {
		const { text, openings } = this;
		const open = openings[kind];
		if (open === -1) {
			if (this.mayOpen(at)) {
				openings[kind] = at;
				this.textStart = at + 1;
			}
		} else if (at > open + 1 && mayClose(text, at, this.limit)) {
			this.mark(open, open + 1, Mark.transparent);
			this.hide(at, at + 1, Mark.transparent);
			for (let other = 0; other < openings.length; other++) {
				if (openings[other]! >= open) {
					openings[other] = -1;
				}
			}
		}
		return at + 1;
	}

	private mayOpen(at: number): boolean {
		const { text } = this;
		return (at === this.textStart || mayOpenAfter(text, at)) && at + 1 < this.limit && !isSpace(text.charCodeAt(at + 1));
	}

	private scanVerbatim(at: number): number | undefined {
		const { text } = this;
		const close = this.mayOpen(at) ? this.ahead.find(text, text.charAt(at), at + 2, this.to, mayClose) : undefined;
		return this.hideWithin(at, close && close + 1);
	}

	private scanBackslash(at: number): number {
		const { text, to } = this;
		const next = at + 1 < to ? text.charCodeAt(at + 1) : 0;
		if (next === Code.leftParen || next === Code.leftBracket) {
			return this.hideWithin(at, bracketMathsEnd(at, this.surroundings)) ?? at + 2;
		}
		if (next === Code.hyphen) {
			return this.hide(at, at + 2, Mark.transparent);
		}
		if (next === Code.backslash) {
			return this.isLineBreak(at + 2) ? this.hide(at, at + 2, Mark.space) : at + 2;
		}
		return isLetter(next) ? this.scanName(at) : at + 1;
	}

	/** Whether nothing but white space stands between two backslashes and the line's end. */
	private isLineBreak(at: number): boolean {
		let offset = at;
		while (offset < this.to && !isLineEnd(this.text.charCodeAt(offset))) {
			if (!isWhiteSpace(this.text.charCodeAt(offset))) {
				return false;
			}
			offset++;
		}
		return true;
	}

	/** An entity (`\eacute{}`), or LaTeX that Org passes on. */
	private scanName(at: number): number {
		const { text } = this;
		const name = nameAt(text, at, this.limit);
		if (name === undefined) {
			return at + 1;
		}
		const { end, value } = name;
		if (value === undefined) {
			return this.hide(at, texMacroEnd(text, at, this.limit) ?? end);
		}
		if (isSpace(value.charCodeAt(0))) {
			return this.hide(at, end, Mark.space);
		}
		return UNSEEN.test(value) ? this.hide(at, end, Mark.transparent) : this.show(at, end, value);
	}

	private scanBracket(at: number): number | undefined {
		const { text, to } = this;
		const next = at + 1 < to ? text.charCodeAt(at + 1) : 0;
		switch (next) {
			case Code.leftBracket:
				return this.scanLink(at);
			case LOWER_F:
				return this.scanNote(at);
			case LOWER_C:
				return this.hideWithin(at, citationEnd(at, this.surroundings));
			default:
				return this.hideWithin(at, timeStampEnd(text, at, to) ?? cookieEnd(text, at, to));
		}
	}

	private scanLink(at: number): number | undefined {
		const { text, to } = this;
		const targetEnd = linkTargetEnd(text, at, to);
		if (targetEnd === undefined || targetEnd >= to) {
			return undefined;
		}
		if (text.charCodeAt(targetEnd) === Code.rightBracket) {
			return this.hideWithin(at, targetEnd + 1);
		}
		if (text.charCodeAt(targetEnd) !== Code.leftBracket) {
			return undefined;
		}
		const close = this.ahead.find(text, ']]', targetEnd + 1, to);
		return this.enter(at, targetEnd + 1, close, 2, Mark.transparent);
	}

	private scanNote(at: number): number | undefined {
		const { text, to } = this;
		const labelEnd = noteLabelEnd(text, at, to);
		if (labelEnd === undefined) {
			return undefined;
		}
		if (text.charCodeAt(labelEnd) === Code.rightBracket) {
			return this.hideWithin(at, labelEnd + 1);
		}
		const close = text.charCodeAt(labelEnd) === Code.colon ? this.brackets.closeOf(text, at, this.from, to) : undefined;
		return close === undefined ? undefined : this.enter(at, labelEnd + 1, close, 1, Mark.break);
	}

	/** Begins a text within brackets; `undefined` if it ends behind the one around it. */
	private enter(at: number, start: number, close: number, length: number, mark: MarkupMark): number | undefined {
		if (close + length > this.limit) {
			return undefined;
		}
		this.hide(at, start, mark);
		this.enclosed.push({ close, length, mark, openings: this.openings });
		this.openings = [-1, -1, -1, -1];
		this.textStart = start;
		return start;
	}

	private scanClose(at: number): number {
		const enclosed = this.enclosed.at(-1);
		if (enclosed?.close !== at) {
			return at + 1;
		}
		this.enclosed.pop();
		this.openings = enclosed.openings;
		return this.hide(at, at + enclosed.length, enclosed.mark);
	}

	private scanAngle(at: number): number | undefined {
		const { text, to } = this;
		if (text.startsWith('<<<', at)) {
			const close = radioClose(text, at, to);
			return close === undefined ? undefined : this.enter(at, at + 3, close, 3, Mark.transparent);
		}
		return this.hideWithin(at, timeStampEnd(text, at, to) ?? angleEnd(text, at, to));
	}

	private scanDollar(at: number): number {
		const { text, to, ahead } = this;
		const next = at + 1 < to ? text.charCodeAt(at + 1) : 0;
		if (next === Code.dollar) {
			const close = ahead.find(text, '$$', at + 2, to);
			return this.hideWithin(at, close + 2) ?? at + 2;
		}
		if (isSpace(next) || next === Code.comma || next === Code.semicolon || next === Code.dot) {
			return at + 1;
		}
		const close = ahead.find(text, '$', at + 1, to);
		return close < to && closesMaths(text, close, to) ? (this.hideWithin(at, close + 1) ?? at + 1) : at + 1;
	}

	/** Two and three hyphens show as dashes. */
	private scanDashes(at: number): number {
		let end = at + 1;
		while (end < this.to && this.text.charCodeAt(end) === Code.hyphen) {
			end++;
		}
		const dash = DASHES[end - at];
		return dash === undefined ? end : this.show(at, end, dash);
	}
}

const DASHES = [undefined, undefined, '–', '—'];
const LOWER_C = 99;
const LOWER_F = 102;
