import type { ProblemList } from '../problemList';
import { refuseAbove } from '../refusal';
import { LIMITS, type Place } from '../termbaseReader';
import { CLASS_IRIS, PLAIN_DATATYPES, PROPERTIES, type Property } from './vocabulary';

/** A node of RDF as the parsers give it: what this needs of RDF/JS. */
export interface Term {
	readonly termType: string;
	readonly value: string;
	readonly language?: string;
	readonly datatype?: { readonly value: string };
}

/** One statement about a subject, with a property that we read. */
export interface Statement {
	readonly property: Property;
	/** The text of a literal, else the key of a subject. */
	readonly value: string;
	readonly literal: boolean;
	/** Of a literal; empty where it has none. */
	readonly language: string;
	/** Of a literal; `undefined` where it is text. */
	readonly datatype: string | undefined;
	readonly place: Place;
}

/** What a file says of one node. */
export interface Subject {
	/** The IRI; of a blank node its name after `_:`. */
	readonly key: string;
	/** Where it is first spoken of. */
	readonly place: Place;
	readonly statements: Statement[];
	/** Those of SKOS only. */
	readonly classes: string[];
}

/** Longest IRI that is read. */
const LONGEST_IRI = 2000;
const MOST_SUBJECTS = 2 * LIMITS.concepts;
/** Of all IRIs together: a prefix makes a long one of few characters. */
const MOST_CHARACTERS = 3 * LIMITS.bytes;
const MOST_STATEMENTS = 10 * LIMITS.concepts;
/** Statements about one concept; collections and lists may hold every concept. */
const MOST_PER_SUBJECT = 10_000;

const KNOWN_CLASSES: ReadonlySet<string> = new Set(Object.values(CLASS_IRIS));

/**
 * Collects the statements of a file by subject, in the file's order, and drops at once what the model has no use for, so that a
 * large file costs what its terms cost.
 */
export class Subjects {
	readonly #subjects = new Map<string, Subject>();
	readonly #problems: ProblemList;
	#statements = 0;
	#characters = 0;
	readonly #overfull = new Set<string>();

	constructor(problems: ProblemList) {
		this.#problems = problems;
	}

	/** Every subject of which something that we read is said, in the file's order. */
	get all(): Iterable<Subject> {
		return this.#subjects.values();
	}

	get(key: string): Subject | undefined {
		return this.#subjects.get(key);
	}

	/**
	 * Adds a statement; one that is not read is dropped. `subjectPlace` counts where the subject is new.
	 *
	 * @throws TermbaseRefusal where the file holds more than a termbase may.
	 */
	add(subject: Term, predicate: Term, object: Term, subjectPlace: Place, objectPlace: Place): void {
		const property = PROPERTIES.get(predicate.value);
		if (property === undefined || (property === 'type' && !KNOWN_CLASSES.has(object.value))) {
			return;
		}
		const key = this.#keyOf(subject, subjectPlace);
		const literal = object.termType === 'Literal';
		const value = literal ? object.value : this.#keyOf(object, objectPlace);
		if (key === undefined || value === undefined) {
			return;
		}
		const entry = this.#entry(key, subjectPlace);
		if (property === 'type') {
			if (!entry.classes.includes(value)) {
				entry.classes.push(value);
			}
			return;
		}
		if (entry.statements.length >= MOST_PER_SUBJECT && property !== 'member') {
			this.#tellOverfull(entry);
			return;
		}
		this.#statements++;
		refuseAbove(this.#statements, MOST_STATEMENTS, 'statements');
		const datatype = literal ? object.datatype?.value : undefined;
		entry.statements.push({
			property,
			value,
			literal,
			language: literal ? (object.language ?? '') : '',
			datatype: datatype === undefined || PLAIN_DATATYPES.has(datatype) ? undefined : datatype,
			place: objectPlace,
		});
	}

	#keyOf(term: Term, place: Place): string | undefined {
		if (term.termType === 'BlankNode') {
			return `_:${term.value}`;
		}
		if (term.termType !== 'NamedNode') {
			return undefined;
		}
		if (term.value.length > LONGEST_IRI) {
			this.#problems.tell('too-large', [term.value.slice(0, 40), `${LONGEST_IRI}`], place);
			return undefined;
		}
		this.#characters += term.value.length;
		refuseAbove(this.#characters, MOST_CHARACTERS, 'characters of IRIs');
		// The parsers make every IRI anew; of those that name a subject one string is kept.
		return this.#subjects.get(term.value)?.key ?? term.value;
	}

	#entry(key: string, place: Place): Subject {
		const known = this.#subjects.get(key);
		if (known) {
			return known;
		}
		refuseAbove(this.#subjects.size + 1, MOST_SUBJECTS, 'subjects');
		const entry: Subject = { key, place, statements: [], classes: [] };
		this.#subjects.set(key, entry);
		return entry;
	}

	#tellOverfull(subject: Subject): void {
		if (!this.#overfull.has(subject.key)) {
			this.#overfull.add(subject.key);
			this.#problems.tell('too-large', [subject.key, `${MOST_PER_SUBJECT}`], subject.place);
		}
	}
}

/** Whether a subject has a class, such as that of concepts. */
export function isA(subject: Subject, ...classes: readonly string[]): boolean {
	return classes.some((iri) => subject.classes.includes(iri));
}

/** The statements about a subject with a property, in the file's order. */
export function statementsOf(subject: Subject, ...properties: readonly Property[]): readonly Statement[] {
	return subject.statements.filter(({ property }) => properties.includes(property));
}

/** The first text that a subject has for a property. */
export function textOf(subject: Subject, property: Property): Statement | undefined {
	return subject.statements.find((statement) => statement.property === property && statement.literal);
}
