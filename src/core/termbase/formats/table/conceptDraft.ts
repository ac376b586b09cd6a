import type { Concept } from '../../model';
import { type GivenDesignation, labelOf, typedDesignations } from '../designations';
import { LIMITS, type Place } from '../termbaseReader';
import type { ProblemList } from './problemList';
import type { RowFields } from './rowFields';
import { type Relation, type RowConcept, sameLanguage } from './rowReader';

/** A concept while its rows are gathered. */
export class ConceptDraft {
	/** As the file has it; empty where it has none. */
	readonly id: string;
	readonly place: Place;
	readonly #language: string | undefined;
	readonly #designations: GivenDesignation[];
	readonly #relations = new Map<Relation, Set<string>>();
	#fields: RowFields;
	#definition: string;

	constructor(
		row: RowConcept,
		readonly problems: ProblemList,
	) {
		this.id = row.id;
		this.place = row.place;
		this.#language = row.language;
		this.#designations = [...row.designations];
		this.#fields = row.fields;
		this.#definition = row.definition;
		this.#relate(row);
	}

	/** Whether a row of the same id is about the same concept: in another language, or not contradicting the definition. */
	isContinuedBy(row: RowConcept): boolean {
		return (
			row.language !== this.#language || row.definition === '' || this.#definition === '' || row.definition === this.#definition
		);
	}

	/** Takes in a further row; of two definitions, the one in `language` stays. */
	add(row: RowConcept, language: string): void {
		if (this.#designations.length + row.designations.length > LIMITS.designationsPerConcept) {
			this.problems.add('too-large', ['designations', String(LIMITS.designationsPerConcept)], row.place);
		}
		this.#designations.push(...row.designations.slice(0, LIMITS.designationsPerConcept - this.#designations.length));
		const isMain = row.language !== undefined && sameLanguage(row.language, language);
		if (row.definition !== '' && this.#definition !== '' && row.definition !== this.#definition) {
			this.problems.addOnce('forbidden', [`definition ${(isMain ? this.#language : row.language) ?? ''}`], row.place);
		}
		this.#definition = (isMain && row.definition) || this.#definition || row.definition;
		this.#fields = { ...row.fields, ...this.#fields };
		this.#relate(row);
	}

	/**
	 * The concept; `id` turns its label into its id, `idOf` what a row says of a related concept into that one's.
	 */
	concept(id: (label: string) => string, language: string, idOf: (text: string) => string): Concept {
		const designations = typedDesignations(this.#designations);
		const label = labelOf(designations, language);
		const own = id(label);
		const [supersededBy, ...others] = this.#ids('supersededBy', idOf);
		for (const other of others) {
			this.problems.add('wrong-value', [other, supersededBy!], this.place);
		}
		const broader = this.#ids('broader', idOf);
		const narrower = this.#ids('narrower', idOf);
		const related = this.#ids('related', idOf);
		return {
			id: own,
			kind: 'concept',
			organisation: 'other',
			label,
			designations,
			definition: this.#definition,
			...(this.id === '' || this.id === own ? {} : { identifier: this.id }),
			...this.#fields,
			...(supersededBy === undefined ? {} : { supersededBy }),
			...(broader.length === 0 ? {} : { broader }),
			...(narrower.length === 0 ? {} : { narrower }),
			...(related.length === 0 ? {} : { related }),
		};
	}

	#relate(row: RowConcept): void {
		for (const [relation, texts] of row.relations) {
			const related = this.#relations.get(relation) ?? new Set();
			this.#relations.set(relation, related);
			for (const text of texts) {
				if (related.size < LIMITS.designationsPerConcept) {
					related.add(text);
				} else if (!related.has(text)) {
					this.problems.addOnce('too-large', [relation, String(LIMITS.designationsPerConcept)], row.place);
				}
			}
		}
	}

	#ids(relation: Relation, idOf: (text: string) => string): string[] {
		return [...new Set([...(this.#relations.get(relation) ?? [])].map(idOf))];
	}
}
