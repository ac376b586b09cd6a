import { isPartOfLongerName } from '../document/longerName';
import type { PassageReading } from '../document/passageReading';
import { foldCode, foldWord, isCapital, isSpace, latin, SKIPPED, withoutSkipped } from '../language/characters';
import { englishSingular } from '../language/inflection';
import { wordKey } from '../language/phraseKey';
import type { Explanation } from './census';
import { visiblePhrase } from './definitions';
import type { Definition, Span } from './finding';
import { isWithin } from './sectionWalk';

/** A long form where it stands in a passage; offsets are the passage's. */
export interface LongFormUse extends Span {
	/** As the document writes it, on one line. */
	readonly name: string;
	/** `phraseKey` of the long form. */
	readonly key: string;
}

/** The long forms that a document abbreviates in its prose, in a form in which they are found quickly. */
export interface LongForms {
	/** Equal texts find the same. */
	readonly version: string;
	/** Keys of the long forms that begin with a word, by its `wordKey`. */
	readonly byFirstWord: ReadonlyMap<string, readonly string[]>;
	/** By a hash of its first letters, whether one of those words may begin so: `CAPITAL` or `SMALL`, which is in any case. */
	readonly beginnings: Uint8Array;
}

/** Words of one letter or two begin no long form that is looked for. */
const SHORTEST = 3;
/** Bits of `LongForms.beginnings`. */
const CAPITAL = 1;
const SMALL = 2;
/** A power of two. */
const BEGINNINGS = 4096;
/** Characters that `latin` has. */
const LATIN = 0x100;

/** Takes the long forms of several words from what a document explains. */
export function longFormsOf(explanations: Iterable<Explanation>): LongForms {
	const seen = new Set<string>();
	const byFirstWord = new Map<string, string[]>();
	const beginnings = new Uint8Array(BEGINNINGS);
	for (const { definition } of explanations) {
		const { key, longForm } = definition;
		const kind = isCapital(longForm.charCodeAt(0)) ? CAPITAL : SMALL;
		const form = `${kind} ${key}`;
		if (!isInProse(definition) || seen.has(form)) {
			continue;
		}
		const words = (longForm.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).filter((word) => wordKey(word) !== '');
		const [first] = words;
		if (first === undefined || words.length < 2 || first.length < SHORTEST) {
			continue;
		}
		seen.add(form);
		const folded = foldWord(first);
		beginnings[beginningOf(folded.charCodeAt(0), folded.charCodeAt(1), folded.charCodeAt(2))]! |= kind;
		const keys = byFirstWord.get(wordKey(first)) ?? [];
		byFirstWord.set(wordKey(first), keys);
		if (!keys.includes(key)) {
			keys.push(key);
		}
	}
	return { version: [...seen].sort().join('\n'), byFirstWord, beginnings };
}

/** Whether an explanation is one that a reader meets in the running text, behind which the long form is not wanted again. */
export function isInProse({ pattern }: Definition): boolean {
	return pattern === 'before' || pattern === 'behind' || pattern === 'phrase';
}

/**
 * The places in a passage's prose at which long forms stand, but in headings, quotations and notes (`leftOut` are those within
 * paragraphs); of several that begin at one place the longest. One that is explained with a capital is looked for with one. Linear
 * in the passage's length, apart from words that begin as a long form does.
 */
export function findLongForms(
	{ text, blocks }: PassageReading,
	longForms: LongForms,
	leftOut: readonly Span[],
): readonly LongFormUse[] {
	const found: LongFormUse[] = [];
	const { beginnings, byFirstWord } = longForms;
	if (byFirstWord.size === 0) {
		return found;
	}
	for (const { start, end, kind } of blocks) {
		if (kind === 'heading' || kind === 'quote' || kind === 'note') {
			continue;
		}
		let at = start;
		while (at < end) {
			const code = text.charCodeAt(at);
			const first = code < LATIN ? latin[code]! : foldCode(code);
			if (first <= SKIPPED) {
				at++;
				continue;
			}
			const beginning = at + 2 < end ? beginnings[beginningOf(first, foldedAt(text, at + 1), foldedAt(text, at + 2))]! : 0;
			const mayBegin = beginning !== 0 && ((beginning & SMALL) !== 0 || isCapital(code));
			const use = mayBegin ? longFormAt(text, at, end, longForms) : undefined;
			if (use !== undefined && !isPartOfName(text, use) && !leftOut.some((span) => isWithin(use.start, span))) {
				found.push(use);
			}
			at = use?.end ?? wordEnd(text, at, end);
		}
	}
	return found;
}

/** As `foldCode`, quicker for most letters. */
function foldedAt(text: string, at: number): number {
	const code = text.charCodeAt(at);
	return code < LATIN ? latin[code]! : foldCode(code);
}

function beginningOf(first: number, second: number, third: number): number {
	return (Math.imul(first, 961) + Math.imul(second, 31) + third) & (BEGINNINGS - 1);
}

function wordEnd(text: string, start: number, to: number): number {
	let at = start;
	while (at < to) {
		const code = text.charCodeAt(at);
		if ((code < LATIN ? latin[code]! : foldCode(code)) === 0) {
			break;
		}
		at++;
	}
	return at;
}

/** The longest long form that begins with the word at `start`. */
function longFormAt(text: string, start: number, to: number, { byFirstWord }: LongForms): LongFormUse | undefined {
	let at = start;
	let end = wordEnd(text, at, to);
	let word = wordKey(withoutSkipped(text.slice(at, end)));
	let key = word;
	let keys = byFirstWord.get(key) ?? [];
	let found: LongFormUse | undefined;
	while (keys.length > 0) {
		if (word !== '' && keys.includes(key)) {
			const last = endOfVisible(text, start, end);
			found = { start, end: last, name: visiblePhrase(text.slice(start, last)), key };
		}
		const next = nextWord(text, end, to);
		if (next === undefined) {
			break;
		}
		at = next;
		end = wordEnd(text, at, to);
		word = wordKey(withoutSkipped(text.slice(at, end)));
		key += word;
		keys = keys.filter((long) => long.startsWith(key));
	}
	return found;
}

/** Whether it is the tail or head of a longer proper name: `Security Council` in `National Security Council`. */
function isPartOfName(text: string, { start, end, name }: LongFormUse): boolean {
	return /^\p{Lu}/u.test(name) && isPartOfLongerName(text, start, end);
}

/** The end without the markup that stands last. */
function endOfVisible(text: string, start: number, end: number): number {
	let at = end;
	while (at > start && foldCode(text.charCodeAt(at - 1)) === SKIPPED) {
		at--;
	}
	return at;
}

/** Where the next word of a phrase begins, if nothing ends the phrase before. */
function nextWord(text: string, from: number, to: number): number | undefined {
	for (let at = from; at < to; at++) {
		const code = text.charCodeAt(at);
		if (foldCode(code) > SKIPPED) {
			return at;
		}
		if (!isSpace(code) && foldCode(code) !== SKIPPED && !",-‐‑–&/’'".includes(text.charAt(at))) {
			return undefined;
		}
	}
	return undefined;
}

/** What to write instead of a long form: the abbreviation, in the number in which the long form stands there. */
export function shortFor(written: string, { abbreviation, at, longForm }: Definition, isEnglish: boolean): string {
	const isPlural = at.end - at.start > abbreviation.length;
	const ours = wordsOf(longForm);
	const theirs = wordsOf(written);
	const change = ours.length === theirs.length ? theirs.findIndex((word, index) => word !== ours[index]) : -1;
	const isOther = change !== -1 && singularOf(ours[change]!) === singularOf(theirs[change]!);
	const becomesPlural = isOther ? singularOf(theirs[change]!) !== theirs[change] : isPlural;
	return becomesPlural && isEnglish ? `${abbreviation}s` : abbreviation;
}

function wordsOf(phrase: string): readonly string[] {
	return (phrase.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(foldWord);
}

function singularOf(word: string): string {
	return englishSingular(word) ?? word;
}
