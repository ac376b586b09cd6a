import { type FlatStrings, FlatStringsBuilder } from './flatStrings';
import { foldWord, rawWordsOf } from './fold';

/** Numbers different strings, from 0 in the order in which they first come. */
export class Numbering {
	private readonly numbers = new Map<string, number>();
	private readonly strings = new FlatStringsBuilder();

	numberOf(text: string): number {
		let number = this.numbers.get(text);
		if (number === undefined) {
			number = this.strings.add(text);
			this.numbers.set(text, number);
		}
		return number;
	}

	/** The strings by number; none may be added afterwards. */
	finish(): FlatStrings {
		return this.strings.finish();
	}
}

/** A folded word, and its number in a {@link Vocabulary}. */
export interface NumberedWord {
	readonly text: string;
	readonly number: number;
}

/** Folds and numbers the words of many texts; a word that comes again as it was written is not folded again. */
export class Vocabulary {
	private readonly numbering = new Numbering();
	private readonly written = new Map<string, NumberedWord>();

	/** The words of a text as `wordsOf` gives them. */
	wordsOf(text: string, limit: number): NumberedWord[] {
		return rawWordsOf(text, limit)
			.map((raw) => this.wordOf(raw))
			.filter((word) => word.text !== '');
	}

	/** All words by number; none may be added afterwards. */
	finish(): FlatStrings {
		return this.numbering.finish();
	}

	private wordOf(raw: string): NumberedWord {
		let word = this.written.get(raw);
		if (word === undefined) {
			const text = foldWord(raw);
			word = { text, number: this.numbering.numberOf(text) };
			this.written.set(raw, word);
		}
		return word;
	}
}
