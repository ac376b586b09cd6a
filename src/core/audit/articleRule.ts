import { isSpace } from '../language/characters';
import type { WrongArticle } from './finding';
import { articleOf, type Spoken } from './spoken';

/**
 * The article before the abbreviation `name` that begins at `at`, if it does not fit how the abbreviation is spoken. `undefined`
 * where it fits, where there is none, and where both readings are possible and want different articles. English only.
 */
export function wrongArticleBefore(
	text: string,
	at: number,
	from: number,
	name: string,
	spoken: () => Spoken,
): WrongArticle | undefined {
	const end = skipMarkBack(text, at, from);
	if (end === at || !isSpace(text.charCodeAt(end))) {
		return undefined;
	}
	let articleEnd = end;
	while (articleEnd > from && isSpace(text.charCodeAt(articleEnd - 1))) {
		articleEnd--;
	}
	const match = /(?:^|[\s(“"‘'—–\u0001\u0002])(an?)$/iu.exec(text.slice(Math.max(from, articleEnd - 3), articleEnd));
	const written = match?.[1];
	if (written === undefined || written === 'AN') {
		return undefined;
	}
	const start = articleEnd - written.length;
	if (written.startsWith('A') && !beginsSentence(text, start, from)) {
		return undefined;
	}
	const wanted = articleOf(name, spoken());
	if (wanted === undefined || wanted === written.toLowerCase()) {
		return undefined;
	}
	const article = written.startsWith('A') ? (wanted === 'an' ? 'An' : 'A') : wanted;
	return { code: 'article', name, start, end: articleEnd, isQuoted: false, article };
}

/** Quotation marks and markup may stand between. */
function skipMarkBack(text: string, at: number, from: number): number {
	let before = at - 1;
	while (before > from && '\u0001“"‘\''.includes(text.charAt(before))) {
		before--;
	}
	return before;
}

function beginsSentence(text: string, at: number, from: number): boolean {
	return /(?:^|[.!?:;\u0002]["”’)]?\s+)["“‘(\u0001]*$/u.test(text.slice(Math.max(from, at - 12), at)) || at === from;
}
