import { refusal, refuseLarge } from '../refusal';

/** Bytes that are read between two pulses: a few milliseconds of parsing. */
const PIECE = 8 * 1024;

/** A piece of a file's text, and the share of the file that is read with it. */
interface Piece {
	readonly text: string;
	readonly done: number;
}

/**
 * A file's text in pieces of a few kilobytes, without byte order mark. UTF-8, or UTF-16 where a mark says so.
 *
 * @throws TermbaseRefusal where the file is too large, is not in that encoding, or is RDF/XML, which is not read.
 */
export function* decodedPieces(bytes: Uint8Array): Iterable<Piece> {
	refuseLarge(bytes);
	const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
	let line = 0;
	for (let start = 0; start < bytes.length; start += PIECE) {
		const end = Math.min(bytes.length, start + PIECE);
		const text = decoded(decoder, bytes.subarray(start, end), end < bytes.length, line);
		if (start === 0) {
			refuseXml(text);
		}
		line += lineBreaksIn(text);
		yield { text, done: end / bytes.length };
	}
}

function encodingOf(bytes: Uint8Array): string {
	const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
	if (mark === 0xfffe) {
		return 'utf-16le';
	}
	return mark === 0xfeff ? 'utf-16be' : 'utf-8';
}

function decoded(decoder: TextDecoder, bytes: Uint8Array, stream: boolean, line: number): string {
	try {
		return decoder.decode(bytes, { stream });
	} catch {
		throw refusal('not-readable', [`not ${decoder.encoding}`], { line, start: 0, end: 0 });
	}
}

function refuseXml(text: string): void {
	if (/^\s*<(\?xml|!DOCTYPE|!--|rdf:RDF|html)\b/i.test(text)) {
		throw refusal('not-readable', ['RDF/XML or another XML: convert it to Turtle'], { line: 0, start: 0, end: 1 });
	}
}

/** How many line breaks a text holds. */
function lineBreaksIn(text: string): number {
	return text.split('\n').length - 1;
}
