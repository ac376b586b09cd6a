import type { Passage, ProseFormat, ReadOptions, State } from '../prose';
import { CodeReader } from './code';
import { readLexeme } from './lexemes';
import { MarkupReader } from './markup';
import { Reading } from './reading';

/**
 * The prose of Typst: its markup, and the content in code, `[…]`. Strings in code are no prose, whatever function they are given
 * to. Modes are read as Typst's own parser reads them, but that an unclosed `$` or single backtick ends with its paragraph.
 */
export const typst: ProseFormat = { start: '', rest: '', read: readTypst };

function readTypst(text: string, from: number, state: State, { isEnd }: ReadOptions): Passage | undefined {
	const reading = new Reading(text, from, state, isEnd);
	const code = new CodeReader(reading);
	const markup = new MarkupReader(reading, code);
	if (reading.isMarkup) {
		markup.startPassage();
	}
	while (!reading.isOver && reading.at < text.length) {
		if (reading.lexeme !== undefined) {
			readLexeme(reading, reading.lexeme);
		} else if (reading.isMarkup) {
			markup.read();
		} else {
			code.read();
		}
	}
	return reading.isOver || isEnd ? reading.finish() : undefined;
}
