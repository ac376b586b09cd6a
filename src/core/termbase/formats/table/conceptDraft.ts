import type { Concept } from '../../model';
import type { ConceptIds } from '../conceptIds';
import { type GivenDesignation, labelOf, typedDesignations } from '../designations';
import { sameLanguage } from '../languageTags';
import type { ProblemList } from '../problemList';
import { LIMITS, type Place } from '../termbaseReader';
import type { RowFields } from './rowFields';
import type { Relation, RowConcept } from './rowReader';

/** What finishing a concept needs to know of the others. */
export interface DraftContext {
	/** The language whose full form is the label. */
	readonly language: string;
	readonly ids: ConceptIds;
	/** The id of the concept that a row relates to by this text. */
	readonly idOf: (text: string) => string;
	readonly problems: ProblemList;
}

/** A concept while its rows are gathered. */
export class ConceptDraft {
	readonly #first: RowConcept;
	/** The first row's own until there is a second one: most concepts have one row, and there may be very many of them. */
	#designations: readonly GivenDesignation[];
	#more: GivenDesignation[] | undefined;
	#definition: string;
	#fields: RowFields;
	#relations: Map<Relation, Set<string>> | undefined;

	constructor(row: RowConcept) {
		this.#first = row;
		this.#designations = row.designations;
		this.#definition = row.definition;
		this.#fields = row.fields;
	}

	/** As the file has it; empty where it has none. */
	get id(): string {
		return this.#first.id;
	}

	/** Where the first row names it. */
	get place(): Place {
		return this.#first.place;
	}

	/** Whether a row of the same id is about the same concept: in another language, or not contradicting the definition. */
	isContinuedBy(row: RowConcept): boolean {
		return (
			row.language !== this.#first.language ||
			row.definition === '' ||
			this.#definition === '' ||
			row.definition === this.#definition
		);
	}

	/** Takes in a further row; of two definitions, the one in `language` stays. */
	add(row: RowConcept, language: string, problems: ProblemList): void {
		this.#more ??= [...this.#designations];
		this.#designations = this.#more;
		if (this.#more.length + row.designations.length > LIMITS.designationsPerConcept) {
			problems.tell('too-large', ['designations', String(LIMITS.designationsPerConcept)], row.place);
		}
		this.#more.push(...row.designations.slice(0, LIMITS.designationsPerConcept - this.#more.length));
		const isMain = row.language !== undefined && sameLanguage(row.language, language);
		if (row.definition !== '' && this.#definition !== '' && row.definition !== this.#definition) {
			problems.tellOnce('forbidden', [`definition ${(isMain ? this.#first : row).language ?? ''}`], () => row.place);
		}
		this.#definition = (isMain && row.definition) || this.#definition || row.definition;
		this.#fields = { ...row.fields, ...this.#fields };
		if (this.#relations === undefined) {
			this.#relations = new Map();
			this.#relate(this.#first, problems);
		}
		this.#relate(row, problems);
	}

	/** The concept. Its id is made of its label where there is no other. */
	finished(id: string | undefined, { language, ids, idOf, problems }: DraftContext): Concept {
		const designations = typedDesignations(this.#designations);
		const label = labelOf(designations, language);
		const own = id ?? ids.take(label);
		const concept: { -readonly [Field in keyof Concept]: Concept[Field] } = {
			id: own,
			kind: 'concept',
			organisation: 'other',
			label,
			designations,
			definition: this.#definition,
		};
		if (this.id !== '' && this.id !== own) {
			concept.identifier = this.id;
		}
		Object.assign(concept, this.#fields);
		for (const [relation, texts] of this.#relations ?? this.#first.relations ?? []) {
			const others = [...new Set([...texts].map(idOf))];
			if (relation !== 'supersededBy') {
				concept[relation] = others;
				continue;
			}
			concept.supersededBy = others[0]!;
			for (const other of others.slice(1)) {
				problems.tell('wrong-value', [other, others[0]!], this.place);
			}
		}
		return concept;
	}

	#relate(row: RowConcept, problems: ProblemList): void {
		for (const [relation, texts] of row.relations ?? []) {
			const related = this.#relations!.get(relation) ?? new Set();
			this.#relations!.set(relation, related);
			for (const text of texts) {
				if (related.size < LIMITS.designationsPerConcept) {
					related.add(text);
				} else if (!related.has(text)) {
					problems.tellOnce('too-large', [relation, String(LIMITS.designationsPerConcept)], () => row.place);
				}
			}
		}
	}
}
