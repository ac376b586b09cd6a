import { repairedWindows1252 } from '../windows1252';

/** Bytes that are read between two pulses: a few milliseconds of parsing. */
const PIECE = 32 * 1024;

/** Where an XML declaration ends at the latest. */
const LONGEST_DECLARATION = 256;

/** A piece of a file's text. */
interface DecodedPiece {
	readonly text: string;
	/** The share of the file that is read with it, 0 to 1. */
	readonly done: number;
	/** The encoding, where bytes stand after the text that are none of its characters; the last piece then. */
	readonly damaged?: string;
}

/**
 * An XML file's text in pieces, in the encoding that its byte order mark or XML declaration names, else UTF-8; `undefined` where
 * the declaration names an encoding that is not known. The mark is left out.
 */
export function decodedPieces(bytes: Uint8Array): Iterable<DecodedPiece> | undefined {
	const encoding = encodingOf(bytes);
	try {
		return pieces(bytes, new TextDecoder(encoding, { fatal: true }));
	} catch {
		return undefined;
	}
}

/** The encoding that the declaration names, as written there; `undefined` where it names none. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
	const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, LONGEST_DECLARATION));
	return /^\s*<\?xml\b[^>]*?\sencoding\s*=\s*["']([^"'<>]*)["']/.exec(head)?.[1];
}

function encodingOf(bytes: Uint8Array): string {
	const [first = 0, second = 0, third = 0] = bytes;
	const pair = (first << 8) | second;
	if (pair === 0xfffe || (pair === 0x3c00 && third !== 0)) {
		return 'utf-16le';
	}
	if (pair === 0xfeff || pair === 0x003c) {
		return 'utf-16be';
	}
	if (pair === 0xefbb && third === 0xbf) {
		return 'utf-8';
	}
	const declared = declaredEncoding(bytes);
	// A declaration that can be read byte by byte is not in UTF-16, whatever a tool that stored the file anew left in it.
	return declared === undefined || /^utf-?16|^ucs-?2|^iso-10646/i.test(declared) ? 'utf-8' : declared;
}

function* pieces(bytes: Uint8Array, decoder: TextDecoder): Iterable<DecodedPiece> {
	for (let start = 0; start < bytes.length; start += PIECE) {
		const end = Math.min(bytes.length, start + PIECE);
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
