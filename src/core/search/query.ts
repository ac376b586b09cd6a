import { wordsOf } from './fold';
import { factWords, questionWords, stopWords } from './stopWords';

/** What the user typed, read once. */
export interface Query {
	/** As typed, without outer spaces; cut where it grows absurdly long. */
	readonly text: string;
	/** All its words, folded. */
	readonly words: readonly string[];
	/** The words that tell what is looked for: without function words, unless it has no others. */
	readonly content: readonly string[];
	/** The words of the name that is asked for: the content of a question, else all words but a leading article. */
	readonly asked: readonly string[];
	/** What kind of question or request it reads like, if any: after a thing, or whether, why or how something is so. */
	readonly question: 'thing' | 'fact' | undefined;
	/** Whether the last word may still be growing. */
	readonly isUnfinished: boolean;
}

const longestText = 256;
const mostWords = 24;
const articles: ReadonlySet<string> = new Set(['the', 'a', 'an', 'le', 'la', 'les', 'l', 'el', 'los', 'las']);

/** Reads a query. One without letters or digits has no words. */
export function parseQuery(typed: string): Query {
	const text = typed
		.slice(0, 4 * longestText)
		.trim()
		.slice(0, longestText);
	const words = wordsOf(text, mostWords);
	const isQuestion = text.endsWith('?') || (words.length > 2 && questionWords.has(words[0]!));
	const content = words.filter((word) => !stopWords.has(word));
	const told = content.length > 0 ? content : words;
	return {
		text,
		words,
		content: told,
		asked: isQuestion ? told : words.length > 1 && articles.has(words[0]!) ? words.slice(1) : words,
		question: isQuestion ? (factWords.has(words[0]!) ? 'fact' : 'thing') : undefined,
		isUnfinished: /[\p{L}\p{M}\p{N}]$/u.test(typed),
	};
}
