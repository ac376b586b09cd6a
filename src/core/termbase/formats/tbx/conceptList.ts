import { ConceptIds, slugOf } from '../conceptIds';
import type { ProblemList } from '../problemList';
import { refusal, refuseAbove } from '../refusal';
import { LIMITS, type Place, type ReadConcept } from '../termbaseReader';
import { bareId, conceptOf } from './conceptOf';
import type { Entry } from './entry';

/** Gathers the concepts of a file, and binds them together when all are known. */
export class ConceptList {
	readonly #fallback: string;
	readonly #problems: ProblemList;
	readonly #ids = new ConceptIds();
	/** The concept that each id of the file belongs to: an entry's, a language's, a term's. */
	readonly #owners = new Map<string, string>();
	readonly #concepts: ReadConcept[] = [];
	/** Languages of texts that found no place, and the first entry that has one. */
	readonly #lost = new Map<string, number>();
	#firstLost: Place | undefined;

	/** Definitions in `fallback` are taken where those of the file's own language are missing. */
	constructor(fallback: string, problems: ProblemList) {
		this.#fallback = fallback;
		this.#problems = problems;
	}

	/** Takes an entry of a file in this language; one without any term is told and left out. */
	add(entry: Entry, language: string | undefined): void {
		const [first] = entry.terms;
		if (!first) {
			if (!entry.hadTerms) {
				this.#problems.tell('missing-term', [entry.id], entry.place);
			}
			return;
		}
		refuseAbove(this.#concepts.length + 1, LIMITS.concepts, 'concepts', () => entry.place);
		const wanted = language === undefined ? [this.#fallback] : [language, this.#fallback];
		const { concept, place, lost } = conceptOf(entry, this.#idOf(entry, first.text), wanted);
		this.#concepts.push({ concept, place });
		if (lost.length > 0) {
			this.#firstLost ??= place;
			for (const lostLanguage of lost) {
				this.#lost.set(lostLanguage, (this.#lost.get(lostLanguage) ?? 0) + 1);
			}
		}
	}

	/**
	 * The concepts, their relations by the ids that the concepts got. Tells once of definitions and notes that found no place.
	 *
	 * @throws TermbaseRefusal where there are no concepts.
	 */
	done(): readonly ReadConcept[] {
		if (this.#concepts.length === 0) {
			throw refusal('no-concepts', []);
		}
		for (const { concept } of this.#concepts) {
			for (const targets of [concept.broader, concept.narrower, concept.related]) {
				targets?.splice(0, targets.length, ...new Set(targets.map((target) => this.#conceptId(target))));
			}
		}
		if (this.#lost.size > 0) {
			const languages = Array.from(this.#lost, ([language, count]) => `${language} ${count}`);
			this.#problems.tell('forbidden', [`definition, note: ${languages.join(', ')}`], this.#firstLost);
		}
		return this.#concepts;
	}

	#idOf(entry: Entry, name: string): string {
		const id = this.#ids.take(bareId(entry.id) || name);
		if (this.#owners.has(entry.id)) {
			this.#problems.tell('duplicate-id', [entry.id], entry.place);
		}
		for (const fileId of [entry.id, ...entry.innerIds]) {
			if (fileId !== '' && !this.#owners.has(fileId)) {
				this.#owners.set(fileId, id);
			}
		}
		return id;
	}

	/** The concept that an id of the file belongs to; for one that the file lacks the id that it would have got. */
	#conceptId(fileId: string): string {
		return this.#owners.get(fileId) ?? slugOf(bareId(fileId));
	}
}
