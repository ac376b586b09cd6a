import { SaxesParser, type SaxesTagNS } from 'saxes';

/** Stands in a paragraph where a page ended when its file was last laid out; no character of XML. */
export const PAGE_BREAK = '\f';

/** The main namespace of WordprocessingML, transitional and strict (ISO/IEC 29500), and that of its formulas. */
const WORD = new Set([
	'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
	'http://purl.oclc.org/ooxml/wordprocessingml/main',
	'http://schemas.openxmlformats.org/officeDocument/2006/math',
	'http://purl.oclc.org/ooxml/officeDocument/math',
]);
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** What is not read: what was deleted or moved away, and what stands there for programs that do not know the newer form. */
const PASSED_OVER = new Set(['del', 'moveFrom', 'Fallback']);

/** Elements within elements: far more than Word nests, and few enough to keep. */
const DEEPEST = 500;

/** Symbols of fonts that have an alphabet of their own are in the private area of Unicode. */
const PRIVATE = /^[ef]/i;

/** The paragraphs of notes, by the ids of the notes. */
export type NoteTexts = ReadonlyMap<string, readonly string[]>;

/** The notes that a document may refer to. */
export interface Notes {
	readonly footnotes: NoteTexts;
	readonly endnotes: NoteTexts;
}

interface Paragraph {
	text: string;
	/** What stands behind it: the notes and text boxes that are anchored in it. */
	readonly after: string[];
}

/** Reads the text of a part of a Word document, in pieces: the document itself, or its notes. */
export class WordText {
	/** The texts of the paragraphs so far, in the order in which they are read: notes follow the paragraph that refers to them. */
	readonly paragraphs: string[] = [];
	/** The notes so far, where the part holds notes. */
	readonly notes = new Map<string, readonly string[]>();
	/** Characters of all that, to hold against a limit. */
	length = 0;
	readonly #parser = new SaxesParser({ xmlns: true });
	/** Names of the open elements; empty for what is of another vocabulary. */
	readonly #open: string[] = [];
	/** Paragraphs within paragraphs: those of text boxes. */
	readonly #paragraphs: Paragraph[] = [];
	/** Whether the open runs, one in another, are hidden. */
	readonly #hidden: boolean[] = [];
	/** How deep the element is that is passed over; 0 for none. */
	#passedOver = 0;
	#note: string | undefined;
	#footnotes = 0;
	#endnotes = 0;

	constructor(known?: Notes) {
		this.#parser.on('opentag', (tag) => this.#opened(tag, known));
		this.#parser.on('closetag', () => this.#closed());
		for (const event of ['text', 'cdata'] as const) {
			this.#parser.on(event, (text) => {
				if (this.#open.at(-1) === 't' && this.#passedOver === 0) {
					this.#add(text);
				}
			});
		}
		// A document type could only declare what is not to be read.
		this.#parser.on('doctype', () => {
			throw new Error('doctype');
		});
	}

	/** Throws where the text is not well-formed XML. */
	write(text: string): void {
		this.#parser.write(text);
	}

	/** Throws where the part has not come to its end. */
	end(): void {
		this.#parser.close();
	}

	#opened(tag: SaxesTagNS, known: Notes | undefined): void {
		const name = WORD.has(tag.uri) || tag.uri === COMPATIBILITY ? tag.local : '';
		this.#open.push(name);
		if (this.#open.length > DEEPEST) {
			throw new Error('too deep');
		}
		if (this.#passedOver > 0) {
			return;
		}
		if (PASSED_OVER.has(name)) {
			this.#passedOver = this.#open.length;
			return;
		}
		switch (name) {
			case 'p':
				this.#paragraphs.push({ text: '', after: [] });
				break;
			case 'r':
				this.#hidden.push(false);
				break;
			case 'vanish':
				this.#hide(tag);
				break;
			case 'footnote':
			case 'endnote':
				this.#note = valueOf(tag, 'type') === undefined ? valueOf(tag, 'id') : undefined;
				break;
			default:
				if (this.#open.includes('r')) {
					this.#character(name, tag, known);
				}
		}
	}

	#character(name: string, tag: SaxesTagNS, known: Notes | undefined): void {
		switch (name) {
			case 'tab':
			case 'ptab':
				this.#add('\t');
				break;
			case 'br':
			case 'cr':
				this.#add('\n');
				break;
			case 'noBreakHyphen':
				this.#add('\u2011');
				break;
			case 'sym':
				this.#symbol(valueOf(tag, 'char') ?? '');
				break;
			case 'lastRenderedPageBreak':
				// One in a text box, or in a note, says nothing of the document's pages.
				if (this.#paragraphs.length === 1) {
					this.#add(PAGE_BREAK);
				}
				break;
			case 'footnoteReference':
				this.#refer(known?.footnotes, tag, () => String(++this.#footnotes));
				break;
			case 'endnoteReference':
				this.#refer(known?.endnotes, tag, () => roman(++this.#endnotes));
				break;
		}
	}

	#closed(): void {
		const name = this.#open.pop() ?? '';
		if (this.#passedOver > 0) {
			this.#passedOver = this.#open.length < this.#passedOver ? 0 : this.#passedOver;
			return;
		}
		switch (name) {
			case 'p':
				this.#endParagraph();
				break;
			case 'r':
				this.#hidden.pop();
				break;
			case 'footnote':
			case 'endnote':
				if (this.#note !== undefined) {
					this.notes.set(this.#note, this.paragraphs.slice());
				}
				this.paragraphs.length = 0;
				break;
		}
	}

	#endParagraph(): void {
		const { text, after } = this.#paragraphs.pop()!;
		const outer = this.#paragraphs.at(-1);
		(outer?.after ?? this.paragraphs).push(...(text.trim() === '' && !text.includes(PAGE_BREAK) ? [] : [text]), ...after);
	}

	#add(text: string): void {
		const paragraph = this.#paragraphs.at(-1);
		if (paragraph !== undefined && this.#hidden.at(-1) !== true) {
			paragraph.text += text;
			this.length += text.length;
		}
	}

	#symbol(code: string): void {
		if (/^[\da-f]{4}$/i.test(code) && !PRIVATE.test(code)) {
			this.#add(String.fromCharCode(Number.parseInt(code, 16)));
		}
	}

	#hide(tag: SaxesTagNS): void {
		const value = valueOf(tag, 'val');
		// The mark of a paragraph can be hidden too, which hides nothing of its text.
		if (this.#open.at(-3) === 'r') {
			this.#hidden[this.#hidden.length - 1] = value !== '0' && value !== 'false' && value !== 'off';
		}
	}

	/** Glues the note's number to the word, and keeps its text for the end of the paragraph. */
	#refer(notes: NoteTexts | undefined, tag: SaxesTagNS, next: () => string): void {
		const note = notes?.get(valueOf(tag, 'id') ?? '');
		if (note === undefined) {
			return;
		}
		const number = next();
		this.#add(number);
		const [first = '', ...others] = note;
		const texts = [`${number} ${first.trimStart()}`, ...others];
		this.#paragraphs[0]?.after.push(...texts);
		this.length += texts.reduce((sum, text) => sum + text.length, 0);
	}
}

/** An attribute of the element's own vocabulary. */
function valueOf(tag: SaxesTagNS, local: string): string | undefined {
	return Object.values(tag.attributes).find((attribute) => attribute.local === local && attribute.uri === tag.uri)?.value;
}

const ROMAN = [
	['m', 1000],
	['cm', 900],
	['d', 500],
	['cd', 400],
	['c', 100],
	['xc', 90],
	['l', 50],
	['xl', 40],
	['x', 10],
	['ix', 9],
	['v', 5],
	['iv', 4],
	['i', 1],
] as const;

/** As Word numbers endnotes. */
function roman(number: number): string {
	let left = number;
	let text = '';
	for (const [digit, value] of ROMAN) {
		text += digit.repeat(Math.floor(left / value));
		left %= value;
	}
	return text;
}
