import { ProblemList } from '../problemList';
import type { ReadOptions, ReadTermbase } from '../termbaseReader';
import { JsonGuard } from './jsonGuard';
import { notReadable, QuadReader } from './quadReader';
import { rdfPieces } from './rdfPieces';
import { readConcepts } from './readConcepts';
import { ReadLines } from './readLines';
import { Subjects } from './subjects';

/** Lines that are looked through for a label: its text may stand a few before the end of its object. */
const NEAR = 8;

/** Largest file of which the context may come last: it is held as a whole, and takes longer than in proportion. */
const LARGEST_UNORDERED = 256 * 1024;

/** The share of the work that is parsing; the rest makes concepts of what was read. */
const PARSING = 0.9;

/**
 * Reads a SKOS vocabulary in JSON-LD 1.1. Contexts stand in the file: one that is named by its address is never loaded.
 *
 * @throws TermbaseRefusal where the file is no JSON-LD, needs a context from elsewhere, or holds more than a termbase may, and
 * what `options.pulse` rejects with.
 */
export async function readJsonLd(bytes: Uint8Array, options: ReadOptions): Promise<ReadTermbase> {
	const ordered = await read(bytes, options, true);
	if (ordered !== 'context-is-late') {
		return ordered;
	}
	const unordered = bytes.length <= LARGEST_UNORDERED ? await read(bytes, options, false) : ordered;
	if (unordered === 'context-is-late') {
		throw notReadable('@context after what it is about', undefined);
	}
	return unordered;
}

/** @param ordered whether every context comes before what it is about, as it nearly always does: then nothing is held back. */
async function read(bytes: Uint8Array, options: ReadOptions, ordered: boolean): Promise<ReadTermbase | 'context-is-late'> {
	const problems = new ProblemList();
	const subjects = new Subjects(problems);
	const lines = new ReadLines(ordered ? NEAR : Number.POSITIVE_INFINITY);
	const guard = new JsonGuard();
	const parser = new QuadReader(ordered, lines, subjects);
	for (const { text, done } of rdfPieces(bytes)) {
		for (const line of lines.next(text)) {
			guard.watch(line.text, line.place);
			const isLate = ordered && guard.contextIsLate;
			if (isLate || (await parser.readText(line.text)) === 'context-is-late') {
				return 'context-is-late';
			}
		}
		if (ordered) {
			parser.release();
		}
		await options.pulse(done * PARSING);
	}
	if (!guard.isComplete) {
		throw notReadable('unexpected end', lines.place);
	}
	return await readConcepts(subjects, problems, options, PARSING);
}
