import * as v from 'valibot';
import { cleanText } from '../cleanText';
import { cutText } from '../cutText';
import { languageTag } from '../languageTags';
import { LinePlaces } from '../linePlaces';
import { ProblemList } from '../problemList';
import { refusal } from '../refusal';
import {
	LIMITS,
	type Place,
	type ProblemCode,
	type ReadConcept,
	type ReadOptions,
	type ReadTermbase,
	type TermbaseRefusal,
} from '../termbaseReader';
import { idOf, OwnIds } from './ownIds';
import { resolveRelations } from './relations';
import { nodeAt, plainValue, type SourceNode, type SourceScalar, saysNothing } from './sourceNode';
import { type Draft, draftOf, idSource } from './userConcept';
import { userHead } from './userFile';
import { validated } from './validation';

/** Concepts that get their ids between two pulses. */
const STRIDE = 2000;

/** A concept that waits for its id. */
interface Waiting {
	readonly draft: Draft;
	/** As written in the file. */
	readonly id: SourceScalar | undefined;
	readonly place: Place;
}

/** One termbase file while it is read: takes what its syntax yields, in the file's order, and makes a termbase of it. */
export class FileReading {
	readonly #problems = new ProblemList();
	readonly #places: LinePlaces;
	readonly #waiting: Waiting[] = [];
	#name: string | undefined;
	#language: string | undefined;

	constructor(
		text: string,
		readonly options: ReadOptions,
	) {
		this.#places = new LinePlaces(text);
	}

	/** Tells a problem with a stretch of the text. */
	tell(code: ProblemCode, details: readonly string[], start: number, end: number): void {
		this.#problems.tell(code, details, this.#places.place(start, end));
	}

	/** What to throw where the file cannot be used because of a stretch of it. */
	refusal(code: ProblemCode, details: readonly string[], start: number, end: number): TermbaseRefusal {
		return refusal(code, details, this.#places.place(start, end));
	}

	/** A text as it may be kept: clean, and cut where it is too long. */
	cleaned(text: string, start: number, end: number): string {
		return cutText(cleanText(text), () => this.#places.place(start, end), this.#problems);
	}

	/** Takes a property that stands beside the concepts. Those that concern all of them must come before the first concept. */
	head(key: string, keyStart: number, keyEnd: number, node: SourceNode): void {
		const schema = new Map<string, v.GenericSchema>(Object.entries(userHead.entries)).get(key);
		if (schema === undefined) {
			this.tell('wrong-value', [key, [...Object.keys(userHead.entries), 'concepts'].join(', ')], keyStart, keyEnd);
			return;
		}
		const result = v.safeParse(schema, plainValue(node));
		if (!result.success) {
			const [{ received, expected, requirement }] = result.issues;
			this.tell('wrong-value', [received, expected ?? String(requirement)], node.start, node.end);
		} else if (key === 'name') {
			this.#name = result.output as string;
		} else if (key === 'language') {
			this.#language = this.#tag(result.output as string, node.start, node.end);
		}
	}

	/** Takes one concept. What is wrong with it is told and left out, with the whole concept if it cannot do without. */
	concept(source: SourceNode): void {
		if (saysNothing(source)) {
			this.tell('missing-term', [], source.start, source.end);
			return;
		}
		const { input, node, mistakes, isFaultless } = validated(source, this.#problems.room);
		for (const { details, start, end } of mistakes) {
			this.tell('wrong-value', details, start, end);
		}
		if (input === undefined) {
			return;
		}
		const language = this.#language ?? this.options.language;
		const draft = draftOf(input, language, (tag, path) => {
			const { node: part, key } = nodeAt(node, path);
			const [start, end] = path[0] === 'translations' && key ? [key.keyStart, key.keyEnd] : [part.start, part.end];
			return this.#tag(tag, start, end) ?? language;
		});
		if (draft === undefined) {
			// Where a name was wrong, that has been told.
			if (isFaultless) {
				this.tell('missing-term', [], source.start, source.end);
			}
			return;
		}
		if (this.#waiting.length === LIMITS.concepts) {
			throw this.refusal('too-large', ['concepts', String(LIMITS.concepts)], source.start, source.end);
		}
		const id = node.kind === 'map' ? node.entries.get('id')?.value : undefined;
		const name = nameNode(node);
		this.#waiting.push({
			draft: this.#withinLimit(draft, name),
			id: id?.kind === 'scalar' ? id : undefined,
			place: this.#places.place(name.start, name.end),
		});
	}

	/** Everything that was read; `pulse` is awaited between pieces of the work. */
	async finish(pulse: () => Promise<void>): Promise<ReadTermbase> {
		const ids = new OwnIds();
		const given = this.#waiting.map(({ id }) => id && this.#claim(id, ids));
		const concepts: ReadConcept[] = [];
		for (const [index, { draft, id: written, place }] of this.#waiting.entries()) {
			const id = given[index] ?? ids.make(written === undefined ? idSource(draft) : String(written.value));
			concepts.push({ concept: { id, ...draft }, place });
			if (index % STRIDE === STRIDE - 1) {
				await pulse();
			}
		}
		return {
			name: this.#name,
			language: this.#language,
			concepts: resolveRelations(concepts),
			problems: this.#problems.inOrder(),
		};
	}

	/** The id that a concept gives itself, in its proper form; `undefined`, and told, where another one has it. */
	#claim(written: SourceScalar, ids: OwnIds): string | undefined {
		const { start, end } = written;
		const text = String(written.value);
		const id = idOf(text);
		if (id !== text) {
			this.tell('wrong-value', [text, id], start, end);
		}
		if (ids.claim(id)) {
			return id;
		}
		this.tell('duplicate-id', [id], start, end);
		return undefined;
	}

	#tag(text: string, start: number, end: number): string | undefined {
		const tag = languageTag(text);
		if (tag === undefined) {
			this.tell('unknown-language', [text], start, end);
		}
		return tag;
	}

	#withinLimit(draft: Draft, name: SourceNode): Draft {
		const most = LIMITS.designationsPerConcept;
		if (draft.designations.length <= most) {
			return draft;
		}
		this.tell('cut-off', [draft.label, String(most)], name.start, name.end);
		return { ...draft, designations: draft.designations.slice(0, most) };
	}
}

/** The part of a concept that names it. */
function nameNode(concept: SourceNode): SourceNode {
	for (const path of [['term'], ['abbreviation', 0], ['abbreviation'], ['designations', 0, 'text'], ['translations']]) {
		const { node } = nodeAt(concept, path);
		if (node !== concept) {
			return node;
		}
	}
	return concept;
}
