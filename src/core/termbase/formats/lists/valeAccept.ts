import { isSuperseded } from '../../concept';
import type { Concept } from '../../model';
import { PartedMap } from '../partedMap';
import { regexText } from './regexText';

/**
 * The `accept.txt` of a Vale vocabulary: every designation of a language that is in use, a regular expression a line. A name that
 * begins small may begin a sentence. In pieces.
 */
export function* writeValeAccept(concepts: readonly Concept[], language: string): Iterable<string> {
	const written = new PartedMap<true>();
	for (const { designations } of concepts) {
		let lines = '';
		for (const { text } of designations.filter((one) => one.language.startsWith(language) && !isSuperseded(one.status))) {
			const line = sentenceCase(text);
			if (!written.has(line)) {
				written.set(line, true);
				lines += `${line}\n`;
			}
		}
		yield lines;
	}
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
