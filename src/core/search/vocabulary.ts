import type { FlatStrings, FlatStringsBuilder } from './flatStrings';
import { foldWord, visitWords } from './fold';
import { growingWords } from './growingArray';
import { Numbering } from './numbering';

/** Folds and numbers the words of many texts; a word that comes again as it was written is not folded again. */
export class Vocabulary {
	private readonly folded = new Numbering();
	private readonly written = new Numbering();
	/** By number of the word as it is written: the number of its folded one and 1; 0 where nothing is left of it. */
	private readonly foldedOf = growingWords();

	/** The numbers of the words that `wordsOf` gives. */
	wordsOf(text: string, limit: number): number[] {
		const words: number[] = [];
		visitWords(text, limit, (source, start, end) => {
			const folded = this.foldedOf.at(this.writtenAs(source, start, end));
			if (folded > 0) {
				words.push(folded - 1);
			}
		});
		return words;
	}

	/** The folded words. */
	get words(): FlatStringsBuilder {
		return this.folded.strings;
	}

	/** All words by number, in slices; none may be added afterwards. */
	finish(): Generator<void, FlatStrings> {
		return this.folded.finish();
	}

	private writtenAs(source: string, start: number, end: number): number {
		const written = this.written.numberOf(source, start, end);
		if (written === this.foldedOf.length) {
			const folded = foldWord(source.slice(start, end));
			this.foldedOf.push(folded === '' ? 0 : this.folded.numberOf(folded) + 1);
		}
		return written;
	}
}
