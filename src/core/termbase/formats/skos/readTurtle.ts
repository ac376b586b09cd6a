import Parser, { type Quad, type Token } from 'n3/lib/N3Parser';
import { ProblemList } from '../problemList';
import { refusal, refuseAbove } from '../refusal';
import type { Place, ReadOptions, ReadTermbase, TermbaseRefusal } from '../termbaseReader';
import { rdfPieces } from './rdfPieces';
import { readConcepts } from './readConcepts';
import { Subjects } from './subjects';
import { RELATIVE_BASE } from './vocabulary';

/** Longest IRI that other ones are resolved against; more lets a small file make large strings. */
const LONGEST_BASE = 2000;

/** The share of the work that is parsing; the rest makes concepts of what was read. */
const PARSING = 0.8;

/**
 * Reads a SKOS vocabulary in Turtle or N-Triples; TriG and N-Quads are read too, whatever graph a statement is in.
 *
 * @throws TermbaseRefusal where the file is not that or holds more than a termbase may, and what `options.pulse` rejects with.
 */
export async function readTurtle(
	bytes: Uint8Array,
	syntax: 'turtle' | 'ntriples',
	options: ReadOptions,
): Promise<ReadTermbase> {
	const problems = new ProblemList();
	const subjects = new Subjects(problems);
	const feed = startParser(syntax, subjects);
	for (const { text, done } of rdfPieces(bytes)) {
		feed(text);
		await options.pulse(done * PARSING);
	}
	feed(undefined);
	return await readConcepts(subjects, problems, options, PARSING);
}

/** Starts a parser that adds what it reads to `subjects`; takes the pieces of the text, then `undefined`. */
function startParser(syntax: 'turtle' | 'ntriples', subjects: Subjects): (piece: string | undefined) => void {
	const listeners = new Map<string, (piece?: string) => void>();
	const tokens = new TokenPlaces();
	const parser = new Parser({ baseIRI: RELATIVE_BASE, ...(syntax === 'ntriples' && { format: 'N-Quads' }) });
	parser.parse(
		{ on: (event, listener) => listeners.set(event, listener) },
		{
			onToken: (token) => tokens.see(token),
			onQuad(error: Error | null, quad: Quad | null) {
				if (error) {
					throw notReadable(error, tokens.last);
				}
				if (quad) {
					const objectPlace = quad.object.termType === 'Literal' ? tokens.literal : tokens.last;
					subjects.add(quad.subject, quad.predicate, quad.object, tokens.statement, objectPlace);
				}
			},
		},
	);
	return (piece) => {
		if (piece === undefined) {
			listeners.get('end')?.();
		} else {
			listeners.get('data')?.(piece);
		}
	};
}

/** Remembers where the parts of the statement stand that the parser is at. */
class TokenPlaces {
	/** Where the statement's first word stands. */
	statement: Place = { line: 0, start: 0, end: 0 };
	/** Where the last literal stands. */
	literal: Place = this.statement;
	/** Where the last token stands. */
	last: Place = this.statement;
	#lastType = '';
	#statementStarts = true;
	#base = RELATIVE_BASE.length;

	see(token: Token): void {
		this.last = placeOf(token);
		if (token.type === 'literal') {
			this.literal = this.last;
		}
		if (this.#statementStarts) {
			this.statement = this.last;
		}
		const declaresBase = /^@?base$/i.test(this.#lastType);
		const declares = token.type === 'IRI' && (declaresBase || this.#lastType === 'prefix');
		if (declares) {
			this.#checkBase(token, declaresBase);
		}
		this.#statementStarts = declares || /^[.{}]$/.test(token.type);
		this.#lastType = token.type;
	}

	/** Refuses bases and prefixes so long that every name resolved against them becomes a large string. */
	#checkBase(token: Token, declaresBase: boolean): void {
		// What is no absolute IRI is appended to the base before: many short ones make a long one.
		const absolute = /^[a-z][a-z0-9+.-]*:/i.test(token.value);
		const length = token.value.length + (absolute ? 0 : this.#base);
		refuseAbove(length, LONGEST_BASE, token.value, () => this.last);
		if (declaresBase) {
			this.#base = length;
		}
	}
}

function placeOf({ line, start, end, endLine }: Token): Place {
	// Of a text of several lines its opening quotes are shown.
	return { line: line - 1, start, end: endLine === undefined || endLine === line ? end : start + 3 };
}

function notReadable(error: Error, last: Place): TermbaseRefusal {
	const line = (error as { context?: { line?: number } }).context?.line;
	const place = line === undefined || line - 1 === last.line ? last : { line: line - 1, start: 0, end: 0 };
	return refusal('not-readable', [error.message.replace(/ on line \d+\.?$/, '')], place);
}
