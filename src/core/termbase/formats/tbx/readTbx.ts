import { decodedPieces } from '../decodedPieces';
import { ProblemList } from '../problemList';
import { refuseLarge } from '../refusal';
import type { ReadOptions, ReadTermbase } from '../termbaseReader';
import { ConceptList } from './conceptList';
import { EntryReader } from './entryReader';
import { declaredEncoding, xmlDecoder } from './xmlEncoding';
import { XmlReader } from './xmlReader';

/** Bytes that are read between two pulses: a few milliseconds of parsing. */
const PIECE = 32 * 1024;

/**
 * Reads a file in TBX (ISO 30042), versions 2 and 3, both styles, and the dialects that keep to their elements, that of IATE among
 * them. The file is read in pieces of which none is kept.
 *
 * @throws TermbaseRefusal where the file is too large, is no well-formed XML or is none of TBX, or has no concepts; whatever
 * `options.pulse` rejects with.
 */
export async function readTbx(bytes: Uint8Array, options: ReadOptions): Promise<ReadTermbase> {
	refuseLarge(bytes);
	const problems = new ProblemList();
	const concepts = new ConceptList(options.language, problems);
	const reader = new EntryReader(options.language, problems, (entry) => concepts.add(entry, reader.language));
	const xml = new XmlReader(reader, problems);
	const decoder = xmlDecoder(bytes);
	if (!decoder) {
		throw xml.refusal(`encoding ${declaredEncoding(bytes)}`);
	}
	for (const { text, done, damaged } of decodedPieces(bytes, decoder, PIECE)) {
		xml.write(text);
		if (damaged !== undefined) {
			throw xml.refusal(`not ${damaged}`);
		}
		await options.pulse(done);
	}
	xml.end();
	return { name: reader.name, language: reader.language, concepts: concepts.done(), problems: problems.all };
}
