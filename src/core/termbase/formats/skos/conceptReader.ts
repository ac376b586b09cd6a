import type { Concept, Designation } from '../../model';
import { sameLanguage } from '../languageTags';
import { present } from '../present';
import type { ProblemList } from '../problemList';
import { type ConceptKeys, identifierOf } from './conceptKeys';
import type { Domains } from './domains';
import { isInitialsOf } from './labels';
import { inBestLanguage, type LanguageChoice } from './languageChoice';
import type { OwnDetails } from './ownDetails';
import { type Statement, type Subject, type Subjects, statementsOf, textOf } from './subjects';
import { longText, termText } from './texts';
import type { Property } from './vocabulary';

/** What a concept is read with. */
interface ConceptReading {
	readonly subjects: Subjects;
	readonly problems: ProblemList;
	readonly own: OwnDetails;
	readonly keys: ConceptKeys;
	readonly languages: LanguageChoice;
	readonly domains: Domains;
	/** The language of concepts' names. */
	readonly main: string;
}

/** Makes concepts of the model of what a file says of them. */
export class ConceptReader {
	readonly #reading: ConceptReading;
	/** Concepts that are marked as no longer to be used, and name none that is used instead. */
	readonly #deprecated: Statement[] = [];

	constructor(reading: ConceptReading) {
		this.#reading = reading;
	}

	/** A concept of the model. `labels` are its designations so far; a notation that is an abbreviation joins them. */
	read(subject: Subject, labels: readonly Designation[]): Concept {
		const { own, keys, domains, problems, languages } = this.#reading;
		const designations = [...labels, ...notationDesignations(subject, labels)];
		const label = this.#name(subject, designations);
		const domainNames = domains.of(subject);
		const qualifier = textOf(subject, 'qualifier');
		const identifier = textOf(subject, 'identifier');
		const definitions = textsOf(subject, 'definition');
		const notes = textsOf(subject, 'scopeNote');
		const supersededBy = this.#relations(subject, 'replacedBy')?.[0];
		this.#noteDeprecation(subject, supersededBy);
		return {
			id: keys.get(subject.key) ?? '',
			...own.concept(subject),
			label,
			designations,
			definition: this.#text(definitions.length > 0 ? definitions : textsOf(subject, 'description')) ?? '',
			...present({
				qualifier: qualifier && (termText(qualifier, problems) || undefined),
				domains: domainNames.length > 0 ? [...domainNames] : undefined,
				supersededBy,
				identifier: (identifier && termText(identifier, problems)) || identifierOf(subject),
				broader: this.#relations(subject, 'broader'),
				narrower: this.#relations(subject, 'narrower'),
				related: this.#relations(subject, 'related'),
				source: this.#source(subject),
				note: longText(inBestLanguage(notes.length > 0 ? notes : textsOf(subject, 'note'), languages), problems),
			}),
		};
	}

	/** Tells, once, of the concepts that are deprecated without a successor: the model cannot hold that. */
	tellDeprecated(): void {
		const [first] = this.#deprecated;
		if (first) {
			const details = [`owl:deprecated (${this.#deprecated.length})`, 'dcterms:isReplacedBy'];
			this.#reading.problems.tell('wrong-value', details, first.place);
		}
	}

	#text(statements: readonly Statement[]): string | undefined {
		return longText(inBestLanguage(statements, this.#reading.languages), this.#reading.problems);
	}

	#name(subject: Subject, designations: readonly Designation[]): string {
		const said = textOf(subject, 'name')?.value;
		const { main } = this.#reading;
		const inMain = designations.filter(({ type, language }) => type === 'full' && sameLanguage(language, main));
		const name =
			designations.find(({ text }) => text === said) ??
			inMain.find(({ language, preferred }) => language === main && preferred === true) ??
			inMain.find(({ preferred }) => preferred === true) ??
			inMain[0] ??
			designations[0];
		return name?.text ?? '';
	}

	/** The ids of the concepts that a concept is related to, each once; `undefined` where there are none. */
	#relations(subject: Subject, property: Property): string[] | undefined {
		const { keys, problems } = this.#reading;
		const ids = new Set<string>();
		for (const { value, literal, place } of statementsOf(subject, property)) {
			const id = literal ? undefined : keys.idOf(value);
			if (id !== undefined) {
				ids.add(id);
			} else if (literal) {
				problems.tell('wrong-value', [value, 'IRI'], place);
			} else {
				problems.tell('dangling-relation', [value], place);
			}
		}
		return ids.size > 0 ? [...ids] : undefined;
	}

	#source(subject: Subject): Concept['source'] {
		const { subjects, own, problems, languages } = this.#reading;
		const sources = statementsOf(subject, 'source');
		const titles = sources.flatMap((statement) => {
			const node = statement.literal ? undefined : subjects.get(statement.value);
			const named = node && inBestLanguage(textsOf(node, 'title'), languages)[0];
			// The number of a blank node says nothing to anyone.
			return named || statement.literal || !statement.value.startsWith('_:') ? termText(named ?? statement, problems) : [];
		});
		const title = [...new Set(titles)].filter((text) => text !== '').join('; ');
		const [only] = sources;
		const node = sources.length === 1 && only && !only.literal ? subjects.get(only.value) : undefined;
		return title === '' ? undefined : { title, ...(node && own.source(node)) };
	}

	#noteDeprecation(subject: Subject, supersededBy: string | undefined): void {
		const deprecated = textOf(subject, 'deprecated');
		if (deprecated && /^(true|1)$/.test(deprecated.value) && supersededBy === undefined) {
			this.#deprecated.push(deprecated);
		}
	}
}

function textsOf(subject: Subject, property: Property): readonly Statement[] {
	return statementsOf(subject, property).filter(({ literal }) => literal);
}

/** The notations that are abbreviations: plain text, without a code list's datatype, and the initials of a name in words. */
function notationDesignations(subject: Subject, labels: readonly Designation[]): readonly Designation[] {
	return statementsOf(subject, 'notation').flatMap(({ value, literal, datatype }) => {
		const known = labels.some(({ text }) => text === value);
		const name = literal && datatype === undefined && !known && labels.find(({ text }) => isInitialsOf(value, text));
		return name ? { text: value, language: name.language, type: 'abbreviation' as const } : [];
	});
}
