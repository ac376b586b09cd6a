import type { ProblemList } from '../problemList';
import { LIMITS } from '../termbaseReader';
import { inWantedLanguage, type LanguageChoice } from './languageChoice';
import { type Statement, type Subject, type Subjects, statementsOf } from './subjects';
import { termText } from './texts';
import { LIST_END } from './vocabulary';

/** Members of all lists together; lists may share their ends, so their lengths say nothing of the file's. */
const MOST_LIST_MEMBERS = 4 * LIMITS.concepts;

/** What domains are found in. */
interface DomainSources {
	readonly subjects: Subjects;
	/** What has members. */
	readonly collections: readonly Subject[];
	/** Whether the file has more than one scheme: being in the only one says nothing. */
	readonly severalSchemes: boolean;
	readonly languages: LanguageChoice;
	readonly problems: ProblemList;
}

/**
 * Finds the subject fields of concepts: what their subject statements name, the collections that they are in, and their schemes
 * where the file has several. Only those count that have a name in a wanted language.
 */
export class Domains {
	readonly #subjects: Subjects;
	readonly #languages: LanguageChoice;
	readonly #problems: ProblemList;
	readonly #collections = new Map<string, string[]>();
	readonly #names = new Map<string, string | undefined>();
	readonly #severalSchemes: boolean;
	#listMembers = 0;

	constructor({ subjects, collections, severalSchemes, languages, problems }: DomainSources) {
		this.#subjects = subjects;
		this.#languages = languages;
		this.#problems = problems;
		this.#severalSchemes = severalSchemes;
		for (const collection of collections) {
			this.#addMembers(collection);
		}
	}

	/** The domains of a concept, each once. */
	of(concept: Subject): readonly string[] {
		const said = statementsOf(concept, 'subject');
		const literals = inWantedLanguage(
			said.filter(({ literal }) => literal),
			this.#languages,
		);
		const named = said.flatMap((statement) =>
			statement.literal ? (literals.includes(statement) ? [this.#text(statement)] : []) : [this.#nameOf(statement.value)],
		);
		const collections = this.#collections.get(concept.key) ?? [];
		const schemes = this.#severalSchemes ? statementsOf(concept, 'inScheme').map(({ value }) => value) : [];
		const names = [...named, ...[...collections, ...schemes].map((key) => this.#nameOf(key))];
		return [...new Set(names)].filter((name) => name !== undefined && name !== '') as string[];
	}

	#text(statement: Statement): string {
		return termText(statement, this.#problems);
	}

	#nameOf(key: string): string | undefined {
		if (!this.#names.has(key)) {
			const subject = this.#subjects.get(key);
			const names = subject && inWantedLanguage(namesOf(subject), this.#languages)[0];
			this.#names.set(key, names && this.#text(names));
		}
		return this.#names.get(key);
	}

	#addMembers(collection: Subject): void {
		for (const { property, value, literal } of collection.statements) {
			if (literal) {
				continue;
			}
			if (property === 'member') {
				this.#addMember(collection, value);
			} else if (property === 'memberList') {
				this.#addList(collection, value);
			}
		}
	}

	#addList(collection: Subject, head: string): void {
		const seen = new Set<string>();
		let node = head;
		while (node !== LIST_END && !seen.has(node) && this.#listMembers < MOST_LIST_MEMBERS) {
			seen.add(node);
			this.#listMembers++;
			const statements = this.#subjects.get(node)?.statements ?? [];
			const first = statements.find(({ property }) => property === 'first');
			if (first && !first.literal) {
				this.#addMember(collection, first.value);
			}
			node = statements.find(({ property }) => property === 'rest')?.value ?? LIST_END;
		}
	}

	#addMember(collection: Subject, member: string): void {
		const known = this.#collections.get(member);
		if (!known) {
			this.#collections.set(member, [collection.key]);
		} else if (known.at(-1) !== collection.key) {
			known.push(collection.key);
		}
	}
}

/** The texts that name a scheme, a collection or another node. */
export function namesOf(subject: Subject): readonly Statement[] {
	const literals = subject.statements.filter(({ literal }) => literal);
	const preferred = literals.filter(({ property }) => property === 'prefLabel');
	return [...preferred, ...literals.filter(({ property }) => property === 'title')];
}
