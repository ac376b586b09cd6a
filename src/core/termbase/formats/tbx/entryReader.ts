import { languageTag } from '../languageTags';
import type { ProblemList } from '../problemList';
import { quoted } from '../quoted';
import { refusal } from '../refusal';
import type { Place } from '../termbaseReader';
import { meaningOf } from './dataCategories';
import type { Entry } from './entry';
import { EntryBuilder } from './entryBuilder';
import { SharedTexts } from './ownedText';
import { categoryOf, isRoot, type Role, roleOf } from './structure';
import { TextCapture } from './textCapture';
import { lineText } from './texts';
import type { Point, StartTag, XmlEvents } from './xmlReader';

/** Characters of a language tag; BCP 47 knows of none longer than 35 in use. */
const LONGEST_LANGUAGE = 64;

/** Follows the elements of a TBX file, and hands on one entry after the other. */
export class EntryReader implements XmlEvents {
	readonly #fallback: string;
	readonly #problems: ProblemList;
	readonly #take: (entry: Entry) => void;
	readonly #shared = new SharedTexts();
	/** The roles of the open elements, down to one whose content is only text or is passed over. */
	readonly #open: Role[] = [];
	/** How many elements are open within that one. */
	#inner = 0;
	#namespace = '';
	#name: string | undefined;
	#language: string | undefined;
	#section: string | undefined;
	#entry: EntryBuilder | undefined;
	#captured: { readonly tag: StartTag; readonly text: TextCapture } | undefined;

	/** Texts whose language the file does not tell are in `fallback`. */
	constructor(fallback: string, problems: ProblemList, take: (entry: Entry) => void) {
		this.#fallback = fallback;
		this.#problems = problems;
		this.#take = take;
	}

	/** The file's title; `undefined` where it has none. */
	get name(): string | undefined {
		return this.#name;
	}

	/** The file's own language; `undefined` where it does not tell. */
	get language(): string | undefined {
		return this.#language;
	}

	open(tag: StartTag, tagPlace: () => Place, end: () => Point): void {
		const top = this.#open.at(-1);
		if (top === 'passedOver' || this.#captured) {
			this.#inner++;
			return;
		}
		const role = top ? roleOf(tag, this.#container(), this.#namespace) : 'root';
		this.#open.push(role);
		switch (role) {
			case 'root':
				this.#openRoot(tag, tagPlace());
				break;
			case 'entry':
				this.#entry = new EntryBuilder(idOf(tag), tagPlace(), this.#problems, this.#shared);
				break;
			case 'language':
				this.#section = this.#languageOf(tag, tagPlace) ?? this.#ownLanguage();
				this.#addInnerId(tag);
				break;
			case 'term':
				this.#entry?.openTerm(this.#section ?? this.#ownLanguage(), tagPlace());
				this.#addInnerId(tag);
				break;
			case 'description':
				this.#entry?.openDescription();
				break;
			case 'designation':
				this.#addInnerId(tag);
				this.#captured = { tag, text: new TextCapture(end()) };
				break;
			case 'title':
			case 'category':
				this.#captured = { tag, text: new TextCapture(end()) };
				break;
			case 'header':
			case 'text':
			case 'body':
			case 'group':
			case 'passedOver':
				break;
		}
	}

	text(text: string, end: () => Point): void {
		this.#captured?.text.add(text, end());
	}

	close(): void {
		if (this.#inner > 0) {
			this.#inner--;
			return;
		}
		const role = this.#open.pop();
		switch (role) {
			case 'title':
				this.#name ??= this.#takeText(lineText) || undefined;
				break;
			case 'designation':
				this.#takeText((raw, place) => this.#entry?.nameTerm(raw, place));
				break;
			case 'category':
				this.#closeCategory();
				break;
			case 'description':
				this.#entry?.closeDescription();
				break;
			case 'term':
				this.#entry?.closeTerm();
				break;
			case 'language':
				this.#section = undefined;
				break;
			case 'entry':
				this.#closeEntry();
				break;
			case 'root':
			case 'header':
			case 'text':
			case 'body':
			case 'group':
			case 'passedOver':
			case undefined:
				break;
		}
	}

	#openRoot(tag: StartTag, place: Place): void {
		if (!isRoot(tag.local)) {
			throw refusal('wrong-value', [`<${quoted(tag.name)}>`, '<tbx>, <martif>'], place);
		}
		this.#namespace = tag.uri;
		this.#language = this.#languageOf(tag, () => place);
	}

	#closeCategory(): void {
		const { tag, text } = this.#captured!;
		this.#captured = undefined;
		const meaning = meaningOf(categoryOf(tag, this.#namespace));
		if (meaning) {
			this.#entry?.add({
				meaning,
				level: this.#section === undefined ? 'entry' : 'language',
				text: text.raw,
				language: this.#languageOf(tag, () => text.place) ?? this.#section ?? this.#ownLanguage(),
				target: tag.attributes['target']?.value ?? '',
				isList: tag.uri === this.#namespace,
				place: text.place,
			});
		}
	}

	#closeEntry(): void {
		const entry = this.#entry?.done();
		this.#entry = undefined;
		if (entry) {
			this.#take(entry);
		}
	}

	/** What `take` makes of the text that has come to its end. */
	#takeText<T>(take: (raw: string, place: Place, problems: ProblemList) => T): T {
		const { text } = this.#captured!;
		this.#captured = undefined;
		return take(text.raw, text.place, this.#problems);
	}

	/** The role of the element that the next one stands in, apart from those that only bind others together. */
	#container(): Role {
		return this.#open.findLast((role) => role !== 'group' && role !== 'description') ?? 'passedOver';
	}

	#addInnerId(tag: StartTag): void {
		const id = idOf(tag);
		if (id !== '') {
			this.#entry?.addInnerId(id);
		}
	}

	#ownLanguage(): string {
		return this.#language ?? this.#fallback;
	}

	/** The language that a tag sets; `undefined` where it sets none, or one that is none, which is told once. */
	#languageOf(tag: StartTag, place: () => Place): string | undefined {
		const written = (tag.attributes['xml:lang'] ?? tag.attributes['lang'])?.value.trim() ?? '';
		if (written === '') {
			return undefined;
		}
		const language = written.length <= LONGEST_LANGUAGE ? languageTag(written) : undefined;
		if (language !== undefined) {
			return this.#shared.of(language);
		}
		this.#problems.tellOnce('unknown-language', [written], place);
		return undefined;
	}
}

function idOf(tag: StartTag): string {
	return (tag.attributes['id'] ?? tag.attributes['xml:id'])?.value.trim() ?? '';
}
