import { Inflate } from 'fflate';
import { refusal, refuseAbove, refuseLarge } from '../refusal';
import type { ReadOptions } from '../termbaseReader';

/** Entries of an archive that are wanted at most. */
const MOST_ENTRIES = 1000;

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
 * The wanted files of a ZIP archive (APPNOTE 6.3.10, without ZIP64 and encryption), unpacked, by name. Throws a
 * {@link TermbaseRefusal} where it is none, or where they are, by the directory's word or in truth, larger than
 * {@link LIMITS.bytes} together.
 */
export async function unpackZip(
	bytes: Uint8Array,
	isWanted: (name: string) => boolean,
	pulse: ReadOptions['pulse'],
): Promise<ReadonlyMap<string, Uint8Array>> {
	refuseLarge(bytes);
	const files = new Map<string, Uint8Array>();
	let total = 0;
	const entries = entriesOf(bytes, isWanted);
	for (const [i, entry] of entries.entries()) {
		const chunks: Uint8Array[] = [];
		let size = 0;
		for await (const chunk of contentOf(bytes, entry, () => pulse(i / entries.length))) {
			size += chunk.length;
			refuseLarge({ length: total + size });
			chunks.push(chunk);
		}
		total += size;
		files.set(entry.name, joined(chunks, size));
	}
	return files;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record's own length, and the longest comment after it. */
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

function entriesOf(bytes: Uint8Array, isWanted: (name: string) => boolean): readonly Entry[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let end = bytes.length - END_LENGTH;
	while (end >= 0 && view.getUint32(end, true) !== END) {
		end = end > bytes.length - END_LENGTH - LONGEST_COMMENT ? end - 1 : -1;
	}
	if (end < 0) {
		throw refusal('not-readable', ['ZIP']);
	}
	const count = view.getUint16(end + 10, true);
	let at = view.getUint32(end + 16, true);
	let stated = 0;
	const entries: Entry[] = [];
	for (let i = 0; i < count; i++) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) {
			throw refusal('not-readable', ['ZIP']);
		}
		const nameLength = view.getUint16(at + 28, true);
		const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
		if (isWanted(name)) {
			const method = view.getUint16(at + 10, true);
			const isEncrypted = (view.getUint16(at + 8, true) & 1) !== 0;
			if (isEncrypted || (method !== 0 && method !== 8)) {
				throw refusal('not-readable', [name]);
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
	refuseLarge({ length: stated });
	refuseAbove(entries.length, MOST_ENTRIES, 'entries');
	return entries;
}

async function* contentOf(bytes: Uint8Array, entry: Entry, pulse: () => Promise<void>): AsyncGenerator<Uint8Array> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const header = entry.offset;
	if (header + 30 > bytes.length || view.getUint32(header, true) !== LOCAL) {
		throw refusal('not-readable', [entry.name]);
	}
	const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
	const end = start + entry.size;
	if (end > bytes.length) {
		throw refusal('not-readable', [entry.name]);
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
			throw refusal('not-readable', [entry.name, error instanceof Error ? error.message : '']);
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
