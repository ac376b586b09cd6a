import { foldCode, isClosing, isOpening, isSpace, SKIPPED, withoutSkipped } from '../language/characters';
import { phraseKey } from '../language/phraseKey';
import type { Block } from '../prose/prose';
import type { Token } from './abbreviations';
import type { Definition, Span } from './finding';
import { alignLongForm, type Word, wordsBefore, wordsIn } from './longForm';

/** Whether a termbase knows an abbreviation as the short form of a name, which is given as its phrase key. */
export type Knows = (abbreviation: string, phrase: string) => boolean;

/** Characters in brackets that are read. */
const LONGEST_BRACKET = 240;

/**
 * The explanation that stands around a token of a block's prose: `long form (ABC)`, `ABC (long form)`, `ABC [long form]`,
 * `long form, or ABC`, `long form, known as ABC`. The letters have to make the abbreviation, or a termbase has to know both, so
 * that `Mali (MINUSMA)` is none. `undefined` where the token is not explained. Looks no further than the block.
 */
export function definitionAround(text: string, token: Token, block: Block, knows: Knows): Definition | undefined {
	const isQuoted = block.kind === 'quote';
	const found =
		inBrackets(text, token, block, knows) ?? withBrackets(text, token, block, knows) ?? inPhrase(text, token, block, knows);
	return found && { abbreviation: token.key, at: spanOf(token), isQuoted, ...found };
}

type Found = Pick<Definition, 'long' | 'longForm' | 'key' | 'pattern'>;

const LEAD =
	/^(?:\s|["“”„‚‘’'«»\u0001]|(?:hereafter|hereinafter|henceforth|herein|abbreviated|abbreviation|acronym|short|known|referred|called|also|commonly|better|or|in|the|to|as|for|French|English|Spanish|German|its|by|thereafter|ci-après|en|anglais|abgekürzt|kurz|im|Folgenden|auch|siglas?|par|sigle)(?![\p{L}-])|[:,](?=\s))*$/iu;
const TRAIL =
	/^(?:\s|["“”„‚‘’'«»\u0001]|s\b|(?:for short|in French|in English|in Spanish|in German|hereafter|thereafter|[’']s)(?![\p{L}]))*$/iu;

/** `long form (ABC)`, `long form (hereafter: ABC)`, `long form (ABC, 2004)`, `(long form, ABC)`. */
function inBrackets(text: string, token: Token, { start: from, end: to }: Block, knows: Knows): Found | undefined {
	const open = openBefore(text, token.start, from);
	if (open === undefined) {
		return undefined;
	}
	const close = closeBehind(text, token.end, to);
	const rest = text.slice(token.end, close ?? Math.min(to, token.end + LONGEST_BRACKET));
	const lead = text.slice(open + 1, token.start);
	const separator = rest.search(/[,;:–—=]/);
	const trail = separator === -1 ? rest : rest.slice(0, separator);
	if (close === undefined || !TRAIL.test(trail)) {
		return !LEAD.test(lead) || close === undefined ? undefined : longFormBefore(text, token, open, from, knows, tailOf(rest));
	}
	if (LEAD.test(lead)) {
		const others = separator === -1 ? '' : rest.slice(separator);
		const isList = /^[,;]\s*(?:and |or )?[\p{Lu}\d-]{2,}\s*(?:[,;]|$| and )/u.test(others);
		return isList ? longFormBefore(text, token, open, from, knows, '', true) : longFormBefore(text, token, open, from, knows);
	}
	const inside = /^(.*?)\s*[,;:–—]\s*(?:or |abbreviated |hereafter )?["“‘']?$/su.exec(lead)?.[1];
	if (inside === undefined) {
		return undefined;
	}
	const innerStart = open + 1 + (/^(?:[\p{L}-]+: |or )/u.exec(inside)?.[0].length ?? 0);
	return (
		wholePhrase(text, token, innerStart, open + 1 + inside.length, 'before', knows) ??
		longFormBefore(text, token, open, from, knows)
	);
}

/** In `(EUTM Mali)`, the name that the long form ends with as well. */
function tailOf(rest: string): string | undefined {
	return /^\s((?:\p{Lu}\p{Ll}[\p{L}-]*\s?){1,3})$/u.exec(rest)?.[1]?.trim();
}

function longFormBefore(
	text: string,
	token: Token,
	open: number,
	from: number,
	knows: Knows,
	tail: string | undefined = '',
	isOnlyByName = false,
): Found | undefined {
	if (tail === undefined) {
		return undefined;
	}
	const end = noteStart(text, open, from);
	const words = wordsBefore(text, end, from).toReversed();
	const last = words.at(-1);
	if (last === undefined || !isGap(text, last.end, end)) {
		return undefined;
	}
	const first = firstNamed(token.key, words, knows) ?? (isOnlyByName ? undefined : alignLongForm(token.key, words)?.first);
	return first === undefined ? undefined : { ...longFormOf(text, words[first]!.start, last.end), pattern: 'before' };
}

/** Where the reference to a note begins that stands right before `at`; `at` where none does. */
function noteStart(text: string, at: number, from: number): number {
	let start = at;
	while (start > from && (text.charCodeAt(start - 1) === 2 || isSpace(text.charCodeAt(start - 1)))) {
		start--;
	}
	return start;
}

/** The longest phrase at the end of the words that a termbase knows under the abbreviation. */
function firstNamed(abbreviation: string, words: readonly Word[], knows: Knows): number | undefined {
	let key = '';
	let best: number | undefined;
	for (let index = words.length - 1; index >= 0; index--) {
		key = phraseKey(words[index]!.text) + key;
		if (!words[index]!.isSmall && knows(abbreviation, key)) {
			best = index;
		}
	}
	return best;
}

const INTRODUCTION =
	/^(?:\s|\u0001|["“„‘'«]|(?:or|short for|stands for|that is|i\.\s?e\.|the|in full|namely|from|French|English|Spanish|German|Italian|Portuguese|Latin|Dutch|für|pour|d[ue]|l[ae]s?|der|die|das|el|los)(?![\p{L}-])[:,]?)*/iu;

/** `ABC (long form)`, `ABC [long form]`. */
function withBrackets(text: string, token: Token, { end: to }: Block, knows: Knows): Found | undefined {
	const open = skipFiller(text, token.end + (/^['’]s/u.exec(text.slice(token.end, token.end + 2))?.[0].length ?? 0), to);
	if (!isOpening(text.charCodeAt(open)) || open > token.end + 4) {
		return undefined;
	}
	const close = closeBehind(text, open + 1, to);
	if (close === undefined) {
		return undefined;
	}
	const inside = text.slice(open + 1, close);
	const start = open + 1 + INTRODUCTION.exec(inside)![0].length;
	const stop = text.slice(start, close).search(/[;:=]|\s[–—]\s/);
	const ends = [stop === -1 ? close : start + stop];
	for (let comma = inside.lastIndexOf(','); comma > 0; comma = inside.lastIndexOf(',', comma - 1)) {
		ends.push(open + 1 + comma);
	}
	for (const end of ends) {
		const found = end > start ? wholePhrase(text, token, start, end, 'behind', knows) : undefined;
		if (found !== undefined) {
			return found;
		}
	}
	return undefined;
}

const KNOWN_AS =
	/(?:,|[–—]|\s-)?[\s\u0001]*(?:(?:also |better |commonly |usually |often |generally |otherwise |now |widely )*(?:known|abbreviated|referred to|designated|shortened|called|dubbed|hereafter|hereinafter|henceforth)(?:,? (?:collectively|simply|by its [\p{L}]+ acronym|in short))?(?: (?:as|to|by|under))?(?: (?:its|the) (?:acronym|abbreviation|initials))?|(?:dite?s?|abrégée?s? en|ci-après|genannt|kurz|abgekürzt|im Folgenden|conocid[oa]s? como)|in short|for short|acronym)[:,]?[\s\u0001]+(?:the[\s\u0001]+)?["“„‘'«\u0001]*$/iu;
const COMMA_OR = /,[\s\u0001]+(?:or|ou|oder|o)(?: simply| just| in short)?[\s\u0001]+(?:the[\s\u0001]+)?["“„‘'«\u0001]*$/iu;

/** What `KNOWN_AS` and `COMMA_OR` end with, apart from an article: most words end neither, and are cheaper looked up. */
const LINK_ENDS: ReadonlySet<string> = new Set(
	`known abbreviated to designated shortened called dubbed hereafter hereinafter henceforth collectively simply acronym initials
	abbreviation short as by under just or ou oder o dit dite dits dites en ci-après genannt kurz abgekürzt folgenden como`.split(
		/\s+/,
	),
);

/** The last word of a text in small letters, but for `the`. */
function lastWord(text: string): string {
	const { start, word } = wordEndingAt(text, text.length);
	return word === 'the' ? wordEndingAt(text, start).word : word;
}

function wordEndingAt(text: string, to: number): { readonly start: number; readonly word: string } {
	let end = to;
	while (end > 0 && !isLetter(text.charCodeAt(end - 1))) {
		end--;
	}
	let start = end;
	while (start > 0 && (isLetter(text.charCodeAt(start - 1)) || text.charAt(start - 1) === '-')) {
		start--;
	}
	return { start, word: text.slice(start, end).toLowerCase() };
}

function isLetter(code: number): boolean {
	return foldCode(code) > SKIPPED;
}

/** `long form, or ABC`, `long form, known as ABC`, `ABC, short for long form`, `ABC stands for long form`. */
function inPhrase(text: string, token: Token, { start: from, end: to }: Block, knows: Knows): Found | undefined {
	const before = text.slice(Math.max(from, token.start - 80), token.start);
	const link = LINK_ENDS.has(lastWord(before)) ? (KNOWN_AS.exec(before) ?? COMMA_OR.exec(before)) : null;
	if (link !== null) {
		const open = token.start - before.length + link.index;
		const found = longFormBefore(text, token, open, from, knows);
		return found && { ...found, pattern: 'phrase' };
	}
	const behind = text.slice(token.end, Math.min(to, token.end + 60));
	const comma = /,[\s\u0001]+["“‘\u0001]*$/u.exec(before);
	if (comma !== null) {
		const found = apposition(text, token, token.start - before.length + comma.index, from, behind, knows);
		if (found !== undefined) {
			return found;
		}
	}
	const explained =
		/^[,\s\u0001]+(?:which )?(?:is )?(?:short for|stands for|standing for|an abbreviation (?:of|for)|the acronym (?:of|for)|the abbreviation (?:of|for))[\s\u0001]+(?:the[\s\u0001]+)?["“‘'\u0001]*/iu.exec(
			behind,
		);
	if (explained === null) {
		return undefined;
	}
	const start = token.end + explained[0].length;
	return phraseFrom(text, token, start, to, knows);
}

/** `long form, ABC for short`; or `Long Form, ABC, …` if every word is a name and gives its initial. */
function apposition(text: string, token: Token, comma: number, from: number, behind: string, knows: Knows): Found | undefined {
	const isSaid = /^["”’\u0001]*,?[\s\u0001]+(?:for|in)[\s\u0001]short/u.test(behind);
	if (!isSaid && !/^["”’\u0001]*[,;)]/u.test(behind)) {
		return undefined;
	}
	const found = longFormBefore(text, token, comma, from, knows);
	const initials = found?.longForm.match(/(?<![\p{L}’'])\p{Lu}/gu)?.join('') ?? '';
	const isName = token.key.length > 2 && initials === token.key;
	return found !== undefined && (isSaid || isName) ? { ...found, pattern: 'phrase' } : undefined;
}

/** The phrase that begins at `start` and ends where the letters are used up. */
function phraseFrom(text: string, token: Token, start: number, to: number, knows: Knows): Found | undefined {
	const stop = text.slice(start, Math.min(to, start + LONGEST_BRACKET)).search(/[.;:()[\]"”\u0002]/);
	const limit = stop === -1 ? Math.min(to, start + LONGEST_BRACKET) : start + stop;
	const words = wordsIn(text, start, limit) ?? [];
	for (let count = Math.min(words.length, token.key.length + 5); count > 0; count--) {
		const found = wholePhrase(text, token, start, words[count - 1]!.end, 'phrase', knows);
		if (found !== undefined) {
			return found;
		}
	}
	return undefined;
}

/** All of text[start, end) as the long form. */
export function wholePhrase(
	text: string,
	token: Token,
	start: number,
	end: number,
	pattern: Definition['pattern'],
	knows: Knows,
): Found | undefined {
	const words = wordsIn(text, start, end);
	if (words === undefined || !isGap(text, words.at(-1)!.end, end)) {
		return undefined;
	}
	const key = words.map((word) => phraseKey(word.text)).join('');
	const isKnown = knows(token.key, key);
	if (!isKnown && alignLongForm(token.key, words, true) === undefined) {
		return undefined;
	}
	return { ...longFormOf(text, words[0]!.start, words.at(-1)!.end), pattern };
}

function longFormOf(text: string, start: number, end: number): Omit<Found, 'pattern'> {
	const longForm = visiblePhrase(text.slice(start, end));
	return { long: { start, end }, longForm, key: phraseKey(longForm) };
}

/** A phrase as a reader sees it: without markup, on one line. */
export function visiblePhrase(phrase: string): string {
	return withoutSkipped(phrase)
		.replace(/[\s\u00a0]+/gu, ' ')
		.trim();
}

function spanOf({ start, end }: Token): Span {
	return { start, end };
}

function isGap(text: string, start: number, end: number): boolean {
	return /^[\s\u0001"“”„‚‘’'«»,]*$/u.test(text.slice(start, end));
}

/** The bracket that is open at `at`, near before it. */
function openBefore(text: string, at: number, from: number): number | undefined {
	for (let i = at - 1; i >= from && at - i < LONGEST_BRACKET; i--) {
		const code = text.charCodeAt(i);
		if (isOpening(code)) {
			return i;
		}
		if (isClosing(code) || code === 2) {
			return undefined;
		}
	}
	return undefined;
}

/** The bracket that closes behind `at`, none opening between. */
function closeBehind(text: string, at: number, to: number): number | undefined {
	for (let i = at; i < to && i - at < LONGEST_BRACKET; i++) {
		const code = text.charCodeAt(i);
		if (isClosing(code)) {
			return i;
		}
		if (isOpening(code) || code === 2) {
			return undefined;
		}
	}
	return undefined;
}

function skipFiller(text: string, at: number, to: number): number {
	while (
		at < to &&
		(isSpace(text.charCodeAt(at)) || foldCode(text.charCodeAt(at)) === SKIPPED || '"”’'.includes(text.charAt(at)))
	) {
		at++;
	}
	return at;
}
