import { Inflate } from 'fflate';

/** Why an archive is not unpacked. */
export class ZipRefusal extends Error {
	override readonly name = 'ZipRefusal';

	/** `details`: the file in the archive and what is wrong with it, as far as that is known. */
	constructor(
		readonly code: 'damaged' | 'encrypted' | 'too-large' | 'too-many-files',
		readonly details: readonly string[] = [],
	) {
		super([code, ...details].join(': '));
	}
}

/** Files of an archive that are wanted at most. */
export const MOST_FILES = 1000;

/** Compressed bytes that are unpacked at once: they become at most a thousand times as many. */
const SLICE = 1 << 14;

/** As the archive's directory states it. */
interface Entry {
	readonly name: string;
	readonly isCompressed: boolean;
	readonly size: number;
	/** Offset of its local header. */
	readonly offset: number;
}

/**
 * The wanted files of a ZIP archive (APPNOTE 6.3.10, without ZIP64 and encryption), unpacked, by name. `pulse` is awaited between
 * pieces of work that take about a millisecond, with the share that is done; what it rejects with is let through. Throws a
 * {@link ZipRefusal} where it is no archive, or where they are, by the directory's word or in truth, larger than `most` bytes together.
 */
export async function unpackZip(
	bytes: Uint8Array,
	isWanted: (name: string) => boolean,
	most: number,
	pulse: (done: number) => Promise<void>,
): Promise<ReadonlyMap<string, Uint8Array>> {
	const files = new Map<string, Uint8Array>();
	let total = 0;
	const entries = entriesOf(bytes, isWanted, most);
	for (const [i, entry] of entries.entries()) {
		const chunks: Uint8Array[] = [];
		let size = 0;
		for await (const chunk of contentOf(bytes, entry, () => pulse(i / entries.length))) {
			size += chunk.length;
			refuseLarge(total + size, most);
			chunks.push(chunk);
		}
		total += size;
		files.set(entry.name, joined(chunks, size));
	}
	return files;
}

function refuseLarge(size: number, most: number): void {
	if (size > most) {
		throw new ZipRefusal('too-large');
	}
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record's own length, and the longest comment after it. */
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

function entriesOf(bytes: Uint8Array, isWanted: (name: string) => boolean, most: number): readonly Entry[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let end = bytes.length - END_LENGTH;
	while (end >= 0 && view.getUint32(end, true) !== END) {
		end = end > bytes.length - END_LENGTH - LONGEST_COMMENT ? end - 1 : -1;
	}
	if (end < 0) {
		throw new ZipRefusal('damaged');
	}
	const count = view.getUint16(end + 10, true);
	let at = view.getUint32(end + 16, true);
	let stated = 0;
	const entries: Entry[] = [];
	for (let i = 0; i < count; i++) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) {
			throw new ZipRefusal('damaged');
		}
		const nameLength = view.getUint16(at + 28, true);
		const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
		if (isWanted(name)) {
			const method = view.getUint16(at + 10, true);
			if ((view.getUint16(at + 8, true) & 1) !== 0) {
				throw new ZipRefusal('encrypted', [name]);
			}
			if (method !== 0 && method !== 8) {
				throw new ZipRefusal('damaged', [name]);
			}
			stated += view.getUint32(at + 24, true);
			entries.push({
				name,
				isCompressed: method === 8,
				size: view.getUint32(at + 20, true),
				offset: view.getUint32(at + 42, true),
			});
		}
		at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	refuseLarge(stated, most);
	if (entries.length > MOST_FILES) {
		throw new ZipRefusal('too-many-files');
	}
	return entries;
}

async function* contentOf(bytes: Uint8Array, entry: Entry, pulse: () => Promise<void>): AsyncGenerator<Uint8Array> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const header = entry.offset;
	if (header + 30 > bytes.length || view.getUint32(header, true) !== LOCAL) {
		throw new ZipRefusal('damaged', [entry.name]);
	}
	const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
	const end = start + entry.size;
	if (end > bytes.length) {
		throw new ZipRefusal('damaged', [entry.name]);
	}
	if (!entry.isCompressed) {
		yield bytes.subarray(start, end);
		return;
	}
	let out: Uint8Array[] = [];
	const inflate = new Inflate((chunk) => out.push(chunk));
	for (let at = start; at < end; at += SLICE) {
		await pulse();
		try {
			inflate.push(bytes.subarray(at, Math.min(at + SLICE, end)), at + SLICE >= end);
		} catch (error) {
			// What the library says of a stream that is none; nothing else can fail in there.
			throw new ZipRefusal('damaged', [entry.name, error instanceof Error ? error.message : '']);
		}
		yield* out;
		out = [];
	}
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
	const all = new Uint8Array(size);
	let at = 0;
	for (const chunk of chunks) {
		all.set(chunk, at);
		at += chunk.length;
	}
	return all;
}
