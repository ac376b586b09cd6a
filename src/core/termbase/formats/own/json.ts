import type { ReadOptions, ReadTermbase } from '../termbaseReader';
import { FileReading } from './fileReading';
import { jsonOutline } from './jsonOutline';
import { jsonTree } from './jsonTree';
import { MapEntries } from './mapEntries';
import { unicodeText } from './unicodeText';

/** The share of the work that finding the concepts is. */
const OUTLINE = 0.3;

/** Characters of concepts that are read between two pulses. */
const STRIDE = 50_000;

/**
 * Reads a termbase in the extension's own format as JSON, comments and trailing commas allowed. What is wrong in one concept leaves
 * the others alone.
 *
 * @throws TermbaseRefusal where the file holds no object with `concepts` or more than a termbase may, and what `options.pulse`
 * rejects with.
 */
export async function readJson(source: string | Uint8Array, options: ReadOptions): Promise<ReadTermbase> {
	const text = unicodeText(source);
	const reading = new FileReading(text, options);
	const outline = await jsonOutline(text, reading, (done) => options.pulse(done * OUTLINE));
	const head = new MapEntries(reading);
	for (const property of outline.properties) {
		const { key, keyStart, keyEnd } = property;
		const node = head.accepts(key, keyStart, keyEnd) ? jsonTree(text, property, reading) : undefined;
		if (node !== undefined) {
			reading.head(key, keyStart, keyEnd, node);
		}
	}
	let pulsed = 0;
	for (const span of outline.concepts) {
		const node = jsonTree(text, span, reading);
		if (node !== undefined) {
			reading.concept(node);
		}
		if (span.end - pulsed > STRIDE) {
			pulsed = span.end;
			await options.pulse(OUTLINE + (span.end / text.length) * (1 - OUTLINE));
		}
	}
	return await reading.finish(() => options.pulse(1));
}
