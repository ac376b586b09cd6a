import { type CST, Lexer, Parser } from 'yaml';
import type { FileReading } from './fileReading';

/** Nesting that a file can have at most; the composer, which calls itself, never sees more. */
const DEEPEST = 100;

/** Tokens between two pulses. */
const STRIDE = 2000;

/** The syntax of a file's first document. */
export interface YamlSyntax {
	/** What stands before it: directives and comments. */
	readonly prelude: readonly CST.Token[];
	readonly document: CST.Document;
}

/**
 * Parses the first document of a YAML file, in small pieces of time; `undefined` where the file is empty. That there are further
 * ones is told.
 *
 * @throws TermbaseRefusal where it is nested too deep.
 */
export async function yamlSyntax(
	text: string,
	reading: FileReading,
	pulse: (done: number) => Promise<void>,
): Promise<YamlSyntax | undefined> {
	const parser = new Parser();
	const prelude: CST.Token[] = [];
	let document: CST.Document | undefined;
	/** Takes what the parser has finished; `false` once a second document begins. */
	const take = (tokens: Iterable<CST.Token>): boolean => {
		for (const token of tokens) {
			if (token.type === 'error') {
				reading.tell('not-readable', [token.message], token.offset, token.offset + token.source.length);
			} else if (document === undefined && token.type === 'document') {
				document = token;
			} else if (document === undefined) {
				prelude.push(token);
			} else if (token.type === 'document' && holdsAnything(token)) {
				reading.tell('forbidden', ['---'], token.offset, token.offset + 3);
				return false;
			}
		}
		return true;
	};
	let steps = 0;
	for (const lexeme of new Lexer().lex(text)) {
		if (!take(parser.next(lexeme))) {
			return document && { prelude, document };
		}
		checkDepth(parser, (at) => reading.refusal('too-large', DEPTH_DETAILS, at, at + 1));
		if (++steps % STRIDE === 0) {
			await pulse(parser.offset / text.length);
		}
	}
	take(parser.end());
	return document && { prelude, document };
}

/** What an error of {@link checkDepth} tells. */
export const DEPTH_DETAILS: readonly string[] = [`> ${DEEPEST}`, String(DEEPEST)];

/** Throws what `refusal` makes of the offset where a text that is being parsed gets too deep. */
export function checkDepth({ stack, offset }: Parser, refusal: (at: number) => Error): void {
	if (stack.length > DEEPEST) {
		throw refusal(offset);
	}
}

function holdsAnything({ value }: CST.Document): boolean {
	return value !== undefined && !(value.type === 'scalar' && value.source === '');
}
