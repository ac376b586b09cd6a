import { Code } from '../characters';
import { languageTag, roleByAttribute } from './attributes';
import { endsLine } from './lineStarts';
import { type Role, roleNumber, roleOf } from './roles';

/** Units of a name that are kept: no longer name means something. */
const LONGEST_NAME = 30;
const LONGEST_ATTRIBUTE = 10;
/** Units of a value that are looked at. */
const LONGEST_VALUE = 300;

/** Where in a tag we are: WHATWG HTML, 13.2.5.32 to 13.2.5.40. */
const Place = { beforeName: 0, afterName: 1, beforeValue: 2, doubleQuoted: 3, singleQuoted: 4, name: 5, unquoted: 6 } as const;
type Place = (typeof Place)[keyof typeof Place];

/** Reads one tag after the other, each over as many lines as it takes. */
export class TagReader {
	/** In lower case. */
	name = '';
	isEndTag = false;
	/** Whether it ends with `/>`. */
	isSelfClosing = false;
	/** What its attributes make of its element. */
	role: Role | undefined;
	/** Whether its `>` was reached. */
	isComplete = false;
	/** What the attributes declare, `<meta>`'s too. */
	language: string | undefined;
	private place: Place = Place.beforeName;
	private attribute = '';
	private content: string | undefined;
	private isContentLanguage = false;

	/** Begins with the tag whose `<` stands at `at`; answers where its name ends. */
	begin(text: string, at: number): number {
		this.isEndTag = text.charCodeAt(at + 1) === Code.slash;
		const start = this.isEndTag ? at + 2 : at + 1;
		let end = start;
		while (end < text.length && !endsTagName(text.charCodeAt(end))) {
			end++;
		}
		this.name = text.slice(start, Math.min(end, start + LONGEST_NAME)).toLowerCase();
		this.isSelfClosing = false;
		this.role = undefined;
		this.isComplete = false;
		this.language = undefined;
		this.place = Place.beforeName;
		this.attribute = '';
		this.content = undefined;
		this.isContentLanguage = false;
		return end;
	}

	/** Reads on to the offset after the tag, or to a start of a line at which `mayStopAt`, or to the text's end. */
	read(text: string, from: number, mayStopAt: (lineStart: number) => boolean): number {
		let slash = -1;
		/** Of the current name or value. */
		let start = from;
		for (let at = from; at < text.length; at++) {
			const code = text.charCodeAt(at);
			const { place } = this;
			if (place === Place.doubleQuoted || place === Place.singleQuoted) {
				if (code === (place === Place.doubleQuoted ? Code.doubleQuote : Code.quote)) {
					this.value(text, start, at);
					this.place = Place.beforeName;
				}
			} else if (code === Code.greater) {
				if (place === Place.unquoted) {
					this.value(text, start, at);
				}
				this.isSelfClosing = slash === at - 1 && place !== Place.unquoted;
				this.isComplete = true;
				return at + 1;
			} else if (isSpace(code)) {
				this.space(text, start, at);
			} else if (place === Place.beforeValue) {
				start = code === Code.doubleQuote || code === Code.quote ? at + 1 : at;
				this.place = start === at ? Place.unquoted : code === Code.quote ? Place.singleQuoted : Place.doubleQuoted;
			} else if (place === Place.unquoted) {
				continue;
			} else if (code === Code.slash) {
				slash = at;
				this.place = Place.beforeName;
			} else if (code === Code.equals && place !== Place.beforeName) {
				if (place === Place.name) {
					this.attribute = attributeName(text, start, at);
				}
				this.place = Place.beforeValue;
			} else if (place !== Place.name) {
				start = at;
				this.place = Place.name;
			}
			if (code <= Code.carriageReturn && endsLine(text, at) && mayStopAt(at + 1)) {
				// What the value began with is not known further on.
				this.attribute = '';
				return at + 1;
			}
		}
		return text.length;
	}

	/** What of it a state must tell, in characters other than the space. */
	toString(): string {
		return `${this.place}${this.isEndTag ? '/' : '-'}${roleNumber(this.role)}${this.name}`;
	}

	/** The inverse of `toString`. */
	restore(characters: string): void {
		this.place = Number(characters.charAt(0)) as Place;
		this.isEndTag = characters.charAt(1) === '/';
		this.role = roleOf(Number(characters.charAt(2)));
		this.name = characters.slice(3);
	}

	private space(text: string, start: number, at: number): void {
		if (this.place === Place.unquoted) {
			this.value(text, start, at);
			this.place = Place.beforeName;
		} else if (this.place === Place.name) {
			this.attribute = attributeName(text, start, at);
			this.place = Place.afterName;
		}
	}

	private value(text: string, start: number, end: number): void {
		const { attribute, name } = this;
		if (attribute === '' || this.isEndTag) {
			return;
		}
		const value = text.slice(start, Math.min(end, start + LONGEST_VALUE));
		if (name === 'meta') {
			this.metaValue(value);
		} else if (attribute === 'lang' || attribute === 'xml:lang') {
			this.language ??= languageTag(value);
		} else {
			this.role ??= roleByAttribute(name, attribute, value);
		}
		this.attribute = '';
	}

	/** `<meta http-equiv="content-language" content="fr">`, in either order. */
	private metaValue(value: string): void {
		if (this.attribute === 'content') {
			this.content = languageTag(value);
		} else if (this.attribute === 'http-equiv') {
			this.isContentLanguage = value.toLowerCase() === 'content-language';
		}
		this.language = this.isContentLanguage ? this.content : undefined;
	}
}

/** The name of an attribute that may matter, in lower case; `''` for others. */
function attributeName(text: string, start: number, end: number): string {
	return end - start > LONGEST_ATTRIBUTE ? '' : text.slice(start, end).toLowerCase();
}

/** Whether the name of a tag ends before this character. */
export function endsTagName(code: number): boolean {
	return code === Code.greater || code === Code.slash || isSpace(code);
}

function isSpace(code: number): boolean {
	return (
		code === Code.space || code === Code.lineFeed || code === Code.tab || code === Code.carriageReturn || code === Code.formFeed
	);
}
