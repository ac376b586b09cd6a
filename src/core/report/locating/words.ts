import { finishHash, HASH_SEED, hashStep } from '../../matching/hash';
import { BREAK, DASH, latin, letterOf, lettersOf, NOTHING, SEVERAL } from './letters';

/** Characters that may stand between a hyphen at the end of a line and the rest of its word: blank lines, marks of quotation. */
const LONGEST_BREAK = 40;
/** Characters of a word and what follows it. */
const USUAL_WORD = 5.5;
/** Characters before a word in which its number may stand. */
const FARTHEST_NUMBER = 40;

/**
 * The words of a text, in order: where each begins and ends, the hash of its letters and how many letters stand before it. They are read as `letters.ts` says, so
 * that case, accents, ligatures, quotes, dashes, note markers, emphasis and hyphens at line ends make no difference. Words are
 * counted from 0.
 */
export class TextWords {
	readonly text: string;
	count = 0;
	/** Letters of all words. */
	letters = 0;
	private starts: Int32Array;
	private ends: Int32Array;
	private hashes: Int32Array;
	/** Letters before each word. */
	private befores: Int32Array;
	private at = 0;

	constructor(text: string) {
		this.text = text;
		const room = 64 + Math.ceil(text.length / USUAL_WORD);
		this.starts = new Int32Array(room);
		this.ends = new Int32Array(room);
		this.hashes = new Int32Array(room);
		this.befores = new Int32Array(room);
	}

	/** Whether the text was read to its end. */
	get isRead(): boolean {
		return this.at >= this.text.length;
	}

	/** Reads on: at least so many characters, then to the end of the word. Linear. */
	read(characters: number): void {
		const { text } = this;
		const until = Math.min(text.length, this.at + characters);
		let at = this.at;
		let isWord = false;
		let start = 0;
		let end = 0;
		let letters = 0;
		let hash = HASH_SEED;
		while (at < text.length && (at < until || isWord)) {
			const code = text.charCodeAt(at++);
			const letter = code < 0x100 ? latin[code]! : letterOf(code);
			if (letter >= SEVERAL) {
				if (!isWord) {
					isWord = true;
					start = at - 1;
					letters = 0;
					hash = HASH_SEED;
				}
				end = at;
				letters++;
				if (letter === SEVERAL) {
					const spelled = lettersOf(code);
					letters += spelled.length - 1;
					for (let i = 0; i < spelled.length; i++) {
						hash = hashStep(hash, spelled.charCodeAt(i));
					}
				} else {
					hash = hashStep(hash, letter);
				}
				continue;
			}
			if (!isWord || letter === NOTHING) {
				continue;
			}
			if (letter === DASH) {
				const next = afterDash(text, at);
				if (next > 0) {
					at = next;
					continue;
				}
				at = -next;
			}
			isWord = false;
			this.push(start, end, finishHash(hash), letters);
		}
		if (isWord) {
			this.push(start, end, finishHash(hash), letters);
		}
		this.at = at;
	}

	/** Offset of a word's first letter. */
	startOf(word: number): number {
		return this.starts[word]!;
	}

	/** Offset after a word's last letter. */
	endOf(word: number): number {
		return this.ends[word]!;
	}

	hashOf(word: number): number {
		return this.hashes[word]!;
	}

	/** Letters of all words before one; also of the word after the last. */
	lettersBefore(word: number): number {
		return word < this.count ? this.befores[word]! : this.letters;
	}

	/** The word with the number of letters before it that is nearest; the word after the last is one. */
	wordAt(letters: number): number {
		let low = 0;
		let high = this.count;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (this.befores[middle]! < letters) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low > 0 && letters - this.lettersBefore(low - 1) < this.lettersBefore(low) - letters ? low - 1 : low;
	}

	/** Whether no other word stands before a word on its line. */
	beginsLine(word: number): boolean {
		return word === 0 || hasLineEnd(this.text, this.ends[word - 1]!, this.starts[word]!);
	}

	/** Whether no other word stands after a word on its line. */
	endsLine(word: number): boolean {
		return word === this.count - 1 || hasLineEnd(this.text, this.ends[word]!, this.starts[word + 1]!);
	}

	/** Line ends before a word: how far its line stands from the one before. */
	lineEndsBefore(word: number): number {
		let ends = 0;
		for (
			let at = word === 0 ? 0 : this.ends[word - 1]!;
			at < (word < this.count ? this.starts[word]! : this.text.length);
			at++
		) {
			const code = this.text.charCodeAt(at);
			ends += isLineEnd(code) && !(code === 0x0a && this.text.charCodeAt(at - 1) === 0x0d) ? 1 : 0;
		}
		return ends;
	}

	/** The number that stands before a word on its line, if nothing else but signs does. */
	numberBefore(word: number): number | undefined {
		const start = this.starts[word]!;
		const from = Math.max(word === 0 ? 0 : this.ends[word - 1]!, start - FARTHEST_NUMBER);
		const digits = /(?:^|[\n\r])[^\d\n\r]*(\d{1,4})[^\d\n\r]*$/.exec(this.text.slice(from, start))?.[1];
		return digits === undefined ? undefined : Number(digits);
	}

	private push(start: number, end: number, hash: number, letters: number): void {
		if (this.count === this.starts.length) {
			this.starts = grown(this.starts);
			this.ends = grown(this.ends);
			this.hashes = grown(this.hashes);
			this.befores = grown(this.befores);
		}
		this.starts[this.count] = start;
		this.ends[this.count] = end;
		this.hashes[this.count] = hash;
		this.befores[this.count] = this.letters;
		this.letters += letters;
		this.count++;
	}
}

/**
 * Where a word goes on after a dash, `at` being the offset after it: at a letter that follows, or that begins the next line of
 * words. Else where reading goes on, negative: the word is over.
 */
function afterDash(text: string, at: number): number {
	while (at < text.length && letterOf(text.charCodeAt(at)) === DASH) {
		at++;
	}
	if (isLetter(text, at)) {
		return at;
	}
	let isNextLine = false;
	const limit = Math.min(text.length, at + LONGEST_BREAK);
	for (let next = at; next < limit; next++) {
		const code = text.charCodeAt(next);
		if (isLineEnd(code)) {
			isNextLine = true;
		} else if (isNextLine && isLetter(text, next)) {
			return next;
		} else if (letterOf(code) !== BREAK || !(isBlank(code) || (isNextLine && code === 0x3e))) {
			break;
		}
	}
	return -at;
}

function isLetter(text: string, at: number): boolean {
	return at < text.length && letterOf(text.charCodeAt(at)) >= SEVERAL;
}

function isBlank(code: number): boolean {
	return code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x0c;
}

/** Whether a code unit ends a line. */
export function isLineEnd(code: number): boolean {
	return code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029;
}

function hasLineEnd(text: string, from: number, to: number): boolean {
	for (let at = from; at < to; at++) {
		if (isLineEnd(text.charCodeAt(at))) {
			return true;
		}
	}
	return false;
}

function grown(array: Int32Array): Int32Array {
	const larger = new Int32Array(array.length * 2);
	larger.set(array);
	return larger;
}
