import { Code, isLetter, isLineEnd, isSpaceOrTab, skipSpaces } from '../characters';
import type { PassageEnd } from '../passageEnd';
import { Closings, LONGEST } from './closings';
import { controlWordEnd } from './controlWords';
import type { Arguments } from './macros';

/** Characters of an argument in parentheses or angle brackets at most. */
const LONGEST_SPECIFICATION = 100;

/** Reads over the arguments of macros and environments. Tells the passage's end how far it looked ahead. */
export class ArgumentReader {
	private readonly closings: Closings;
	private readonly longClosings: Closings;

	constructor(
		private readonly text: string,
		private readonly end: PassageEnd,
	) {
		this.closings = new Closings(text);
		this.longClosings = new Closings(text, true);
	}

	/** The offset after what closes the `{`, `[`, `$`, `$$`, `\(` or `\[` at `at`; `undefined` if nothing does. */
	endOf(at: number, closings = this.closings): number | undefined {
		const end = closings.endOf(at);
		if (end === undefined) {
			this.end.saw(closings.seen);
		}
		return end;
	}

	/** Where the arguments end that begin at `at`, the end of a macro's name, but for a text argument. */
	skip(start: number, args: Arguments): number {
		let at = this.skipOverlay(start);
		for (let index = 0; index < args.length; index++) {
			at = this.skipOne(at, args.charAt(index)) ?? at;
		}
		return at;
	}

	/** Where the next argument may begin: behind white space, one line's end at most, and comments. */
	next(start: number): number {
		const { text } = this;
		const to = Math.min(start + LONGEST, text.length);
		let lineEnds = 0;
		let at = start;
		for (; at < to; at++) {
			const code = text.charCodeAt(at);
			if (code === Code.percent) {
				at = this.commentEnd(at, to);
			} else if (isLineEnd(code)) {
				lineEnds++;
				at += code === Code.carriageReturn && text.charCodeAt(at + 1) === Code.lineFeed ? 1 : 0;
				if (lineEnds > 1) {
					break;
				}
			} else if (!isSpaceOrTab(code)) {
				break;
			}
		}
		if (at > start) {
			this.end.saw(at + 1);
		}
		return lineEnds > 1 ? start : at;
	}

	/** Where arguments in brackets, and in braces if `braces`, end that follow `start` without white space. */
	skipAdjacent(start: number, braces: boolean): number {
		const { text } = this;
		let at = this.skipOverlay(start);
		while (text.charCodeAt(at) === Code.leftBracket || (braces && text.charCodeAt(at) === Code.leftBrace)) {
			const end = this.endOf(at);
			if (end === undefined) {
				break;
			}
			at = end;
		}
		return at;
	}

	private skipOne(at: number, argument: string): number | undefined {
		const { text } = this;
		switch (argument) {
			case 's':
				return text.charCodeAt(at) === Code.asterisk ? this.skipOverlay(at + 1) : at;
			case 'o':
				return this.skipGroup(at, Code.leftBracket);
			case 'p':
				return this.skipSpecification(at, Code.leftParen, Code.rightParen);
			case 'm':
				return this.skipGroup(at, Code.leftBrace) ?? this.skipMacro(at);
			case 'd':
				return this.skipGroup(at, Code.leftBrace, this.longClosings) ?? this.skipMacro(at);
			case 'u':
				return this.skipAddress(at) ?? this.skipGroup(at, Code.leftBrace);
			case '*':
				return this.skipAll(at);
			default:
				return at;
		}
	}

	private skipGroup(start: number, opening: number, closings = this.closings): number | undefined {
		const at = this.next(start);
		return this.text.charCodeAt(at) === opening ? this.endOf(at, closings) : undefined;
	}

	/** A macro is an argument without braces: `\newcommand\name`. */
	private skipMacro(start: number): number | undefined {
		const at = skipSpaces(this.text, start, this.text.length);
		return this.text.charCodeAt(at) === Code.backslash && isLetter(this.text.charCodeAt(at + 1))
			? controlWordEnd(this.text, at)
			: undefined;
	}

	/** An address may hold `%` and `#`, so that no comment begins in it. */
	private skipAddress(start: number): number | undefined {
		const { text } = this;
		const open = this.next(start);
		if (text.charCodeAt(open) !== Code.leftBrace) {
			return undefined;
		}
		let depth = 0;
		for (let at = open; at < text.length && at < open + LONGEST; at++) {
			const code = text.charCodeAt(at);
			if (code === Code.leftBrace) {
				depth++;
			} else if (code === Code.rightBrace) {
				depth--;
				if (depth === 0) {
					return at + 1;
				}
			} else if (isLineEnd(code) || (code === Code.backslash && isLetter(text.charCodeAt(at + 1)))) {
				return undefined;
			}
		}
		return undefined;
	}

	/** What families of macros take: `*`, `(see)`, `[see][p. 3]{key}`, and more of the like; nothing in brackets at the end. */
	private skipAll(start: number): number {
		const { text } = this;
		let at = text.charCodeAt(start) === Code.asterisk ? start + 1 : start;
		at = this.skipSpecification(at, Code.leftParen, Code.rightParen);
		at = this.skipSpecification(at, Code.leftParen, Code.rightParen);
		let end = at;
		let next = this.next(at);
		while (text.charCodeAt(next) === Code.leftBracket || text.charCodeAt(next) === Code.leftBrace) {
			const isBrace = text.charCodeAt(next) === Code.leftBrace;
			const after = this.endOf(next);
			if (after === undefined) {
				break;
			}
			if (isBrace) {
				end = after;
			}
			next = end === at ? this.next(after) : after;
		}
		return end;
	}

	/** Beamer's `<1->` behind a macro's name. */
	private skipOverlay(at: number): number {
		const next = this.text.charCodeAt(at + 1);
		return next === Code.greater ? at : this.skipSpecification(at, Code.less, Code.greater);
	}

	private skipSpecification(at: number, opening: number, closing: number): number {
		const { text } = this;
		if (text.charCodeAt(at) === opening) {
			for (let end = at + 1; end < at + LONGEST_SPECIFICATION; end++) {
				const code = text.charCodeAt(end);
				if (code === closing) {
					return end + 1;
				}
				if (isLineEnd(code) || (code === Code.backslash && opening === Code.less)) {
					break;
				}
			}
		}
		return at;
	}

	private commentEnd(start: number, to: number): number {
		let at = start;
		while (at < to && !isLineEnd(this.text.charCodeAt(at))) {
			at++;
		}
		if (this.text.charCodeAt(at) === Code.carriageReturn && this.text.charCodeAt(at + 1) === Code.lineFeed) {
			at++;
		}
		return at;
	}
}
