import { type IJsonLdParserOptions, JsonLdParser } from 'jsonld-streaming-parser';
import { type Place, type ReadOptions, type ReadTermbase, TermbaseRefusal } from '../termbaseReader';
import { ContextLimits } from './contextLimits';
import { decodedPieces } from './decodedPieces';
import { JsonShape } from './jsonShape';
import { type PlacedQuad, PlacedTerms } from './placedTerms';
import { ProblemList, shortened } from './problemList';
import { readConcepts } from './readConcepts';
import { ReadLines } from './readLines';
import { Subjects } from './subjects';
import { RELATIVE_BASE } from './vocabulary';

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
	const shape = new JsonShape();
	const parser = new QuadReader(ordered, lines, subjects);
	for (const { text, done } of decodedPieces(bytes)) {
		for (const line of lines.next(text)) {
			shape.watch(line.text, line.place);
			if (ordered && (shape.contextIsLate || (await parser.readText(line.text)) === 'context-is-late')) {
				return 'context-is-late';
			}
			if (!ordered) {
				await parser.readText(line.text);
			}
		}
		await options.pulse(done * PARSING);
	}
	if (!shape.isComplete) {
		throw notReadable('unexpected end', lines.place);
	}
	return await readConcepts(subjects, problems, options, PARSING);
}

/**
 * The parser, fed line by line and past its stream: it is done with a line when the promise for it resolves, so that a term is
 * known to come of the lines just read. Unlike the stream it needs no timers.
 */
class QuadReader extends JsonLdParser {
	readonly #lines: ReadLines;
	readonly #subjects: Subjects;
	readonly #contexts = new ContextLimits();
	readonly #loader: RefusingLoader;
	#error: unknown;

	constructor(ordered: boolean, lines: ReadLines, subjects: Subjects) {
		const loader = new RefusingLoader();
		super({
			baseIRI: RELATIVE_BASE,
			// The parser asks for no more of its terms than these have.
			dataFactory: new PlacedTerms(lines) as unknown as NonNullable<IJsonLdParserOptions['dataFactory']>,
			documentLoader: loader,
			streamingProfile: ordered,
			streamingProfileAllowOutOfOrderPlainType: ordered,
		});
		this.#loader = loader;
		this.#lines = lines;
		this.#subjects = subjects;
		this.on('error', (error: unknown) => {
			this.#error ??= error;
		});
		this.on('context', (context: unknown) => this.#contexts.check(context, lines.place));
	}

	/** Takes a quad from the parser, which thinks that it goes into a stream. */
	override push(quad: PlacedQuad | null): boolean {
		if (quad) {
			const { subject, predicate, object } = quad;
			this.#subjects.add(subject, predicate, object, subject.place, object.place);
		}
		return true;
	}

	/**
	 * Reads the next text.
	 *
	 * @throws TermbaseRefusal
	 */
	async readText(text: string): Promise<'read' | 'context-is-late'> {
		try {
			await new Promise<void>((resolve, reject) => {
				// oxlint-disable-next-line no-underscore-dangle -- the name is Node's
				this._transform(text, 'utf8', (error) => (error ? reject(error) : resolve()));
			});
		} catch (error) {
			this.#error ??= error;
		}
		return this.#error === undefined ? 'read' : this.#outcomeOf(this.#error);
	}

	#outcomeOf(error: unknown): 'context-is-late' {
		if (error instanceof TermbaseRefusal) {
			throw error;
		}
		const { place } = this.#lines;
		if (this.#loader.refused !== undefined) {
			throw new TermbaseRefusal({ code: 'forbidden', details: [shortened(this.#loader.refused)], place });
		}
		if ((error as { code?: unknown }).code === 'invalid streaming key order') {
			return 'context-is-late';
		}
		throw notReadable(error instanceof Error ? error.message : String(error), place);
	}
}

/** Loads no context, and remembers which one it should have. */
class RefusingLoader {
	refused: string | undefined;

	load(url: string): Promise<never> {
		this.refused ??= url;
		return Promise.reject(new Error('contexts are not loaded'));
	}
}

function notReadable(reason: string, place: Place | undefined): TermbaseRefusal {
	return new TermbaseRefusal({ code: 'not-readable', details: [shortened(reason)], place });
}
