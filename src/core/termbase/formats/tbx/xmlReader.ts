import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { ProblemList } from '../problemList';
import { quoted } from '../quoted';
import { refusal, refuseAbove } from '../refusal';
import type { Place, TermbaseRefusal } from '../termbaseReader';

/** Elements within elements, far more than any dialect of TBX has. */
const DEEPEST = 64;

const MOST_ATTRIBUTES = 64;

/** Characters between two tags: a text, a comment, a document type declaration. */
const LONGEST_TOKEN = 4 * 1024 * 1024;

const PREDEFINED = new Map([
	['amp', '&'],
	['gt', '>'],
	['lt', '<'],
	['quot', '"'],
	['apos', "'"],
]);

/** A start tag, with its names' namespaces. Attributes are by name with prefix: `xml:lang`. */
export type StartTag = SaxesTagNS;

/** A point in the file, counted as in `Place`. */
export interface Point {
	readonly line: number;
	readonly column: number;
}

/** Takes what an XML file consists of, in its order. Every `open` has its `close`. */
export interface XmlEvents {
	/** `tagPlace` is where the tag stands, `end` is the point behind it. */
	open(tag: StartTag, tagPlace: () => Place, end: () => Point): void;
	/** A text or a part of one, without markup; `end` is the point behind it. */
	text(text: string, end: () => Point): void;
	close(): void;
}

/**
 * Reads XML in pieces. A document type declaration is passed over: nothing that it names is loaded and nothing that it declares
 * is expanded. References to entities other than the five predefined ones are left out of the text and told once a name.
 */
export class XmlReader {
	readonly #parser = new SaxesParser({ xmlns: true });
	readonly #problems: ProblemList;
	#tagStart: Point = { line: 0, column: 0 };
	#depth = 0;
	#attributes = 0;
	/** Up to where the file is understood. */
	#lastEvent = 0;
	#isEnding = false;

	constructor(events: XmlEvents, problems: ProblemList) {
		this.#problems = problems;
		const parser = this.#parser;
		parser.ENTITIES = new Proxy({}, { get: (_, name) => this.#expansion(String(name)) });
		const tagPlace = () => this.#placeFrom(this.#tagStart);
		const end = () => this.#point(0);
		// The parser has read the `<` behind a text when it tells of it.
		const textEnd = () => this.#point(1);
		const understood = () => {
			this.#lastEvent = parser.position;
		};
		parser.on('opentagstart', ({ name }) => {
			this.#tagStart = this.#point(name.length + 2);
			this.#attributes = 0;
		});
		parser.on('attribute', () => {
			this.#attributes++;
			refuseAbove(this.#attributes, MOST_ATTRIBUTES, 'attributes', () => this.#placeFrom(this.#point(1)));
		});
		parser.on('opentag', (tag) => {
			understood();
			this.#depth++;
			refuseAbove(this.#depth, DEEPEST, 'elements within elements', tagPlace);
			events.open(tag, tagPlace, end);
		});
		parser.on('text', (text) => {
			understood();
			events.text(text, textEnd);
		});
		parser.on('cdata', (text) => {
			understood();
			events.text(text, () => this.#point(']]>'.length));
		});
		parser.on('closetag', () => {
			understood();
			this.#depth--;
			events.close();
		});
		parser.on('comment', understood);
		parser.on('processinginstruction', understood);
		parser.on('doctype', understood);
		parser.on('error', (error) => {
			const reason = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
			// An ampersand that begins no reference takes in all up to the next semicolon, or up to the file's end.
			const isBehind = this.#isEnding || reason.includes('entity name');
			throw isBehind ? notReadable(reason, this.#tagStart) : this.refusal(reason);
		});
	}

	/** @throws TermbaseRefusal where the text is not well-formed XML, or beyond the limits. */
	write(text: string): void {
		this.#parser.write(text);
		const unread = this.#parser.position - this.#lastEvent;
		refuseAbove(unread, LONGEST_TOKEN, 'text between two tags', () => this.#placeFrom(this.#tagStart));
	}

	/** @throws TermbaseRefusal where the file has not come to its end. */
	end(): void {
		this.#isEnding = true;
		this.#parser.close();
	}

	/** What to throw for a file that cannot be read for this reason, at the point that is reached. */
	refusal(reason: string): TermbaseRefusal {
		return notReadable(reason, this.#point(1));
	}

	#expansion(name: string): string | undefined {
		const predefined = PREDEFINED.get(name);
		if (predefined !== undefined) {
			return predefined;
		}
		if (!/^[\p{L}_][\p{L}\p{M}\p{N}._-]*$/u.test(name)) {
			return undefined;
		}
		this.#problems.tellOnce('forbidden', [`&${quoted(name)};`], () => this.#placeFrom(this.#point(name.length + 2)));
		return '';
	}

	/** The point so many characters back on the line. */
	#point(back: number): Point {
		return { line: this.#parser.line - 1, column: Math.max(0, this.#parser.columnIndex - back) };
	}

	#placeFrom({ line, column }: Point): Place {
		const here = this.#point(0);
		return { line, start: column, end: here.line === line ? Math.max(column, here.column) : column };
	}
}

function notReadable(reason: string, { line, column }: Point): TermbaseRefusal {
	return refusal('not-readable', [reason], { line, start: column, end: column + 1 });
}
