import { addressAt, GIVES_AWAY } from '../addresses';
import { Code, isWhiteSpace, skipSpaces } from '../characters';
import type { CodeReader } from './code';
import { openComment, openRaw } from './lexemes';
import type { Reading } from './reading';
import { isBlock, Role } from './roles';
import {
	addressLimit,
	escapedMail,
	isBlank,
	isInWord,
	isMailUnit,
	labelEnd,
	lineMarkAt,
	referenceEnd,
	unicodeEscapeAt,
} from './tokens';

/** The characters that may begin or end something in markup. */
const ACTIVE = new Uint8Array(GIVES_AWAY);
for (const character of '\n\r\\`/<@#$*_~-[]') {
	ACTIVE[character.charCodeAt(0)] = 1;
}

/** Reads markup. */
export class MarkupReader {
	/** Where the text begins that is not painted yet. */
	private run: number;
	/** No address that begins before it ends behind it. */
	private limit: number;

	constructor(
		private readonly reading: Reading,
		private readonly code: CodeReader,
	) {
		this.run = reading.at;
		this.limit = reading.at;
	}

	/** Begins a line, or content, of which nothing was read. */
	private startLine(): void {
		const { reading } = this;
		const { text, frames } = reading;
		const first = skipSpaces(text, reading.at, text.length);
		const isLineStart = reading.at === reading.lineStart;
		if (isBlank(text, first)) {
			if (isLineStart) {
				reading.closeBlock();
			}
			return;
		}
		const isComment = text.charCodeAt(first) === Code.slash && isSlashOrAsterisk(text.charCodeAt(first + 1));
		if (isComment) {
			return;
		}
		const column = first - reading.lineStart;
		if (isLineStart && frames.popItems(column)) {
			reading.closeBlock();
		}
		const mark = lineMarkAt(text, first);
		if (mark !== undefined) {
			reading.closeBlock();
			if (mark.level === undefined) {
				frames.pushItem(column);
			} else {
				frames.pushHeading(mark.level);
			}
			reading.at = mark.end;
		}
	}

	/** Skips the mark that shows a file's encoding. */
	startPassage(): void {
		const { reading } = this;
		if (reading.text.charCodeAt(reading.at) === Code.byteOrderMark) {
			reading.at++;
			reading.lineStart++;
		}
		this.startLine();
	}

	/** Reads on to where something else than markup comes, or the passage ends. */
	read(): void {
		const { reading } = this;
		const { text } = reading;
		if (reading.beginsContent) {
			reading.beginsContent = false;
			this.startLine();
		}
		this.run = reading.at;
		for (let at = reading.at; at < text.length; at++) {
			const code = text.charCodeAt(at);
			if (code >= 128 || ACTIVE[code] === 0) {
				continue;
			}
			reading.at = at;
			if (this.take(code)) {
				if (reading.isOver || !reading.isMarkup) {
					return;
				}
				this.run = reading.at;
				at = reading.at - 1;
			}
		}
		reading.prose(this.run, text.length);
		reading.at = text.length;
	}

	/** Takes what `code` begins or ends; `false` if it is text. */
	private take(code: number): boolean {
		switch (code) {
			case Code.lineFeed:
			case Code.carriageReturn:
				return this.takeLineEnd();
			case Code.backslash:
				return this.takeEscape();
			case Code.asterisk:
			case Code.underscore:
				return this.takeEmphasis();
			case Code.hyphen:
				return this.takeHyphen();
			case Code.tilde:
				return this.takeSpace();
			case Code.hash:
				return this.takeCode();
			case Code.slash:
				return this.takeComment();
			case Code.leftBracket:
				this.reading.frames.pushBracket();
				return this.reading.frames.isTooDeep && this.pass(this.reading.at + 1);
			case Code.rightBracket:
				return this.takeRightBracket();
			case Code.backtick:
				return this.takeRaw();
			case Code.dollar:
				return this.pass(this.reading.search.mathsEnd(this.reading.at));
			case Code.less:
				return this.pass(labelEnd(this.reading.text, this.reading.at));
			case Code.at:
				return this.takeReference();
			default:
				return this.takeAddress(code);
		}
	}

	/** Paints the text up to `at`. */
	private show(at: number): void {
		this.reading.prose(this.run, at);
		this.run = at;
	}

	/** Steps over what holds no prose and ends at `end`, if it does. */
	private pass(end: number | undefined): boolean {
		if (end === undefined) {
			return false;
		}
		this.show(this.reading.at);
		this.reading.at = end;
		return true;
	}

	private takeLineEnd(): true {
		const { reading } = this;
		const { at } = reading;
		this.show(at);
		if (reading.frames.popHeading()) {
			reading.closeBlock();
		}
		reading.endLine();
		reading.prose(at, reading.at);
		if (!reading.isOver) {
			this.startLine();
		}
		return true;
	}

	private takeEscape(): boolean {
		const { reading } = this;
		const { text, at } = reading;
		const next = text.charCodeAt(at + 1);
		if (at + 1 >= text.length || isWhiteSpace(next)) {
			this.show(at);
			reading.space(at, at + 1);
			reading.at = at + 1;
			return true;
		}
		const mail = next === Code.at ? escapedMail(text, at, this.run) : undefined;
		if (mail !== undefined) {
			this.show(mail.start);
			reading.at = mail.end;
			return true;
		}
		this.show(at);
		const escape = unicodeEscapeAt(text, at);
		if (escape === undefined) {
			reading.markup(at, at + 1);
			reading.prose(at + 1, at + 2);
			reading.at = at + 2;
		} else {
			this.takeCharacter(at, escape.end, escape.value);
		}
		return true;
	}

	private takeCharacter(start: number, end: number, value: string): void {
		const { reading } = this;
		if (UNICODE_SPACE.test(value)) {
			reading.space(start, end);
		} else if (UNSEEN.test(value)) {
			reading.nothing(start, end);
		} else if (value.length === 1 && !CONTROL.test(value)) {
			reading.character(start, end, value);
		}
		reading.at = end;
	}

	private takeEmphasis(): boolean {
		const { reading } = this;
		const { text, at } = reading;
		if (isInWord(text, at)) {
			return false;
		}
		this.show(at);
		reading.markup(at, at + 1);
		reading.at = at + 1;
		return true;
	}

	/** `--` and `---` are dashes, `-?` is a soft hyphen. */
	private takeHyphen(): boolean {
		const { reading } = this;
		const { text, at } = reading;
		const next = text.charCodeAt(at + 1);
		if (next !== Code.hyphen && next !== Code.question) {
			return false;
		}
		this.show(at);
		if (next === Code.question) {
			reading.at = at + 2;
			reading.nothing(at, reading.at);
		} else {
			const isLong = text.charCodeAt(at + 2) === Code.hyphen;
			reading.at = at + (isLong ? 3 : 2);
			reading.character(at, reading.at, isLong ? '—' : '–');
		}
		return true;
	}

	private takeSpace(): boolean {
		const { reading } = this;
		const { at } = reading;
		this.show(at);
		reading.space(at, at + 1);
		reading.at = at + 1;
		return true;
	}

	private takeCode(): boolean {
		const { reading } = this;
		const { at } = reading;
		if (!this.code.begins(at)) {
			return false;
		}
		this.show(at);
		this.code.begin();
		return true;
	}

	private takeComment(): boolean {
		const { reading } = this;
		const { at } = reading;
		if (!openComment(reading)) {
			return false;
		}
		this.show(at);
		reading.nothing(at, reading.at);
		return true;
	}

	private takeRaw(): boolean {
		const { at } = this.reading;
		if (!openRaw(this.reading)) {
			return false;
		}
		this.show(at);
		return true;
	}

	private takeRightBracket(): boolean {
		const { reading } = this;
		const { frames, at } = reading;
		if (!frames.hasContent) {
			return false;
		}
		this.show(at);
		const role = frames.closeBracket(() => reading.closeBlock());
		if (role === undefined) {
			reading.prose(at, at + 1);
			reading.at = at + 1;
			return true;
		}
		if (isBlock(role) || ((role === Role.note || role === Role.breaking) && reading.isBlockInside)) {
			reading.closeBlock();
		}
		frames.pop();
		reading.at = at + 1;
		this.code.resume(role, at);
		return true;
	}

	/** `@key`, with a `[supplement]` that is no prose; also the domain of an address, as Typst would not take it. */
	private takeReference(): boolean {
		const { reading } = this;
		const { text, at, frames } = reading;
		if (at > this.run && isMailUnit(text.charCodeAt(at - 1))) {
			const address = addressAt(text, at, this.run, text.length);
			if (address !== undefined && address.start < at) {
				return this.hideAddress(address.start, address.end);
			}
		}
		const end = referenceEnd(text, at);
		if (!this.pass(end)) {
			return false;
		}
		if (text.charCodeAt(reading.at) === Code.leftBracket) {
			frames.pushContent(Role.hidden);
			reading.at++;
		}
		return true;
	}

	private takeAddress(code: number): boolean {
		const { reading } = this;
		const { text, at } = reading;
		const mayBe =
			code === Code.colon
				? text.charCodeAt(at + 1) === Code.slash && text.charCodeAt(at + 2) === Code.slash
				: text.charCodeAt(at + 3) === Code.dot;
		if (!mayBe) {
			return false;
		}
		if (at >= this.limit) {
			this.limit = addressLimit(text, at);
		}
		const address = addressAt(text, at, this.run, this.limit);
		return address !== undefined && this.hideAddress(address.start, address.end);
	}

	private hideAddress(start: number, end: number): true {
		this.show(start);
		this.reading.at = end;
		return true;
	}
}

const UNICODE_SPACE = /^[\s\p{Zs}]/u;
/** Soft hyphen, joiners and direction marks. */
const UNSEEN = /^\p{Cf}/u;
const CONTROL = /^\p{Cc}/u;

function isSlashOrAsterisk(code: number): boolean {
	return code === Code.slash || code === Code.asterisk;
}
