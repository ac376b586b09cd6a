import { isAsciiPunctuation } from '../../../prose/characters';
import { entityAt } from '../../../prose/entities';

/** Characters of a link's target at most: what is longer is no link. */
const LONGEST_TARGET = 2000;

const WORD = /[\p{L}\p{N}]/u;

/** Longer texts stay as they are: no reader keeps them whole. */
const LONGEST = 50_000;

/** Characters of a tag at most. */
const LONGEST_TAG = 1000;

/** What a reader sees of Markdown text: no emphasis, code marks, link targets, tags or notes; a `<br>` is a line break. */
export function inlineText(markdown: string): string {
	return markdown.length <= LONGEST && /[\\`*_~[\]!<&]/.test(markdown) ? new InlineReader(markdown).read() : markdown;
}

class InlineReader {
	readonly #pieces: string[] = [];
	/** Pieces that are a `[` which may begin a link. */
	readonly #brackets: number[] = [];
	/** Lengths of backtick runs that have no second one. */
	readonly #unpaired = new Set<number>();
	#at = 0;

	constructor(private readonly markdown: string) {}

	read(): string {
		while (this.#at < this.markdown.length) {
			this.#step();
		}
		return this.#pieces.join('');
	}

	#step(): void {
		const { markdown } = this;
		const at = this.#at;
		const char = markdown[at]!;
		switch (char) {
			case '\\':
				if (isAsciiPunctuation(markdown.charCodeAt(at + 1))) {
					this.#add(markdown[at + 1]!, 2);
				} else {
					this.#add(char, 1);
				}
				return;
			case '`':
				this.#code();
				return;
			case '*':
			case '_':
			case '~':
				this.#emphasis(char);
				return;
			case '!':
				this.#add(markdown[at + 1] === '[' ? '' : char, 1);
				return;
			case '[':
				this.#openBracket();
				return;
			case ']':
				this.#closeBracket();
				return;
			case '<':
				this.#tag();
				return;
			case '&': {
				const entity = entityAt(markdown, at, markdown.length);
				this.#add(entity?.value ?? char, entity === undefined ? 1 : entity.end - at);
				return;
			}
			default: {
				// Everything up to the next mark at once.
				const rest = markdown.slice(at, at + 200);
				const next = rest.search(/[\\`*_~[\]!<&]/);
				this.#add(next === -1 ? rest : rest.slice(0, next), next === -1 ? rest.length : next);
			}
		}
	}

	#add(piece: string, length: number): void {
		this.#pieces.push(piece);
		this.#at += length;
	}

	#runLength(char: string): number {
		let end = this.#at;
		while (this.markdown[end] === char) {
			end++;
		}
		return end - this.#at;
	}

	#code(): void {
		const length = this.#runLength('`');
		const start = this.#at + length;
		if (!this.#unpaired.has(length)) {
			const close = new RegExp(`(?<!\`)\`{${length}}(?!\`)`, 'g');
			close.lastIndex = start;
			const found = close.exec(this.markdown);
			if (found !== null) {
				this.#add(this.markdown.slice(start, found.index), found.index + length - this.#at);
				return;
			}
			this.#unpaired.add(length);
		}
		this.#add('`'.repeat(length), length);
	}

	/** Marks between spaces are no emphasis, nor is an underscore inside a word or a single tilde. */
	#emphasis(char: string): void {
		const length = this.#runLength(char);
		const before = this.markdown[this.#at - 1] ?? ' ';
		const after = this.markdown[this.#at + length] ?? ' ';
		const isText =
			(before.trim() === '' && after.trim() === '') ||
			(char === '_' && WORD.test(before) && WORD.test(after)) ||
			(char === '~' && length === 1);
		this.#add(isText ? char.repeat(length) : '', length);
	}

	#openBracket(): void {
		const note = /^\[\^[^\]\s]{1,100}\]/.exec(this.markdown.slice(this.#at, this.#at + 110));
		if (note !== null) {
			this.#add('', note[0].length);
			return;
		}
		this.#brackets.push(this.#pieces.length);
		this.#add('[', 1);
	}

	#closeBracket(): void {
		const open = this.#brackets.pop();
		const target = this.#targetLength(this.#at + 1);
		if (open === undefined || target === 0) {
			this.#add(']', 1);
			return;
		}
		this.#pieces[open] = '';
		this.#add('', 1 + target);
	}

	/** How long the target after a link's text is, `(…)` or `[…]`; 0 where there is none. */
	#targetLength(start: number): number {
		const opening = this.markdown[start];
		if (opening !== '(' && opening !== '[') {
			return 0;
		}
		const rest = this.markdown.slice(start, start + LONGEST_TARGET);
		let depth = 0;
		for (let i = 0; i < rest.length; i++) {
			const char = rest[i]!;
			if (char === '\\') {
				i++;
			} else if (char === opening) {
				depth++;
			} else if (char === (opening === '(' ? ')' : ']') && --depth === 0) {
				return i + 1;
			}
		}
		return 0;
	}

	#tag(): void {
		const start = this.#at;
		const rest = this.markdown.slice(start, start + LONGEST_TAG);
		const inside = rest.slice(1, Math.max(1, rest.indexOf('>')));
		const length = inside.length + 2;
		if (/^br\s*\/?$/i.test(inside)) {
			this.#add('\n', length);
		} else if (/^(?:https?:|mailto:)\S+$/i.test(inside)) {
			this.#add(inside, length);
		} else if (/^(?:\/?[a-z][^<]*|!--.*)$/is.test(inside)) {
			this.#add('', length);
		} else {
			this.#add('<', 1);
		}
	}
}
