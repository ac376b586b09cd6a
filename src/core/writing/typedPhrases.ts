import { foldCode, isHyphen, isSpace, SKIPPED } from '../language/characters';

/** What is written directly before a place, from the beginning of a word on. */
export interface TypedPhrase {
	/** Offset in the text; it ends at the place. */
	readonly start: number;
	/** On one line, with one space between words. */
	readonly text: string;
}

/** Words, and characters, that a phrase has at most. */
const MOST_WORDS = 8;
const MOST_CHARACTERS = 120;

/**
 * The phrases of prose that end at an offset of a projection: the last word as far as it is written, the last two, and so on within
 * the line; none where no word stands before the offset. Markup ends them: to replace only its beginning would break it. Hyphens part words, as in `EU-DSR`.
 */
export function typedPhrases(text: string, offset: number): readonly TypedPhrase[] {
	const phrases: TypedPhrase[] = [];
	for (let at = offset; at > 0 && offset - at < MOST_CHARACTERS && phrases.length < MOST_WORDS; ) {
		const end = at;
		while (at > 0 && isLetter(text, at - 1)) {
			at--;
		}
		if (at === end) {
			break;
		}
		phrases.push({ start: at, text: text.slice(at, offset).replace(/\s/g, ' ') });
		if (at > 0 && isJoint(text.charCodeAt(at - 1))) {
			at--;
		}
	}
	return phrases;
}

/** Where the word ends in which an offset stands. */
export function wordEnd(text: string, offset: number): number {
	let end = offset;
	while (end < text.length && isLetter(text, end)) {
		end++;
	}
	return end;
}

function isLetter(text: string, offset: number): boolean {
	return foldCode(text.charCodeAt(offset)) > SKIPPED;
}

/** What stands between two words of a name on one line. */
function isJoint(code: number): boolean {
	return isHyphen(code) || (isSpace(code) && code !== 0x0a && code !== 0x0d && code !== 0x2028);
}
