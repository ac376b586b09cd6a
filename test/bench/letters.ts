import type { DocumentReading } from '../../src/core/document/documentReading';
import type { TextSource } from '../harness/textSource';

const LETTERS = 200;

/**
 * Milliseconds of one letter typed into a document that was read, and of what stands around it being known again: the mean over
 * letters all through the document.
 */
export function typedLetter(source: TextSource, reading: DocumentReading): number {
	let total = 0;
	for (let letter = 0; letter < LETTERS; letter++) {
		const line = Math.floor((source.lineCount * letter) / LETTERS);
		const change = source.replace([line, 0], [line, 0], 'x');
		// Where the editor keeps it: a document knows where its lines begin.
		source.offsetOf(line);
		const start = performance.now();
		reading.change(change);
		reading.read();
		reading.interpretation(line);
		total += performance.now() - start;
	}
	return total / LETTERS;
}
