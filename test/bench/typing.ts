import { DocumentReading } from '../../src/core/document/documentReading';
import { Senses } from '../../src/core/document/senses';
import { markdown } from '../../src/core/prose/markdown/markdown';
import { readGlossary } from '../harness/dataFiles';
import { lexiconOf } from '../harness/lexicon';
import { TextSource } from '../harness/textSource';
import { shortest } from './floor';
import { typedLetter } from './letters';
import { paper } from './papers';
import { atMost } from './target';

/** One typed letter against a reading of the whole, the growth of both with the document, and the memory that a document takes. */

const senses = new Senses(lexiconOf(readGlossary().concepts), new Set());

function read(source: TextSource): DocumentReading {
	const reading = new DocumentReading(source, markdown, senses, 'supported');
	reading.read();
	return reading;
}

function typing(source: TextSource): number {
	return typedLetter(source, read(source));
}

/** Bytes that remain in use while `make`'s result does. */
function memoryOf(make: () => unknown): number {
	collect();
	const before = process.memoryUsage();
	const kept = make();
	collect();
	const after = process.memoryUsage();
	const bytes = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
	return kept === undefined ? 0 : bytes;
}

function collect(): void {
	if (globalThis.gc === undefined) {
		throw new Error('Run with --expose-gc.');
	}
	globalThis.gc();
	globalThis.gc();
}

function main(): void {
	const measured: { size: number; whole: number; letter: number }[] = [];
	for (const size of [1_000_000, 2_000_000, 5_000_000, 10_000_000]) {
		const text = paper(size);
		const source = new TextSource(text);
		const whole = shortest(() => read(source).occurrences(), 5);
		const letter = Math.min(typing(new TextSource(text)), typing(new TextSource(text)));
		measured.push({ size, whole, letter });
		console.log(`${size / 1_000_000} MB: whole ${whole.toFixed(0)} ms, one letter ${letter.toFixed(3)} ms`);
		atMost(1, (100 * letter) / whole, `  a letter in ${size / 1_000_000} MB, per cent of the whole`);
		const memory = memoryOf(() => read(source));
		// Strings of one byte a character: the paper's are, but for a few passages.
		atMost(6, memory / size, `  memory of ${size / 1_000_000} MB, times the text`);
	}
	const [first, last] = [measured[0]!, measured.at(-1)!];
	const growth = last.size / first.size;
	atMost(1.3, last.whole / first.whole / growth, `whole reading of ${growth} times the text, times as long a character`);
	console.log(`a letter in ${growth} times the text, times as long: ${(last.letter / first.letter).toPrecision(3)}`);
}

main();
