import { createScanner, type JSONScanner } from 'jsonc-parser';
import type { FileReading } from './fileReading';

/** The scanner's `SyntaxKind`s that matter here; its own declaration is an enumeration without a value at run time. */
export const Token = {
	openBrace: 1,
	closeBrace: 2,
	openBracket: 3,
	closeBracket: 4,
	comma: 5,
	colon: 6,
	string: 10,
	lineComment: 12,
	blockComment: 13,
	lineBreak: 14,
	space: 15,
	eof: 17,
} as const;

/** Nesting that a value can have at most; the parser, which calls itself, never sees more. */
const DEEPEST = 50;

/** Tokens between two pulses. */
const STRIDE = 20_000;

/** A stretch of the text. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** Walks over the tokens of a JSON text, without comments and white space. */
export class JsonCursor {
	/** Offsets of the current token. */
	start = 0;
	end = 0;
	readonly #scanner: JSONScanner;
	#token = 0;
	#steps = 0;
	/** Where the token before ends. */
	#before = 0;

	constructor(
		private readonly text: string,
		private readonly reading: FileReading,
		private readonly pulse: (done: number) => Promise<void>,
	) {
		this.#scanner = createScanner(text, true);
		this.next();
	}

	/** Whether the current token is one of these. */
	at(...tokens: readonly number[]): boolean {
		return tokens.includes(this.#token);
	}

	next(): void {
		this.#before = this.end;
		this.#token = this.#scanner.scan();
		this.start = this.#scanner.getTokenOffset();
		this.end = this.start + this.#scanner.getTokenLength();
	}

	/** What a string token says. */
	get string(): string {
		return this.#scanner.getTokenValue();
	}

	/** Steps over a token that should come here. Where another does, that is told behind the token before, and nothing skipped. */
	expect(token: number, written: string): void {
		if (this.at(token)) {
			this.next();
		} else {
			this.reading.tell('not-readable', [written], Math.max(0, this.#before - 1), this.#before);
		}
	}

	/** Steps over the comma between two values; before the closing mark it may be there or not. */
	comma(closing: number): void {
		if (this.at(Token.comma)) {
			this.next();
		} else if (!this.at(closing, Token.eof)) {
			this.expect(Token.comma, ',');
		}
	}

	/** Steps over a whole value. `undefined` where none stands here, or one too deep, which is told. */
	async value(): Promise<Span | undefined> {
		const { start } = this;
		let depth = 0;
		let deepest = 0;
		let end = start;
		do {
			const token = this.#token;
			if (token === Token.openBrace || token === Token.openBracket) {
				depth++;
				deepest = Math.max(depth, deepest);
			} else if (token === Token.closeBrace || token === Token.closeBracket) {
				depth--;
			}
			if (token === Token.eof || depth < 0 || (depth === 0 && (token === Token.comma || token === Token.colon))) {
				break;
			}
			end = this.end;
			this.next();
			if (++this.#steps % STRIDE === 0) {
				await this.pulse(end / this.text.length);
			}
		} while (depth > 0);
		return this.#span(start, end, deepest);
	}

	#span(start: number, end: number, deepest: number): Span | undefined {
		if (end === start) {
			this.reading.tell('not-readable', ['{'], start, this.end);
			// A closing mark or comma ends something further out, unless nothing waits for it.
			if (!this.at(Token.comma, Token.closeBrace, Token.closeBracket)) {
				this.next();
			}
			return undefined;
		}
		if (deepest > DEEPEST) {
			this.reading.tell('too-large', [`${deepest}`, `${DEEPEST}`], start, end);
			return undefined;
		}
		return { start, end };
	}
}
