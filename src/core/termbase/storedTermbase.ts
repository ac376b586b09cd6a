import type { Problem } from './formats/termbaseReader';
import type { Concept } from './model';
import type { Termbase } from './termbase';
import type { ConceptList, TermIndex } from './termIndex';

/**
 * A termbase as one file of flat arrays, so that it is ready again without parsing or indexing. A file begins with `MARK`, the
 * length of a header and the header, which is JSON; behind it stand the arrays in the header's order, each at a multiple of
 * eight bytes. A concept is parsed when somebody asks for it.
 */

/** The version of the index and of this format: to be raised with every change that older files do not know. */
const VERSION = 2;
const MARK = 0x504f4c58;
const ALIGNMENT = 8;
/** Concepts that are written between two pauses, and bytes that are copied. */
const WRITTEN_AT_ONCE = 512;
const COPIED_AT_ONCE = 4 * 1024 * 1024;

interface Header {
	readonly version: number;
	/** What the file was made of; see `readStored`. */
	readonly origin: string;
	readonly name: string | undefined;
	readonly problems: readonly Problem[];
	readonly outside: readonly string[];
	/** Bytes of each array, in the order of `ARRAYS`. */
	readonly bytes: readonly number[];
}

type Arrays = Omit<TermIndex, 'tables' | 'outside'> &
	TermIndex['tables'] & {
		/** Triples: line, start and end of each concept's place. */
		readonly places: Int32Array;
		/** Where each id, and each concept as JSON, ends in `idTexts` and `conceptTexts`, which are UTF-8. */
		readonly idEnds: Int32Array;
		readonly idTexts: Uint8Array;
		readonly conceptEnds: Int32Array;
		readonly conceptTexts: Uint8Array;
	};

const ARRAYS = {
	filter: Int32Array,
	nodes: Int32Array,
	forms: Uint16Array,
	formStarts: Int32Array,
	homographs: Int32Array,
	entryConcepts: Int32Array,
	entryDesignations: Uint16Array,
	entryTraits: Uint8Array,
	relationStarts: Int32Array,
	relations: Int32Array,
	ids: Int32Array,
	outsideIds: Int32Array,
	outsideStarts: Int32Array,
	outsideRelations: Int32Array,
	referrerStarts: Int32Array,
	referrers: Int32Array,
	places: Int32Array,
	idEnds: Int32Array,
	idTexts: Uint8Array,
	conceptEnds: Int32Array,
	conceptTexts: Uint8Array,
} as const satisfies Record<keyof Arrays, unknown>;

const names = Object.keys(ARRAYS) as (keyof typeof ARRAYS)[];

/** The termbase as a file, with pauses. `origin` says what it was made of; a file with another origin is not read back. */
export function* storeTermbase(termbase: Termbase, origin: string): Generator<void, Uint8Array<ArrayBuffer>> {
	const { index, concepts, name, problems } = termbase;
	const { tables, outside, ...indexArrays } = index;
	const ids = new TextPile();
	const texts = new TextPile();
	const places = new Int32Array(concepts.size * 3);
	for (let number = 0; number < concepts.size; number++) {
		ids.add(concepts.id(number));
		texts.add(JSON.stringify(concepts.at(number)));
		const { line, start, end } = termbase.placeOf(number);
		places.set([line, start, end], number * 3);
		if (number % WRITTEN_AT_ONCE === 0) {
			yield;
		}
	}
	const arrays: Arrays = {
		...tables,
		...indexArrays,
		places,
		idEnds: ids.ends(),
		idTexts: ids.bytes(),
		conceptEnds: texts.ends(),
		conceptTexts: texts.bytes(),
	};
	const bytes = names.map((key) => arrays[key].byteLength);
	const header = new TextEncoder().encode(
		JSON.stringify({ version: VERSION, origin, name, problems, outside, bytes } satisfies Header),
	);
	const start = aligned(ALIGNMENT + header.length);
	const file = new Uint8Array(bytes.reduce((end, length) => aligned(end + length), start));
	new Int32Array(file.buffer, 0, 2).set([MARK, header.length]);
	file.set(header, ALIGNMENT);
	let at = start;
	for (const key of names) {
		const { buffer, byteOffset, byteLength } = arrays[key];
		file.set(new Uint8Array(buffer, byteOffset, byteLength), at);
		at = aligned(at + byteLength);
		yield;
	}
	return file;
}

/**
 * The termbase in a file, if it is one of this version and origin and whole; else `undefined`. Its arrays are the file's, or,
 * where the file does not begin at a multiple of eight bytes of its buffer, those of a copy that is made with pauses.
 */
export function* readStored(file: Uint8Array<ArrayBuffer>, origin: string): Generator<void, Termbase | undefined> {
	const header = headerOf(file);
	if (header === undefined || header.version !== VERSION || header.origin !== origin) {
		return undefined;
	}
	const arrays = arraysOf(file.byteOffset % ALIGNMENT === 0 ? file : yield* copyOf(file), header.bytes);
	if (arrays === undefined) {
		return undefined;
	}
	const { filter, nodes, forms, places, idEnds, idTexts, conceptEnds, conceptTexts, ...index } = arrays;
	return {
		name: header.name,
		problems: header.problems,
		index: { ...index, tables: { filter, nodes, forms }, outside: header.outside },
		concepts: new StoredConcepts(idEnds, idTexts, conceptEnds, conceptTexts),
		placeOf: (concept) => ({
			line: places[concept * 3]!,
			start: places[concept * 3 + 1]!,
			end: places[concept * 3 + 2]!,
		}),
	};
}

function* copyOf(file: Uint8Array<ArrayBuffer>): Generator<void, Uint8Array<ArrayBuffer>> {
	const copy = new Uint8Array(file.length);
	for (let at = 0; at < file.length; at += COPIED_AT_ONCE) {
		copy.set(file.subarray(at, at + COPIED_AT_ONCE), at);
		yield;
	}
	return copy;
}

function headerOf(file: Uint8Array<ArrayBuffer>): Header | undefined {
	if (file.length < ALIGNMENT) {
		return undefined;
	}
	const [mark, length] = new Int32Array(file.slice(0, ALIGNMENT).buffer);
	if (mark !== MARK || length === undefined || length > file.length - ALIGNMENT) {
		return undefined;
	}
	try {
		return JSON.parse(new TextDecoder().decode(file.subarray(ALIGNMENT, ALIGNMENT + length)));
	} catch {
		// A file that was written in part.
		return undefined;
	}
}

function arraysOf(file: Uint8Array<ArrayBuffer>, bytes: readonly number[]): Arrays | undefined {
	const [, length] = new Int32Array(file.buffer, file.byteOffset, 2);
	const arrays = new Map<string, Arrays[keyof Arrays]>();
	let at = aligned(ALIGNMENT + length!);
	for (const [i, key] of names.entries()) {
		const size = bytes[i] ?? 0;
		if (at + size > file.length) {
			return undefined;
		}
		arrays.set(key, new ARRAYS[key](file.buffer, file.byteOffset + at, size / ARRAYS[key].BYTES_PER_ELEMENT));
		at = aligned(at + size);
	}
	return Object.fromEntries(arrays) as unknown as Arrays;
}

function aligned(bytes: number): number {
	return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}

/** Concepts that are parsed when they are asked for. */
class StoredConcepts implements ConceptList {
	private readonly decoder = new TextDecoder();

	constructor(
		private readonly idEnds: Int32Array,
		private readonly idTexts: Uint8Array,
		private readonly conceptEnds: Int32Array,
		private readonly conceptTexts: Uint8Array,
	) {}

	get size(): number {
		return this.idEnds.length;
	}

	id(number: number): string {
		return this.decoder.decode(textAt(this.idTexts, this.idEnds, number));
	}

	at(number: number): Concept {
		return JSON.parse(this.decoder.decode(textAt(this.conceptTexts, this.conceptEnds, number)));
	}
}

function textAt(texts: Uint8Array, ends: Int32Array, number: number): Uint8Array {
	return texts.subarray(number === 0 ? 0 : ends[number - 1], ends[number]);
}

/** Texts one after the other, in UTF-8. */
class TextPile {
	private readonly encoder = new TextEncoder();
	private readonly endList: number[] = [];
	private all = new Uint8Array(1 << 16);
	private length = 0;

	add(text: string): void {
		// A UTF-16 unit takes three bytes at most.
		const most = this.length + text.length * 3;
		if (most > this.all.length) {
			const longer = new Uint8Array(Math.max(most, this.all.length * 2));
			longer.set(this.all.subarray(0, this.length));
			this.all = longer;
		}
		this.length += this.encoder.encodeInto(text, this.all.subarray(this.length)).written;
		this.endList.push(this.length);
	}

	ends(): Int32Array {
		return Int32Array.from(this.endList);
	}

	bytes(): Uint8Array {
		return this.all.subarray(0, this.length);
	}
}
