import { SaxesParser } from 'saxes';
import { cleanText } from '../../../termbase/formats/cleanText';
import { decodedPieces } from '../../../termbase/formats/decodedPieces';
import { xmlDecoder } from '../../../termbase/formats/tbx/xmlEncoding';
import { unpackZip, ZipRefusal } from '../../../zip/unpackZip';
import { COPY_LIMITS, type ConvertedCopy, type CopyRefusal, type CopyWatch, refusedBytes } from '../convertedCopy';
import { hasLetters, joinPages } from '../copyText';
import { type NoteTexts, PAGE_BREAK, WordText } from './wordText';

/** Bytes that are parsed between two looks at the watch: a few milliseconds of work. */
const PIECE = 16 * 1024;

/** Where an office document says what its main part is, and on how many pages it was last laid out. */
const RELATIONS = '_rels/.rels';
const PROPERTIES = 'docProps/app.xml';

/** Bytes of a part that is parsed in one piece: such parts have a few lines. */
const LONGEST_LIST = 1 << 18;

/** Thrown to end the reading: with why, or with nothing where it was cancelled. */
class Ended extends Error {
	constructor(readonly refusal: CopyRefusal | undefined) {
		super(refusal?.code ?? 'cancelled');
	}
}

type Files = ReadonlyMap<string, Uint8Array>;

/**
 * The text of a Word document (WordprocessingML, ISO/IEC 29500): a paragraph between blank lines, footnotes and endnotes after the
 * paragraph that refers to them, nothing that was deleted or is hidden. It has pages where the file tells all of them, as Word
 * does. What a file may be at most is in {@link COPY_LIMITS}. `undefined` where it was cancelled. Never rejects for what the file
 * holds.
 */
export async function read(bytes: Uint8Array, watch: CopyWatch): Promise<ConvertedCopy | CopyRefusal | undefined> {
	const refused = refusedBytes(bytes) ?? refusedHead(bytes);
	if (refused !== undefined) {
		return refused;
	}
	try {
		return await textOf(bytes, new Reading(bytes, watch));
	} catch (error) {
		if (error instanceof Ended) {
			return error.refusal;
		}
		if (!(error instanceof ZipRefusal)) {
			throw error;
		}
		switch (error.code) {
			case 'too-large':
			case 'too-many-files':
				return { code: 'unpacksTooLarge', most: COPY_LIMITS.unpackedBytes };
			case 'encrypted':
			case 'damaged':
				return { code: error.code };
		}
	}
}

/** Older Word files and encrypted ones are compound files (MS-CFB), whose streams have names in UTF-16. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const ENCRYPTED = 'E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0';
/** Every archive begins with a file, or ends at once. */
const ZIP = 'PK';

function refusedHead(bytes: Uint8Array): CopyRefusal | undefined {
	if (COMPOUND.every((byte, i) => bytes[i] === byte)) {
		return { code: new TextDecoder('windows-1252').decode(bytes).includes(ENCRYPTED) ? 'encrypted' : 'oldWord' };
	}
	return String.fromCharCode(...bytes.subarray(0, 2)) === ZIP ? undefined : { code: 'otherFormat', format: 'DOCX' };
}

/** One file that is being read, with its limits. */
class Reading {
	readonly #end = performance.now() + COPY_LIMITS.milliseconds;
	#unpacked = 0;

	constructor(
		readonly bytes: Uint8Array,
		readonly watch: CopyWatch,
	) {}

	/** Lets the host breathe. Throws where the reading has to end. */
	async pause(done: number, total: number): Promise<void> {
		await this.watch.progress(done, total);
		if (this.watch.isCancelled()) {
			throw new Ended(undefined);
		}
		if (performance.now() > this.#end) {
			throw new Ended({ code: 'tooSlow', seconds: COPY_LIMITS.milliseconds / 1000 });
		}
	}

	/** Those of the named files that are there. */
	async files(names: readonly (string | undefined)[]): Promise<Files> {
		const most = COPY_LIMITS.unpackedBytes - this.#unpacked;
		const files = await unpackZip(
			this.bytes,
			(name) => names.includes(name),
			most,
			() => this.pause(0, 1),
		);
		for (const { length } of files.values()) {
			this.#unpacked += length;
		}
		return files;
	}

	/** Writes a part of the document to its reader, to its end. */
	async parse(part: Uint8Array, reader: WordText): Promise<void> {
		const decoder = xmlDecoder(part);
		if (decoder === undefined) {
			throw new Ended({ code: 'damaged' });
		}
		for (const { text, done, damaged } of decodedPieces(part, decoder, PIECE)) {
			if (damaged !== undefined) {
				throw new Ended({ code: 'damaged' });
			}
			parsing(() => reader.write(text));
			if (reader.length > COPY_LIMITS.characters) {
				throw new Ended({ code: 'tooMuchText', most: COPY_LIMITS.characters });
			}
			await this.pause(done * part.length, part.length);
		}
		parsing(() => reader.end());
	}
}

async function textOf(bytes: Uint8Array, reading: Reading): Promise<ConvertedCopy | CopyRefusal> {
	const root = await reading.files([RELATIONS, PROPERTIES]);
	const main = relations(root.get(RELATIONS), '').get('officeDocument');
	const folder = main?.slice(0, main.lastIndexOf('/') + 1) ?? '';
	const related = main === undefined ? undefined : `${folder}_rels/${main.slice(folder.length)}.rels`;
	const parts = await reading.files([main, related]);
	const document = parts.get(main ?? '');
	if (document === undefined || main === undefined) {
		return { code: 'otherFormat', format: 'DOCX' };
	}
	const links = relations(parts.get(related ?? ''), folder);
	const notes = await reading.files([links.get('footnotes'), links.get('endnotes')]);
	const text = new WordText({
		footnotes: await notesOf(notes.get(links.get('footnotes') ?? ''), reading),
		endnotes: await notesOf(notes.get(links.get('endnotes') ?? ''), reading),
	});
	await reading.parse(document, text);
	return joined(text.paragraphs, statedPages(root.get(PROPERTIES)));
}

async function notesOf(part: Uint8Array | undefined, reading: Reading): Promise<NoteTexts> {
	const reader = new WordText();
	if (part !== undefined) {
		await reading.parse(part, reader);
	}
	return reader.notes;
}

/**
 * Word writes where pages ended; only where that makes as many as it counted can a page be cited. One page says nothing: other
 * programs leave it in from a template.
 */
function joined(paragraphs: readonly string[], stated: number | undefined): ConvertedCopy | CopyRefusal {
	const pages: string[][] = [[]];
	for (const paragraph of paragraphs) {
		for (const [i, part] of paragraph.split(PAGE_BREAK).entries()) {
			if (i > 0) {
				pages.push([]);
			}
			const text = cleanText(part);
			if (text !== '') {
				pages.at(-1)!.push(text);
			}
		}
	}
	if (pages.length > 1 && pages.length === stated) {
		return joinPages(pages.map((page) => page.join('\n\n')));
	}
	const texts = paragraphs.map((paragraph) => cleanText(paragraph.replaceAll(PAGE_BREAK, ''))).filter((text) => text !== '');
	return hasLetters(texts, 1) ? { text: `${texts.join('\n\n')}\n`, pages: [] } : { code: 'noText' };
}

function statedPages(properties: Uint8Array | undefined): number | undefined {
	const stated = /<Pages>(\d{1,6})<\/Pages>/.exec(new TextDecoder().decode(properties?.subarray(0, LONGEST_LIST)))?.[1];
	return stated === undefined ? undefined : Number(stated);
}

/** The parts that a part names, by the last word of what they are to it: `footnotes` for one. */
function relations(part: Uint8Array | undefined, folder: string): ReadonlyMap<string, string> {
	const targets = new Map<string, string>();
	const parser = new SaxesParser();
	parser.on('opentag', ({ attributes }) => {
		const { Type: type, Target: target } = attributes;
		if (type !== undefined && target !== undefined) {
			targets.set(type.slice(type.lastIndexOf('/') + 1), target.startsWith('/') ? target.slice(1) : folder + target);
		}
	});
	if (part !== undefined && part.length > LONGEST_LIST) {
		throw new Ended({ code: 'damaged' });
	}
	if (part !== undefined) {
		parsing(() => parser.write(new TextDecoder().decode(part)).close());
	}
	return targets;
}

/** What the parser throws is about the file. */
function parsing(step: () => void): void {
	try {
		step();
	} catch {
		throw new Ended({ code: 'damaged' });
	}
}
