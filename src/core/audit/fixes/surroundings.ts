import { articleOfWord } from '../../language/indefiniteArticle';
import { headNoun } from '../../language/nounPhrase';
import { findAbbreviations } from '../abbreviations';
import { articleOf } from '../spoken';
import type { DocumentBlock } from './documentBlocks';
import type { FixEdit } from './fix';
import type { FixContext } from './fixContext';

/** Characters that are looked at on each side. */
const REACH = 60;

/** What stands before an offset of a block, without markup. */
export function textBefore({ prose }: DocumentBlock, at: number): string {
	return prose.slice(Math.max(0, at - REACH), at).replaceAll('\u0001', '');
}

/** What stands behind an offset of a block, without markup. */
export function textBehind({ prose }: DocumentBlock, at: number): string {
	return prose.slice(at, at + REACH).replaceAll('\u0001', '');
}

/** Whether a sentence begins at an offset. */
export function beginsSentence(block: DocumentBlock, at: number): boolean {
	const before = textBefore(block, at);
	return /^[\s"“‘'(\u0002]*$/u.test(before)
		? at <= REACH || /^[\s\u0001]*$/u.test(block.prose.slice(0, at))
		: /[.!?]["”’')]*\s+["“‘'(]*$/u.test(before) &&
				!/(?:^|[^\p{L}])(?:e\.g|i\.e|cf|vs|etc|Dr|Mr|Mrs|No|St|\p{Lu})\.\s+$/u.test(before);
}

/** The article or other determiner that stands right before an offset, or what makes a text do without one. */
const DETERMINER =
	/(?:^|[^\p{L}])(?:the|an?|this|that|these|those|its|their|his|her|our|my|your|whose|which|what|such|each|every|any|no|some|all|both|many|most|several|few|one|two|three|another|other|own|[\p{L}\p{M}]+['’]s?)\s+$/iu;
const ARTICLE = /(^|[^\p{L}\p{N}])(an?)([\s\u0001]+)$/iu;

/** The change of `a` or `an` before an offset that what is written there wants; `undefined` where nobody knows what it wants. */
export function articleEdit(
	context: FixContext,
	block: DocumentBlock,
	at: number,
	written: string,
): readonly FixEdit[] | undefined {
	const from = Math.max(0, at - REACH);
	const match = ARTICLE.exec(block.prose.slice(from, at));
	if (match === null) {
		return [];
	}
	const [, before = '', article = ''] = match;
	const wanted = articleFor(context, written);
	if (wanted === undefined) {
		return undefined;
	}
	if (article.toLowerCase() === wanted) {
		return [];
	}
	const start = block.start + from + match.index + before.length;
	return [{ start, end: start + article.length, text: likeArticle(article, wanted) }];
}

/** The article in the capitals of another. */
function likeArticle(article: string, wanted: 'a' | 'an'): string {
	return article.startsWith('A') ? `A${wanted.slice(1)}` : wanted;
}

function articleFor({ spoken }: FixContext, written: string): 'a' | 'an' | undefined {
	const [first = ''] = /^[\p{L}\p{N}\p{M}.]+/u.exec(written) ?? [];
	const [abbreviation] = findAbbreviations(first, 0, first.length);
	return abbreviation === undefined ? articleOfWord(first) : articleOf(abbreviation.key, spoken(abbreviation.key));
}

/** Whether `the` stands right before an offset. */
export function followsThe(block: DocumentBlock, at: number): boolean {
	return /(?:^|[^\p{L}])the\s+$/iu.test(textBefore(block, at));
}

/** Head nouns of the names that have `the` in running text. */
const INSTITUTION =
	/^(?:administration|agency|alliance|assembly|association|authority|bank|board|bureau|cent(?:re|er)|command(?:er)?|commission(?:er)?|committee|community|conference|council|court|department|directorate|facility|federation|force|fund|institute|league|mechanism|ministry|mission|nations|office|organi[sz]ation|parliament|programme?|secretariat|service|staff|tribunal|union)$/i;

/** What may stand before a name with `the`, and what behind one that is no attribute of a noun. */
const BEFORE_NAME =
	/(?:^|[^\p{L}])(?:of|in|to|by|with|for|from|at|on|under|through|against|between|within|via|and|or|but|as|than|that|when|while|if|because|since|after|before|until|during|whether|where)\s+$/iu;
const BEHIND_NAME =
	/^(?:[,.;:!?]|\s+(?:and|or|but|of|in|to|with|for|from|by|as|on|at|is|was|are|were|has|have|had|will|would|can|could|may|might|must|should|shall|does|did|that|which|who)(?![\p{L}-]))/u;

/**
 * Whether a long form at block[start, end) wants `the` before it, which its abbreviation does without; `false` where in doubt.
 * `hasThe` says that it stands with it elsewhere.
 */
export function wantsThe(block: DocumentBlock, start: number, end: number, longForm: string, hasThe: boolean): boolean {
	const { start: headStart, end: headEnd } = headNoun(longForm);
	const isName = /^\p{Lu}/u.test(longForm) && (hasThe || INSTITUTION.test(longForm.slice(headStart, headEnd)));
	const before = textBefore(block, start);
	return (
		isName &&
		block.kind !== 'heading' &&
		!DETERMINER.test(before) &&
		(BEFORE_NAME.test(before) || beginsSentence(block, start)) &&
		BEHIND_NAME.test(textBehind(block, end))
	);
}
