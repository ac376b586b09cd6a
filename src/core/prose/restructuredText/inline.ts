import { GIVES_AWAY } from '../addresses';
import { Code, isWhiteSpace } from '../characters';
import { InlinePainter } from '../inlinePainter';
import { Mark } from '../projection';
import { isNamePart, isNameUnit } from './names';
import { isQuoted, mayFollowMarkup, mayPrecedeMarkup } from './recognition';
import { isRaised, roleText } from './roles';

/** The characters that may begin or end markup. */
const ACTIVE = new Uint8Array(128);
for (const character of '\\*`|_[:@wW') {
	ACTIVE[character.charCodeAt(0)] = 1;
}

/** Characters that are looked at around a reference or role for its name: no name is longer. */
const MAX_NAME = 100;

/** Inline markup that has an end mark. */
type Kind = 'emphasis' | 'strong' | 'literal' | 'interpreted' | 'substitution';

const MARKS: Readonly<Record<Kind, string>> = {
	emphasis: '*',
	strong: '**',
	literal: '``',
	interpreted: '`',
	substitution: '|',
};

/** Paints inline markup, after docutils' recognition rules. It does not nest; unclosed it is text. */
export class InlineScanner extends InlinePainter {
	/** What has no end mark in the rest of the text. */
	private readonly missing = new Set<Kind>();
	/** Where the last markup ended, or a start mark that has no end mark: docutils takes what follows for the beginning of a text. */
	private edge = 0;

	protected scanContent(): void {
		const { text, to } = this;
		this.missing.clear();
		this.edge = this.from;
		let at = this.from;
		while (at < to) {
			const code = text.charCodeAt(at);
			at = code < 128 && ACTIVE[code] === 1 ? this.scanActive(code, at) : at + 1;
		}
	}

	private scanActive(code: number, at: number): number {
		if (code === Code.backslash) {
			return this.scanEscape(at);
		}
		const { floor } = this;
		const next = this.scanMarkup(code, at);
		if (this.floor > floor && GIVES_AWAY[code] !== 1) {
			this.edge = next;
		}
		return next;
	}

	private scanMarkup(code: number, at: number): number {
		const { text, to } = this;
		switch (code) {
			case Code.asterisk:
				return text.charCodeAt(at + 1) === code && at + 1 < to
					? (this.scanSpan('strong', at) ?? at + 2)
					: (this.scanSpan('emphasis', at) ?? at + 1);
			case Code.backtick:
				return text.charCodeAt(at + 1) === code && at + 1 < to
					? (this.scanLiteral(at) ?? at + 2)
					: (this.scanInterpreted(at, at, '') ?? at + 1);
			case Code.pipe:
				return this.scanSubstitution(at) ?? at + 1;
			case Code.underscore:
				return this.scanUnderscore(at);
			case Code.leftBracket:
				return this.scanNoteReference(at) ?? at + 1;
			case Code.colon:
				return this.scanRole(at) ?? this.scanAddress(at);
			default:
				return this.scanAddress(at);
		}
	}

	/** A backslash hides itself, and white space after it. */
	private scanEscape(at: number): number {
		const isSpace = at + 1 < this.to && isWhiteSpace(this.text.charCodeAt(at + 1));
		this.hide(at, isSpace ? at + 2 : at + 1, Mark.transparent);
		return at + 2;
	}

	/** What inline markup does not nest in: text with escapes and addresses. */
	private scanPlain(start: number, end: number): void {
		const { text } = this;
		let at = start;
		while (at < end) {
			const code = text.charCodeAt(at);
			if (code === Code.backslash) {
				at = this.scanEscape(at);
			} else {
				at = code < 128 && GIVES_AWAY[code] === 1 ? this.scanAddress(at, end) : at + 1;
			}
		}
	}

	private scanSpan(kind: 'emphasis' | 'strong', at: number): number | undefined {
		const { length } = MARKS[kind];
		const close = this.closeOf(kind, at);
		if (close === undefined) {
			return undefined;
		}
		this.hide(at, at + length, Mark.transparent);
		this.scanPlain(at + length, close);
		return this.hide(close, close + length, Mark.transparent);
	}

	private scanLiteral(at: number): number | undefined {
		const close = this.closeOf('literal', at);
		return close === undefined ? undefined : this.hide(at, close + 2);
	}

	private scanSubstitution(at: number): number | undefined {
		const close = this.text.charCodeAt(at + 1) === Code.pipe ? undefined : this.closeOf('substitution', at);
		if (close === undefined) {
			return undefined;
		}
		const end = this.referenceEnd(close + 1);
		const isSpace = close - at === 5 && this.text.startsWith('nbsp', at + 1);
		return this.hide(at, end, isSpace ? Mark.space : Mark.break);
	}

	/** The interpreted text or phrase reference whose backtick is at `at`; it begins at `start`, where the name of its role is. */
	private scanInterpreted(start: number, at: number, prefix: string): number | undefined {
		const close = this.closeOf('interpreted', at, start);
		if (close === undefined) {
			return undefined;
		}
		const { text } = this;
		const end = this.interpretedEnd(close + 1);
		const suffix = text.charCodeAt(close + 1) === Code.colon && end > close + 2 ? text.slice(close + 2, end - 1) : '';
		if (prefix === '' && suffix === '') {
			// The default role shows a title; a reference its title or its name.
			return this.paintTitle(start, at + 1, close, end, end > close + 1 ? 'titleOrText' : 'text');
		}
		const role = prefix === '' ? suffix : prefix;
		return this.paintTitle(start, at + 1, close, end, roleText(role), isRaised(role) ? Mark.break : Mark.transparent);
	}

	/** Paints a construct from `start` to `end` whose text stands from `from` to `to` and may name a target in angle brackets. */
	private paintTitle(
		start: number,
		from: number,
		to: number,
		end: number,
		shows: ReturnType<typeof roleText>,
		mark: typeof Mark.break | typeof Mark.transparent = Mark.transparent,
	): number {
		const titleEnd = shows === 'text' || shows === 'none' ? to : this.titleEnd(from, to);
		const hasTarget = titleEnd < to;
		if (shows === 'none' || titleEnd === from || (shows === 'title' && !hasTarget)) {
			return this.hide(start, end);
		}
		this.hide(start, from, mark);
		this.scanPlain(from, titleEnd);
		return this.hide(titleEnd, end, mark);
	}

	/** Where the title ends in `title <target>`, white space before the target left out; `to` if there is no target. */
	private titleEnd(from: number, to: number): number {
		const { text } = this;
		if (text.charCodeAt(to - 1) !== Code.greater || text.charCodeAt(to - 2) === Code.backslash) {
			return to;
		}
		let open = to - 2;
		while (open >= from && text.charCodeAt(open) !== Code.less) {
			open--;
		}
		if (open < from || (open > from && !isWhiteSpace(text.charCodeAt(open - 1)))) {
			return to;
		}
		while (open > from && isWhiteSpace(text.charCodeAt(open - 1))) {
			open--;
		}
		return open;
	}

	/** `name_`, `name__` and `` _`inline target` ``. */
	private scanUnderscore(at: number): number {
		const { text, to } = this;
		if (text.charCodeAt(at + 1) === Code.backtick && at + 1 < to && mayPrecedeMarkup(text, at, this.edge)) {
			const close = this.closeOf('interpreted', at + 1, at);
			if (close !== undefined) {
				return this.paintTitle(at, at + 2, close, close + 1, 'text');
			}
		}
		const end = this.skipUnderscores(at);
		if (end - at > 2 || !mayFollowMarkup(text, end, to) || !this.isReferenceName(at)) {
			return end;
		}
		return this.hide(at, end, Mark.transparent);
	}

	/** Whether a name that may be a reference's ends before `at`. */
	private isReferenceName(at: number): boolean {
		const { text } = this;
		if (at === this.floor || !isNameUnit(text.charCodeAt(at - 1))) {
			return false;
		}
		const limit = Math.max(this.floor, at - MAX_NAME);
		let start = at - 1;
		while (start > limit && isNamePart(text, start - 1)) {
			start--;
		}
		return start === limit || mayPrecedeMarkup(text, start, this.edge);
	}

	/** Footnotes' `[1]_`, `[#]_`, `[#note]_` and `[*]_`, and citations. */
	private scanNoteReference(at: number): number | undefined {
		const { text, to } = this;
		if (!mayPrecedeMarkup(text, at, this.edge)) {
			return undefined;
		}
		const first = text.charCodeAt(at + 1);
		let close = first === Code.hash || first === Code.asterisk ? at + 2 : at + 1;
		while (close < to && isNamePart(text, close)) {
			close++;
		}
		const isReference =
			close > at + 1 &&
			close + 1 < to &&
			text.charCodeAt(close) === Code.rightBracket &&
			text.charCodeAt(close + 1) === Code.underscore &&
			mayFollowMarkup(text, close + 2, to);
		return isReference ? this.hide(at, close + 2) : undefined;
	}

	private scanRole(at: number): number | undefined {
		const { text } = this;
		if (!mayPrecedeMarkup(text, at, this.edge)) {
			return undefined;
		}
		const end = this.roleEnd(at);
		return end === undefined || text.charCodeAt(end) !== Code.backtick || text.charCodeAt(end + 1) === Code.backtick
			? undefined
			: this.scanInterpreted(at, end, text.slice(at + 1, end - 1));
	}

	/** The offset after `:name:` at `at`; `undefined` if it is none. */
	private roleEnd(at: number): number | undefined {
		const { text } = this;
		const limit = Math.min(this.to, at + MAX_NAME);
		let end = at + 1;
		while (end < limit && isNamePart(text, end)) {
			end++;
		}
		return end > at + 1 && end < limit && text.charCodeAt(end) === Code.colon ? end + 1 : undefined;
	}

	/** Where interpreted text ends whose closing backtick is before `at`: after its role or underscores, if it has any. */
	private interpretedEnd(at: number): number {
		const role = this.text.charCodeAt(at) === Code.colon ? this.roleEnd(at) : undefined;
		if (role !== undefined && mayFollowMarkup(this.text, role, this.to)) {
			return role;
		}
		return this.referenceEnd(at);
	}

	/** Where a run of underscores ends. */
	private skipUnderscores(at: number): number {
		let end = at;
		while (end < this.to && this.text.charCodeAt(end) === Code.underscore) {
			end++;
		}
		return end;
	}

	/** The end of the one or two underscores at `at` that make a reference of what is before; `at` if there are none or more. */
	private referenceEnd(at: number): number {
		const end = this.skipUnderscores(at);
		return end - at > 2 ? at : end;
	}

	/** Where the end mark stands of markup whose start mark is at `at`; `undefined` if there is no markup. */
	private closeOf(kind: Kind, at: number, start = at): number | undefined {
		const { text, to } = this;
		const mark = MARKS[kind];
		const from = at + mark.length;
		if (from >= to || isWhiteSpace(text.charCodeAt(from)) || !mayPrecedeMarkup(text, start, this.edge)) {
			return undefined;
		}
		const isStart = !isQuoted(text, start, from, this.edge) && !this.missing.has(kind);
		this.edge = from;
		if (!isStart) {
			return undefined;
		}
		const code = mark.charCodeAt(0);
		for (let offset = from; offset + mark.length <= to; offset++) {
			const unit = text.charCodeAt(offset);
			if (unit === Code.backslash && kind !== 'literal') {
				offset++;
			} else if (
				unit === code &&
				offset > from &&
				!isWhiteSpace(text.charCodeAt(offset - 1)) &&
				(mark.length === 1 || text.charCodeAt(offset + 1) === code) &&
				mayFollowMarkup(text, this.endAfter(kind, offset + mark.length), to)
			) {
				return offset;
			}
		}
		this.missing.add(kind);
		return undefined;
	}

	private endAfter(kind: Kind, at: number): number {
		if (kind === 'interpreted') {
			return this.interpretedEnd(at);
		}
		return kind === 'substitution' ? this.referenceEnd(at) : at;
	}
}
