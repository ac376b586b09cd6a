import type { ProblemList } from '../problemList';
import { LIMITS, type Place } from '../termbaseReader';
import type { Meaning } from './dataCategories';
import type { Entry, EntryRelation, EntryTerm } from './entry';
import type { SharedTexts } from './ownedText';
import { domainsIn } from './subjectFields';
import { TermBuilder } from './termBuilder';
import { lineText, longText, withMore } from './texts';

/** Languages of an entry in which definitions and notes are kept; more than any database has. */
const MOST_LANGUAGES = 300;

/** A data category as it stands in the file. */
export interface Category {
	readonly meaning: Meaning;
	/** Where it stands: in the entry itself, or in a language of it. Within a term that is open, it is the term's. */
	readonly level: 'entry' | 'language';
	readonly text: string;
	/** Of the text. */
	readonly language: string;
	/** What its attribute `target` names; empty where it has none. */
	readonly target: string;
	/** Whether it may name several subject fields, as in the style DCA. */
	readonly isList: boolean;
	readonly place: Place;
}

/** Gathers one concept entry while its elements go by. */
export class EntryBuilder {
	readonly #id: string;
	readonly #place: Place;
	readonly #problems: ProblemList;
	readonly #shared: SharedTexts;
	readonly #innerIds: string[] = [];
	readonly #terms: EntryTerm[] = [];
	readonly #domains = new Set<string>();
	readonly #relations: EntryRelation[] = [];
	readonly #definitions = new Map<string, string>();
	readonly #notes = new Map<string, string>();
	readonly #definitionSources = new Map<string, string>();
	#identifier: string | undefined;
	#source: string | undefined;
	#termSource: string | undefined;
	#term: TermBuilder | undefined;
	/** What stands in the `descripGrp` that is open. */
	#description: { definedIn?: string; source?: string } | undefined;
	#hadTerms = false;
	#isFull = false;

	constructor(id: string, place: Place, problems: ProblemList, shared: SharedTexts) {
		this.#id = lineText(id, place, problems);
		this.#place = place;
		this.#problems = problems;
		this.#shared = shared;
	}

	/** Remembers the id of a language or term of the entry. */
	addInnerId(id: string): void {
		if (this.#hasRoom(this.#innerIds.length)) {
			this.#innerIds.push(lineText(id, this.#place, this.#problems));
		}
	}

	openTerm(language: string, place: Place): void {
		this.#hadTerms = true;
		this.#term = new TermBuilder(language, place, this.#problems);
	}

	nameTerm(raw: string, place: Place): void {
		this.#term?.name(raw, place);
	}

	closeTerm(): void {
		const term = this.#term?.done();
		this.#term = undefined;
		if (term && this.#hasRoom(this.#terms.length)) {
			this.#terms.push(term);
		}
	}

	openDescription(): void {
		this.#description = {};
	}

	closeDescription(): void {
		const { definedIn, source } = this.#description ?? {};
		this.#description = undefined;
		if (definedIn !== undefined && source !== undefined && !this.#definitionSources.has(definedIn)) {
			this.#definitionSources.set(definedIn, source);
		}
	}

	/** Takes a data category of the term that is open, or else of the language or entry. */
	add(category: Category): void {
		const { meaning, text, language, place } = category;
		switch (meaning) {
			case 'definition':
				this.#addText(this.#definitions, language, longText(text, place, this.#problems), place);
				if (this.#description) {
					this.#description.definedIn = language;
				}
				break;
			case 'note':
				this.#addNote(language, longText(text, place, this.#problems), place);
				break;
			case 'source':
				this.#addSource(category);
				break;
			case 'identifier':
				this.#addIdentifier(category);
				break;
			case 'domain':
				this.#addDomains(category);
				break;
			case 'broader':
			case 'narrower':
			case 'related':
				this.#addRelation(meaning, category);
				break;
			case 'termType':
				this.#term?.setType(text.trim(), place);
				break;
			case 'status':
				this.#term?.setStatus(text.trim());
				break;
			case 'reliability':
				this.#term?.setReliability(text.trim());
				break;
			case 'inUse':
				this.#term?.setInUse(text);
				break;
		}
	}

	/** The entry, which is complete. */
	done(): Entry {
		return {
			id: this.#id,
			innerIds: this.#innerIds,
			identifier: this.#identifier,
			place: this.#place,
			terms: this.#terms,
			hadTerms: this.#hadTerms,
			domains: [...this.#domains],
			relations: this.#relations,
			definitions: this.#definitions,
			notes: this.#notes,
			definitionSources: this.#definitionSources,
			source: this.#source,
			termSource: this.#termSource,
		};
	}

	#addNote(language: string, text: string, place: Place): void {
		if (text === '') {
			return;
		}
		if (this.#term) {
			this.#term.addNote(text, place);
		} else {
			this.#addText(this.#notes, language, text, place);
		}
	}

	/** Adds a text to those of its language, one below the other. */
	#addText(texts: Map<string, string>, language: string, text: string, place: Place): void {
		const before = texts.get(language);
		if (text !== '' && (before !== undefined || texts.size < MOST_LANGUAGES)) {
			texts.set(language, withMore(before, text, place, this.#problems));
		}
	}

	#addSource({ text, level, language, place }: Category): void {
		const source = lineText(text, place, this.#problems);
		if (source === '') {
			return;
		}
		if (this.#description) {
			this.#description.source ??= source;
		} else if (this.#term) {
			this.#termSource ??= source;
		} else if (level === 'entry') {
			this.#source ??= source;
		} else if (!this.#definitionSources.has(language)) {
			this.#definitionSources.set(language, source);
		}
	}

	/**
	 * Takes a reference to elsewhere as what identifies the concept there, if it is the entry's and shows nothing but its target:
	 * others lead to pages about the concept.
	 */
	#addIdentifier({ text, level, target, place }: Category): void {
		const shown = lineText(text, place, this.#problems);
		if (!this.#term && level === 'entry' && shown !== '' && (target === '' || shown === target.trim())) {
			this.#identifier ??= shown;
		}
	}

	#addDomains({ text, isList, place }: Category): void {
		for (const domain of isList ? domainsIn(text) : [text]) {
			const name = lineText(domain, place, this.#problems);
			if (name !== '' && !this.#domains.has(name) && this.#hasRoom(this.#domains.size)) {
				this.#domains.add(this.#shared.of(name));
			}
		}
	}

	#addRelation(kind: EntryRelation['kind'], { text, target, place }: Category): void {
		const id = lineText(target, place, this.#problems).replace(/^#/, '');
		if (id === '') {
			this.#problems.tell('wrong-value', [text, 'target="…"'], place);
		} else if (this.#hasRoom(this.#relations.length)) {
			this.#relations.push({ kind, target: id });
		}
	}

	/** Whether a list of so many can have one more; tells once an entry if not. */
	#hasRoom(count: number): boolean {
		if (count < LIMITS.designationsPerConcept) {
			return true;
		}
		if (!this.#isFull) {
			this.#isFull = true;
			this.#problems.tell('too-large', [`<… id="${this.#id}">`, `${LIMITS.designationsPerConcept}`], this.#place);
		}
		return false;
	}
}
