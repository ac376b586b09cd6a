import { markedEncoding } from '../byteOrderMark';
import { decodedPieces } from '../decodedPieces';
import { refusal, refuseLarge } from '../refusal';

/** Bytes that are read between two pulses: a few milliseconds of parsing. */
const PIECE = 8 * 1024;

/**
 * The text of a file in a syntax of RDF, which all are Unicode, in pieces of a few kilobytes: UTF-8, or UTF-16 with a byte order
 * mark. With each piece goes the share of the file that is read with it.
 *
 * @throws TermbaseRefusal where the file is too large, is in another encoding, or is RDF/XML, which is not read.
 */
export function* rdfPieces(bytes: Uint8Array): Iterable<{ readonly text: string; readonly done: number }> {
	refuseLarge(bytes);
	const decoder = new TextDecoder(markedEncoding(bytes) ?? 'utf-8', { fatal: true });
	let line = 0;
	let isFirst = true;
	for (const { text, done, damaged } of decodedPieces(bytes, decoder, PIECE)) {
		line += lineBreaksIn(text);
		if (damaged !== undefined) {
			throw refusal('not-readable', [`not ${damaged}`], { line, start: 0, end: 0 });
		}
		if (isFirst) {
			refuseXml(text);
			isFirst = false;
		}
		yield { text, done };
	}
}

function refuseXml(text: string): void {
	if (/^\s*<(\?xml|!DOCTYPE|!--|rdf:RDF|html)\b/i.test(text)) {
		throw refusal('not-readable', ['RDF/XML or another XML: convert it to Turtle'], { line: 0, start: 0, end: 1 });
	}
}

function lineBreaksIn(text: string): number {
	return text.split('\n').length - 1;
}
