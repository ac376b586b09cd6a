import { Code, isLineEnd, isWhiteSpace } from '../characters';
import { ForwardSearch } from '../forwardSearch';
import { InlinePainter } from '../inlinePainter';
import { Mark } from '../projection';
import { attributeReferenceAt } from './attributeReferences';
import { closesConstrained, closesDouble, closesMonospaced, closesSingle, isWordAt, mayPrecedeText } from './boundaries';
import { linkText, type MacroText, macroBefore } from './macros';
import { TextMarks } from './textMarks';

/** The characters that may begin or end markup. */
const ACTIVE = new Uint8Array(128);
for (const character of '\\`*_#^~+$[]<({&-:@wW') {
	ACTIVE[character.charCodeAt(0)] = 1;
}

/** A macro whose text is being read. */
interface OpenMacro {
	readonly start: number;
	readonly textStart: number;
	readonly shows: 'link' | 'text' | 'note';
}

/** Macros nested deeper are text: a limit for hostile input. */
const MAX_DEPTH = 10;
const LONGEST_ATTRIBUTES = 200;

/**
 * Paints inline markup. One walk reads what holds no other markup or has brackets around it; the marks of formatted text, which
 * need not nest, are paired afterwards. What is not closed is text.
 */
export class InlineScanner extends InlinePainter {
	private readonly search = new ForwardSearch();
	private readonly marks = new TextMarks();
	private readonly macros: OpenMacro[] = [];
	/** Where closing backticks of curved quotes stand, and up to where each kind is paired. */
	private readonly quoteEnds = new Set<number>();
	private quotedTo = { double: 0, single: 0 };
	/** Where the last pair of angle brackets, and of parentheses, ends. */
	private referenceEnd = 0;
	private termEnd = 0;
	/** After the last bracket that can close a macro; negative if it is not known. */
	private bracketsEnd = -1;
	/** No bracket opens in the rest of the word that ends here, or of the line. */
	private wordWithout = 0;
	private lineWithout = 0;
	private readonly onMark = (start: number, end: number, code: number): void =>
		this.mark(start, end, code === Code.caret || code === Code.tilde ? Mark.break : Mark.transparent);

	protected scanContent(): void {
		const { text, to, from } = this;
		this.reset();
		let at = from;
		while (at < to) {
			const code = text.charCodeAt(at);
			at = code < 128 && ACTIVE[code] === 1 ? this.scanMarkup(code, at) : at + 1;
		}
		this.marks.pair(text, from, to, this.onMark);
	}

	private reset(): void {
		this.search.reset();
		this.macros.length = 0;
		this.quoteEnds.clear();
		this.quotedTo.double = 0;
		this.quotedTo.single = 0;
		this.referenceEnd = 0;
		this.termEnd = 0;
		this.bracketsEnd = -1;
		this.wordWithout = 0;
		this.lineWithout = 0;
	}

	/** Scans what may begin at `at`; answers where to go on. */
	private scanMarkup(code: number, at: number): number {
		switch (code) {
			case Code.backslash:
				return this.scanEscape(at);
			case Code.asterisk:
			case Code.underscore:
			case Code.hash:
			case Code.caret:
			case Code.tilde:
				this.marks.add(code, at, at);
				return at + 1;
			case Code.backtick:
				return this.scanBacktick(at, at);
			case Code.plus:
			case Code.dollar:
				return this.scanPassthrough(code, at, at);
			case Code.leftBracket:
				return this.scanAnchor(at) ?? this.scanAttributes(at) ?? at + 1;
			case Code.rightBracket:
				return this.closeMacro(at);
			case Code.less:
				return this.scanReference(at) ?? at + 1;
			case Code.leftParen:
				return this.scanParen(at);
			case Code.leftBrace:
				return this.scanAttributeReference(at) ?? at + 1;
			case Code.ampersand:
				return this.scanEntity(at) ?? at + 1;
			case Code.hyphen:
				return this.scanDash(at);
			case Code.colon:
				return this.scanUrl(at) ?? this.scanMacro(at) ?? this.scanAddress(at);
			default:
				return this.scanAddress(at);
		}
	}

	/** A backslash before markup hides itself and makes text of what follows, a run of one character as a whole. */
	private scanEscape(at: number): number {
		const { text, to } = this;
		let end = at + 1;
		while (end < to && text.charCodeAt(end) === Code.backslash) {
			end++;
		}
		const code = text.charCodeAt(end);
		if (end >= to || !(ESCAPED.includes(text.charAt(end)) || this.isMacroName(end))) {
			return end;
		}
		this.hide(at, end, Mark.transparent);
		let runEnd = end + 1;
		while (runEnd < to && text.charCodeAt(runEnd) === code && RUNS.includes(text.charAt(end))) {
			runEnd++;
		}
		this.floor = runEnd;
		return runEnd;
	}

	/** Whether a macro's name begins at `at`: it is escaped by a backslash in front of it. */
	private isMacroName(at: number): boolean {
		const limit = Math.min(this.to, at + 14);
		let colon = at;
		while (colon < limit && isWordAt(this.text, colon)) {
			colon++;
		}
		return this.text.charCodeAt(colon) === Code.colon && macroBefore(this.text, colon, at)?.name.length === colon - at;
	}

	// Code and passthroughs

	/** Monospaced text, curved quotes and the apostrophe; `start` is where attributes before the backtick begin. */
	private scanBacktick(at: number, start: number): number {
		const { text, to } = this;
		if (this.quoteEnds.has(at)) {
			return at + 2;
		}
		const before = start > this.from ? text.charCodeAt(at - 1) : 0;
		if (start === at && (before === Code.doubleQuote || before === Code.quote) && this.openCurved(at, before)) {
			return at + 1;
		}
		const next = text.charCodeAt(at + 1);
		if (next === Code.backtick && at + 1 < to) {
			const end = this.search.endOf(text, '``', at + 3, to);
			return end === undefined ? at + 2 : this.hide(start, end);
		}
		const isQuoted = before === Code.doubleQuote || before === Code.quote;
		if (!isQuoted && mayPrecedeText(text, start, this.from) && at + 1 < to && !isWhiteSpace(next)) {
			const end = this.search.endWhere(text, Code.backtick, at + 2, to, closesMonospaced);
			if (end !== undefined) {
				return this.hide(start, end);
			}
		}
		if (next === Code.quote && at + 1 < to) {
			return this.hide(at, at + 1, Mark.transparent) + 1;
		}
		return at + 1;
	}

	/** Opens curved quotes whose straight mark stands before the backtick at `at`, if they are closed. */
	private openCurved(at: number, quote: number): boolean {
		const { text, to, from, quotedTo } = this;
		const kind = quote === Code.doubleQuote ? 'double' : 'single';
		const accepts = kind === 'double' ? closesDouble : closesSingle;
		if (at < quotedTo[kind] || at + 1 >= to || isWhiteSpace(text.charCodeAt(at + 1)) || !mayPrecedeText(text, at - 1, from)) {
			return false;
		}
		const end = this.search.endWhere(text, Code.backtick, at + 2, to, accepts);
		if (end === undefined) {
			return false;
		}
		this.hide(at, at + 1, Mark.transparent);
		this.mark(end - 1, end, Mark.transparent);
		this.quoteEnds.add(end - 1);
		quotedTo[kind] = end;
		return true;
	}

	/** `+text+`, `++text++`, `$$text$$` and `+++<b>+++`; also the `+` that breaks a line. */
	private scanPassthrough(code: number, at: number, start: number): number {
		const { text, to, from } = this;
		const mark = text.slice(at, Math.min(to, at + 3));
		if (mark.startsWith('++') || mark.startsWith('$$')) {
			const delimiter = mark === '+++' ? mark : mark.slice(0, 2);
			const end = this.search.endOf(text, delimiter, at + delimiter.length, to);
			if (end === undefined) {
				return at + delimiter.length;
			}
			return this.paintPassthrough(start, at + delimiter.length, end - delimiter.length, end, delimiter === '+++');
		}
		if (code === Code.dollar) {
			return at + 1;
		}
		if (at + 1 >= to || isLineEnd(text.charCodeAt(at + 1))) {
			return at > from && text.charCodeAt(at - 1) === Code.space ? this.hide(at, at + 1, Mark.space) : at + 1;
		}
		const mayOpen = start === from || !(isWordAt(text, start - 1) || ';:\\'.includes(text.charAt(start - 1)));
		const end =
			mayOpen && !isWhiteSpace(text.charCodeAt(at + 1))
				? this.search.endWhere(text, Code.plus, at + 2, to, closesConstrained)
				: undefined;
		return end === undefined ? at + 1 : this.paintPassthrough(start, at + 1, end - 1, end, false);
	}

	/** Text without markup; raw text is HTML, whose tags are hidden. */
	private paintPassthrough(start: number, textStart: number, textEnd: number, end: number, isRaw: boolean): number {
		const { text } = this;
		this.hide(start, textStart, Mark.transparent);
		let tag: number | undefined;
		for (let at = textStart; at < textEnd && isRaw; at++) {
			const code = text.charCodeAt(at);
			if (code === Code.less) {
				tag = at;
			} else if (code === Code.greater && tag !== undefined) {
				this.mark(tag, at + 1, Mark.transparent);
				tag = undefined;
			}
		}
		return this.hide(textEnd, end, Mark.transparent);
	}

	// Brackets

	/** `[[id]]`, `[[id,text]]` and a bibliography's `[[[id]]]`, none of which shows. */
	private scanAnchor(at: number): number | undefined {
		const { text, to } = this;
		if (text.charCodeAt(at + 1) !== Code.leftBracket || at + 2 >= to) {
			return undefined;
		}
		const isTriple = text.charCodeAt(at + 2) === Code.leftBracket;
		const first = isTriple ? at + 3 : at + 2;
		if (!(isWordAt(text, first) || text.charCodeAt(first) === Code.colon)) {
			return undefined;
		}
		const end = this.search.endOf(text, isTriple ? ']]]' : ']]', first, to);
		return end === undefined ? undefined : this.hide(at, end, Mark.transparent);
	}

	/** `[.role]` in front of a mark, which then begins there. */
	private scanAttributes(at: number): number | undefined {
		const { text } = this;
		const limit = Math.min(this.to, at + LONGEST_ATTRIBUTES);
		let close = at + 1;
		while (close < limit && text.charCodeAt(close) !== Code.rightBracket && text.charCodeAt(close) !== Code.leftBracket) {
			close++;
		}
		if (close >= limit - 1 || close === at + 1 || text.charCodeAt(close) !== Code.rightBracket) {
			return undefined;
		}
		const mark = close + 1;
		const code = text.charCodeAt(mark);
		switch (code) {
			case Code.asterisk:
			case Code.underscore:
			case Code.hash:
			case Code.caret:
			case Code.tilde:
				this.marks.add(code, mark, at);
				return mark + 1;
			case Code.backtick:
				return this.scanBacktick(mark, at);
			case Code.plus:
				return this.scanPassthrough(code, mark, at);
			default:
				return undefined;
		}
	}

	/** `<<id>>`, which shows what it refers to, and `<<id,text>>`. */
	private scanReference(at: number): number | undefined {
		const { text, to } = this;
		const first = at + 2;
		const isReference =
			text.charCodeAt(at + 1) === Code.less &&
			at >= this.referenceEnd &&
			(isWordAt(text, first) || '#/.:{'.includes(text.charAt(first)));
		const end = isReference && first < to ? this.search.endOf(text, '>>', first + 1, to) : undefined;
		if (end === undefined) {
			return undefined;
		}
		this.referenceEnd = end;
		let comma = first;
		while (comma < end - 2 && text.charCodeAt(comma) !== Code.comma) {
			comma++;
		}
		return comma < end - 2 ? this.paintAround(at, comma + 1, end - 2, end) : this.hide(at, end);
	}

	/** Index terms: `((shown))` and `(((hidden, too)))`; also `(C)`, `(R)` and `(TM)`. */
	private scanParen(at: number): number {
		const { text, to } = this;
		if (text.charCodeAt(at + 1) !== Code.leftParen || at + 1 >= to) {
			const length = ['(C)', '(R)', '(TM)'].find((symbol) => text.startsWith(symbol, at))?.length ?? 0;
			return length > 0 && at + length <= to ? this.hide(at, at + length) : at + 1;
		}
		const close = at >= this.termEnd ? this.search.endOf(text, '))', at + 3, to) : undefined;
		if (close === undefined) {
			return at + 1;
		}
		const end = close < to && text.charCodeAt(close) === Code.rightParen ? close + 1 : close;
		this.termEnd = end;
		const isInner = text.charCodeAt(at + 2) === Code.leftParen;
		if (isInner && end > close) {
			return this.hide(at, end, Mark.transparent);
		}
		const start = isInner ? at + 1 : at;
		return this.paintAround(start, start + 2, end - 2, end);
	}

	/** Hides what stands around a text; answers where the text begins, which is still to be read. */
	private paintAround(start: number, textStart: number, textEnd: number, end: number): number {
		this.hide(start, textStart, Mark.transparent);
		this.mark(textEnd, end, Mark.transparent);
		return textStart;
	}

	private scanAttributeReference(at: number): number | undefined {
		const { text, to } = this;
		const reference = attributeReferenceAt(text, at, to);
		if (reference === undefined) {
			return undefined;
		}
		const { end, value } = reference;
		if (value !== undefined) {
			const isSpace = value !== '' && (value === ' ' || value === '\u00a0');
			return isSpace ? this.hide(at, end, Mark.space) : this.show(at, end, value);
		}
		// An attribute in front of brackets holds a link's destination.
		return this.openMacro(at, this.bracketAfter(end, false), 'link') ?? this.hide(at, end);
	}

	// Macros

	/** A web address: its brackets hold its text, if it has any. */
	private scanUrl(at: number): number | undefined {
		const { text, to } = this;
		if (text.charCodeAt(at + 1) !== Code.slash || text.charCodeAt(at + 2) !== Code.slash) {
			return undefined;
		}
		let start = at;
		while (start > this.floor && isLowerLetter(text.charCodeAt(start - 1))) {
			start--;
		}
		if (start === at) {
			return undefined;
		}
		let end = at + 3;
		while (end < to && !isWhiteSpace(text.charCodeAt(end)) && !'[]<>'.includes(text.charAt(end))) {
			end++;
		}
		const isLink = text.charCodeAt(end) === Code.leftBracket && end > at + 3 && text.charCodeAt(start - 1) !== Code.backslash;
		return (isLink ? this.openMacro(start, end, 'link') : undefined) ?? this.scanAddress(at, end);
	}

	/** A macro's name before the colon at `at`. */
	private scanMacro(at: number): number | undefined {
		const { text } = this;
		const macro = macroBefore(text, at, this.floor);
		if (macro === undefined || text.charCodeAt(at + 1) === Code.colon) {
			return undefined;
		}
		const start = at - macro.name.length;
		if (text.charCodeAt(start - 1) === Code.backslash && start > this.from) {
			return undefined;
		}
		return this.openMacro(start, this.bracketAfter(at + 1, macro.isLoose), macro.text);
	}

	/** The bracket that opens behind a target at `at`, which holds no white space, or no line end if it `isLoose`. */
	private bracketAfter(at: number, isLoose: boolean): number | undefined {
		const { text, to } = this;
		if (at < (isLoose ? this.lineWithout : this.wordWithout)) {
			return undefined;
		}
		let end = at;
		while (end < to && text.charCodeAt(end) !== Code.leftBracket && !isTargetEnd(text.charCodeAt(end), isLoose)) {
			end++;
		}
		if (end < to && text.charCodeAt(end) === Code.leftBracket) {
			return end;
		}
		if (isLoose) {
			this.lineWithout = end;
		} else {
			this.wordWithout = end;
		}
		return undefined;
	}

	/** Reads the macro from `start` whose text is in the brackets at `bracket`; answers where to go on, `undefined` if it is none. */
	private openMacro(start: number, bracket: number | undefined, shows: MacroText): number | undefined {
		const { text, to } = this;
		if (bracket === undefined || bracket >= this.lastBracketEnd()) {
			return undefined;
		}
		const textStart = bracket + 1;
		const isNestedLink = shows === 'link' && this.macros.some((macro) => macro.shows === 'link');
		if (isNestedLink || this.macros.length >= MAX_DEPTH) {
			return undefined;
		}
		if (shows === 'link' || shows === 'text' || shows === 'note') {
			this.macros.push({ start, textStart, shows });
			this.floor = textStart;
			return textStart;
		}
		let close = textStart;
		while (close < to && (text.charCodeAt(close) !== Code.rightBracket || text.charCodeAt(close - 1) === Code.backslash)) {
			close++;
		}
		if (close >= to) {
			return undefined;
		}
		if (shows === 'raw') {
			return this.paintPassthrough(start, textStart, close, close + 1, true);
		}
		return this.hide(start, close + 1, shows === 'nothing' ? Mark.transparent : Mark.break);
	}

	private closeMacro(at: number): number {
		const macro = this.macros.pop();
		if (macro === undefined) {
			return at + 1;
		}
		const { start, textStart, shows } = macro;
		const isNote = shows === 'note';
		if (textStart === at) {
			// A note without a text refers to another.
			return this.hide(start, at + 1, isNote ? Mark.transparent : Mark.break);
		}
		const { start: from, end } = shows === 'link' ? linkText(this.text, textStart, at) : { start: textStart, end: at };
		const mark = isNote || from === end ? Mark.break : Mark.transparent;
		this.mark(start, from, mark);
		return this.hide(end, at + 1, mark);
	}

	/** After the last bracket that is not escaped. */
	private lastBracketEnd(): number {
		if (this.bracketsEnd < 0) {
			const { text, from } = this;
			let end = this.to;
			while (end > from && (text.charCodeAt(end - 1) !== Code.rightBracket || text.charCodeAt(end - 2) === Code.backslash)) {
				end--;
			}
			this.bracketsEnd = end;
		}
		return this.bracketsEnd;
	}

	// Single characters

	/** Two hyphens between words or spaces are a dash. */
	private scanDash(at: number): number {
		const { text, from, to } = this;
		let end = at + 1;
		while (end < to && text.charCodeAt(end) === Code.hyphen) {
			end++;
		}
		if (end - at !== 2) {
			return end;
		}
		const before = at === from ? Code.space : text.charCodeAt(at - 1);
		const after = end === to ? Code.space : text.charCodeAt(end);
		const isApart = isWhiteSpace(before) && isWhiteSpace(after);
		const isBetween = at > from && end < to && isWordAt(text, at - 1) && isWordAt(text, end);
		return isApart || isBetween ? this.show(at, end, '—') : end;
	}
}

/** Characters that may begin markup, and those that mark in runs. */
const ESCAPED = '*_#`+$-<([]{^~&"\'.=|:';
const RUNS = '*_#`+$-<([{.';

function isLowerLetter(code: number): boolean {
	return code >= 97 && code <= 122;
}

function isTargetEnd(code: number, isLoose: boolean): boolean {
	return isLoose ? isLineEnd(code) : isWhiteSpace(code) || code === Code.rightBracket;
}
