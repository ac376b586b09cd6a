import type { FileReading } from './fileReading';
import { JsonCursor, type Span, Token } from './jsonCursor';

/** A property of the file's object. */
export interface OutlineProperty extends Span {
	readonly key: string;
	readonly keyStart: number;
	readonly keyEnd: number;
}

/** Where the parts of a termbase file stand. */
export interface JsonOutline {
	/** Everything but the concepts. */
	readonly properties: readonly OutlineProperty[];
	readonly concepts: readonly Span[];
}

/**
 * Finds the properties of the file's object and the single concepts without parsing them, in small pieces of time and without
 * recursion: each can then be parsed alone, and what is wrong in one stays in it.
 *
 * @throws TermbaseRefusal where the file holds no object with concepts.
 */
export async function jsonOutline(
	text: string,
	reading: FileReading,
	pulse: (done: number) => Promise<void>,
): Promise<JsonOutline> {
	const cursor = new JsonCursor(text, reading, pulse);
	if (!cursor.at(Token.openBrace)) {
		throw reading.refusal('no-concepts', [], cursor.start, cursor.end);
	}
	const { start, end } = cursor;
	const properties: OutlineProperty[] = [];
	let concepts: Span[] | undefined;
	cursor.next();
	while (!cursor.at(Token.closeBrace, Token.eof)) {
		if (!cursor.at(Token.string)) {
			cursor.expect(Token.string, '"');
			cursor.next();
			continue;
		}
		const { string: key, start: keyStart, end: keyEnd } = cursor;
		cursor.next();
		cursor.expect(Token.colon, ':');
		if (key === 'concepts' && concepts === undefined && cursor.at(Token.openBracket)) {
			concepts = await items(cursor);
		} else {
			const value = await cursor.value();
			if (value !== undefined) {
				properties.push({ key, keyStart, keyEnd, ...value });
			}
		}
		cursor.comma(Token.closeBrace);
	}
	cursor.expect(Token.closeBrace, '}');
	if (!cursor.at(Token.eof)) {
		cursor.expect(Token.eof, '');
	}
	if (concepts === undefined) {
		throw reading.refusal('no-concepts', [], start, end);
	}
	return { properties, concepts };
}

/** The items of the list that begins at the cursor. */
async function items(cursor: JsonCursor): Promise<Span[]> {
	const spans: Span[] = [];
	cursor.next();
	while (!cursor.at(Token.closeBracket, Token.eof)) {
		if (cursor.at(Token.closeBrace)) {
			// The list was never closed, and the object around it is.
			break;
		}
		const span = await cursor.value();
		if (span !== undefined) {
			spans.push(span);
		}
		cursor.comma(Token.closeBracket);
	}
	cursor.expect(Token.closeBracket, ']');
	return spans;
}
