import { isPartOfLongerName } from '../document/longerName';
import type { PassageReading } from '../document/passageReading';
import { foldCode, foldWord, isSpace, latin, SKIPPED } from '../language/characters';
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
	/** By a hash of its first letters, whether one of those words may begin so. */
	readonly beginnings: Uint8Array;
}

/** Words of one letter or two begin no long form that is looked for. */
const SHORTEST = 3;
const BEGINNINGS = 4096;

/** Takes the long forms of several words from what a document explains. */
export function longFormsOf(explanations: Iterable<Explanation>): LongForms {
	const keys = new Set<string>();
	const byFirstWord = new Map<string, string[]>();
	const beginnings = new Uint8Array(BEGINNINGS);
	for (const { definition } of explanations) {
		const { key } = definition;
		if (!isInProse(definition) || keys.has(key)) {
			continue;
		}
		const words = (definition.longForm.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).filter((word) => wordKey(word) !== '');
		const [first] = words;
		if (first === undefined || words.length < 2 || first.length < SHORTEST) {
			continue;
		}
		keys.add(key);
		const folded = foldWord(first);
		beginnings[beginningOf(folded.charCodeAt(0), folded.charCodeAt(1), folded.charCodeAt(2))] = 1;
		const same = byFirstWord.get(wordKey(first));
		if (same === undefined) {
			byFirstWord.set(wordKey(first), [key]);
		} else {
			same.push(key);
		}
	}
	return { version: [...keys].sort().join('\n'), byFirstWord, beginnings };
}

/** Whether an explanation is one that a reader meets in the running text, behind which the long form is not wanted again. */
export function isInProse({ pattern }: Definition): boolean {
	return pattern === 'before' || pattern === 'behind' || pattern === 'phrase';
}

/**
 * The places in a passage's prose at which long forms stand, but in headings, quotations and notes (`notes` are those within
 * paragraphs); of several that begin at one place the longest. Linear in the passage's length, apart from words that begin as a
 * long form does.
 */
export function findLongForms(
	{ text, blocks }: PassageReading,
	longForms: LongForms,
	notes: readonly Span[],
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
			const first = foldedAt(text, at);
			if (first <= SKIPPED) {
				at++;
				continue;
			}
			const beginning = beginningOf(first, foldedAt(text, at + 1), foldedAt(text, at + 2));
			const use = beginnings[beginning] === 1 ? longFormAt(text, at, end, longForms) : undefined;
			if (use !== undefined && !isPartOfName(text, use) && !notes.some((note) => isWithin(use.start, note))) {
				found.push(use);
			}
			at = use?.end ?? wordEnd(text, at, end);
		}
	}
	return found;
}

/** As `foldCode`, quicker for most letters; 0 behind the end. */
function foldedAt(text: string, at: number): number {
	const code = at < text.length ? text.charCodeAt(at) : 0;
	return code < 0x100 ? latin[code]! : foldCode(code);
}

function beginningOf(first: number, second: number, third: number): number {
	return (first * 31 * 31 + second * 31 + third) % BEGINNINGS;
}

function wordEnd(text: string, start: number, to: number): number {
	let at = start;
	while (at < to && foldedAt(text, at) !== 0) {
		at++;
	}
	return at;
}

/** The longest long form that begins with the word at `start`. */
function longFormAt(text: string, start: number, to: number, { byFirstWord }: LongForms): LongFormUse | undefined {
	let at = start;
	let end = wordEnd(text, at, to);
	let word = wordKey(plain(text, at, end));
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
		word = wordKey(plain(text, at, end));
		key += word;
		keys = keys.filter((long) => long.startsWith(key));
	}
	return found;
}

/** Whether it is the tail or head of a longer proper name: `Security Council` in `National Security Council`. */
function isPartOfName(text: string, { start, end, name }: LongFormUse): boolean {
	return /^\p{Lu}/u.test(name) && isPartOfLongerName(text, start, end);
}

function plain(text: string, start: number, end: number): string {
	return text.slice(start, end).replace(/[\u0001\u00ad\u200b-\u200d\u2060\ufeff]/g, '');
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
