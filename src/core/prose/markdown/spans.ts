import { Code, isAlphanumeric, isDigit, isLetter, isLineEnd, isSpaceOrTab, isWhiteSpace } from '../characters';
import { runLength } from './blockStarts';
import type { ForwardSearch } from './forwardSearch';

/*
 * Inline markup that is no prose, each a question about the text from `at` to `to`, answered with the offset after it or
 * `undefined`.
 */

/** Where the code spans of one text end. Linear: a run of backticks without a partner is searched for once. */
export class CodeSpans {
	/** The last known run of each length. */
	private readonly lastRun = new Map<number, number>();
	private isScanned = false;

	reset(): void {
		if (this.isScanned || this.lastRun.size > 0) {
			this.lastRun.clear();
			this.isScanned = false;
		}
	}

	/** The end of the code span that a run of `length` backticks before `at` opens. */
	endOf(text: string, at: number, to: number, length: number): number | undefined {
		if (this.isScanned && (this.lastRun.get(length) ?? -1) < at) {
			return undefined;
		}
		let offset = at;
		while (offset < to) {
			if (text.charCodeAt(offset) !== Code.backtick) {
				offset++;
				continue;
			}
			const run = runLength(text, offset, to, Code.backtick);
			this.lastRun.set(run, offset);
			offset += run;
			if (run === length) {
				return offset;
			}
		}
		this.isScanned = true;
		return undefined;
	}
}

/** A URI or e-mail address in angle brackets: CommonMark 0.31, 6.5. */
export function autolinkEnd(text: string, at: number, to: number): number | undefined {
	let offset = at + 1;
	if (isLetter(text.charCodeAt(offset))) {
		while (offset < to && isSchemeUnit(text.charCodeAt(offset))) {
			offset++;
		}
		const length = offset - at - 1;
		if (text.charCodeAt(offset) === Code.colon && length >= 2 && length <= 32) {
			return uriEnd(text, offset + 1, to);
		}
	}
	return mailEnd(text, at + 1, to);
}

function uriEnd(text: string, at: number, to: number): number | undefined {
	for (let offset = at; offset < to; offset++) {
		const code = text.charCodeAt(offset);
		if (code === Code.greater) {
			return offset + 1;
		}
		if (code <= Code.space || code === Code.less || code === 127) {
			return undefined;
		}
	}
	return undefined;
}

function mailEnd(text: string, at: number, to: number): number | undefined {
	let offset = at;
	while (offset < to && isMailUnit(text.charCodeAt(offset))) {
		offset++;
	}
	if (offset === at || text.charCodeAt(offset) !== Code.at) {
		return undefined;
	}
	let label = offset + 1;
	for (offset = label; offset < to; offset++) {
		const code = text.charCodeAt(offset);
		if (code === Code.dot || code === Code.greater) {
			const isLabel =
				offset > label &&
				offset - label <= 63 &&
				text.charCodeAt(label) !== Code.hyphen &&
				text.charCodeAt(offset - 1) !== Code.hyphen;
			if (!isLabel) {
				return undefined;
			}
			if (code === Code.greater) {
				return offset + 1;
			}
			label = offset + 1;
		} else if (code !== Code.hyphen && !isAlphanumeric(code)) {
			return undefined;
		}
	}
	return undefined;
}

function isSchemeUnit(code: number): boolean {
	return isAlphanumeric(code) || code === Code.plus || code === Code.dot || code === Code.hyphen;
}

const MAIL_PUNCTUATION = ".!#$%&'*+/=?^_`{|}~-";

function isMailUnit(code: number): boolean {
	return isAlphanumeric(code) || MAIL_PUNCTUATION.includes(String.fromCharCode(code));
}

/**
 * Maths between dollars, as Pandoc has it: the opening one has something on its right, the closing one something on its left and
 * no digit on its right, so that prices are none.
 */
export function dollarMathsEnd(text: string, at: number, from: number, to: number, search: ForwardSearch): number | undefined {
	if (text.charCodeAt(at + 1) === Code.dollar) {
		const end = search.endOf(text, '$$', at + 2, to);
		return end === undefined || end === at + 4 ? undefined : end;
	}
	const isOpening =
		at + 1 < to && !isWhiteSpace(text.charCodeAt(at + 1)) && !(at > from && isAlphanumeric(text.charCodeAt(at - 1)));
	return isOpening ? search.endWhere(text, Code.dollar, at + 1, to, closesMaths) : undefined;
}

function closesMaths(text: string, at: number, to: number): boolean {
	return (
		!isWhiteSpace(text.charCodeAt(at - 1)) &&
		text.charCodeAt(at - 1) !== Code.backslash &&
		!(at + 1 < to && isDigit(text.charCodeAt(at + 1)))
	);
}

/** Maths between `\(` and `\)`. */
export function parenMathsEnd(text: string, at: number, to: number, search: ForwardSearch): number | undefined {
	const end = search.endOf(text, '\\)', at + 2, to);
	return end === undefined || end === at + 4 ? undefined : end;
}

/** LaTeX macros whose arguments are no prose. */
const KEYED_MACRO =
	/^(?:[a-z]*cite[a-z]*|[a-z]*ref|label|includegraphics|input|include|url|gls[a-z]*|ac[a-z]*|index|bibliography|usepackage)$/i;

/** A LaTeX macro with an argument: the name, and with it the arguments of citations, labels and the like. */
export function macroEnd(text: string, at: number, to: number): number | undefined {
	let offset = at + 1;
	while (offset < to && isLetter(text.charCodeAt(offset))) {
		offset++;
	}
	const name = text.slice(at + 1, offset);
	if (offset < to && text.charCodeAt(offset) === Code.asterisk) {
		offset++;
	}
	const next = offset < to ? text.charCodeAt(offset) : 0;
	if (name.length < 2 || (next !== Code.leftBrace && next !== Code.leftBracket)) {
		return undefined;
	}
	return KEYED_MACRO.test(name) ? argumentsEnd(text, offset, to) : offset;
}

const MAX_ARGUMENT = 1000;

function argumentsEnd(text: string, at: number, to: number): number {
	let end = at;
	for (;;) {
		const open = text.charCodeAt(end);
		const close = open === Code.leftBrace ? '}' : open === Code.leftBracket ? ']' : undefined;
		if (close === undefined || end >= to) {
			return end;
		}
		const length = text.slice(end, Math.min(to, end + MAX_ARGUMENT)).indexOf(close);
		if (length === -1) {
			return end;
		}
		end += length + 1;
	}
}

const MAX_ATTRIBUTES = 500;

/**
 * What braces hold that is no prose: a shortcode or template tag (`{{< … >}}`, `{{% … %}}`, `{{ … }}`, `{% … %}`), or attributes
 * (`{#id .class key=value}`, kramdown's `{: …}`, Pandoc's `{=html}`).
 */
export function braceEnd(text: string, at: number, to: number, search: ForwardSearch): number | undefined {
	const next = text.charCodeAt(at + 1);
	if (next === Code.leftBrace) {
		return search.endOf(text, '}}', at + 2, to);
	}
	if (next === Code.percent) {
		return search.endOf(text, '%}', at + 2, to);
	}
	return attributesEnd(text, at, to);
}

/** The end of attributes at `at` (`{`). */
export function attributesEnd(text: string, at: number, to: number): number | undefined {
	let first = at + 1;
	while (first < to && isSpaceOrTab(text.charCodeAt(first))) {
		first++;
	}
	if (first >= to || !beginsAttributes(text, first, to)) {
		return undefined;
	}
	const limit = Math.min(to, at + MAX_ATTRIBUTES);
	for (let offset = first; offset < limit; offset++) {
		const code = text.charCodeAt(offset);
		if (code === Code.rightBrace) {
			return offset + 1;
		}
		if (code === Code.leftBrace || isLineEnd(code)) {
			return undefined;
		}
	}
	return undefined;
}

function beginsAttributes(text: string, at: number, to: number): boolean {
	const code = text.charCodeAt(at);
	const next = text.charCodeAt(at + 1);
	switch (code) {
		case Code.hash:
		case Code.dot:
		case Code.equals:
			return isLetter(next) || next === Code.underscore;
		case Code.hyphen:
			return next === Code.rightBrace;
		case Code.colon:
			return true;
		default: {
			let offset = at;
			while (offset < to && (isAlphanumeric(text.charCodeAt(offset)) || text.charCodeAt(offset) === Code.hyphen)) {
				offset++;
			}
			return offset > at && text.charCodeAt(offset) === Code.equals;
		}
	}
}
