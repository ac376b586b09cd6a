import { repairedWindows1252 } from './windows1252';

/** A piece of a file's text. */
interface DecodedPiece {
	readonly text: string;
	/** The share of the file that is read with it, 0 to 1. */
	readonly done: number;
	/** The encoding, where bytes stand after the text that are none of its characters; the last piece then. */
	readonly damaged?: string;
}

/**
 * A file's text in pieces of `size` bytes, decoded by a fresh and fatal decoder; a byte order mark is left out. Where bytes are no
 * characters, the text ends.
 */
export function* decodedPieces(bytes: Uint8Array, decoder: TextDecoder, size: number): Iterable<DecodedPiece> {
	for (let start = 0; start < bytes.length; start += size) {
		const end = Math.min(bytes.length, start + size);
		const piece = bytes.subarray(start, end);
		const done = end / bytes.length;
		let text: string;
		try {
			text = decoder.decode(piece, { stream: end < bytes.length });
		} catch {
			yield { text: textBeforeDamage(piece, decoder.encoding), done, damaged: decoder.encoding };
			return;
		}
		yield { text: decoder.encoding === 'windows-1252' ? repairedWindows1252(text) : text, done };
	}
}

/** Decodes what stands before the first byte that is no character, so that the place of the damage is known. */
function textBeforeDamage(piece: Uint8Array, encoding: string): string {
	let start = 0;
	// The first bytes may be the rest of a character of the piece before.
	while (encoding === 'utf-8' && start < 3 && ((piece[start] ?? 0) & 0xc0) === 0x80) {
		start++;
	}
	const text = new TextDecoder(encoding).decode(piece.subarray(start));
	const damage = text.indexOf('\ufffd');
	return damage < 0 ? text : text.slice(0, damage);
}
