import { isSuperseded } from '../../concept';
import type { Concept } from '../../model';
import { regexText } from './regexText';

/**
 * The `accept.txt` of a Vale vocabulary: every designation of a language that is in use, a regular expression a line. A name that
 * begins small may begin a sentence.
 */
export function writeValeAccept(concepts: readonly Concept[], language: string): string {
	const lines = concepts
		.flatMap(({ designations }) => designations)
		.filter((one) => one.language.startsWith(language) && !isSuperseded(one.status))
		.map(({ text }) => sentenceCase(text));
	return [...new Set(lines)].map((line) => `${line}\n`).join('');
}

function sentenceCase(text: string): string {
	const [first = ''] = text;
	const upper = first.toUpperCase();
	const [word = ''] = text.split(/\s/, 1);
	// A word with capitals inside, such as `eLearning`, is written one way.
	return upper === first || upper.length !== first.length || word !== word.toLowerCase()
		? regexText(text)
		: `[${upper}${first}]${regexText(text.slice(first.length))}`;
}
