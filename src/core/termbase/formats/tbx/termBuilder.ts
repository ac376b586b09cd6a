import type { ProblemList } from '../problemList';
import type { Place } from '../termbaseReader';
import { confidenceOf, designationType, disuseOf, isPreferred, KNOWN_TERM_TYPES } from './dataCategories';
import type { EntryTerm } from './entry';
import { lineText, withMore } from './texts';

/** Gathers one term of an entry while its elements go by. */
export class TermBuilder {
	readonly language: string;
	readonly #problems: ProblemList;
	#text = '';
	#place: Place;
	#type: EntryTerm['type'];
	#preferred = false;
	#disuse: EntryTerm['disuse'];
	#year: number | undefined;
	#confidence: EntryTerm['confidence'];
	#note: string | undefined;

	constructor(language: string, place: Place, problems: ProblemList) {
		this.language = language;
		this.#place = place;
		this.#problems = problems;
	}

	name(raw: string, place: Place): void {
		this.#text = lineText(raw, place, this.#problems);
		this.#place = place;
	}

	setType(value: string, place: Place): void {
		this.#type = designationType(value);
		if (this.#type === undefined && value !== '') {
			this.#problems.tell('wrong-value', [value, KNOWN_TERM_TYPES], place);
		}
	}

	setStatus(value: string): void {
		this.#preferred ||= isPreferred(value);
		this.#disuse ??= disuseOf(value);
	}

	setReliability(value: string): void {
		this.#confidence = confidenceOf(value);
	}

	/** Takes a restriction of the term's time: the year in which it came out of use, if it names just one. */
	setInUse(value: string): void {
		const years = value.match(/\b(1[89]|2[01])\d\d\b/g) ?? [];
		this.#year = years.length === 1 ? Number(years[0]) : undefined;
	}

	addNote(text: string, place: Place): void {
		this.#note = withMore(this.#note, text, place, this.#problems);
	}

	/** The term, which is complete; `undefined`, and a problem, where it has no text. */
	done(): EntryTerm | undefined {
		if (this.#text === '') {
			this.#problems.tell('missing-term', [], this.#place);
			return undefined;
		}
		return {
			text: this.#text,
			place: this.#place,
			language: this.language,
			type: this.#type,
			preferred: this.#preferred,
			disuse: this.#disuse,
			year: this.#year,
			confidence: this.#confidence,
			note: this.#note,
		};
	}
}
