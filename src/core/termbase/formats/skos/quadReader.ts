import { type IJsonLdParserOptions, JsonLdParser } from 'jsonld-streaming-parser';
import { refusal } from '../refusal';
import { type Place, TermbaseRefusal } from '../termbaseReader';
import { ContextLimits } from './contextLimits';
import { type PlacedQuad, PlacedTerms } from './placedTerms';
import type { ReadLines } from './readLines';
import type { Subjects } from './subjects';
import { RELATIVE_BASE } from './vocabulary';

/** Elements of an array from which on those that were read are released; shorter ones cost little. */
const LONG_ARRAY = 100;

/** What of the parser's state is its own affair, and looked after here so that a large file does not stay in memory. */
interface ParserState {
	readonly jsonParser: { readonly value: unknown; readonly stack: readonly { readonly value: unknown }[] };
	readonly parsingContext: { readonly unidentifiedGraphsBuffer: readonly (PlacedQuad[] | undefined)[] };
}

/**
 * The parser, fed line by line and past its stream: it is done with a line when the promise for it resolves, so that a term is
 * known to come of the lines just read. Unlike the stream it needs no timers.
 */
export class QuadReader extends JsonLdParser {
	readonly #lines: ReadLines;
	readonly #subjects: Subjects;
	readonly #contexts = new ContextLimits();
	readonly #loader: RefusingLoader;
	/** How many elements of the JSON's long arrays are released. */
	readonly #released = new WeakMap<unknown[], number>();
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

	/**
	 * Takes, now and then, what the parser holds back until the end of the file and need not: the quads of a graph that has no name yet, since
	 * graphs do not matter here, and the JSON of the nodes that it is done with.
	 */
	release(): void {
		const { jsonParser, parsingContext } = this as unknown as ParserState;
		for (const buffer of parsingContext.unidentifiedGraphsBuffer) {
			for (const { subject, predicate, object } of buffer?.splice(0) ?? []) {
				this.#subjects.add(subject, predicate, object, subject.place, object.place);
			}
		}
		for (const { value } of [...jsonParser.stack, jsonParser]) {
			if (Array.isArray(value) && value.length > LONG_ARRAY) {
				const released = this.#released.get(value) ?? 0;
				value.fill(undefined, released, value.length - 1);
				this.#released.set(value, value.length - 1);
			}
		}
	}

	#outcomeOf(error: unknown): 'context-is-late' {
		if (error instanceof TermbaseRefusal) {
			throw error;
		}
		const { place } = this.#lines;
		if (this.#loader.refused !== undefined) {
			throw refusal('forbidden', [this.#loader.refused], place);
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

/** The refusal of a file that is no JSON-LD. */
export function notReadable(reason: string, place: Place | undefined): TermbaseRefusal {
	return refusal('not-readable', [reason], place);
}
