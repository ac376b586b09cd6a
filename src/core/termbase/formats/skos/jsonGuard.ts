import { refusal, refuseAbove } from '../refusal';
import type { Place } from '../termbaseReader';

/** Deepest nesting that is read; a vocabulary needs less than ten levels. */
const DEEPEST = 64;
/** Longest context that is read, in characters; that of a vocabulary has a few thousand. */
const LONGEST_CONTEXT = 64 * 1024;
/** Longest key that matters here, with room for escapes. */
const LONGEST_KEY = 60;

/** Keys that plain objects have before any is set: the parser keeps its state by key in such. */
const KEYS_OF_EVERY_OBJECT: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * Watches JSON go by, ahead of the parser, for what would make the parser slow or misread: deep nesting, huge contexts, a
 * context that comes after what it is about, and keys such as `__proto__`. It accepts what is no JSON; the parser does not.
 */
export class JsonGuard {
	#depth = 0;
	#roots = 0;
	#inString = false;
	#escaped = false;
	/** The last string, as written; `undefined` where it is too long to matter. */
	#string: string | undefined = '';
	#rootKeys = 0;
	/** Depth of the object whose context is going by, 0 where none is. */
	#contextDepth = 0;
	#contextLength = 0;

	/** Whether the context of the file's object came after another key. */
	contextIsLate = false;

	/** Whether exactly one value began and ended. */
	get isComplete(): boolean {
		return this.#roots === 1 && this.#depth === 0 && !this.#inString;
	}

	/**
	 * Watches the next piece, which stands at `place`.
	 *
	 * @throws TermbaseRefusal
	 */
	watch(text: string, place: Place): void {
		for (let index = 0; index < text.length; index++) {
			if (this.#inString) {
				index = this.#skipString(text, index);
			} else {
				this.#step(text.charAt(index), place);
			}
		}
		if (this.#contextDepth > 0) {
			this.#contextLength += text.length;
			refuseAbove(this.#contextLength, LONGEST_CONTEXT, '@context', () => place);
		}
	}

	/** Goes on to the string's end or the piece's; returns the index of the last character that was read. */
	#skipString(text: string, start: number): number {
		let index = start;
		for (; index < text.length; index++) {
			const character = text.charAt(index);
			if (this.#escaped) {
				this.#escaped = false;
			} else if (character === '\\') {
				this.#escaped = true;
			} else if (character === '"') {
				this.#inString = false;
				break;
			}
		}
		if (this.#string !== undefined) {
			const whole = this.#string + text.slice(start, index);
			this.#string = whole.length > LONGEST_KEY ? undefined : whole;
		}
		return index;
	}

	#step(character: string, place: Place): void {
		switch (character) {
			case '"':
				this.#inString = true;
				this.#string = '';
				break;
			case '{':
			case '[':
				this.#roots += this.#depth === 0 ? 1 : 0;
				this.#depth++;
				refuseAbove(this.#depth, DEEPEST, 'nesting', () => place);
				break;
			case '}':
			case ']':
				this.#depth--;
				this.#endContext(this.#depth < this.#contextDepth);
				break;
			case ',':
				this.#endContext(this.#depth === this.#contextDepth);
				break;
			case ':':
				this.#seeKey(place);
				break;
			default:
		}
	}

	#seeKey(place: Place): void {
		const key = this.#string === undefined ? undefined : unescaped(this.#string);
		if (key !== undefined && KEYS_OF_EVERY_OBJECT.has(key)) {
			throw refusal('forbidden', [key], place);
		}
		const isContext = key === '@context';
		if (isContext && this.#contextDepth === 0) {
			this.#contextDepth = this.#depth;
			this.#contextLength = 0;
		}
		if (this.#depth === 1) {
			this.contextIsLate ||= isContext && this.#rootKeys > 0;
			this.#rootKeys++;
		}
	}

	#endContext(ends: boolean): void {
		if (ends) {
			this.#contextDepth = 0;
		}
	}
}

function unescaped(written: string): string {
	return written.replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
